// When the built-in brain answers with a picture, a film or its voice, and that the same seed decides the same.

import { expect, test } from "vitest";
import { getSpecies } from "./species/catalogue";
import { askedToSee, asksToHear, decide } from "./decide";
import type { DecideInput } from "./decide";

function deciding(overrides: Partial<DecideInput>): ReturnType<typeof decide> {
  const species = getSpecies("mossling");
  if (species === null) throw new Error("there are mosslings");
  const reply = { text: "It rained all morning.", kind: "talk" as const };
  const offers = { image: ["rain"], video: ["night"], audio: true };
  return decide({ seed: "s", species, text: "hm", heardAs: "text", reply, lastLine: null, offers, ...overrides });
}

test.each([
  ["show me a picture", "image"],
  ["can I see you?", "image"],
  ["send me a video of the night", "video"],
  ["I took a picture of my dog", null],
  ["show me some respect", null],
  ["what a film that was", null],
])("S4-19: %j asks to see %s", (text, kind) => {
  expect(askedToSee(text)).toBe(kind);
});

test.each([
  ["say it out loud", true],
  ["let me hear your voice", true],
  ["send me a voice note", true],
  ["I hear you", false],
  ["my voice is gone", false],
])("S4-43: whether %j asks to hear: %s", (text, asks) => {
  expect(asksToHear(text)).toBe(asks);
});

test("S4-43: asked to say it aloud, it says its last line again", () => {
  const decision = deciding({ text: "say it out loud", lastLine: "Moss is soft." });

  expect(decision).toMatchObject({ kind: "audio", text: "Moss is soft." });
});

test("S4-43: asked to say certain words aloud, it says those", () => {
  const decision = deciding({ text: "say good night out loud", lastLine: "Moss is soft." });

  expect(decision).toMatchObject({ kind: "audio", text: "Good night.", plainText: "Good night." });
});

test("the same seed decides the same, and words about help or edges bring nothing along", () => {
  expect(deciding({ text: "rain again" })).toEqual(deciding({ text: "rain again" }));
  for (const kind of ["crisis", "aftercare", "boundary"] as const) {
    const decision = deciding({ text: "show me a picture", heardAs: "audio", reply: { text: "Words.", kind } });
    expect(decision).toEqual({ kind: "text", text: "Words.", plainText: "Words.", tags: [], suggestions: [] });
  }
});

test("a picture comes along unasked only now and then", () => {
  const kinds = Array.from({ length: 400 }, (_, seed) => deciding({ seed: `${seed}`, text: "the rain was loud" }).kind);
  const share = kinds.filter((kind) => kind === "image").length / kinds.length;

  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.2);
});
