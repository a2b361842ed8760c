// A run whose process is killed in the middle, as a power switch does it, goes on after the next start and ends with exactly one
// talk for everybody.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../embedded/engine/testing/open-test-engine";
import { PAGE_LEASE_MS, PAGE_SWEEP_SECONDS } from "../../lib/chatroom-limits";
import { startHomes, type HomeChild } from "../perf/generation/home-child";
import { anOperator } from "../perf/generation/operator";

const HOMES = 1_000;
/** The third page is under way. */
const TALKS_BEFORE_THE_KILL = 220;
/** Sweeps after which a run that does not go on is given up. */
const SWEEPS_MAX = 10;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "killed-run-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two starts of an engine with all the functions. */
const TIMEOUT_MS = 120_000;

test("S0-06: a run whose process is killed resumes and ends with exactly one talk for everybody", {
  timeout: TIMEOUT_MS,
}, async () => {
  const homes = await startHomes(folder);
  const operator = await anOperator(homes);
  await operator.seedSpecies();
  await homes.ask("seed", { from: 0, to: HOMES });
  const runId = await operator.start();

  await untilTalks(homes, runId);
  await homes.kill();
  await using engine = await reopen(homes.adminKey);
  const talksAtRestart = engine.rows("talks").length;
  await finish(engine);

  const owners = engine.rows("talks").map(({ ownerId }) => ownerId);
  expect(talksAtRestart).toBeLessThan(HOMES);
  expect(owners).toHaveLength(HOMES);
  expect(new Set(owners).size).toBe(HOMES);
  // The operator has no chatling to talk.
  expect(engine.rows("generationRuns")).toMatchObject([
    { state: "done", counts: { users: HOMES + 1, made: HOMES, skipped: 1, failed: 0 } },
  ]);
  expect(engine.rows("homes").every(({ unread }) => unread === 1)).toBe(true);
});

async function untilTalks(homes: HomeChild, runId: string): Promise<void> {
  let talks = 0;
  while (talks < TALKS_BEFORE_THE_KILL) ({ talks } = await homes.ask("pages", { runId }));
}

/** After the lease of the page that was under way. */
async function reopen(adminKey: string): Promise<TestEngine> {
  return await openTestEngine({
    dataDir: join(folder, "engine"),
    adminKey,
    convexDir: "convex",
    startsAtMs: Date.now() + PAGE_LEASE_MS + PAGE_SWEEP_SECONDS * 1_000,
    scheduleByHand: true,
    env: { LOG_LEVEL: "silent" },
  });
}

async function finish(engine: TestEngine): Promise<void> {
  for (let sweep = 0; sweep < SWEEPS_MAX; sweep += 1) {
    engine.clock?.advance(PAGE_SWEEP_SECONDS * 1_000);
    await engine.runDue();
    if (engine.rows("generationRuns").every(({ state }) => state !== "running")) return;
  }
}
