// Time in which at least one of many was at work.

import { expect, test } from "vitest";
import { busyMeter } from "./busyMeter";

test("S0-60: two at once count once, and the time between two does not count", async () => {
  let now = 0;
  const meter = busyMeter(() => now);
  const waits: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => waits.push(resolve));

  const first = meter.during(wait);
  now = 10;
  const second = meter.during(wait);
  now = 15;
  waits[0]?.();
  await first;
  now = 20;
  waits[1]?.();
  await second;
  now = 100;
  await meter.during(async () => void (now = 105));

  expect(meter.busyMs()).toBe(25);
});

test("what fails was at work as well", async () => {
  let now = 0;
  const meter = busyMeter(() => now);

  const failing = meter.during(() => {
    now = 7;
    return Promise.reject(new Error("broken"));
  });

  await expect(failing).rejects.toThrow("broken");
  expect(meter.busyMs()).toBe(7);
});
