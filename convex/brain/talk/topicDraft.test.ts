// What a model's topic has to be like before an operator gets to see it.

import { describe, expect, test } from "vitest";
import { CLAIM_CHARS_MAX, CLAIMS_MAX, STATEMENT_CHARS_MAX } from "../../../lib/topic-limits";
import { aDraftAnswer, aDraftText } from "../../../tests/topics";
import { readDraft } from "./topicDraft";
import { isAlike, isDay, slugOf } from "./topicForm";

const KNOWN = ["Soup is just a warm drink with ambitions"];

describe("a draft", () => {
  test("is read from the object that was asked for", () => {
    const read = readDraft(aDraftText(), KNOWN);

    const { statement, ...claims } = aDraftAnswer();
    expect(read).toEqual({ kind: "draft", draft: { statement, claims } });
  });

  test("is read from behind words and a code fence, without the stop behind its statement", () => {
    const text = `Here you are:\n\`\`\`json\n${aDraftText({ statement: " Ladders are\n shy of walls. " })}\n\`\`\``;

    expect(readDraft(text, KNOWN)).toMatchObject({ draft: { statement: "Ladders are shy of walls" } });
  });

  test.each([
    ["nothing", ""],
    ["plain words", "Soup is nice, is it not?"],
    ["half of it", aDraftText().slice(0, 200)],
    ["a side that is missing", JSON.stringify({ ...aDraftAnswer(), neutral: undefined })],
    ["something that was not asked for", JSON.stringify({ ...aDraftAnswer(), mood: "funny" })],
    ["a claim that is no text", JSON.stringify({ ...aDraftAnswer(), agree: [1, 2, 3, 4, 5] })],
  ])("is not read from %s", (_, text) => {
    expect(readDraft(text, [])).toEqual({ kind: "fault", fault: "garbage" });
  });

  test.each([
    [
      "a statement that is too long",
      { statement: `A ${"very ".repeat(STATEMENT_CHARS_MAX / 5)}long ladder` },
      "statement",
    ],
    ["a statement that is a question", { statement: "Are ladders shy of walls?" }, "statement"],
    ["a statement without words", { statement: "A1234567890 1234567890" }, "statement"],
    ["too few claims", { agree: aDraftAnswer().agree.slice(1) }, "claims"],
    ["too many claims", { neutral: claimsOf(CLAIMS_MAX + 1) }, "claims"],
    ["a claim that is too long", withClaim(`I ${"climb ".repeat(CLAIM_CHARS_MAX / 6)}on.`), "claims"],
    ["a claim that is no sentence", withClaim("because of the ladder"), "claims"],
    ["a link", withClaim("I read it at https://example.org today."), "claims"],
    ["something unsafe", withClaim("I will kill you with my ladder."), "unsafe"],
    ["a claim that is there twice", withClaim(aDraftAnswer().agree[0] ?? ""), "known"],
    ["a statement that exists", { statement: "Soup is just a warm drink with ambitions" }, "known"],
    ["a statement that nearly exists", { statement: "A soup is only one warm drink that has ambitions" }, "known"],
  ])("is refused for %s", (_, overrides, fault) => {
    expect(readDraft(aDraftText(overrides), KNOWN)).toEqual({ kind: "fault", fault });
  });
});

describe("a slug", () => {
  test("is made of the statement's words and cut at one", () => {
    expect(slugOf("It's 3 o'clock, and soup's on")).toBe("its-oclock-and-soups-on");
    expect(slugOf("word ".repeat(30))).toBe("word-".repeat(12).slice(0, -1));
  });
});

test("statements are alike when they share most of the words that matter", () => {
  expect(isAlike("Every ant deserves a name", "An ant deserves its name")).toBe(true);
  expect(isAlike("Every ant deserves a name", "Every cloud deserves a nap")).toBe(false);
});

test.each([
  ["02-29", true],
  ["02-30", false],
  ["13-01", false],
  ["6-1", false],
])("%s as a day of the year: %s", (day, isOne) => {
  expect(isDay(day)).toBe(isOne);
});

function claimsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `I have seen ladder number ${index} from below.`);
}

function withClaim(claim: string): { disagree: string[] } {
  return { disagree: [...aDraftAnswer().disagree.slice(1), claim] };
}
