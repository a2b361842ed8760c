// The log of operators in words.

import { expect, test } from "vitest";
import { deedWords, targetWords } from "./log-words";

test("X-47: a deed is told in words, and what it was done to by the name it has on the screen", () => {
  const dial = { action: "generation.dial", targetId: "idleDays", detail: "from 7 to 9" } as const;
  const run = { action: "generation.start", targetId: "jd7f3k2", detail: "for everybody" } as const;
  const topic = { action: "topic.retire", targetId: "stairs", detail: "Stairs are shy" } as const;

  expect([dial, run, topic].map(deedWords)).toEqual([
    "turned a dial: from 7 to 9",
    "started a run: for everybody",
    "took a topic out: Stairs are shy",
  ]);
  expect([dial, run, topic].map(targetWords)).toEqual(["Days until somebody is away", "this run", "stairs"]);
});
