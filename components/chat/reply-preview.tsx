// Above the composer: the line that is being answered, and the way out of answering it (S3-15).
"use client";
import { CloseButton } from "@mantine/core";
import { Reply } from "lucide-react";
import type { Quote } from "@/lib/unfinished";
import classes from "./reply-preview.module.css";
import { quotedWords } from "./quoted-words";

export interface ReplyPreviewProps {
  /** Null while nothing is answered. */
  readonly quote: Quote | null;
  readonly name: string;
  readonly onCancel: () => void;
}

export function ReplyPreview({ quote, name, onCancel }: ReplyPreviewProps) {
  if (quote === null) return null;
  return (
    <section className={classes.preview} aria-label="Answering a line">
      <Reply size={18} aria-hidden />
      <p className={classes.words}>
        <span className={classes.speaker}>Answer to {quote.mine ? "your own line" : (quote.speaker ?? name)}</span>
        <span className={classes.text} dir="auto">
          {quotedWords(quote)}
        </span>
      </p>
      <CloseButton size={44} iconSize={18} radius="xl" aria-label="Do not quote this line" onClick={onCancel} />
    </section>
  );
}
