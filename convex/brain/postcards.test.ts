// Notes and postcards: every line can be filled for every species, a road has no place twice, and nothing makes anybody feel guilty.

import { expect, test } from "vitest";
import { POSTCARDS_MAX } from "../../lib/economy-limits";
import { POSTCARD_PLACES } from "../../lib/postcard-places";
import { writeNote, writePostcard } from "./postcards";
import * as Lines from "./lines/postcardLines";
import { SPECIES_CATALOGUE } from "./species/catalogue";
import type { Species } from "./species/species";

const SEEDS = 60;
const STATEMENT = "Puddles are better than paths.";

function everything(species: Species, seed: string, statement?: string): string[] {
  const writer = statement === undefined ? { seed, species } : { seed, species, statement };
  const cards = Array.from({ length: POSTCARDS_MAX }, (_, at) => writePostcard(writer, at + 1));
  return [writeNote(writer), ...cards].map(({ text }) => text);
}

/** Everything that all species write, with and without a clue. */
const TEXTS = SPECIES_CATALOGUE.flatMap((species) =>
  Array.from({ length: SEEDS }, (_, seed) => [
    ...everything(species, `${seed}`, STATEMENT),
    ...everything(species, `${seed}`),
  ]).flat(),
);

test("M-6: every text of every species is whole: no gap, no doubled full stop, short enough for a card", () => {
  for (const text of TEXTS) {
    expect(text).not.toMatch(/[{}[\]|]|undefined|\.\.|\?\.|!\./);
    expect(text.length).toBeLessThan(700);
  }
});

test("M-6: no text blames, threatens or begs", () => {
  const guilt =
    /your fault|because of you|you never|you forgot|you should|miss me|without me|lonely|alone forever|if you cared|don't you|sad because|come back or/i;

  for (const text of TEXTS) expect(text).not.toMatch(guilt);
});

test("M-6: the note and some cards tell what it was about; the last card says that it stays where it is", () => {
  for (const species of SPECIES_CATALOGUE) {
    const texts = everything(species, "clues", STATEMENT);
    const withClue = texts.filter((text) => text.includes("Puddles are better than paths"));
    expect(texts[0]).toContain("Puddles are better than paths");
    expect(withClue.length).toBeGreaterThanOrEqual(2);
    expect(Lines.LAST_CARD_ENDS.some((end) => texts.at(-1)?.endsWith(end) === true)).toBe(true);
  }
});

test("M-6: a road leads to a different place with every card, and each card hints at the next", () => {
  for (const [at, species] of SPECIES_CATALOGUE.entries()) {
    const writer = { seed: `road ${at}`, species, statement: STATEMENT };
    const note = writeNote(writer);
    const cards = Array.from({ length: POSTCARDS_MAX }, (_, card) => writePostcard(writer, card + 1));

    expect(new Set(cards.map(({ place }) => place)).size).toBe(POSTCARDS_MAX);
    for (const [number, { text }] of [note, ...cards.slice(0, -1)].entries()) {
      const next = cards[number]?.place ?? "nest";
      const hints = Lines.PLACE_HINTS[next].map((hint) => hint.toLowerCase());
      expect(hints.some((hint) => text.toLowerCase().includes(hint))).toBe(true);
    }
  }
});

test.each([STATEMENT, undefined])(
  "M-6: no card of a case opens like another one of it, nor has its thoughts (%s)",
  (clue) => {
    for (const [at, species] of SPECIES_CATALOGUE.entries()) {
      const cards = everything(species, `case ${at}`, clue).slice(1);
      const openings = cards.map((text) => text.slice(0, 25));
      const thoughts = cards.filter((_, card) => card % 2 === 0).map((text) => text.split(/(?<=[.!?]) /).at(-3));

      expect(new Set(openings).size).toBe(Math.min(species.voice.greets.length, POSTCARDS_MAX));
      expect(new Set(thoughts).size).toBe(thoughts.length);
    }
  },
);

test("M-6: every place can be described and guessed", () => {
  for (const place of POSTCARD_PLACES) {
    expect(Lines.PLACE_SCENES[place].length).toBeGreaterThan(0);
    expect(Lines.PLACE_HINTS[place].length).toBeGreaterThan(0);
  }
});

test("M-6: the same case always writes the same, two cases seldom do", () => {
  const [species] = SPECIES_CATALOGUE;
  if (species === undefined) throw new Error("there is a species");

  const texts = Array.from(
    { length: 100 },
    (_, seed) => writeNote({ seed: `${seed}`, species, statement: STATEMENT }).text,
  );

  expect(writeNote({ seed: "7", species, statement: STATEMENT }).text).toBe(texts[7]);
  expect(new Set(texts).size).toBeGreaterThan(90);
});
