// Histories with seeds that nobody has seen, for as long as it takes to have done a few million steps. `CHATLINGS_SEED=N` runs one again.

import { expect, test } from "vitest";
import { runFunctionsFuzz } from "../engine/fuzz/functions-run";
import { runFuzz } from "../engine/fuzz/run";
import { freshSeeds } from "./seeds";

test("transactions with fresh seeds are serializable", async () => {
  const problems: string[] = [];

  for (const seed of freshSeeds(100)) {
    const { problem } = await runFuzz({ seed, turns: 20_000 });
    if (problem !== null) problems.push(`seed ${seed}: ${problem}`);
  }

  expect(problems).toEqual([]);
});

test("functions and subscriptions with fresh seeds saw one order of everything", async () => {
  const problems: string[] = [];

  for (const seed of freshSeeds(60)) {
    const { problem } = await runFunctionsFuzz({ seed, turns: 800, pauses: seed % 4 === 0 });
    if (problem !== null) problems.push(`seed ${seed}: ${problem}`);
  }

  expect(problems).toEqual([]);
});
