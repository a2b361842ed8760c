// Whose turn it is: named, quoted, spoken to before, or quiet for longest; and how often a second one speaks up.

import { expect, test } from "vitest";
import { namedIn, takeTurns } from "./turns";
import type { TurnInput } from "./turns";

const SEATS = [
  { id: "p", nickname: "Pip" },
  { id: "f", nickname: "Fern" },
  { id: "b", nickname: "Bo" },
];

const turns = (input: Partial<TurnInput>): string[] =>
  takeTurns({ seed: "s", seats: SEATS, words: "hm", quoted: null, wordsBefore: "", spoke: [], alone: false, ...input });

const manyTurns = (input: Partial<TurnInput>): string[][] =>
  Array.from({ length: 600 }, (_, at) => turns({ ...input, seed: `seed ${at}` }));

test.each([
  ["Fern, what do you say?", ["f"]],
  ["what does FERN's uncle say", ["f"]],
  ["Ferns are plants, and a pipe is no Pipette", []],
  ["Bo and Pip!", ["b", "p"]],
  ["bobo", []],
])("M-7: in %j these are named: %j", (words, ids) => {
  expect(namedIn(words, SEATS).map(({ id }) => id)).toEqual(ids);
});

test("M-7: a name with signs in it is taken as it is written", () => {
  expect(namedIn("hello A.B", [{ id: "x", nickname: "A.B" }])).toHaveLength(1);
  expect(namedIn("hello AxB", [{ id: "x", nickname: "A.B" }])).toEqual([]);
});

test("M-7: whoever is quoted comes before whoever is named, and both answer", () => {
  expect(turns({ words: "Fern, do you hear that?", quoted: "b" })).toEqual(["b", "f"]);
});

test("M-7: of three who are named the first two answer", () => {
  expect(turns({ words: "Bo, Fern and Pip!" })).toEqual(["b", "f"]);
});

test("M-7: nobody named: mostly the one who was named before goes on, else whoever has been quiet for longest", () => {
  const first = manyTurns({ wordsBefore: "Bo, tell me", spoke: ["p", "b", "p"] }).map(([one]) => one);

  const share = first.filter((one) => one === "b").length / first.length;
  expect(share).toBeGreaterThan(0.62);
  expect(share).toBeLessThan(0.78);
  expect(new Set(first)).toEqual(new Set(["b", "f"]));
});

test("M-7: everybody gets a turn when nobody is named", () => {
  const spoke: string[] = [];
  for (let at = 0; at < 6; at += 1) spoke.unshift(turns({ seed: `${at}`, spoke, alone: true })[0] ?? "");

  expect(spoke.toReversed()).toEqual(["p", "f", "b", "p", "f", "b"]);
});

test("M-7: a second one adds a word in about one of three turns, and to everybody always", () => {
  const seconds = manyTurns({}).filter(({ length }) => length === 2).length / 600;

  expect(seconds).toBeGreaterThan(0.27);
  expect(seconds).toBeLessThan(0.4);
  expect(manyTurns({ words: "hello everybody" }).every(({ length }) => length === 2)).toBe(true);
  expect(
    manyTurns({ words: "what do you two think" }).every(([one, other]) => other !== undefined && one !== other),
  ).toBe(true);
});

test("M-7: words that call for calm are answered by one alone", () => {
  expect(manyTurns({ words: "Bo and Pip, hello everybody", alone: true }).every(({ length }) => length === 1)).toBe(
    true,
  );
});

test("M-7: where one is there, one answers; where nobody is, nobody", () => {
  expect(manyTurns({ seats: SEATS.slice(0, 1), words: "hello all of you" }).every((one) => one.join() === "p")).toBe(
    true,
  );
  expect(turns({ seats: [], words: "Bo?" })).toEqual([]);
});

test("M-7: somebody who is quoted and has gone leaves the answer to the others", () => {
  expect(turns({ quoted: "z", alone: true })).toEqual(["p"]);
});

test("M-7: the same message gives the same turns", () => {
  expect(manyTurns({})).toEqual(manyTurns({}));
});
