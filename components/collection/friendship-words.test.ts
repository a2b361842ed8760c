// Friendships in words.
import { expect, test } from "vitest";
import type { EdgeStory } from "@/convex/model/chatroomViews";
import type { Id } from "@/convex/_generated/dataModel";
import { affinityWords, courseOf, courseWords, kindOf, pairKey, readPairKey, signed } from "./friendship-words";

test("every affinity has words, and closer ones never have words of farther ones", () => {
  const words = Array.from({ length: 201 }, (_, index) => affinityWords(100 - index));

  expect(words[0]).toBe("Best of friends");
  expect(words[100]).toBe("Finding out");
  expect(words[200]).toBe("Agree to disagree");
  expect(words.filter((word, index) => word !== words[index - 1])).toHaveLength(new Set(words).size);
});

test("a friendship is open around nothing, else friends or strained by its sign", () => {
  expect([-100, -8, -7, 0, 7, 8, 100].map(kindOf)).toEqual([
    "strained",
    "strained",
    "open",
    "open",
    "open",
    "friends",
    "friends",
  ]);
});

test("M-12: the course of a friendship begins at its base and ends at its affinity", () => {
  // Only its deltas are read.
  const talk = (delta: number): EdgeStory["history"][number] => ({
    talkId: "t" as Id<"talks">,
    delta,
    agreed: delta > 0,
    statement: "Rain is the best weather.",
    at: 1,
  });

  const course = courseOf({ base: 4, history: [talk(-3), talk(6), talk(5)] });

  expect(course).toEqual([4, 9, 15, 12]);
  expect(courseWords(course)).toBe("From +4 to +12 over the last 3 talks.");
});

test("a pair goes into an address and comes back, and other texts are none", () => {
  expect(readPairKey(pairKey({ a: "k1", b: "k2" }))).toEqual({ a: "k1", b: "k2" });
  expect([null, "", "k1", "k1.", ".k2", "a.b.c"].map(readPairKey)).toEqual([null, null, null, null, null, null]);
});

test("numbers carry their sign", () => {
  expect([12, 0, -5].map(signed)).toEqual(["+12", "0", "−5"]);
});
