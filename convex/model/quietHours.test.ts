// Quiet hours and the digest's hour in people's own time: over midnight, across changes of clocks, in odd zones.

import { expect, test } from "vitest";
import { afterQuiet, isQuietChoice, isTimeZone, localDay, nextDigest, QUIET_DEFAULT } from "./quietHours";

const iso = (at: number): string => new Date(at).toISOString();
const until = (at: string, quiet: { from: number; to: number } | null, zone: string): string =>
  iso(afterQuiet(Date.parse(at), quiet, zone));

test.each([
  ["before the evening it shows at once", "2026-11-21T20:59:59Z", "2026-11-21T20:59:59.000Z"],
  ["from ten at night it waits for the morning", "2026-11-21T21:00:00Z", "2026-11-22T07:00:00.000Z"],
  ["after midnight it waits for the same morning", "2026-11-22T01:30:00Z", "2026-11-22T07:00:00.000Z"],
  ["at eight sharp the night is over", "2026-11-22T07:00:00Z", "2026-11-22T07:00:00.000Z"],
])("X-46: in Berlin, %s", (_, at, shown) => {
  const found = until(at, QUIET_DEFAULT, "Europe/Berlin");

  expect(found).toBe(shown);
});

test("X-46: quiet hours within one day are kept too, and none at all means at once", () => {
  const nap = { from: 13, to: 15 };

  expect(until("2026-06-01T13:10:00Z", nap, "UTC")).toBe("2026-06-01T15:00:00.000Z");
  expect(until("2026-06-01T15:00:00Z", nap, "UTC")).toBe("2026-06-01T15:00:00.000Z");
  expect(until("2026-06-01T03:00:00Z", null, "UTC")).toBe("2026-06-01T03:00:00.000Z");
});

test.each([
  [
    "the night in which the clocks go forward is an hour shorter",
    "2026-03-28T23:00:00Z",
    8,
    "2026-03-29T06:00:00.000Z",
  ],
  ["the night in which they go back is an hour longer", "2026-10-24T22:00:00Z", 8, "2026-10-25T07:00:00.000Z"],
  ["an hour that is skipped ends when the clocks have jumped", "2026-03-29T00:30:00Z", 2, "2026-03-29T01:00:00.000Z"],
  ["of an hour that comes twice the first one counts", "2026-10-24T23:30:00Z", 2, "2026-10-25T00:00:00.000Z"],
])("X-46: in Berlin, %s", (_, at, to, shown) => {
  const found = until(at, { from: 22, to }, "Europe/Berlin");

  expect(found).toBe(shown);
});

test("X-46: zones off the full hour and at the edge of the day have their own morning", () => {
  expect(until("2026-11-21T17:00:00Z", QUIET_DEFAULT, "Asia/Kathmandu")).toBe("2026-11-22T02:15:00.000Z");
  expect(until("2026-11-21T10:30:00Z", QUIET_DEFAULT, "Pacific/Kiritimati")).toBe("2026-11-21T18:00:00.000Z");
  expect(localDay(Date.parse("2026-11-21T10:30:00Z"), "Pacific/Kiritimati")).toBe("2026-11-22");
});

test("X-46: the digest comes at six in the evening, today or tomorrow, and waits where that is somebody's night", () => {
  const zone = "America/New_York";
  const morning = Date.parse("2026-11-21T14:00:00Z");
  const lateEvening = Date.parse("2026-11-22T00:00:00Z");

  expect(iso(nextDigest(morning, QUIET_DEFAULT, zone))).toBe("2026-11-21T23:00:00.000Z");
  expect(iso(nextDigest(lateEvening, QUIET_DEFAULT, zone))).toBe("2026-11-22T23:00:00.000Z");
  expect(iso(nextDigest(morning, { from: 17, to: 20 }, zone))).toBe("2026-11-22T01:00:00.000Z");
});

test("X-46: after any moment of a year the end of the quiet hours is outside them and less than a day away", () => {
  const start = Date.parse("2026-01-01T00:17:00Z");
  for (let hour = 0; hour < 365 * 24; hour += 7) {
    const at = start + hour * 3_600_000;
    const end = afterQuiet(at, QUIET_DEFAULT, "America/St_Johns");

    expect(end).toBeGreaterThanOrEqual(at);
    expect(end - at).toBeLessThanOrEqual(11 * 3_600_000);
    expect(afterQuiet(end, QUIET_DEFAULT, "America/St_Johns")).toBe(end);
  }
});

test("hours outside the day, halves and equal ends are no quiet hours, and words are no time zone", () => {
  const refused = [
    { from: 22, to: 22 },
    { from: -1, to: 8 },
    { from: 22, to: 24 },
    { from: 1.5, to: 8 },
    { from: Number.NaN, to: 8 },
  ];

  expect(refused.filter(isQuietChoice)).toEqual([]);
  expect(isQuietChoice(QUIET_DEFAULT)).toBe(true);
  expect(["Europe/Berlin", "UTC", "Mars/Olympus", "", "x".repeat(500)].filter(isTimeZone)).toEqual([
    "Europe/Berlin",
    "UTC",
  ]);
});
