// Random concurrent transactions with fixed seeds: serializable, woken when they must be, and the same after a restart.

import { expect, test } from "vitest";
import { runFuzz, type RunSummary } from "./run";
import { SEEDS } from "./seeds";

test.each(SEEDS)("seed %i: what ran side by side is what would have run one after the other", async (seed) => {
  const summary = await runFuzz({ seed, turns: 10_000 });

  expect(summary.problem).toBeNull();
});

test("the runs do what they are for: writers commit, conflict and read, disks lag, processes restart", async () => {
  const summaries: RunSummary[] = [];
  for (const seed of SEEDS) summaries.push(await runFuzz({ seed, turns: 2_000 }));

  const sum = (key: "commits" | "conflicts" | "readOnly" | "wakeChecks" | "restarts") =>
    summaries.reduce((total, summary) => total + summary[key], 0);
  expect(sum("commits")).toBeGreaterThan(200);
  expect(sum("conflicts")).toBeGreaterThan(100);
  expect(sum("readOnly")).toBeGreaterThan(50);
  expect(sum("wakeChecks")).toBeGreaterThan(200);
  expect(sum("restarts")).toBeGreaterThan(2);
});
