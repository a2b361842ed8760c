// Bands at their edges. A month says less than a day, so in the month of the birthday the younger age counts.
import { expect, test } from "vitest";
import { bandOfBirth, isBirth, isTreatedAsMinor } from "./age-bands";

const TODAY = new Date("2026-06-15T12:00:00Z");

test("X-32: the bands change with the month after the thirteenth and the eighteenth birthday", () => {
  const bands = [
    { year: 2013, month: 7 },
    { year: 2013, month: 6 },
    { year: 2013, month: 5 },
    { year: 2008, month: 6 },
    { year: 2008, month: 5 },
  ].map((born) => bandOfBirth(born, TODAY));

  expect(bands).toEqual(["u13", "u13", "teen", "teen", "adult"]);
});

test("X-32: a birth lies in a month of the last 120 years", () => {
  const answers = [
    { year: 2026, month: 6 },
    { year: 2026, month: 7 },
    { year: 1906, month: 1 },
    { year: 1905, month: 12 },
    { year: 1990, month: 0 },
    { year: 1990.5, month: 1 },
  ].map((born) => isBirth(born, TODAY));

  expect(answers).toEqual([true, false, true, false, false, false]);
});

test("X-32: whoever is not known to be an adult is treated as a minor", () => {
  expect((["u13", "teen", "unknown", "adult"] as const).map(isTreatedAsMinor)).toEqual([true, true, true, false]);
});
