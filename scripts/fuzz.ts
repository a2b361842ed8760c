// `npm run fuzz`: looks for histories that no serial order explains. `--seed N` runs one seed again, `--minutes M` goes on with new ones
// for that long (default 1). Prints the seed of a failure; put it into tests/engine/fuzz/seeds.ts with its story.

import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { runFunctionsFuzz } from "../tests/engine/fuzz/functions-run";
import { runFuzz } from "../tests/engine/fuzz/run";

const SEED_MAX = 2 ** 31;
const MINUTE_MS = 60_000;

const { values } = parseArgs({ options: { seed: { type: "string" }, minutes: { type: "string", default: "1" } } });
const deadline = Date.now() + Number(values.minutes) * MINUTE_MS;
let seeds = 0;
let operations = 0;
do {
  const seed = values.seed === undefined ? randomInt(SEED_MAX) : Number(values.seed);
  const transactions = await runFuzz({ seed, turns: 10_000 });
  const functions = await runFunctionsFuzz({ seed, turns: 600, pauses: seed % 4 === 0 });
  seeds += 1;
  operations += functions.operations;
  const problem = transactions.problem ?? functions.problem;
  if (problem === null) continue;
  process.stderr.write(`seed ${seed} fails: ${problem}\n`);
  process.exit(1);
} while (values.seed === undefined && Date.now() < deadline);
process.stdout.write(`${seeds} seeds, ${operations} steps in functions, nothing found\n`);
process.exit(0);
