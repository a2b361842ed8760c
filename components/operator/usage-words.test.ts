// Amounts and lengths of bars in the usage chart.

import { expect, test } from "vitest";
import { costWords, shareOf } from "./usage-words";

test("small amounts keep their digits", () => {
  expect([0, 120, 9_999, 10_000, 2_345_000].map(costWords)).toEqual(["$0", "$0.0001", "$0.0100", "$0.01", "$2.35"]);
});

test("bars are shares of the longest; nothing has none, and a little can be seen", () => {
  expect([0, 1, 50, 1_000].map((value) => shareOf(value, [0, 1, 50, 1_000]))).toEqual([0, 1, 5, 100]);
  expect(shareOf(0, [0, 0])).toBe(0);
});
