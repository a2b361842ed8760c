// What stands for a line where there is no room for it: in a quote, above the composer, in a menu's name.
import type { MessageView } from "@/convex/model/views";
import type { Quote } from "@/lib/unfinished";

const KIND_WORDS = { text: "", image: "Picture", video: "Video", audio: "Voice message" } as const;

export function quotedWords({ kind, text, deleted }: Pick<Quote, "kind" | "text" | "deleted">): string {
  if (deleted) return "This line was deleted";
  const what = KIND_WORDS[kind];
  if (text === "") return what;
  return what === "" ? text : `${what}: ${text}`;
}

/** A message as the quote of the answer to it. */
export function quoteOf({ messageId, author, kind, text, deleted, createdAt }: MessageView, name: string): Quote {
  const mine = author.kind === "user" && author.mine;
  const speaker = author.kind === "chatling" ? name : null;
  return { messageId, mine, speaker, kind, text: text.slice(0, 300), deleted, createdAt };
}

export function deletedWords(side: "mine" | "theirs" | "system", name: string): string {
  return side === "mine" ? "You deleted this message" : `You deleted this line of ${name}`;
}
