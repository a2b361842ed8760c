// The card that remembers how a person stepped in to a talk: its words, and how they are read back.

import { JOINED_WORDS_CHARS_MAX } from "../../lib/room-limits";
import { shortened } from "../../lib/shorten";

const STATEMENT_CHARS_MAX = 140;

type JoinedTalk = { statement: string; words: string };

/** As cards are: no "I" and no "you". At most about 300 characters. */
export function joinedCard({ statement, words }: JoinedTalk): string {
  return `Joined a talk about “${quotable(statement, STATEMENT_CHARS_MAX)}” and said: “${quotable(words, JOINED_WORDS_CHARS_MAX)}”`;
}

export function joinedIn(card: string): JoinedTalk | null {
  const found = /^Joined a talk about “([^”]+)” and said: “([^”]+)”$/.exec(card);
  return found?.[1] === undefined || found[2] === undefined ? null : { statement: found[1], words: found[2] };
}

/** On one line, and without the marks that the card sets around it. */
export function quotable(text: string, charsMax: number): string {
  return shortened(text.replace(/\s+/g, " ").replace(/[“”]/g, "'").trim(), charsMax);
}
