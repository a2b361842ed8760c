// The honest meter in words: it says what is left, what it pays for, and what really happens at zero.

import { describe, expect, test } from "vitest";
import { type Allowance, atZeroWords, exhaustedWords, isQuotaRefusal, unitWords } from "./quota-words";

function anAllowance(overrides: Partial<Allowance> = {}): Allowance {
  return { remaining: { text: 10, media: 2, audio: 3 }, textAtZero: "template", name: "Pip", ...overrides };
}

test("M-15: it names all three allowances, how many are left of how many, and what each pays for", () => {
  const words = unitWords(anAllowance({ remaining: { text: 7, media: 1, audio: 0 } }));

  expect(words.map(({ unit, left, of, short }) => [unit, left, of, short])).toEqual([
    ["text", 7, 10, "messages"],
    ["media", 1, 2, "picture"],
    ["audio", 0, 3, "voice notes"],
  ]);
  for (const { pays } of words) expect(pays).toMatch(/^Each .+\.$/);
});

describe("at zero", () => {
  test("S4-27: nothing is said while something of everything is left", () => {
    expect(exhaustedWords(anAllowance({ remaining: { text: 1, media: 1, audio: 1 } }))).toBeNull();
  });

  test("S4-27 C-48: it says that the built-in brain goes on, where it does", () => {
    const words = exhaustedWords(anAllowance({ remaining: { text: 0, media: 2, audio: 3 } }));

    expect(words).toContain("10 free messages with Pip are used up");
    expect(words).toContain("built-in brain");
  });

  test("S4-27 C-48: where texts stop it promises no answer, and says that the words are kept", () => {
    const stopped = anAllowance({ remaining: { text: 0, media: 0, audio: 0 }, textAtZero: "stop" });

    expect(exhaustedWords(stopped)).toContain("What you write is kept");
    expect(`${exhaustedWords(stopped)} ${atZeroWords(stopped)}`).not.toContain("built-in");
  });

  test("S4-27: used up voices and pictures are named too", () => {
    expect(exhaustedWords(anAllowance({ remaining: { text: 5, media: 2, audio: 0 } }))).toContain("voice notes");
    expect(exhaustedWords(anAllowance({ remaining: { text: 5, media: 0, audio: 1 } }))).toContain("pictures");
  });
});

test("S4-27: premium is offered for refusals that it would lift, and for no other", () => {
  expect(["quota_exhausted", "media_quota_exhausted", "audio_quota_exhausted"].every(isQuotaRefusal)).toBe(true);
  expect(["rate_limited", "unknown", "message_too_long"].some(isQuotaRefusal)).toBe(false);
});
