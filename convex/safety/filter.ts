// The filter every text goes through, in both directions: what a person wrote, before anything reads it; what a brain
// would say, before anybody reads that. Pure: a text, who it is for, and what must not be said in; a verdict out.
//
//      input ──► checkInput ──► brain ──► checkOutput ──► bubble (and speech)
//
// A crisis is never filtered away: it is answered by crisis.ts, and by nothing else.

import { isTreatedAsMinor } from "../../lib/age-bands";
import type { AgeBand } from "../../lib/age-bands";
import { isFarewell } from "./farewellWords";
import { tacticIn } from "./farewells";
import { isCrisis } from "./crisis";
import { ALWAYS, FOREIGN_EXPLICIT, INNOCENT, SAID_BY_CHATLING, STRICT } from "./filterPatterns";
import type { FilterClass, Rule } from "./filterPatterns";
import { leaks } from "./leaks";
import { plain, unmasked } from "./plainText";
import { holdsPrivateNumber } from "./privateNumbers";
import { listedWords } from "./wordList";

export type { AgeBand } from "../../lib/age-bands";
export type { FilterClass } from "./filterPatterns";

export type Verdict = { kind: "fine" } | { kind: "crisis" } | { kind: "filtered"; class: FilterClass };

const FINE: Verdict = { kind: "fine" };

/** For a person's words: a message, a caption, an edit, the transcript of a voice note. */
export function checkInput(text: string, ageBand: AgeBand): Verdict {
  if (isCrisis(text)) return { kind: "crisis" };
  const found = classIn(
    text,
    isTreatedAsMinor(ageBand) ? [...ALWAYS, ...FOREIGN_EXPLICIT, ...STRICT] : [...ALWAYS, ...FOREIGN_EXPLICIT],
    isTreatedAsMinor(ageBand),
  );
  return found === null ? FINE : { kind: "filtered", class: found };
}

/**
 * For what a brain would say, also while it is still saying it. Strict whoever listens: a chatling does not swear, ask for an address or pretend to be a
 * person. `forbidden` are facts this chatling must not know. With the question at hand, an answer to a goodbye is also
 * held to the rules of farewells.ts.
 */
export function checkOutput(text: string, ageBand: AgeBand, forbidden: readonly string[], question = ""): Verdict {
  if (isCrisis(text)) return { kind: "crisis" };
  const rules = [...ALWAYS, ...FOREIGN_EXPLICIT, ...STRICT, ...SAID_BY_CHATLING];
  const found = classIn(text, rules, true);
  if (found !== null) return { kind: "filtered", class: found };
  if (leaks(text, forbidden)) return { kind: "filtered", class: "leak" };
  const tactic = isFarewell(question) ? tacticIn(text) : null;
  // That a goodbye is passed over can only be said of the whole answer: checkReply says it.
  return tactic === null || tactic === "ignoring" ? FINE : { kind: "filtered", class: "farewell" };
}

/** checkOutput for an answer that is whole: one to a goodbye must also say goodbye. */
export function checkReply(text: string, ageBand: AgeBand, forbidden: readonly string[], question: string): Verdict {
  const verdict = checkOutput(text, ageBand, forbidden, question);
  if (verdict.kind !== "fine" || !isFarewell(question) || tacticIn(text) === null) return verdict;
  return { kind: "filtered", class: "farewell" };
}

function classIn(text: string, rules: readonly Rule[], strict: boolean): FilterClass | null {
  const open = withoutInnocent(plain(text));
  const bare = withoutInnocent(unmasked(text));
  const rule = rules.find(({ pattern }) => pattern.test(open) || pattern.test(bare));
  if (rule !== undefined) return rule.class;
  if (holdsPrivateNumber(text)) return "private";
  const words = [...listedWords(open), ...(bare === open ? [] : listedWords(bare))];
  return words.find((word) => strict || !word.strictOnly)?.class ?? null;
}

function withoutInnocent(text: string): string {
  return INNOCENT.reduce((left, pattern) => left.replace(pattern, "-"), text);
}
