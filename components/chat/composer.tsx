// Where a line is written. Enter sends, Shift+Enter begins a new line; a text that is too long stays and says so (S2-08).
"use client";
import { ActionIcon, Textarea } from "@mantine/core";
import { SendHorizontal } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { unreachable } from "@/lib/assert";
import { NICKNAME_CHARS_MAX } from "@/lib/limits";
import classes from "./composer.module.css";
import { type MessageLength, messageLength } from "./message-length";

export interface ComposerProps {
  readonly name: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** False when the line could not be taken; the text then stays. */
  readonly onSend: (text: string) => boolean;
  /** Small words in the corner: the meter. */
  readonly note: ReactNode;
  /** Files wait above the text, so there is something to send without a word. */
  readonly hasFiles: boolean;
  /** What stands above the text: the files that wait. */
  readonly tray: ReactNode;
  /** Beside the text: ways to add something else than words. */
  readonly tools: ReactNode;
  /** Takes the place of the text while somebody speaks. */
  readonly recorder: ReactNode;
  readonly isRecording: boolean;
}

export function Composer(props: ComposerProps) {
  const { name, text, onChange, onSend, note, hasFiles, tray, tools, recorder, isRecording } = props;
  const noteId = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  // A second click of a double click comes before the next render, so "already sent" cannot live in state.
  const pending = useRef(text);
  useEffect(() => {
    pending.current = text;
  }, [text]);

  const change = (next: string) => {
    setRefusal(null);
    pending.current = next;
    onChange(next);
  };
  const send = () => {
    const refused = refusalOf(pending.current, hasFiles, onSend);
    field.current?.focus();
    setRefusal(refused === "empty" ? null : refused);
    if (refused === null) change("");
  };
  const length = messageLength(text);
  const words = refusal ?? (length.kind === "near" || length.kind === "over" ? length.words : null);

  return (
    <form
      className={classes.composer}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send();
      }}
    >
      {tray}
      {recorder}
      <div className={classes.line} data-recording={isRecording}>
        {tools}
        <Textarea
          ref={field}
          className={classes.field}
          classNames={{ input: classes.input }}
          aria-label={`Message to ${name}`}
          aria-describedby={noteId}
          error={length.kind === "over" || refusal !== null}
          placeholder={hasFiles ? "Add a caption" : invitation(name)}
          name="message"
          autoComplete="off"
          enterKeyHint="send"
          dir="auto"
          autosize
          minRows={1}
          maxRows={7}
          size="md"
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onKeyDown={(event) => sendOnEnter(event, send)}
        />
        <ActionIcon
          type="submit"
          variant="filled"
          size={44}
          aria-label="Send"
          aria-disabled={length.kind === "empty" && !hasFiles}
        >
          <SendHorizontal size={20} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.notes} id={noteId}>
        {words === null ? note : <Counter words={words} kind={refusal === null ? length.kind : "refused"} />}
      </div>
    </form>
  );
}

/** The names of a full room would fill the field before anybody has written a word. */
function invitation(name: string): string {
  return name.length > NICKNAME_CHARS_MAX ? "Write to everybody here" : `Write to ${name}`;
}

/** A refusal is said aloud; the count of what is left only stands there. */
function Counter({ words, kind }: { words: string; kind: MessageLength["kind"] | "refused" }) {
  const isRefused = kind === "refused";
  return (
    <span className={classes.counter} data-kind={isRefused ? "over" : kind} role={isRefused ? "alert" : undefined}>
      {words}
    </span>
  );
}

/** Null when the line is on its way; "empty" needs no words. */
function refusalOf(text: string, hasFiles: boolean, onSend: (text: string) => boolean): string | null {
  const length = messageLength(text);
  switch (length.kind) {
    case "empty":
      return hasFiles && onSend("") ? null : "empty";
    case "over":
      return `${length.words} Your text is kept.`;
    case "fine":
    case "near":
      return onSend(text.trim()) ? null : "A lot of lines wait already. Your text is kept; send it when they are gone.";
    default:
      return unreachable(length);
  }
}

function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>, send: () => void): void {
  // While an input method composes a word, Enter belongs to the word.
  if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  send();
}
