// What cannot be ended alone ends the process: a loop in an action, and memory without end. The engine comes back with its data.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

import { EngineChild } from "./engine-child";
import { action, aClient, anHttpClient, mutation, query, watch } from "./kit";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/limits/convex", import.meta.url));
const MIB = 1024 * 1024;

let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), "chatlings-runaway-"))));
afterEach(async () => await rm(dataDir, { recursive: true, force: true }));

/** On the ports of the one before, if there was one. */
async function start(watchdog: { stallMs?: number; memoryBytes?: number }, before?: EngineChild): Promise<EngineChild> {
  const [port = 0, sitePort = 0] =
    before === undefined ? [] : [before.url, before.siteUrl].map((url) => Number(new URL(url).port));
  return await EngineChild.start({
    dataDir,
    convexDir: before === undefined ? CONVEX_DIR : null,
    port,
    sitePort,
    watchdog,
  });
}

/** Takes the failure as it comes, whatever the test waits for meanwhile. */
function failureOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    () => "no failure",
    (error: unknown) => String(error),
  );
}

test.each([
  { how: "loop", after: "nothing" },
  { how: "awaits", after: "query" },
])("an action that never ends ($how) fails alone; everybody else goes on where they were", async (args) => {
  const first = await start({ stallMs: 1_000 });
  await using client = aClient(first.url);
  const notes = watch<string[]>(client, query("runaway:notes"), {});
  await client.mutation(mutation("runaway:add"), { text: "before" });

  const failed = failureOf(client.action(action("runaway:acts"), args));
  const signal = await first.ended;
  await using second = await start({ stallMs: 1_000 }, first);
  await anHttpClient(second.url).mutation(mutation("runaway:add"), { text: "after" });

  expect(signal).toBe("SIGKILL");
  expect(await failed).toContain("Connection lost while action was in flight");
  expect(await notes.until((value) => value.length === 2)).toEqual(["before", "after"]);
});

test("an action that computes for less than the bound is left alone", async () => {
  await using engine = await start({ stallMs: 3_000 });

  const result = await anHttpClient(engine.url).action(action("runaway:slowAction"), { milliseconds: 1_200 });

  expect(result).toBe("ended");
});

test("an action that keeps everybody waiting without computing is left alone for longer, as work on a busy machine is, and then ended", async () => {
  const engine = await start({ stallMs: 1_000 });

  const short = await anHttpClient(engine.url).action(action("runaway:stands"), { milliseconds: 2_500 });
  const long = failureOf(anHttpClient(engine.url).action(action("runaway:stands"), { milliseconds: 60_000 }));

  expect(short).toBe("ended");
  expect(await engine.ended).toBe("SIGKILL");
  expect(await long).toContain("fetch failed");
});

test("a mutation that fills the memory ends the process once, and is refused when its client sends it again", async () => {
  const first = await start({ memoryBytes: 600 * MIB });
  await using client = aClient(first.url);
  await client.mutation(mutation("runaway:add"), { text: "kept" });

  const hoarding = failureOf(client.mutation(mutation("runaway:hoards"), {}));
  const signal = await first.ended;
  await using second = await start({ memoryBytes: 600 * MIB }, first);

  expect(signal).toBe("SIGKILL");
  expect(await hoarding).toContain("when the server ran out of memory");
  expect(await anHttpClient(second.url).query(query("runaway:notes"), {})).toEqual(["kept"]);
});
