// The engine is killed at every named point, again and again with other seeds, and nothing is lost, doubled or halved.

import { cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { CRASH_POINTS } from "../../../embedded/engine/crash-points";
import { problemsAfter } from "./judge";
import { liveAndDie, prepareScene, type Scene } from "./victims";

// About a second on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let scene: Scene;
beforeAll(async () => void (scene = await prepareScene()));
afterAll(async () => await scene[Symbol.asyncDispose]());

/** Those of exports and imports are transfer-crashes.test.ts's business. */
const POINTS = CRASH_POINTS.filter((point) => !/^(import|export)\./.test(point));

test.each(POINTS)("killed at %s, the engine loses, doubles and halves nothing", async (point) => {
  const dataDir = join(scene.folder, point);
  cpSync(scene.template, dataDir, { recursive: true });
  // A life is shorter than the beat of the cron.
  const hit = point === "scheduler.cronStarted" ? 1 : 2;
  const needsPushes = point.startsWith("push.") || point.startsWith("catalog.");

  const life = await liveAndDie(scene, {
    dataDir,
    seed: CRASH_POINTS.indexOf(point),
    life: 1,
    clockOffsetMs: 2_000,
    end: { kind: "at", point, hit },
    codeFiles: needsPushes ? scene.codeFiles : [],
  });
  const problems = await problemsAfter(dataDir, [life]);

  expect([life.signal, life.complaints]).toEqual(["SIGKILL", ""]);
  expect(problems).toEqual([]);
});
