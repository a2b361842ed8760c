// Proves the bound on user code at its edge, and whose time counts.

import { expect, test } from "vitest";
import { BoundedPace } from "./pace";

// Wide, so that a machine that is busy with other things changes nothing.
const BOUNDS = { endMs: 20_000, userMs: 600 };

test("user code within its bound is in time and a little more is not", async () => {
  const within = new BoundedPace(BOUNDS);
  const beyond = new BoundedPace(BOUNDS);

  await within.run(() => compute(350));
  await beyond.run(() => compute(350));
  await beyond.run(() => compute(350));

  expect(within.isOverTime).toBe(false);
  expect(beyond.isOverTime).toBe(true);
});

test("what the engine does for the code is not the code's time", async () => {
  const pace = new BoundedPace(BOUNDS);

  await pace.run(() => {
    pace.enterEngine();
    compute(1_000);
    pace.leaveEngine();
  });

  expect(pace.isOverTime).toBe(false);
});

test("the parts of one run share the time after which it is ended", async () => {
  const pace = new BoundedPace({ endMs: 3_000, userMs: 10_000 });

  const first = await pace.run(() => compute(1_200));
  const start = performance.now();
  const second = await pace.run(() => compute(60_000));

  expect([first, second]).toEqual(["quiet", "ended"]);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("time that the engine took does not bring the end nearer", async () => {
  const pace = new BoundedPace({ endMs: 3_000, userMs: 10_000 });
  const slowCall = (): void => {
    pace.enterEngine();
    compute(1_700);
    pace.leaveEngine();
  };

  const first = await pace.run(slowCall);
  const wantedPause = pace.wantsPause();
  const second = await pace.run(slowCall);

  expect([first, second]).toEqual(["quiet", "quiet"]);
  expect(wantedPause).toBe(true);
});

test("a stop while the engine was at work is told", async () => {
  const pace = new BoundedPace({ endMs: 50, userMs: 1_000 });

  await pace.run(() => {
    pace.enterEngine();
    compute(5_000);
  });

  expect(pace.wasStoppedInEngine).toBe(true);
});

/** Keeps the processor busy for that long, by the clock and by its own count, however loaded the machine is. */
function compute(milliseconds: number): void {
  const start = performance.now();
  const spent = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(spent);
    if ((user + system) / 1000 >= milliseconds && performance.now() - start >= milliseconds) return;
  }
}
