// Short answers to the newest line, one tap away. They go as soon as somebody writes words of their own.
import classes from "./suggested-replies.module.css";

export interface SuggestedRepliesProps {
  readonly suggestions: readonly string[];
  readonly onSend: (text: string) => void;
}

export function SuggestedReplies({ suggestions, onSend }: SuggestedRepliesProps) {
  if (suggestions.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Suggested answers">
      {suggestions.map((text) => (
        <li key={text}>
          <button
            type="button"
            className={classes.chip}
            dir="auto"
            title="Sends this answer"
            onClick={() => onSend(text)}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}
