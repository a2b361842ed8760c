// The clock of the break reminder, with time handed in.
import { expect, test } from "vitest";
import { BREAK_AFTER_MS, isBreakDue, PAUSE_MS, seenAt, storedStretch, stretchFrom } from "./break-clock";
import type { Stretch } from "./break-clock";

const MINUTE_MS = 60_000;

/** Seen every minute from `from` until `until`. */
function sitting(from: number, until: number, before: Stretch | null = null): Stretch {
  let stretch = seenAt(before, from);
  for (let now = from; now <= until; now += MINUTE_MS) stretch = seenAt(stretch, now);
  return stretch;
}

test("X-30: a break is due after three hours of use and not a minute before", () => {
  const almost = sitting(0, BREAK_AFTER_MS - MINUTE_MS);
  const full = sitting(0, BREAK_AFTER_MS);

  expect([isBreakDue(almost), isBreakDue(full)]).toEqual([false, true]);
});

test("X-30: it is said once for a stretch, however long that gets", () => {
  const told: Stretch = { ...sitting(0, BREAK_AFTER_MS), reminded: true };

  const later = sitting(BREAK_AFTER_MS, 3 * BREAK_AFTER_MS, told);

  expect(isBreakDue(later)).toBe(false);
});

test("X-30: a real pause begins a new stretch, a short one does not", () => {
  const before: Stretch = { ...sitting(0, BREAK_AFTER_MS), reminded: true };
  const short = seenAt(before, before.lastSeenAt + PAUSE_MS);
  const long = seenAt(before, before.lastSeenAt + PAUSE_MS + 1);

  const next = sitting(long.startedAt, long.startedAt + BREAK_AFTER_MS, long);

  expect(short.startedAt).toBe(before.startedAt);
  expect(long.startedAt).toBe(before.lastSeenAt + PAUSE_MS + 1);
  expect(isBreakDue(next)).toBe(true);
});

test("a clock that was set back begins anew, and a stretch survives the browser's store", () => {
  const stretch = sitting(1_000_000, 2_000_000);

  expect(seenAt(stretch, 500)).toEqual({ startedAt: 500, lastSeenAt: 500, reminded: false });
  expect(stretchFrom(storedStretch(stretch))).toEqual(stretch);
  expect([stretchFrom("nonsense"), stretchFrom("1 2"), stretchFrom(null)]).toEqual([null, null, null]);
});
