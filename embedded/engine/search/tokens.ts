// Text to terms, as Convex cuts it: at everything that is neither letter nor digit, in lower case, without terms that are too long.

import { SEARCH_TERM_BYTES_MAX } from "../limits";

const TERM = /[\p{Alphabetic}\p{N}]+/gu;

export function* terms(text: string): Generator<string> {
  for (const [term] of text.matchAll(TERM)) {
    // The length is that of the text as it was written.
    const isShort = term.length <= SEARCH_TERM_BYTES_MAX && Buffer.byteLength(term) <= SEARCH_TERM_BYTES_MAX;
    if (isShort) yield term.toLowerCase();
  }
}

/** How often each term occurs. */
export function countTerms(text: string): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const term of terms(text)) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}
