// When the next talk comes, from the hours that are set.

import { expect, test } from "vitest";
import { nextHourAt } from "./nextTalk";

const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 21, hour, minute);

test("S0-07: before, between and after the hours of a day the next one is told", () => {
  const told = [at(5, 59), at(6), at(12), at(17, 59)].map((now) => nextHourAt("6,18", now));

  expect(told).toEqual([at(6), at(18), at(18), at(18)]);
  expect(nextHourAt("6,18", at(18))).toBe(at(30));
});

test("other hours are told as they are set, in any order and with blanks", () => {
  expect(nextHourAt(" 21, 9 ", at(10))).toBe(at(21));
});

test("no hour that exists means nothing to tell", () => {
  expect(nextHourAt("", at(10))).toBeNull();
  expect(nextHourAt("24,noon", at(10))).toBeNull();
});
