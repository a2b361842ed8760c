// The line a line answers: its first words, and the way to it (S3-15).
import { Reply } from "lucide-react";
import type { Quote } from "@/lib/unfinished";
import classes from "./message-row.module.css";
import { quotedWords } from "./quoted-words";

export interface MessageQuoteProps {
  readonly quote: Quote;
  readonly name: string;
  readonly onJump: (quote: Quote) => void;
}

export function MessageQuote({ quote, name, onJump }: MessageQuoteProps) {
  const said = quote.speaker ?? name;
  const speaker = quote.mine ? "You" : said;
  return (
    <button
      type="button"
      className={classes.quote}
      aria-label={`Answer to ${quote.mine ? "your own line" : said}: ${quotedWords(quote)}. Go there.`}
      onClick={() => onJump(quote)}
    >
      <span className={classes.quoteSpeaker}>
        <Reply size={12} aria-hidden /> {speaker}
      </span>
      <span className={classes.quoteText} data-deleted={quote.deleted} dir="auto">
        {quotedWords(quote)}
      </span>
    </button>
  );
}
