// Changing the words of a memory. Enter saves, Escape leaves it as it was.
"use client";
import { Button, Textarea } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { MEMORY_CHARS_MAX } from "@/lib/memory-limits";
import classes from "./memories.module.css";

export interface MemoryFormProps {
  readonly text: string;
  readonly onSave: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function MemoryForm({ text, onSave, onCancel }: MemoryFormProps) {
  const [words, setWords] = useState(text);
  const [isBusy, setBusy] = useState(false);
  const save = async (event?: FormEvent) => {
    event?.preventDefault();
    setBusy(true);
    await onSave(words);
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void save();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <Textarea
        label="What should be remembered"
        value={words}
        maxLength={MEMORY_CHARS_MAX}
        autosize
        maxRows={5}
        size="md"
        dir="auto"
        ref={focused}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.row}>
        <Button type="submit" loading={isBusy} disabled={words.trim() === ""}>
          Save
        </Button>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** The form appears because it was asked for, so the writing can begin at once. */
function focused(field: HTMLTextAreaElement | null): void {
  if (field !== null && document.activeElement !== field) field.focus();
}
