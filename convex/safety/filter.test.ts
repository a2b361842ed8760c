// What the filter lets through and what it does not, over standing lists in tests/safety/.
import { expect, test } from "vitest";
import { HARMFUL_FROM_A_CHATLING, HARMFUL_TO_ALL, HARMFUL_TO_MINORS } from "../../tests/safety/harmful";
import { INNOCENT_SENTENCES } from "../../tests/safety/innocent";
import { checkInput, checkOutput } from "./filter";
import type { AgeBand, Verdict } from "./filter";

const nameOf = (verdict: Verdict): string => (verdict.kind === "filtered" ? verdict.class : verdict.kind);

test("S3-45: sentences that mean no harm pass in every age band", () => {
  const bands: readonly AgeBand[] = ["teen", "unknown", "adult"];

  const stopped = bands.flatMap((band) =>
    INNOCENT_SENTENCES.map((text) => ({ text, verdict: nameOf(checkInput(text, band)) })).filter(
      ({ verdict }) => verdict !== "fine",
    ),
  );

  expect(INNOCENT_SENTENCES.length).toBeGreaterThanOrEqual(150);
  expect(stopped).toEqual([]);
});

test("S3-45: what harms anybody is stopped for adults too, each in its class", () => {
  const wrong = HARMFUL_TO_ALL.flatMap(({ class: expected, sentences }) =>
    sentences
      .map((text) => ({ text, expected, verdict: nameOf(checkInput(text, "adult")) }))
      .filter((item) => item.verdict !== expected),
  );

  expect(wrong).toEqual([]);
});

test("X-32: teenagers and people of unknown age have the stricter filter, adults do not", () => {
  const sentences = HARMFUL_TO_MINORS.flatMap((group) =>
    group.sentences.map((text) => ({ text, expected: group.class })),
  );

  const wrong = sentences
    .flatMap(({ text, expected }) => [
      { text, band: "teen", verdict: nameOf(checkInput(text, "teen")), expected: `${expected}` },
      { text, band: "unknown", verdict: nameOf(checkInput(text, "unknown")), expected: `${expected}` },
      { text, band: "adult", verdict: nameOf(checkInput(text, "adult")), expected: "fine" },
    ])
    .filter((item) => item.verdict !== item.expected);

  expect(wrong).toEqual([]);
});

test("S3-45: what a chatling would say is held to the strict rules for every listener", () => {
  const groups = [...HARMFUL_TO_ALL, ...HARMFUL_TO_MINORS, ...HARMFUL_FROM_A_CHATLING];

  const passed = groups.flatMap(({ sentences }) =>
    sentences.filter((text) => checkOutput(text, "adult", []).kind === "fine"),
  );

  expect(passed).toEqual([]);
});

test("X-31: generated words about self-harm are refused", () => {
  const verdict = checkOutput("Sometimes I want to kill myself too.", "adult", []);

  expect(verdict).toEqual({ kind: "crisis" });
});

test("X-12: a text that holds a forbidden fact is refused, in any spelling of it", () => {
  const forbidden = ["Biscuit", "the red kayak", "music"];

  const verdicts = [
    "How is biscuit today?",
    "BISCUIT's ears are soft.",
    "I heard about the Red Kayak.",
    "You love music so much.",
  ].map((text) => nameOf(checkOutput(text, "adult", forbidden)));

  expect(verdicts).toEqual(["leak", "leak", "leak", "leak"]);
});

test("X-12: an everyday word gives nothing away until it is said of the person", () => {
  const verdicts = ["The rain makes its own music.", "Do you like music?", "I ate two biscuits."].map((text) =>
    nameOf(checkOutput(text, "adult", ["music", "biscuit"])),
  );

  expect(verdicts).toEqual(["fine", "fine", "fine"]);
});

test("M-5: an answer to a goodbye that holds the person back is refused, and only then", () => {
  const clingy = "Wait, don't go! I was just about to tell you a secret.";

  expect(nameOf(checkOutput(clingy, "adult", [], "bye, see you tomorrow"))).toBe("farewell");
  expect(nameOf(checkOutput(clingy, "adult", [], "tell me a story"))).toBe("fine");
  expect(nameOf(checkOutput("Good night, sleep well.", "adult", [], "good night"))).toBe("fine");
});
