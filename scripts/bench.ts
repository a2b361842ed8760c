// `npm run bench -- engine`, `-- chat` and `-- generation`: measures every promise about speed, each against its baseline in the same run.

import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CHAT_FULL, CHAT_QUICK } from "../tests/perf/chat/chat-line";
import { CHAT_MEASURES } from "../tests/perf/chat/suite";
import { FULL, QUICK, type Line } from "../tests/perf/engine/line";
import { machine, tableOf, withTable } from "../tests/perf/engine/record";
import { ENGINE_MEASURES } from "../tests/perf/engine/suite";
import { GENERATION_FULL, GENERATION_QUICK } from "../tests/perf/generation/generation-line";
import { GENERATION_MEASURES } from "../tests/perf/generation/suite";
import { type Measures, runMeasures } from "../tests/perf/measures";

const RECORD = resolve(import.meta.dirname, "../docs/benchmarks.md");

interface Suite {
  readonly names: readonly string[];
  run(isQuick: boolean, only: string | null, onLine: (line: Line) => void): Promise<readonly Line[]>;
}

function suiteOf<Sizes>(measures: Measures<Sizes>, full: Sizes, quick: Sizes): Suite {
  return {
    names: Object.keys(measures),
    run: (isQuick, only, onLine) => runMeasures(measures, isQuick ? quick : full, only, onLine),
  };
}

const USERS_MAX = 1_000_000;

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    only: { type: "string" },
    users: { type: "string" },
  },
});
const [name = ""] = positionals;
const users = values.users === undefined ? {} : { users: Number(values.users) };

const SUITES: Readonly<Record<string, Suite>> = {
  engine: suiteOf(ENGINE_MEASURES, FULL, QUICK),
  chat: suiteOf(CHAT_MEASURES, CHAT_FULL, CHAT_QUICK),
  generation: suiteOf(GENERATION_MEASURES, { ...GENERATION_FULL, ...users }, { ...GENERATION_QUICK, ...users }),
};

const USAGE = `Usage: npm run bench -- SUITE [--quick] [--json] [--write] [--only NAME] [--users N]

  --quick   small sizes, to see that everything works; the numbers say little
  --json    one object a line: name, value, unit, baseline, ratio, goal, met
  --write   puts the results and a description of this machine into docs/benchmarks.md
  --users   of generation: how many people the run is for (100,000 when not said)
  --only    one of the names behind the suite:
${Object.entries(SUITES)
  .map(([name, { names }]) => `            ${name}: ${names.join(", ")}`)
  .join("\n")}

The page of the chat is measured on the built app: npm run build comes first.
`;

const suite = positionals.length === 1 ? SUITES[name] : undefined;
const isCount = values.users === undefined || (/^\d+$/.test(values.users) && Number(values.users) <= USERS_MAX);
if (
  suite === undefined ||
  !isCount ||
  (values.users !== undefined && name !== "generation") ||
  (values.only !== undefined && !suite.names.includes(values.only))
) {
  process.stderr.write(USAGE);
  process.exit(2);
}
if (values.write && (values.quick || values.only !== undefined)) {
  process.stderr.write("Only a whole run is written down: leave out --quick and --only.\n");
  process.exit(2);
}

const before = machine();
const lines = await suite.run(values.quick, values.only ?? null, (line) =>
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${sentence(line)}\n`),
);
if (values.write) {
  const text = readFileSync(RECORD, "utf8");
  writeFileSync(RECORD, withTable(text, name, tableOf(lines, before)));
}
// The clients of a suite may keep timers.
process.exit(0);

function sentence({ name, value, unit, baseline, ratio, goal, met }: Line): string {
  const numbers = `${rounded(value)} ${unit} (baseline ${rounded(baseline)}, ratio ${ratio.toFixed(2)}; goal ${goal})`;
  return `${met ? "met " : "MISS"}  ${name}: ${numbers}`;
}

function rounded(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
