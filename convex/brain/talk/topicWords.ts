// A statement made ready for speech: as a sentence, in quotes, and inside a longer sentence where its first word allows that.

import type { TalkTopic } from "./cast";

export type TopicWords = { statement: string; quoted: string; clause?: string };

/** First words that are surely no name, so that they may lose their capital. */
const COMMON_STARTS = new Set(
  (
    "a an the every each all any some no nobody everybody everything nothing somebody something it its there this that these those you your we our my they their " +
    "one two three half most many few both if when whenever where what whoever who how being having not only never always enough even at in on under after before " +
    "to too losing lost hiding knowing whistling singing knocking good bad old new big small little really more less"
  ).split(" "),
);

const kept = new WeakMap<TalkTopic, TopicWords>();

export function topicWordsOf(topic: TalkTopic): TopicWords {
  const known = kept.get(topic);
  if (known !== undefined) return known;
  const bare = topic.statement.trim().replace(/\.+$/, "");
  const words: TopicWords = { statement: asSentence(bare), quoted: `"${bare}"` };
  const clause = clauseOf(bare, topic);
  if (clause !== null) words.clause = clause;
  kept.set(topic, words);
  return words;
}

/** The same for a statement of which nothing else is known. */
export function quotedStatement(statement: string): string {
  return `"${statement.trim().replace(/\.+$/, "")}"`;
}

function asSentence(bare: string): string {
  return /[.!?…]$/.test(bare) ? bare : `${bare}.`;
}

/** Null for what cannot stand inside a sentence: a question, several sentences, or a first word that may be a name. */
function clauseOf(bare: string, topic: TalkTopic): string | null {
  if (/[.!?…:"]/.test(bare)) return null;
  const first = /^[A-Z][a-z]+(?=[ '])|^A(?= )/.exec(bare)?.[0];
  if (first === undefined) return null;
  const low = first.toLowerCase();
  if (!COMMON_STARTS.has(low) && !isSaidSmall(low, topic)) return null;
  return low + bare.slice(first.length);
}

/** A word that the claims write small is no name. */
function isSaidSmall(word: string, { claims }: TalkTopic): boolean {
  const stem = word.replace(/s$/, "");
  return [...claims.agree, ...claims.disagree, ...claims.neutral].some((claim) => claim.includes(` ${stem}`));
}
