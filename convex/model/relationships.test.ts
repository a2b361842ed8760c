// The arithmetic of a friendship, and what two remember.

import { expect, test } from "vitest";
import { AFFINITY_MAX, BOND_HISTORY_MAX } from "../../lib/chatroom-limits";
import { seededRandom } from "../../lib/seeded-random";
import type { Doc, Id } from "../_generated/dataModel";
import { moved, pastOf, pastsOf } from "./relationships";
import type { KnownPast, LoadedPair } from "./relationships";

type Sum = ReturnType<typeof moved>;

// Only ever compared in these tests.
const talkId = (number: number): Id<"talks"> => `talk-${number}` as Id<"talks">;

function anEntry(number: number, delta: number) {
  return { talkId: talkId(number), delta, agreed: delta > 0, statement: `Statement ${number}.`, at: number };
}

function totalOf({ base, history }: Sum): number {
  return history.reduce((sum, { delta }) => sum + delta, base);
}

test("M-12: base and history sum up to the affinity after every one of 3,000 talks of any kind, and it stays in its bounds", () => {
  for (let pair = 0; pair < 30; pair += 1) {
    const random = seededRandom(`pair-${pair}`);
    const leaning = random.below(5) - 2;
    let sum: Sum | null = null;

    for (let talk = 1; talk <= 100; talk += 1) {
      sum = moved(sum, anEntry(talk, random.below(41) - 20 + leaning * 5));

      expect(totalOf(sum)).toBe(sum.affinity);
      expect(Math.abs(sum.affinity)).toBeLessThanOrEqual(AFFINITY_MAX);
      expect(Number.isInteger(sum.affinity)).toBe(true);
      expect(sum.history).toHaveLength(Math.min(talk, BOND_HISTORY_MAX));
      expect(sum.history.at(-1)?.talkId).toBe(talkId(talk));
    }
  }
});

test("M-12: a full history keeps the newest talks and sums up the oldest in its base", () => {
  let sum: Sum | null = null;

  for (let talk = 1; talk <= BOND_HISTORY_MAX + 2; talk += 1) sum = moved(sum, anEntry(talk, 3));

  expect(sum?.base).toBeGreaterThan(0);
  expect(sum?.history.map((entry) => entry.talkId)).toEqual(
    Array.from({ length: BOND_HISTORY_MAX }, (_, index) => talkId(index + 3)),
  );
});

test("the closer two are, the less one talk adds, and a quarrel costs them all the same", () => {
  const close: Sum = { affinity: 80, base: 80, history: [] };

  const gained = moved(close, anEntry(1, 8)).affinity - close.affinity;
  const lost = moved(close, anEntry(1, -6)).affinity - close.affinity;

  expect(gained).toBeGreaterThan(0);
  expect(gained).toBeLessThan(8);
  expect(lost).toBe(-6);
});

test("a row with a full history of long statements takes less than 1.8 kB", () => {
  const id = "j5".padEnd(32, "7");
  // As long as the engine's ids are.
  const entry = { ...anEntry(1, -12), talkId: id as Id<"talks">, statement: "x".repeat(70), at: 1_763_738_792_123 };
  const history = Array.from({ length: BOND_HISTORY_MAX }, () => entry);
  const row = { _id: id, _creationTime: 1.5e12, ownerId: id, aId: id, bId: id, affinity: -100, base: -100, talks: 999 };

  expect(JSON.stringify({ ...row, history, lastTalkAt: entry.at }).length).toBeLessThan(1800);
});

function aPair(a: number, b: number, entries: ReturnType<typeof anEntry>[]): LoadedPair {
  // pastOf reads nothing of a row but its history.
  const row = { history: entries } as unknown as Doc<"relationships">;
  return { a, b, aId: `a${a}` as Id<"chatlings">, bId: `b${b}` as Id<"chatlings">, row };
}

function memoriesOf(loaded: LoadedPair[], before: number, isJoined: (past: KnownPast) => boolean = () => false) {
  return Array.from({ length: 200 }, (_, talk) => {
    const random = seededRandom(`talk-${talk}:past`);
    return pastOf(pastsOf(loaded, random, before), random, isJoined);
  });
}

test("S0-52: in some talks one pair remembers a talk it had, and the same seed remembers the same one", () => {
  const loaded = [aPair(0, 1, [anEntry(1, 5), anEntry(2, -4)]), { ...aPair(0, 2, []), row: null }, aPair(1, 2, [])];

  const past = memoriesOf(loaded, 10);

  const told = past.filter((one) => one !== null);
  expect(told.length).toBeGreaterThan(50);
  expect(told.length).toBeLessThan(150);
  expect(new Set(told.map(({ statement }) => statement))).toEqual(new Set(["Statement 1.", "Statement 2."]));
  expect(
    told.every(({ a, b, agreed, statement }) => a === 0 && b === 1 && agreed === (statement === "Statement 1.")),
  ).toBe(true);
  expect(memoriesOf(loaded, 10)).toEqual(past);
});

test("S0-52: the newest talk is not brought up yet, and those who never talked remember nothing", () => {
  expect(memoriesOf([aPair(0, 1, [anEntry(7, 5)])], 7).every((one) => one === null)).toBe(true);
  expect(memoriesOf([aPair(0, 1, [anEntry(7, 5)])], 8).some((one) => one !== null)).toBe(true);
  expect(memoriesOf([{ ...aPair(0, 1, []), row: null }], 8).every((one) => one === null)).toBe(true);
});

test("M-7: the talk that their person stepped in to is brought up more than any other, but not alone", () => {
  const loaded = [
    aPair(
      0,
      1,
      [1, 2, 3, 4].map((number) => anEntry(number, 5)),
    ),
  ];

  const told = memoriesOf(loaded, 10, (past) => past.talkId === talkId(3)).filter((one) => one !== null);

  const joined = told.filter(({ statement }) => statement === "Statement 3.");
  expect(joined.length).toBeGreaterThan(told.length / 2);
  expect(joined.length).toBeLessThan(told.length);
  expect(joined.every((past) => past.joined === true)).toBe(true);
  expect(told.filter((past) => past.joined === true)).toEqual(joined);
});
