// Topics in words for operators.

import { expect, test } from "vitest";
import { faultWords, linesIn, seasonWords } from "./topic-words";

test("S0-01: a season is told by its days, also over the new year and in February", () => {
  expect(seasonWords({ from: "12-01", to: "01-06" })).toBe("1 December to 6 January");
  expect(seasonWords({ from: "02-29", to: "03-01" })).toBe("29 February to 1 March");
});

test("S0-47: claims are lines, and empty ones are none", () => {
  expect(linesIn("  I like it. \n\n \nNot me.\n")).toEqual(["I like it.", "Not me."]);
});

test("S0-47: every fault has words, and one that is new has some", () => {
  const words = ["statement", "claims", "season", "unsafe", "known", "too many", "moon"].map(faultWords);

  expect(new Set(words).size).toBe(7);
});
