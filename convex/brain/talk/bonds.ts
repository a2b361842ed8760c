// What a talk does to the friendship of each two who took part. Pure: the same stances and dice give the same bonds.

import type { Random } from "../../../lib/seeded-random";
import type { Stance } from "../../../lib/talks";
import type { Actor, Bond, Outcome } from "./cast";

/** Steps on the scale of AFFINITY_MAX, both ends included. A quarrel costs a little less than a shared opinion gives. */
const STEPS = {
  same: { from: 4, to: 8 },
  open: { from: 1, to: 2 }, // one of them has no opinion, or neither has
  opposed: { from: -6, to: -3 },
} as const;

/** Talking it out together brings everybody closer. */
const AGREEMENT_BONUS = 1;

/** Team mates who are of one mind gain so much more; when they are not, they lose so many times less. */
const TEAM_BONUS = 2;
const TEAM_SOFTENING = 2;

/** One bond for each pair, in the order (0,1), (0,2), …, (1,2), …; `a` is always the smaller place. */
export function bondsOf(
  cast: readonly Pick<Actor, "team">[],
  stances: readonly Stance[],
  { outcome }: Pick<Outcome, "outcome">,
  random: Random,
): Bond[] {
  const bonus = outcome === "agreement" ? AGREEMENT_BONUS : 0;
  return pairsOf(cast.length).map(({ a, b }) => {
    const step = roll(random, STEPS[kindOf(stances[a], stances[b])]) + bonus;
    return { a, b, delta: areMates(cast[a], cast[b]) ? amongMates(step) : step };
  });
}

/** Every two places of a cast, the smaller first. */
export function pairsOf(count: number): { a: number; b: number }[] {
  const pairs: { a: number; b: number }[] = [];
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) pairs.push({ a, b });
  }
  return pairs;
}

/** Whether two were of one mind in a talk; those without an opinion oppose nobody. */
export function agreedOf(stances: readonly Stance[]): (a: number, b: number) => boolean {
  return (a, b) => kindOf(stances[a], stances[b]) !== "opposed";
}

function kindOf(one: Stance | undefined, other: Stance | undefined): keyof typeof STEPS {
  if (one === undefined || other === undefined || one === "neutral" || other === "neutral") return "open";
  return one === other ? "same" : "opposed";
}

function areMates(one: Pick<Actor, "team"> | undefined, other: Pick<Actor, "team"> | undefined): boolean {
  return one?.team !== undefined && one.team === other?.team;
}

function amongMates(step: number): number {
  return step > 0 ? step + TEAM_BONUS : Math.ceil(step / TEAM_SOFTENING);
}

function roll(random: Random, { from, to }: { from: number; to: number }): number {
  return from + random.below(to - from + 1);
}
