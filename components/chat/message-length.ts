// What the counter under the composer says, and whether the text may go.
import { MESSAGE_CHARS_MAX } from "@/lib/limits";

/** The counter appears when this many characters are left. */
const SHOWN_BELOW = 200;

export type MessageLength =
  | { readonly kind: "empty" }
  | { readonly kind: "fine" }
  | { readonly kind: "near"; readonly words: string }
  | { readonly kind: "over"; readonly words: string };

/** Measures as the backend does: without the space around the text. */
export function messageLength(text: string): MessageLength {
  const length = text.trim().length;
  const left = MESSAGE_CHARS_MAX - length;
  if (length === 0) return { kind: "empty" };
  if (left < 0)
    return {
      kind: "over",
      words: `${counted(-left, "character")} too many: ${MESSAGE_CHARS_MAX} fit into one message.`,
    };
  return left > SHOWN_BELOW ? { kind: "fine" } : { kind: "near", words: `${counted(left, "character")} left` };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
