// How brains are told about a message: words as they are, everything else by a placeholder, never by its address.

import { unreachable } from "../../lib/assert";
import { shortened } from "../../lib/shorten";
import type { Doc } from "../_generated/dataModel";

type Said = Pick<Doc<"messages">, "kind" | "text" | "transcript">;

/** Enough of a quoted line to know which one it is. */
const QUOTE_CHARS_MAX = 200;

/** In place of words that no provider may see: the talk keeps its turns. */
export const WITHHELD_LINE = "(A message that is not shown.)";

/** For a provider. A caption or a note is quoted, so that it reads as the person's and not as ours. */
export function promptLineOf(message: Said): string {
  switch (message.kind) {
    case "text":
      return message.text;
    case "image":
    case "video":
    case "audio":
      return placeholderOf(message);
    default:
      return unreachable(message.kind);
  }
}

/** For the brain that reads plain words: a caption, a note and what was said in it. */
export function plainWordsOf({ text, transcript }: Said): string {
  return [text, transcript ?? ""].filter((part) => part !== "").join(" ");
}

/** For a provider, before the words that are said about it: short, on one line, and told by the person, so it is data. */
export function quoteLineOf({ author, text, by }: { author: "user" | "chatling"; text: string; by?: string }): string {
  const line = shortened(text.replace(/\s+/g, " ").replaceAll('"', "'"), QUOTE_CHARS_MAX);
  const whose = by ?? (author === "user" ? "mine" : "yours");
  return `(About this line of ${whose}: "${line}")`;
}

function placeholderOf({ kind, text, transcript }: Said): string {
  const note = `User sent ${kind.toUpperCase()}. note: '${text}'`;
  return transcript === undefined ? note : `${note} transcript: '${transcript}'`;
}
