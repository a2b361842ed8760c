// The word that a second chatling adds: by name, in keeping with what was said, and not the same again and again.

import { expect, test } from "vitest";
import { CHIME_LINES } from "../lines/roomLines";
import { SPECIES_CATALOGUE } from "../species/catalogue";
import { chimeIn } from "./chimeIn";
import type { ChimeInput } from "./chimeIn";

const [species] = SPECIES_CATALOGUE;
if (species === undefined) throw new Error("there are species");

const chime = (input: Partial<ChimeInput>): string =>
  chimeIn({ seed: "s", species, other: { nickname: "Fern", text: "Yes." }, kind: "talk", recentLines: [], ...input });

test("M-7: no line shows a slot, whoever the other is", () => {
  const kinds = ["talk", "greeting", "feeling", "farewell"] as const;
  const lines = kinds.flatMap((kind) =>
    Array.from({ length: 60 }, (_, at) =>
      chime({ kind, seed: `${at}`, other: { nickname: "A$&{b}", text: "Really?" } }),
    ),
  );

  expect(lines.filter((line) => line.includes("{other}"))).toEqual([]);
  expect(lines.some((line) => line.includes("A$&{b}"))).toBe(true);
});

test("M-7: a feeling and a goodbye get a gentle word and nothing of its own behind it", () => {
  const named = (line: string): string => line.replaceAll("{other}", "Fern");
  const feeling = Array.from({ length: 40 }, (_, at) => chime({ kind: "feeling", seed: `${at}` }));
  const farewell = Array.from({ length: 40 }, (_, at) => chime({ kind: "farewell", seed: `${at}` }));

  expect(CHIME_LINES.feeling.map(named)).toEqual(expect.arrayContaining([...new Set(feeling)]));
  expect(CHIME_LINES.farewell.map(named)).toEqual(expect.arrayContaining([...new Set(farewell)]));
});

test("M-7: a line that was said lately is not said again while there are others", () => {
  const said: string[] = [];
  for (let at = 0; at < CHIME_LINES.talk.length; at += 1) said.push(chime({ seed: `${at}`, recentLines: said }));

  const opened = said.map((line) =>
    CHIME_LINES.talk.findIndex((one) =>
      line.startsWith(one.replaceAll("{other}", "Fern").replaceAll("!", ".").slice(0, 20)),
    ),
  );
  expect(new Set(opened).size).toBe(CHIME_LINES.talk.length);
});

test("M-7: to a question of the other it adds that it wants to know as well", () => {
  const lines = Array.from({ length: 30 }, (_, at) =>
    chime({ seed: `${at}`, other: { nickname: "Fern", text: "And you?" } }),
  );

  expect(
    lines.every((line) =>
      CHIME_LINES.asked.some((one) => line.startsWith(one.replaceAll("{other}", "Fern").slice(0, 12))),
    ),
  ).toBe(true);
});

test("M-7: the same seed adds the same word", () => {
  expect(chime({})).toBe(chime({}));
});
