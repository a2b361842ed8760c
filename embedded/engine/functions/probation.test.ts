// Proves when a function runs free, and when not any more.

import { expect, test } from "vitest";
import { PROBATION_QUICK_MS_MAX, PROBATION_RUNS } from "../limits";
import { Probation } from "./probation";

test("a function is free after enough quick runs, one function at a time", () => {
  const probation = new Probation();
  const [quick, other] = [{}, {}];

  for (let run = 1; run < PROBATION_RUNS; run += 1) probation.note(quick, PROBATION_QUICK_MS_MAX);
  const before = probation.isOver(quick);
  probation.note(quick, PROBATION_QUICK_MS_MAX);

  expect(before).toBe(false);
  expect(probation.isOver(quick)).toBe(true);
  expect(probation.isOver(other)).toBe(false);
});

test("a single slow run starts the probation again", () => {
  const probation = new Probation();
  const fn = {};
  for (let run = 0; run < PROBATION_RUNS; run += 1) probation.note(fn, 0);

  probation.note(fn, PROBATION_QUICK_MS_MAX + 1);

  expect(probation.isOver(fn)).toBe(false);
});
