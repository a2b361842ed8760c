// What counts as saying the same thing again, for whole replies and for the sentences inside them.

import { remembered } from "./remembered";

export const normaliseLine = remembered((line) =>
  line
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

export const sentencesOf = remembered<readonly string[]>((text) =>
  text
    .split(/(?<=[.!?…])\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

export type Recent = { lines: ReadonlySet<string>; sentences: ReadonlySet<string> };

export function recentOf(lines: readonly string[]): Recent {
  return {
    lines: new Set(lines.map(normaliseLine)),
    sentences: new Set(lines.flatMap(sentencesOf).map(normaliseLine)),
  };
}

/** 0 is wholly new; every repeated sentence costs one; a repeated whole reply is never worth saying. */
export function stalenessOf(text: string, recent: Recent): number {
  if (recent.lines.has(normaliseLine(text))) return Number.POSITIVE_INFINITY;
  return sentencesOf(text).filter((sentence) => recent.sentences.has(normaliseLine(sentence))).length;
}
