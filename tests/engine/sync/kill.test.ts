// The engine ends without warning while clients write, comes back, and nobody notices more than a pause.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

import { EngineChild } from "./engine-child";
import { aClient, anHttpClient, FIXTURE, mutation, query, watch } from "./kit";

let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), "chatlings-kill-"))));
afterEach(async () => await rm(dataDir, { recursive: true, force: true }));

async function again(before: EngineChild): Promise<EngineChild> {
  const [port, sitePort] = [before.url, before.siteUrl].map((url) => Number(new URL(url).port));
  return await EngineChild.start({ dataDir, convexDir: null, port: port ?? 0, sitePort: sitePort ?? 0 });
}

test("X-04: killed while a client writes, the engine loses nothing that was answered and runs nothing twice", async () => {
  const first = await EngineChild.start({ dataDir, convexDir: FIXTURE, port: 0, sitePort: 0 });
  await using client = aClient(first.url);
  const seen = watch<number>(client, query("counters:read"), { name: "kills" });
  await seen.until((value) => value === 0);

  const answers: Promise<number>[] = [];
  for (let index = 0; index < 200; index += 1)
    answers.push(client.mutation(mutation("counters:add"), { name: "kills", by: 1 }));
  await seen.until((value) => value > 0);
  await first.kill();
  await using second = await again(first);
  const results = await Promise.all(answers);

  expect(results).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  expect(await seen.until((value) => value === 200)).toBe(200);
  expect(await anHttpClient(second.url).query(query("counters:read"), { name: "kills" })).toBe(200);
});

test("a graceful stop ends within five seconds, and the clients come back to a new engine by themselves", async () => {
  const first = await EngineChild.start({ dataDir, convexDir: FIXTURE, port: 0, sitePort: 0 });
  await using client = aClient(first.url);
  const seen = watch<number>(client, query("counters:read"), { name: "restart" });
  await client.mutation(mutation("counters:add"), { name: "restart", by: 1 });

  const begun = performance.now();
  const exitCode = await first.stop();
  const tookMs = performance.now() - begun;
  await using second = await again(first);
  await anHttpClient(second.url).mutation(mutation("counters:add"), { name: "restart", by: 1 });

  expect(exitCode).toBe(0);
  expect(tookMs).toBeLessThan(5_000);
  expect(await seen.until((value) => value === 2)).toBe(2);
});
