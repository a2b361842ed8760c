// Does a text give away a fact that its reader's chatling was never told? (X-12, M-3)
//
// A name or a phrase gives itself away by being said. A single everyday word ("music") does only where something is said
// of the person or of what somebody told. "Do you like music?" gives nothing away.

import { plain } from "./plainText";

const FACT_CHARS_MIN = 3;

export function leaks(text: string, forbidden: readonly string[]): boolean {
  if (forbidden.length === 0) return false;
  const said = wordsOnly(text);
  const rest = wordsOnly(text.replace(PLAIN_QUESTION, " "));
  const speaksOfSomebody = OF_SOMEBODY.test(rest);
  return forbidden.some((fact) => {
    const words = wordsOnly(fact);
    if (words.length < FACT_CHARS_MIN) return false;
    if (isTelling(fact)) return holds(said, words);
    return speaksOfSomebody && holds(rest, words);
  });
}

function holds(said: string, words: string): boolean {
  return ` ${said} `.includes(` ${words} `) || ` ${said} `.includes(` ${words}s `);
}

const PLAIN_QUESTION = /\b(?:do|did|would|have|are|is|what|which|how)\b[^.!?…]{0,60}\b(?:you|your)\b[^.!?…]{0,80}\?/gi;
const OF_SOMEBODY =
  /\b(?:you|your|you're|youre|yours|told|tells|heard|hear|said|says|remember|secrets?|know|knows|somebody|someone)\b/;

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
