// A line being changed, in its own place: Enter saves, Escape leaves it as it was, and a refusal keeps the words.
"use client";
import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { MessageView } from "@/convex/model/views";
import { messageLength } from "./message-length";
import classes from "./message-row.module.css";
import type { EditorActions } from "./row-actions";

export interface MessageEditorProps {
  readonly message: MessageView;
  /** As it was kept: the words of the line, or what somebody began to make of them. */
  readonly text: string;
  readonly actions: EditorActions;
}

export function MessageEditor({ message, text, actions }: MessageEditorProps) {
  const noteId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const length = messageLength(text);
  const isEmpty = length.kind === "empty" && message.kind === "text";
  const words = refusal ?? (length.kind === "near" || length.kind === "over" ? length.words : null);
  const save = async () => {
    if (isEmpty || length.kind === "over" || isSaving) return;
    setSaving(true);
    setRefusal(await actions.save(message.messageId, text));
    setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return; // Enter and Escape belong to the word that an input method composes
    if (event.key === "Escape") actions.cancel();
    else if (event.key === "Enter" && !event.shiftKey) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={classes.editor}>
      <Textarea
        ref={field}
        aria-label="Change your message"
        aria-describedby={noteId}
        classNames={{ input: classes.editorInput ?? "" }}
        error={length.kind === "over" || refusal !== null}
        dir="auto"
        autosize
        size="md"
        minRows={1}
        maxRows={10}
        value={text}
        onChange={(event) => {
          setRefusal(null);
          actions.keep(message.messageId, event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.editorFoot}>
        <span id={noteId} className={classes.editorNote} role={refusal === null ? undefined : "alert"}>
          {words ?? "The answer stays as it is."}
        </span>
        <Button size="compact-md" variant="subtle" onClick={actions.cancel}>
          Cancel
        </Button>
        <Button size="compact-md" onClick={() => void save()} aria-disabled={isEmpty || length.kind === "over"}>
          Save
        </Button>
      </div>
    </div>
  );
}
