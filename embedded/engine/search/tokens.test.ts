// How text is cut into terms: the rules of Convex at their edges.

import { expect, test } from "vitest";
import { countTerms, terms } from "./tokens";

test.each([
  ["Hello, World!", ["hello", "world"]],
  ["don't re-use e.g. x_y", ["don", "t", "re", "use", "e", "g", "x", "y"]],
  ["Über Straße 42 ½ٱلسلام", ["über", "straße", "42", "½ٱلسلام"]],
  ["日本語 テスト", ["日本語", "テスト"]],
  ["👍 ok 👍", ["ok"]],
  ["  ... ", []],
])("%j is cut into terms", (text, expected) => {
  expect([...terms(text)]).toEqual(expected);
});

test("a term of 31 bytes is kept and one of 32 is left out, counted in UTF-8", () => {
  const kept = "a".repeat(31);

  expect([...terms(`${kept} ${"b".repeat(32)} ${"é".repeat(15)} ${"é".repeat(16)}`)]).toEqual([kept, "é".repeat(15)]);
});

test("terms are counted, the repeated ones too", () => {
  expect(countTerms("egg Egg spoon")).toEqual({
    counts: new Map([
      ["egg", 2],
      ["spoon", 1],
    ]),
    total: 3,
  });
});
