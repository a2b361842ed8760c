// The drawn shape of a sound.
import { expect, test } from "vitest";
import { barsPath, WAVEFORM_BARS, WAVEFORM_HEIGHT } from "./waveform-bars";

test("S4-45: every sound is drawn with the same number of bars, however many points are stored", () => {
  for (const count of [0, 1, 7, 40, 64]) {
    expect(heights(Array.from({ length: count }, () => 0.5))).toHaveLength(WAVEFORM_BARS);
  }
});

test("S4-45: the loud part is tall, the silent part is a dot, and nothing leaves the drawing", () => {
  const drawn = heights([...Array.from({ length: 32 }, () => 0), ...Array.from({ length: 32 }, () => 1)]);

  expect(drawn[0]).toBeLessThan(3);
  expect(drawn.at(-1)).toBe(WAVEFORM_HEIGHT - 2);
  expect(Math.max(...heights([5, -1, 9]))).toBeLessThanOrEqual(WAVEFORM_HEIGHT);
});

function heights(peaks: readonly number[]): number[] {
  return [...barsPath(peaks).matchAll(/v([\d.]+)/g)].map((match) => Number(match[1]));
}
