// A change of a mood as a person reads it.

import { expect, test } from "vitest";
import { chatTrace, storyWords } from "./moodWords";

const trace = "Pip was the only one against “Rain is best”.";

test.each([
  [[], 0, 0, trace],
  [["Bean"], 0, 0, `${trace} That was in a talk with Bean.`],
  [
    ["Bean", "Moss", "Fern"],
    0,
    1,
    `${trace} That was in a talk with Bean, Moss and Fern. Rough talks that count: 1 of 3.`,
  ],
  [["Bean"], 3, 4, `${trace} That was in a talk with Bean. Rough talks that count: 4.`],
  [[], 2, 0, `${trace} No rough talk counts any more.`],
])("M-1: with %j, and strikes from %i to %i: %s", (company, unhappyBefore, unhappyAfter, words) => {
  expect(storyWords({ trace, company, unhappyBefore, unhappyAfter, strikesMax: 3 })).toBe(words);
});

test.each(["was spoken to unkindly", "shared feeling sad", "received thanks", "a reason that nobody wrote words for"])(
  "M-1: a chat that moved somebody (%s) is told in a sentence with its name, and not in the words of the brain",
  (because) => {
    const words = chatTrace(because, "Pip");

    expect(words).toMatch(/^[A-Z].*\bPip\b.*\.$/);
    expect(words).not.toContain(because);
    expect(words).not.toContain("sad");
  },
);
