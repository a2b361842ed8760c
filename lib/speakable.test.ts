// What is left of a line when it is said aloud.

import { expect, test } from "vitest";
import { speakable } from "./speakable";

test.each([
  ["Hello **there**, *really*!", "Hello there, really!"],
  ["*tilts its head slowly* Oh. (giggles) Nice.", "Oh. Nice."],
  ["I like rain 🌧️ and 👩‍🌾!", "I like rain and!"],
  ["See [my garden](https://example.org/a) or https://example.org now", "See my garden or now"],
  ["# Title\n> quote `code`", "Title quote code"],
  ["```js\nalert(1)\n```", ""],
  ["🎈🎈", ""],
])("X-37: of %j is said %j", (text, said) => {
  expect(speakable(text)).toBe(said);
});
