// The result of a write as a screen sees it: done with a value, or refused with words that are ready to show.
import { type ErrorCode, errorCodeOf, wordsForError } from "@/lib/errors";

export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly code: ErrorCode | "unknown"; readonly words: string };

export async function outcomeOf<T>(write: Promise<T>): Promise<Outcome<T>> {
  try {
    return { kind: "done", value: await write };
  } catch (error) {
    return { kind: "failed", code: errorCodeOf(error), words: wordsForError(error) };
  }
}
