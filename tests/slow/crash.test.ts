// Two hundred and more kills at random moments with seeds that nobody has seen. `CHATLINGS_SEED=N` runs one again.

import { afterAll, beforeAll, expect, test } from "vitest";
import { crashAtRandom } from "../engine/crash/random-moments";
import { prepareScene, type Scene } from "../engine/crash/victims";
import { freshSeeds } from "./seeds";

/** Two lives each. */
const RUNS = 105;

let scene: Scene;
beforeAll(async () => void (scene = await prepareScene()));
afterAll(async () => await scene[Symbol.asyncDispose]());

test("killed at 200 random moments under load, the engine loses, doubles and halves nothing", async () => {
  const problems: string[] = [];
  let kills = 0;

  for (const seed of freshSeeds(RUNS)) {
    const run = await crashAtRandom(scene, seed);
    kills += run.kills;
    problems.push(...run.problems.map((problem) => `seed ${seed}: ${problem}`));
  }

  expect(problems).toEqual([]);
  expect(kills).toBeGreaterThan(process.env["CHATLINGS_SEED"] === undefined ? 199 : 0);
});
