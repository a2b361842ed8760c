// Counters of all layers, and their text for operators.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Metrics, metricsText } from "./metrics";
import { openLmdbStore } from "./storage/lmdb-store";

test("counters add up under the name of their layer, sorted", () => {
  const metrics = new Metrics();

  metrics.count("sync", "transitions");
  metrics.count("storage", "commits", 3);
  metrics.count("storage", "commits");

  expect(JSON.stringify(metrics.snapshot())).toBe('{"storage.commits":4,"sync.transitions":1}');
});

test("as text, each value stands on a line of its own behind its kind", () => {
  const text = metricsText({ "storage.commits": 4 }, { "sync.clients": 2 });

  expect(text).toBe(
    "# TYPE engine_storage_commits_total counter\nengine_storage_commits_total 4\n" +
      "# TYPE engine_sync_clients gauge\nengine_sync_clients 2\n",
  );
});

test("S3-54: the store counts its commits, its waits for the disk and how long they took", async () => {
  const directory = mkdtempSync(join(tmpdir(), "engine-metrics-"));
  const metrics = new Metrics();
  const store = await openLmdbStore({ directory, metrics });

  await Promise.all([store.commit([{ key: "a", value: "1" }]), store.commit([{ key: "b", value: "2" }])]);
  await store.close();
  rmSync(directory, { recursive: true });

  const counted = metrics.snapshot();
  expect(counted["storage.commits"]).toBe(2);
  expect(counted["storage.groups"]).toBeGreaterThanOrEqual(1);
  expect(counted["storage.groupsMs"]).toBeGreaterThan(0);
});
