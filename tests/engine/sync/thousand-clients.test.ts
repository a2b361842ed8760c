// A thousand real clients at once on one small machine, clients and engine in one process: all of them see every change, soon.

import { afterAll, beforeAll, expect, test } from "vitest";

import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aClient, anHttpClient, mutation, openFixture, query, watch } from "./kit";

const CLIENTS = 1000;
/** Many times what it takes on two idle cores, because tests share them with other tests. */
const EVERYBODY_MS_MAX = 10_000;

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

test("S3-61: a thousand clients connect, watch, see a change and write themselves, in bounded time", {
  timeout: 90_000,
}, async () => {
  const clients = Array.from({ length: CLIENTS }, () => aClient(engine.url));
  const watching = clients.map((client) => watch<number>(client, query("counters:read"), { name: "crowd" }));
  await Promise.all(watching.map((seen) => seen.until((value) => value === 0)));

  const start = performance.now();
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "crowd", by: 1 });
  await Promise.all(watching.map((seen) => seen.until((value) => value === 1)));
  const lastSawMs = performance.now() - start;
  // Each into a row of its own, and twenty of them into the shared one, which everybody watches.
  const writes = clients.map((client, index) =>
    client.mutation(mutation("counters:add"), { name: index % 50 === 0 ? "crowd" : `own-${index}`, by: 1 }),
  );
  await Promise.all(writes);
  await Promise.all(watching.map((seen) => seen.until((value) => value === 21)));
  const failed = watching.flatMap(({ errors }) => errors);
  const wentBack = watching.filter(({ values }) => values.some((value, index) => value < (values[index - 1] ?? 0)));
  await Promise.all(clients.map((client) => client.close()));

  expect(lastSawMs).toBeLessThan(EVERYBODY_MS_MAX);
  expect([failed, wentBack]).toEqual([[], []]);
  expect(engine.logged.filter(({ level }) => level === "error")).toEqual([]);
});
