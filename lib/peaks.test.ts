// The points a waveform is drawn from.
import { expect, test } from "vitest";
import { peaksOf } from "./peaks";

test("S4-45: the loudest moment of each part counts, against the loudest of all", () => {
  const samples = new Float32Array([0, 0.1, -0.4, 0.2, 0.05, 0, 0.2, -0.1]);

  expect(peaksOf(samples, 4)).toEqual([0.25, 1, 0.13, 0.5]);
});

test("S4-45: silence stays flat and faint noise stays faint", () => {
  expect(peaksOf(new Float32Array(100), 4)).toEqual([0, 0, 0, 0]);
  expect(peaksOf(new Float32Array(100).fill(0.002), 2)).toEqual([0.1, 0.1]);
});

test("every point lies between 0 and 1, also for fewer samples than points, none, or broken ones", () => {
  expect(peaksOf(new Float32Array(0), 64)).toEqual([]);
  expect(peaksOf(new Float32Array([1, -1]), 64)).toEqual([1, 1]);
  for (const peak of peaksOf(new Float32Array([Number.NaN, Number.POSITIVE_INFINITY, 3, -7]), 4)) {
    expect(peak).toBeGreaterThanOrEqual(0);
    expect(peak).toBeLessThanOrEqual(1);
  }
});
