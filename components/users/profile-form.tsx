// The name a person shows. Says when it is stored, and keeps what was typed when it is not.
"use client";
import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DISPLAY_NAME_CHARS_MAX } from "@/lib/limits";
import classes from "./settings.module.css";

export interface ProfileFormProps {
  readonly displayName: string;
  readonly onSave: (displayName: string) => Promise<{ kind: "done" } | { kind: "failed"; words: string }>;
}

type Saving = { kind: "idle" } | { kind: "saving" } | { kind: "saved" } | { kind: "failed"; words: string };

export function ProfileForm({ displayName, onSave }: ProfileFormProps) {
  const [name, setName] = useState(displayName);
  const [saving, setSaving] = useState<Saving>({ kind: "idle" });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving({ kind: "saving" });
    const outcome = await onSave(name.trim());
    setSaving(outcome.kind === "done" ? { kind: "saved" } : { kind: "failed", words: outcome.words });
  };

  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <TextInput
        label="Your name"
        description="The name on your account."
        value={name}
        maxLength={DISPLAY_NAME_CHARS_MAX}
        autoComplete="nickname"
        dir="auto"
        error={saving.kind === "failed" ? saving.words : null}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setSaving({ kind: "idle" });
        }}
      />
      <div className={classes.row}>
        <Button
          type="submit"
          loading={saving.kind === "saving"}
          disabled={name.trim() === "" || name.trim() === displayName}
        >
          Save
        </Button>
        <output>{saving.kind === "saved" ? "Saved." : ""}</output>
      </div>
    </form>
  );
}
