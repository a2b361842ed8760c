// Random mutations, queries and subscriptions with fixed seeds, through functions and sessions. A seed fixes what is asked; how much of
// it runs between two looks at the sockets depends on the machine, so a failure may need its seed more than once.

import { expect, test, vi } from "vitest";
import { runFunctionsFuzz, type FunctionsRunSummary } from "./functions-run";
import { FUNCTIONS_SEEDS } from "./seeds";

/** Two seconds a seed on a machine that has nothing else to do. */
const MS_MAX = 120_000;

vi.setConfig({ testTimeout: MS_MAX });

const summaries: FunctionsRunSummary[] = [];

function sum(key: Exclude<keyof FunctionsRunSummary, "problem">): number {
  return summaries.reduce((total, summary) => total + summary[key], 0);
}

test.each(FUNCTIONS_SEEDS)("seed %i: functions and subscriptions saw one order of everything", async (seed) => {
  const summary = await runFunctionsFuzz({ seed, turns: 800 });
  summaries.push(summary);

  expect(summary.problem).toBeNull();
});

test("functions that wait meet other transactions, and run again", async () => {
  // How long a wait takes is the machine's to say, so a run without any meeting is followed by another one.
  let conflicts = 0;
  for (let seed = 1; seed <= 8 && conflicts === 0; seed++) {
    const summary = await runFunctionsFuzz({ seed, turns: 400, pauses: true });
    expect(summary.problem).toBeNull();
    conflicts += summary.conflicts;
  }

  expect(conflicts).toBeGreaterThan(0);
});

test("the runs do what they are for: a hundred thousand steps, repeated mutations, clients that are told of changes", () => {
  expect(sum("operations")).toBeGreaterThan(100_000);
  expect(sum("mutations")).toBeGreaterThan(1_500);
  expect(sum("queries")).toBeGreaterThan(200);
  expect(sum("transitions")).toBeGreaterThan(1_000);
  expect(sum("repeated")).toBeGreaterThan(10);
  expect(sum("lists")).toBeGreaterThan(300);
  expect(sum("inComponent")).toBeGreaterThan(5_000);
});
