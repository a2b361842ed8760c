// A search for a runaway: what it costs, how likely it is, and the roll. Pure, so that every percentage can be proved.

import { assert } from "../../lib/assert";
import { FRIEND_HELP_POINTS } from "../../lib/economy-limits";
import { seededRandom } from "../../lib/seeded-random";
import { DIFFICULTIES, RECOVERY_CHANCE } from "../../lib/talks";
import type { Difficulty } from "../../lib/talks";

export type Search = { difficulty: Difficulty; helped: boolean; seed: string };
export type Found = { chance: number; roll: number; success: boolean };

/** Percent. A friend's help counts once, whoever it is. */
export function chanceOf({ difficulty, helped }: Pick<Search, "difficulty" | "helped">): number {
  return Math.min(100, RECOVERY_CHANCE[difficulty] + (helped ? FRIEND_HELP_POINTS : 0));
}

/** The same seed rolls the same, so that a stored search can be proved. */
export function rollSearch(search: Search): Found {
  const chance = chanceOf(search);
  const roll = seededRandom(`search:${search.seed}`).below(100) + 1;
  return { chance, roll, success: roll <= chance };
}

/** One step up; hard stays hard. */
export function harder(difficulty: Difficulty): Difficulty {
  return DIFFICULTIES[DIFFICULTIES.indexOf(difficulty) + 1] ?? "hard";
}

/** One kind sentence about how it went. */
export function searchWords(name: string, found: Found & { before: Difficulty; seed: string }): string {
  const random = seededRandom(`words:${found.seed}`);
  if (found.success) return random.pick(FOUND).replaceAll("{name}", name);
  return `${random.pick(MISSED)} ${nextWords(found)}`.replaceAll("{name}", name);
}

/** What the next search is like. A friend's help counts in it as it did in this one. */
function nextWords({ before, chance }: Found & { before: Difficulty }): string {
  const after = harder(before);
  if (after === before) return STILL_HARD;
  const isHelped = chance > RECOVERY_CHANCE[before];
  const odds = ODDS[chanceOf({ difficulty: after, helped: isHelped })];
  assert(odds !== undefined, "every chance of a next search has words");
  return NOW_HARDER[after].replaceAll("{odds}", odds) + (isHelped || after !== "hard" ? "" : HELP_COUNTS);
}

const FOUND: readonly string[] = [
  "There! {name} sat behind the third bush, pretending to be a smaller bush. You walked home together.",
  "You called, and {name} came rolling out of a heap of leaves. Home it is.",
  "{name} had been waiting at the corner with a stone for you. It is a very good stone.",
  "Two footprints, then three, then {name}. It talked all the way home.",
];

const MISSED: readonly string[] = [
  "The footprints went into a puddle and did not come out.",
  "It was a heap of leaves after all, but a very convincing one.",
  "You were close: the crumbs were still warm.",
  "Somebody had seen {name} go by, humming.",
];

const STILL_HARD = "{name} is still far off, so the next search is as hard as this one. Another day is another chance.";

const NOW_HARDER: Readonly<Record<Difficulty, string>> = {
  easy: "The next search is easy.",
  normal: "{name} has walked on a bit: the next search is a little harder, about {odds}.",
  hard: "{name} has walked on: the next search is hard, about {odds}.",
};

const HELP_COUNTS = " A friend's help counts.";

/** By percent: what RECOVERY_CHANCE and FRIEND_HELP_POINTS come to. */
const ODDS: Readonly<Record<number, string>> = {
  20: "one in five finds it",
  30: "one in three finds it",
  50: "one in two finds it",
  60: "three in five find it",
};
