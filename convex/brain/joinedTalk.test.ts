// The card about a talk that the person stepped in to: written so that it can be read back, and within a card's length.

import fc from "fast-check";
import { expect, test } from "vitest";
import { MEMORY_CHARS_MAX } from "../../lib/memory-limits";
import { joinedCard, joinedIn } from "./joinedTalk";

test("M-7: the card gives back what was talked about and what was said", () => {
  const joined = { statement: "Socks are better in odd pairs.", words: "I only own odd ones" };

  expect(joinedIn(joinedCard(joined))).toEqual(joined);
});

test("M-7: whatever was said, the card fits, stays on one line and can be read back", () => {
  const words = fc.string({ unit: "binary", minLength: 1, maxLength: 400 }).filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(words, words, (statement, said) => {
      const card = joinedCard({ statement, words: said });

      expect(card.length).toBeLessThanOrEqual(MEMORY_CHARS_MAX);
      expect(card).not.toMatch(/\n/);
      expect(joinedIn(card)).not.toBeNull();
    }),
  );
});

test.each(["Has a dog called Biscuit.", "Joined a talk about “x”", "Joined a talk about “” and said: “”"])(
  "%j is no such card",
  (card) => {
    expect(joinedIn(card)).toBeNull();
  },
);
