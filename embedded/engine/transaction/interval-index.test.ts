// The index of intervals against asking everybody.

import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../environment";
import type { CommitRecord, IndexInterval } from "./commit-record";
import { IntervalIndex } from "./interval-index";
import { toTimestamp } from "./timestamp";

const key = fc.string({ unit: fc.constantFrom("a", "b", "\0", "\xff"), maxLength: 3 });
const interval: fc.Arbitrary<IndexInterval> = fc
  .record({ indexId: fc.constantFrom(1, 2), start: key, end: fc.option(key, { nil: null }), isPoint: fc.boolean() })
  .map(({ isPoint, ...range }) => (isPoint ? { ...range, end: `${range.start}\0` } : range))
  .filter(({ start, end }) => end === null || start < end);

function commitOf(indexId: number, ...keys: string[]): CommitRecord {
  return { ts: toTimestamp(1n), keys: keys.map((point) => ({ indexId, key: point })) };
}

test("a commit finds exactly those whose intervals hold one of its keys, also after others were taken out", () => {
  const subscriber = fc.record({ intervals: fc.array(interval, { maxLength: 4 }), leaves: fc.boolean() });
  fc.assert(
    fc.property(fc.array(subscriber, { maxLength: 30 }), key, (subscribers, probe) => {
      const index = new IntervalIndex<number>();
      const removals = subscribers.map((one, owner) => index.add(one.intervals, owner));
      for (const [owner, one] of subscribers.entries()) if (one.leaves) removals[owner]?.();

      const found = index.ownersOf(commitOf(1, probe));

      const holds = ({ indexId, start, end }: IndexInterval) =>
        indexId === 1 && start <= probe && (end === null || probe < end);
      const expected = subscribers.flatMap((one, owner) => (!one.leaves && one.intervals.some(holds) ? [owner] : []));
      expect([...found].toSorted((a, b) => a - b)).toEqual(expected);
    }),
    { seed: 3, numRuns: 2_000 },
  );
});

test("the same interval twice by one owner stays until both are taken out", () => {
  const index = new IntervalIndex<string>();
  const range = { indexId: 1, start: "a", end: "c" };
  const removeFirst = index.add([range], "ada");
  const removeSecond = index.add([range], "ada");
  removeFirst();
  removeFirst();
  const afterOne = [...index.ownersOf(commitOf(1, "b"))];

  removeSecond();

  expect(afterOne).toEqual(["ada"]);
  expect(index.ownersOf(commitOf(1, "b")).size).toBe(0);
});

test("finding one of ten thousand asks few of them", () => {
  const random = seededRandom(4);
  const index = new IntervalIndex<{ asked: number }>();
  const starts = Array.from({ length: 10_000 }, () => String(random()));
  for (const start of starts) index.add([{ indexId: 1, start, end: `${start}~` }], { asked: 0 });
  let comparisons = 0;
  const probe = { indexId: 1, key: countingKey(`${starts[5_000]}!`, () => comparisons++) };

  const found = index.ownersOf({ ts: toTimestamp(1n), keys: [probe] });

  expect(found.size).toBe(1);
  expect(comparisons).toBeLessThan(500);
});

/** Compares like the text and counts how often it was looked at. */
function countingKey(text: string, onCompare: () => void): string {
  const key = {
    [Symbol.toPrimitive]: () => {
      onCompare();
      return text;
    },
  };
  // Comparisons of an object with a string ask it for its primitive, and the index does nothing else with a range's key.
  return key as unknown as string;
}
