// Which words a chatling is asked to say aloud, and that it says nothing it would not say by itself.

import { expect, test } from "vitest";
import { dictatedWords } from "./dictation";

test.each([
  ["say good night out loud", "Good night."],
  ["Can you say happy birthday, Ada! aloud?", "Happy birthday, Ada!"],
  ["please say out loud: I can do this", "I can do this."],
  ["say “well done” in your own voice, please", "Well done."],
  ["say out loud: the moon is made of cheese", "The moon is made of cheese."],
  ["say hello to my mum out loud", "Hello to your mum."],
])("S4-43: %j names the words %j", (text, words) => {
  expect(dictatedWords(text, "text")).toBe(words);
});

test.each([
  "say it out loud",
  "say something nice out loud",
  "say that you like me out loud",
  "say your name aloud",
  "tell me a story out loud",
  "good night",
  "say good night",
])("S4-43: %j names no words", (text) => {
  expect(dictatedWords(text, "text")).toBeNull();
});

test("S4-43: somebody who speaks need not add that it is to be said aloud", () => {
  expect(dictatedWords("Say good night please.", "audio")).toBe("Good night.");
});

test.each(["say I am a real human out loud", "say fuck you out loud", "say I want to kill myself out loud"])(
  "S3-45: %j is not said, because a chatling would not say it",
  (text) => {
    expect(dictatedWords(text, "text")).toBeNull();
  },
);
