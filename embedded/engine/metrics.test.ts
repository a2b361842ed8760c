// Counters of all layers, and their text for operators.

import { expect, test } from "vitest";
import { Metrics, metricsText } from "./metrics";

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
