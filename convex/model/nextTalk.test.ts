// When the next talk comes, from the hours that are set.

import { expect, test } from "vitest";
import { GENERATION_MINUTE } from "../../lib/chatroom-limits";
import { nextSlotAt } from "./nextTalk";

const at = (hour: number, minute = GENERATION_MINUTE) => Date.UTC(2026, 10, 21, hour, minute);

test("S0-07: before, between and after the hours of a day the next one is told", () => {
  const told = [at(5), at(6, 0), at(6), at(17)].map((now) => nextSlotAt([6, 18], now));

  expect(told).toEqual([at(6), at(6), at(18), at(18)]);
  expect(nextSlotAt([6, 18], at(18))).toBe(at(30));
});

test("one hour a day is told today or tomorrow", () => {
  expect(nextSlotAt([9], at(8))).toBe(at(9));
  expect(nextSlotAt([9], at(9))).toBe(at(33));
});
