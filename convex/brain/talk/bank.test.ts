// How lines that all species share are bent: short forms only where somebody would say them, and who is spoken to or about.

import { expect, test } from "vitest";
import { bankOf, fill } from "./bank";

function contracted(line: string): string {
  const [template] = bankOf([line], "contracted");
  return template === undefined ? "" : (fill(template, {}) ?? "");
}

test.each([
  ["It is a lamp, and there is no other.", "It's a lamp, and there's no other."],
  ["Where I sleep there is no clock.", "Where I sleep there's no clock."],
  ["Somebody down there is baking.", "Somebody down there is baking."],
  ["Nothing out there is loud.", "Nothing out there is loud."],
  ["I know what it is.", "I know what it is."],
  ["I am glad, and I know who I am until noon.", "I'm glad, and I know who I am until noon."],
  ["Better than I would have, and I would have tried.", "Better than I would have, and I'd have tried."],
])("%s is said as %s", (line, said) => {
  expect(contracted(line)).toBe(said);
});

test.each([
  ["Green words, {name}.", false],
  ["{name}, that shone.", false],
  ["Oh {name}… I felt a drop.", false],
  ["{name} and I are at the same window.", true],
  ["Permit me to agree with {name}, and to bow.", true],
  ["I turned {name}'s words over.", true],
  ["Nobody is named here.", false],
])("%s: speaks about somebody: %j", (line, about) => {
  expect(bankOf([line], "as written")[0]?.about).toBe(about);
});
