// Levels: where each begins, and that the curve is gentle.

import { expect, test } from "vitest";
import { levelOf, xpOfLevel } from "./levels";

test("X-28: level 1 begins at nothing, and each level asks for ten more than the one before", () => {
  const begins = [1, 2, 3, 4, 5].map(xpOfLevel);

  expect(begins).toEqual([0, 30, 70, 120, 180]);
});

test("X-28: a level holds from where it begins to one before the next", () => {
  for (let level = 1; level <= 60; level += 1) {
    expect(levelOf(xpOfLevel(level))).toBe(level);
    expect(levelOf(xpOfLevel(level + 1) - 1)).toBe(level);
  }
});
