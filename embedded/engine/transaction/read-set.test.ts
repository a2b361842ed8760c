// What counts as read, and which commits touch it.

import { expect, test } from "vitest";
import type { CommitRecord } from "./commit-record";
import { ReadSet } from "./read-set";
import { toTimestamp } from "./timestamp";

const RANGE = { start: "b", end: "m" };

function commitOf(...points: [indexId: number, key: string][]): CommitRecord {
  return { ts: toTimestamp(1n), keys: points.map(([indexId, key]) => ({ indexId, key })) };
}

test("a point is touched by its own key only", () => {
  const reads = new ReadSet();
  reads.addPoint(1, "k");

  expect(reads.overlaps(commitOf([1, "j"], [1, "k"]))).toEqual({ indexId: 1, key: "k" });
  expect(reads.overlaps(commitOf([2, "k"], [1, "k\0"], [1, "l"]))).toBeNull();
});

test("an ascending range grows to the row that was consumed, then to its whole", () => {
  const reads = new ReadSet();
  const recorder = reads.addRange(1, RANGE, "asc");
  const touched = (key: string) => reads.overlaps(commitOf([1, key])) !== null;
  const history = [[touched("b"), touched("c"), touched("d"), touched("m")]];

  recorder.consumedTo("c");
  history.push([touched("b"), touched("c"), touched("d"), touched("m")]);
  recorder.consumedAll();
  history.push([touched("b"), touched("c"), touched("d"), touched("m")]);

  expect(history).toEqual([
    [false, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
  ]);
});

test("a descending range grows from its end, also when it has none", () => {
  const reads = new ReadSet();
  const recorder = reads.addRange(1, { start: "b", end: null }, "desc");

  recorder.consumedTo("x");

  expect([...reads.intervals()]).toEqual([{ indexId: 1, start: "x", end: null }]);
  expect(reads.overlaps(commitOf([1, "w"]))).toBeNull();
  expect(reads.overlaps(commitOf([1, "zz"]))).not.toBeNull();
});

test("intervals are merged within an index and kept apart between indexes", () => {
  const reads = new ReadSet();
  reads.addRange(1, { start: "a", end: "c" }, "asc").consumedAll();
  reads.addRange(1, { start: "b", end: "d" }, "desc").consumedAll();
  reads.addPoint(2, "b");

  expect([...reads.intervals()]).toEqual([
    { indexId: 1, start: "a", end: "d" },
    { indexId: 2, start: "b", end: "b\0" },
  ]);
  expect(reads.size).toBe(3);
});
