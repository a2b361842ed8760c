// The set of keys against the plain question "is it in one of the intervals".

import fc from "fast-check";
import { expect, test } from "vitest";
import { IntervalSet, isEmpty, type Interval } from "./interval-set";

const key = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 3 });
const interval: fc.Arbitrary<Interval> = fc.record({ start: key, end: fc.option(key, { nil: null }) });

test("a set contains exactly the keys of its intervals", () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 8 }), key, (intervals, probe) => {
      const set = IntervalSet.of(intervals);

      const isInside = intervals.some(({ start, end }) => start <= probe && (end === null || probe < end));

      expect(set.contains(probe)).toBe(isInside);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test("intervals come out sorted, not empty, and never touching", () => {
  fc.assert(
    fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
      const merged = [...IntervalSet.of(intervals)];

      const gaps = merged.slice(1).map(({ start }, position) => isBelow(merged[position]?.end ?? null, start));
      expect(merged.filter(isEmpty)).toEqual([]);
      expect(gaps.every(Boolean)).toBe(true);
    }),
    { seed: 2, numRuns: 2_000 },
  );
});

test("neighbours become one", () => {
  const set = IntervalSet.of([
    { start: "c", end: "d" },
    { start: "a", end: "b" },
    { start: "b", end: "c" },
    { start: "x", end: null },
    { start: "y", end: "z" },
  ]);

  expect([...set]).toEqual([
    { start: "a", end: "d" },
    { start: "x", end: null },
  ]);
});

function isBelow(end: string | null, start: string): boolean {
  return end !== null && end < start;
}
