// Slots and hours: which run is due at a moment.

import { describe, expect, test } from "vitest";
import { dueSlot, hoursIn, manualSlot, newestSlot } from "./slots";

const at = (text: string): number => Date.parse(`${text}Z`);
const TWICE = [6, 18];

test("S0-07: hours are configuration, and what cannot be read of them falls back to 6 and 18", () => {
  expect(hoursIn("18, 6,6")).toEqual([6, 18]);
  expect(hoursIn("8")).toEqual([8]);
  expect(hoursIn("25,x")).toEqual([6, 18]);
  expect(hoursIn("")).toEqual([6, 18]);
});

describe("the slot that is due", () => {
  test.each([
    ["2026-03-14T06:11:00", "2026-03-14T06"],
    ["2026-03-14T06:10:59", null], // the one of the evening before is over
    ["2026-03-14T09:10:59", "2026-03-14T06"], // three hours late
    ["2026-03-14T09:11:00", null],
    ["2026-03-14T18:30:00", "2026-03-14T18"],
    ["2026-03-15T00:30:00", null],
  ])("S0-07: at %s it is %s", (moment, slot) => {
    expect(dueSlot(TWICE, at(moment))).toBe(slot);
  });

  test("S0-07: an hour before midnight is due after it", () => {
    expect(dueSlot([23], at("2026-03-15T00:30:00"))).toBe("2026-03-14T23");
  });
});

test("X-35: the newest slot is the last one that began, also in the night", () => {
  expect(newestSlot(TWICE, at("2026-03-15T05:59:00")).key).toBe("2026-03-14T18");
  expect(newestSlot(TWICE, at("2026-03-15T06:11:00")).key).toBe("2026-03-15T06");
});

test("a slot asked for by hand sorts behind the one of the clock and before the next", () => {
  const byHand = manualSlot(TWICE, at("2026-03-14T07:05:09"));

  expect(byHand).toBe("2026-03-14T06+070509");
  expect(["2026-03-14T18", byHand, "2026-03-14T06"].sort()).toEqual(["2026-03-14T06", byHand, "2026-03-14T18"]);
});
