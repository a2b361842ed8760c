// Promises 3, 4 and 6 through kill -9 at random moments; tests/slow/crash.test.ts does it two hundred times.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { crashAtRandom, type CrashRun } from "./random-moments";
import { prepareScene, type Scene } from "./victims";

/** One that ever failed stays here for good, with its story. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

// About a second on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let scene: Scene;
const runs: CrashRun[] = [];
beforeAll(async () => void (scene = await prepareScene()));
afterAll(async () => await scene[Symbol.asyncDispose]());

test.each(SEEDS)(
  "S3-61: seed %i: killed at random moments, the engine loses, doubles and halves nothing",
  async (seed) => {
    const run = await crashAtRandom(scene, seed);
    runs.push(run);

    expect(run.problems).toEqual([]);
  },
);

test("the runs do what they are for: engines are killed in the middle of work", () => {
  const sum = (key: "kills" | "answered" | "unanswered") => runs.reduce((total, run) => total + run[key], 0);

  expect(sum("kills")).toBeGreaterThan(SEEDS.length);
  expect(sum("answered")).toBeGreaterThan(200);
  expect(sum("unanswered")).toBeGreaterThan(20);
});
