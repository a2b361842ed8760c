// What a screen reader hears: each finished line of the other side once, never the tokens of a line in the making.
import type { MessageView } from "@/convex/model/views";
import { textEquivalent } from "@/lib/media-words";
import { quotedWords } from "./quoted-words";

export interface Announcement {
  readonly key: string;
  readonly text: string;
}

/** The name of whoever said a line. */
type NameOf = (message: MessageView) => string;

/** Lines a screen reader may still go back to. */
const ANNOUNCEMENTS_MAX = 10;

/** Lines that arrived after `since`, which is the time of the newest line when the chat was opened. */
export function announcementsSince(messages: readonly MessageView[], since: number, nameOf: NameOf): Announcement[] {
  return messages
    .filter((message) => message.createdAt > since && !message.deleted)
    .filter((message) => !(message.author.kind === "user" && message.author.mine))
    .slice(-ANNOUNCEMENTS_MAX)
    .map((message) => ({ key: message.messageId, text: spoken(message, nameOf(message)) }));
}

function spoken(message: MessageView, name: string): string {
  if (message.state.kind === "failed") return `The answer of ${name} did not come through.`;
  const words = wordsOf(message);
  return message.author.kind === "chatling" ? `${name}: ${words}` : words;
}

/** What is to be seen or heard is said as well, where anybody wrote it down (M-14). */
function wordsOf(message: MessageView): string {
  const { media, text } = message;
  return media === null ? quotedWords(message) : textEquivalent({ ...media, caption: text });
}
