// Care: what each kind does to every feeling, and that it never does harm.

import { expect, test } from "vitest";
import { MOODS } from "../../lib/creature";
import { CARE_KINDS } from "../../lib/talks";
import { careWords, feelsAfter } from "./care";
import { SPECIES_CATALOGUE } from "./species/catalogue";

const ORDER = ["unhappy", "neutral", "happy"];

test.each([
  ["greet", "unhappy", 3, "neutral", 3],
  ["greet", "neutral", 2, "neutral", 2],
  ["play", "unhappy", 3, "neutral", 3],
  ["play", "neutral", 2, "happy", 0],
  ["treat", "unhappy", 3, "neutral", 2],
  ["treat", "neutral", 1, "neutral", 0],
  ["treat", "neutral", 0, "neutral", 0],
  ["meditate", "unhappy", 3, "neutral", 3],
  ["meditate", "neutral", 2, "happy", 0],
  ["play", "happy", 0, "happy", 0],
] as const)("X-27: a %s for one that is %s with %i strikes: %s with %i", (kind, mood, strikes, after, strikesAfter) => {
  expect(feelsAfter(kind, { mood, unhappyCount: strikes })).toEqual({ mood: after, unhappyCount: strikesAfter });
});

test("X-27: no care lowers a mood, lifts it by more than a step, or adds a strike", () => {
  for (const kind of CARE_KINDS) {
    for (const mood of MOODS) {
      for (let unhappyCount = 0; unhappyCount < 6; unhappyCount += 1) {
        const after = feelsAfter(kind, { mood, unhappyCount });
        const steps = ORDER.indexOf(after.mood) - ORDER.indexOf(mood);
        expect([0, 1]).toContain(steps);
        expect(after.unhappyCount).toBeLessThanOrEqual(unhappyCount);
      }
    }
  }
});

test("X-27: every species takes every care with words of its own, without a gap", () => {
  for (const species of SPECIES_CATALOGUE) {
    for (const kind of CARE_KINDS) {
      for (let day = 0; day < 40; day += 1) {
        const words = careWords({ kind, nickname: "Pip", species, seed: `${day}` });
        expect(words).not.toMatch(/[{}[\]|]|undefined/);
        expect(words.length).toBeLessThan(300);
      }
    }
  }
});
