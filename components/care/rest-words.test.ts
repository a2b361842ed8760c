// The words for what is left of a rest.
import { expect, test } from "vitest";
import { restWords } from "./rest-words";

test.each([
  [0, "nearly done"],
  [59_000, "nearly done"],
  [61_000, "2 minutes to go"],
  [59 * 60_000, "59 minutes to go"],
  [60 * 60_000, "about an hour to go"],
  [7.4 * 3_600_000, "about 7 hours to go"],
  [8 * 3_600_000, "about 8 hours to go"],
])("a rest with %i ms left has %s", (leftMs, words) => {
  const found = restWords(leftMs);

  expect(found).toBe(words);
});
