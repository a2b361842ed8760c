// A line with the words that were looked for marked.
import { markedParts } from "@/lib/search-words";
import classes from "./search.module.css";

export function MarkedWords({ text, words }: { text: string; words: string }) {
  return (
    <span className={classes.snippet} dir="auto">
      {markedParts(text, words).map((part, index) =>
        part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </span>
  );
}
