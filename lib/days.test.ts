// Days as text: they sort as they come, also over the ends of months and years.

import { expect, test } from "vitest";
import { DAY_MS, dayBefore, dayOf } from "./days";

test("X-28: a day begins at midnight UTC, to the millisecond", () => {
  const midnight = Date.UTC(2026, 10, 21);

  expect(dayOf(midnight - 1)).toBe("2026-11-20");
  expect(dayOf(midnight)).toBe("2026-11-21");
});

test.each([
  ["2026-11-21", "2026-11-20"],
  ["2026-03-01", "2026-02-28"],
  ["2028-03-01", "2028-02-29"],
  ["2027-01-01", "2026-12-31"],
])("X-28: the day before %s is %s", (day, before) => {
  expect(dayBefore(day)).toBe(before);
});

test("X-28: days sort as text", () => {
  const days = Array.from({ length: 800 }, (_, day) => dayOf(Date.UTC(2026, 0, 1) + day * DAY_MS));

  expect([...days].sort()).toEqual(days);
});
