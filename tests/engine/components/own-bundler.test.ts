// The documented use of real components, loaded by the engine's own bundler.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testEnvironment, type TestEnvironment } from "../../../embedded/engine/environment";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { describeDocumentedUse, START_MS } from "./documented-use";
import { callsOf, PACKAGES } from "./kit";

describeDocumentedUse(() => openTestEngine({ convexDir: PACKAGES, startsAtMs: START_MS, scheduleByHand: true }));

test("S3-61: work that waits in a pool survives a restart and another push, and is done once", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "chatlings-pool-"));
  // Ids are drawn from the environment's dice: the second engine must not throw the same ones again.
  const before = testEnvironment({ seed: 1, now: START_MS });
  const after = testEnvironment({ seed: 2, now: START_MS + 60_000 });
  const open = (environment: TestEnvironment) =>
    openTestEngine({ dataDir, convexDir: PACKAGES, environment, scheduleByHand: true });

  const first = await open(before);
  await callsOf(first).mutation("pools:enqueueMail", { to: "mia", failures: 0 });
  await callsOf(first).mutation("pools:enqueueCounts", { times: 3 });
  await first.stop();
  const second = await open(after);
  const calls = callsOf(second);
  for (let i = 0; i < 20; i += 1) {
    await second.runDue();
    after.advance(250);
  }
  const [outcomes, count] = [await calls.query("pools:outcomes"), await calls.query("pools:count")];
  await second.stop();
  await rm(dataDir, { recursive: true });

  expect(outcomes).toEqual([{ name: "mia", kind: "success", value: "sent to mia" }]);
  expect(count).toBe(3);
});
