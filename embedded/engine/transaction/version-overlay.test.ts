// Versions of rows by time, and how they are forgotten.

import { expect, test } from "vitest";
import { toTimestamp } from "./timestamp";
import { VersionOverlay } from "./version-overlay";

const at = (ts: number) => toTimestamp(BigInt(ts));

function anOverlay(): VersionOverlay {
  const overlay = new VersionOverlay();
  overlay.append(1, "k", { ts: at(5), before: "old", row: "five" }, at(0));
  overlay.append(1, "k", { ts: at(9), before: "five", row: null }, at(0));
  return overlay;
}

test("a moment reads the newest version that is not later, or the row before the first", () => {
  const overlay = anOverlay();

  const rows = [4, 5, 8, 9, 99].map((ts) => overlay.lookup(1, "k", at(ts)));

  expect(rows).toEqual(["old", "five", "five", null, null]);
  expect(overlay.lookup(1, "other", at(9))).toBeUndefined();
  expect(overlay.lookup(2, "k", at(9))).toBeUndefined();
});

test("a chain is dropped only when its newest version is settled", () => {
  const overlay = anOverlay();

  overlay.settle(1, "k", at(8));
  const midway = [overlay.size, overlay.lookup(1, "k", at(8)), overlay.lookup(1, "k", at(9))];
  const last = overlay.settle(1, "k", at(9));

  expect(midway).toEqual([1, "five", null]);
  expect([overlay.size, last, overlay.hasChanges(1)]).toEqual([0, null, false]);
});

test("a row that is written all the time does not grow a long chain", () => {
  const overlay = new VersionOverlay();
  for (let ts = 1; ts <= 1_000; ts++)
    overlay.append(1, "hot", { ts: at(ts), before: "x", row: String(ts) }, at(ts - 3));

  const rows = [996, 997, 998, 1_000].map((ts) => overlay.lookup(1, "hot", at(ts)));

  // At 996 the horizon of the last write, 997, is already passed: nobody may ask for it any more.
  expect(rows).toEqual(["997", "997", "998", "1000"]);
});

test("ranges come in order from both ends", () => {
  const overlay = new VersionOverlay();
  for (const key of ["b", "a", "c", "d"])
    overlay.append(1, key, { ts: at(2), before: null, row: key.toUpperCase() }, at(0));

  expect([...overlay.ascending(1, "b", at(2))].map(([key]) => key)).toEqual(["b", "c", "d"]);
  expect([...overlay.descending(1, "c", at(2))].map(([key]) => key)).toEqual(["b", "a"]);
  expect([...overlay.descending(1, null, at(1))]).toEqual([
    ["d", null],
    ["c", null],
    ["b", null],
    ["a", null],
  ]);
});
