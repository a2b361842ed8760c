// `npm run bench -- engine`: measures every promise about speed, each against its baseline in the same run.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { FULL, QUICK, type Line } from "../tests/perf/engine/line";
import { machine, tableOf, withTable } from "../tests/perf/engine/record";
import { measureEngine, MEASURE_NAMES } from "../tests/perf/engine/suite";

const RECORD = resolve(import.meta.dirname, "../docs/benchmarks.md");
const USAGE = `Usage: npm run bench -- engine [--quick] [--json] [--write] [--only NAME]

  --quick   small sizes, to see that everything works; the numbers say little
  --json    one object a line: name, value, unit, baseline, ratio, goal, met
  --write   puts the results and a description of this machine into docs/benchmarks.md
  --only    one of ${MEASURE_NAMES.join(", ")}
`;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    only: { type: "string" },
  },
});
const isKnown = values.only === undefined || MEASURE_NAMES.includes(values.only);
if (positionals.length !== 1 || positionals[0] !== "engine" || !isKnown) {
  process.stderr.write(USAGE);
  process.exit(2);
}
if (values.write && (values.quick || values.only !== undefined)) {
  process.stderr.write("Only a whole run is written down: leave out --quick and --only.\n");
  process.exit(2);
}

const before = machine();
const lines = await measureEngine(values.quick ? QUICK : FULL, values.only ?? null, (line) =>
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${sentence(line)}\n`),
);
if (values.write) {
  const text = readFileSync(RECORD, "utf8");
  writeFileSync(RECORD, withTable(text, tableOf(lines, before)));
}

function sentence({ name, value, unit, baseline, ratio, goal, met }: Line): string {
  const numbers = `${rounded(value)} ${unit} (baseline ${rounded(baseline)}, ratio ${ratio.toFixed(2)}; goal ${goal})`;
  return `${met ? "met " : "MISS"}  ${name}: ${numbers}`;
}

function rounded(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
