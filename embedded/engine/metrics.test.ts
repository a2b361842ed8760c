import { expect, test } from "vitest";
import { Metrics } from "./metrics";

test("counters add up under the name of their layer, sorted", () => {
  const metrics = new Metrics();

  metrics.count("sync", "transitions");
  metrics.count("storage", "commits", 3);
  metrics.count("storage", "commits");

  expect(JSON.stringify(metrics.snapshot())).toBe('{"storage.commits":4,"sync.transitions":1}');
});
