// The words of a search and the picture of its chance.
import { expect, test } from "vitest";
import { attemptWords, chanceWords, litLanterns, searchLabel, whyNot } from "./recovery-words";

test.each([
  [80, 8],
  [50, 5],
  [20, 2],
  [90, 9],
  [30, 3],
  [0, 0],
  [100, 10],
])("S0-23: a chance of %i in a hundred lights %i of ten lanterns", (chance, lit) => {
  expect(litLanterns(chance)).toBe(lit);
  expect(chanceWords(chance)).toBe(`${lit} of 10 searches like this one find it`);
});

test("S0-23: a search says what it takes: nothing once a day, then coins", () => {
  expect(searchLabel({ freeSearch: true, cost: 10 })).toBe("Search, free today");
  expect(searchLabel({ freeSearch: false, cost: 20 })).toBe("Search for 20 coins");
});

test("S0-23: with too few coins and no free search it says why not and when again; else nothing stands in the way", () => {
  expect(whyNot({ freeSearch: false, cost: 20 }, 19)).toBe(
    "A search takes 20 coins and your purse holds 19. The new day brings a free one.",
  );
  expect(whyNot({ freeSearch: false, cost: 20 }, 20)).toBeNull();
  expect(whyNot({ freeSearch: true, cost: 20 }, 0)).toBeNull();
});

test("S0-23: attempts are counted in words", () => {
  expect([0, 1, 4].map(attemptWords)).toEqual(["Nobody has searched yet", "1 search so far", "4 searches so far"]);
});
