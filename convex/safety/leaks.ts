// Does a text give away a fact that its reader's chatling was never told? (X-12, M-3)
//
// A name or a phrase gives itself away by being said. A single everyday word ("music") does only in a sentence that
// says it of the person: "you love music". A question about it gives nothing away.

import { plain } from "./plainText";

const FACT_CHARS_MIN = 3;

export function leaks(text: string, forbidden: readonly string[]): boolean {
  if (forbidden.length === 0) return false;
  const said = wordsOnly(text);
  const claims = text.split(/(?<=[.!?…])\s+/).filter((sentence) => !sentence.trim().endsWith("?"));
  const claimed = claims.map(wordsOnly).filter((sentence) => /\b(?:you|your|you're|youre|yours)\b/.test(sentence));
  return forbidden.some((fact) => {
    const words = wordsOnly(fact);
    if (words.length < FACT_CHARS_MIN) return false;
    const where = isTelling(fact) ? [said] : claimed;
    return where.some((sentence) => ` ${sentence} `.includes(` ${words} `) || ` ${sentence} `.includes(` ${words}s `));
  });
}

/** Names and phrases are recognised wherever they stand; a lone common word is not. */
function isTelling(fact: string): boolean {
  return /\p{Lu}|\d/u.test(fact) || fact.trim().includes(" ") || !/^[\p{Script=Latin}'-]+$/u.test(fact.trim());
}

function wordsOnly(text: string): string {
  return plain(text)
    .replace(/'s\b/g, "")
    .replace(/[^\p{L}\p{M}\p{N}' ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
