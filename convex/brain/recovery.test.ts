// Searching: odds, difficulty and what is said about it.

import { describe, expect, test } from "vitest";
import { FRIEND_HELP_POINTS } from "../../lib/economy-limits";
import { DIFFICULTIES, RECOVERY_CHANCE } from "../../lib/talks";
import type { Difficulty } from "../../lib/talks";
import { chanceOf, harder, rollSearch, searchWords } from "./recovery";

const SEARCHES = 10_000;

function percentFound(difficulty: Difficulty, helped: boolean): number {
  let found = 0;
  for (let search = 0; search < SEARCHES; search += 1) {
    if (rollSearch({ difficulty, helped, seed: `${difficulty} ${search}` }).success) found += 1;
  }
  return (found * 100) / SEARCHES;
}

describe.each([
  ["easy", 80],
  ["normal", 50],
  ["hard", 20],
] as const)("S0-25: a search that is %s", (difficulty, percent) => {
  test(`finds in ${percent} of 100, give or take two, over 10,000`, () => {
    expect(Math.abs(percentFound(difficulty, false) - percent)).toBeLessThan(2);
  });

  test("M-6: finds more often by exactly the friend's points when one helps", () => {
    expect(chanceOf({ difficulty, helped: true })).toBe(percent + FRIEND_HELP_POINTS);
    expect(Math.abs(percentFound(difficulty, true) - percent - FRIEND_HELP_POINTS)).toBeLessThan(2);
  });
});

test("S0-26: a failure goes one step up, and hard stays hard", () => {
  expect(DIFFICULTIES.map(harder)).toEqual(["normal", "hard", "hard"]);
});

test("S0-25: rolls are 1 to 100, and the same seed rolls the same", () => {
  const rolls = Array.from(
    { length: SEARCHES },
    (_, at) => rollSearch({ difficulty: "easy", helped: false, seed: `${at}` }).roll,
  );

  expect(Math.min(...rolls)).toBe(1);
  expect(Math.max(...rolls)).toBe(100);
  const once = rollSearch({ difficulty: "hard", helped: false, seed: "the same" });
  expect(rollSearch({ difficulty: "hard", helped: false, seed: "the same" })).toEqual(once);
});

test("S0-26 S0-42: what is said about a failure names the next difficulty, and never blames", () => {
  for (const before of DIFFICULTIES) {
    for (let search = 0; search < 50; search += 1) {
      const found = { success: false, roll: 100, chance: RECOVERY_CHANCE[before] };
      const words = searchWords("Pip", { ...found, before, seed: `${search}` });
      expect(words).toMatch(
        before === "easy" ? /one in two/ : before === "normal" ? /one in five/ : /as hard as this one/,
      );
      expect(words).toContain("Pip");
      expect(words).not.toMatch(/\{|fault|should have|because of you|too late|failed/i);
    }
  }
});

test("S0-42 M-6: with a friend's help the odds that are told are those of the next search, and no more help is asked for", () => {
  const said = (before: Difficulty) =>
    searchWords("Pip", {
      success: false,
      roll: 100,
      chance: chanceOf({ difficulty: before, helped: true }),
      before,
      seed: "1",
    });

  expect(said("easy")).toContain("about three in five");
  expect(said("normal")).toContain("about one in three");
  expect(said("normal")).not.toContain("A friend's help counts");
});

test("S0-42: what is said about a success names who came home", () => {
  for (let search = 0; search < 50; search += 1) {
    const words = searchWords("Pip", { success: true, roll: 1, chance: 80, before: "easy", seed: `${search}` });
    expect(words).toContain("Pip");
    expect(words).not.toContain("{");
  }
});
