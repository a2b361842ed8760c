// What a talk does to friendships.

import { expect, test } from "vitest";
import { seededRandom } from "../../../lib/seeded-random";
import type { Stance, Team } from "../../../lib/talks";
import { agreedOf, bondsOf, pairsOf } from "./bonds";

const loners = (count: number): { team?: Team }[] => Array.from({ length: count }, () => ({}));
const mates = (count: number): { team?: Team }[] => Array.from({ length: count }, () => ({ team: "comets" }));

/** What a pair with these stances gains in a hundred talks. */
function deltas(cast: { team?: Team }[], stances: Stance[], outcome: "agreement" | "conflict" = "conflict"): number[] {
  return Array.from({ length: 100 }, (_, talk) => {
    const [bond] = bondsOf(cast, stances, { outcome }, seededRandom(`talk-${talk}`));
    return bond?.delta ?? 0;
  });
}

test("S0-52: two of one mind grow closer, two who are opposed drift apart, and no opinion opposes nobody", () => {
  const same = deltas(loners(2), ["agree", "agree"]);
  const opposed = deltas(loners(2), ["agree", "disagree"]);
  const open = deltas(loners(2), ["neutral", "disagree"]);

  expect(Math.min(...same)).toBeGreaterThan(Math.max(...open));
  expect(Math.min(...open)).toBeGreaterThan(0);
  expect(Math.max(...opposed)).toBeLessThan(0);
});

test("S0-55: team mates gain more when they agree and lose less when they do not, with the same dice", () => {
  const gained = { alone: deltas(loners(2), ["agree", "agree"]), mates: deltas(mates(2), ["agree", "agree"]) };
  const lost = { alone: deltas(loners(2), ["agree", "disagree"]), mates: deltas(mates(2), ["agree", "disagree"]) };

  for (const [talk, delta] of gained.mates.entries()) expect(delta).toBeGreaterThan(gained.alone[talk] ?? 0);
  for (const [talk, delta] of lost.mates.entries()) expect(delta).toBeGreaterThan(lost.alone[talk] ?? 0);
});

test("members of two different teams are like those of none", () => {
  const stances: Stance[] = ["disagree", "disagree"];

  expect(deltas([{ team: "acorns" }, { team: "puddles" }], stances)).toEqual(deltas(loners(2), stances));
});

test("a talk that ends in agreement brings everybody a little closer", () => {
  const calm = deltas(loners(2), ["agree", "agree"], "agreement");
  const torn = deltas(loners(2), ["agree", "agree"], "conflict");

  for (const [talk, delta] of calm.entries()) expect(delta).toBe((torn[talk] ?? 0) + 1);
});

test("every pair of five has one bond, the smaller place first, and the same dice give the same bonds", () => {
  const stances: Stance[] = ["agree", "disagree", "neutral", "agree", "disagree"];

  const bonds = bondsOf(loners(5), stances, { outcome: "conflict" }, seededRandom("five"));

  expect(bonds.map(({ a, b }) => ({ a, b }))).toEqual(pairsOf(5));
  expect(bonds).toHaveLength(10);
  expect(bonds.every(({ a, b, delta }) => a < b && Number.isInteger(delta) && delta !== 0)).toBe(true);
  expect(bondsOf(loners(5), stances, { outcome: "conflict" }, seededRandom("five"))).toEqual(bonds);
});

test("two agreed unless one was for and the other against", () => {
  const agreed = agreedOf(["agree", "disagree", "neutral", "agree"]);

  expect([agreed(0, 1), agreed(1, 3), agreed(0, 3), agreed(0, 2), agreed(1, 2)]).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
