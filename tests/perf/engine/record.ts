// How results are written down: a table and the machine they are from, between two marks in docs/benchmarks.md.

import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem } from "node:os";
import type { Line } from "./line";

const START = "<!-- results: written by npm run bench -- engine --write -->";
const END = "<!-- end of results -->";

interface Machine {
  readonly date: string;
  readonly commit: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Over the last minute, before the run. */
  readonly load: number;
}

export function machine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `Linux ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? Number.NaN,
  };
}

export function tableOf(lines: readonly Line[], before: Machine): string {
  const loadAfter = loadavg()[0] ?? Number.NaN;
  const { date, commit, processor, cores, memoryGb, system, node } = before;
  const heading = [
    `Measured on ${date} at commit ${commit}: ${processor}, ${cores} cores, ${memoryGb} GB, ${system}, Node ${node}.`,
    `Load average before the run ${before.load.toFixed(2)}, after it ${loadAfter.toFixed(2)} (the bench itself keeps both cores busy).`,
  ];
  const rows = lines.map(
    ({ name, value, unit, baseline, ratio, goal, met }) =>
      `| ${name} | ${rounded(value)} ${unit} | ${rounded(baseline)} | ${ratio.toFixed(2)} | ${goal} | ${met ? "yes" : "no"} |`,
  );
  return [
    ...heading,
    "",
    "| What | Value | Baseline | Ratio | Goal | Met |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

export function withTable(text: string, table: string): string {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start === -1 || end < start) throw new Error("docs/benchmarks.md has no place for results");
  return `${text.slice(0, start + START.length)}\n${table}\n${text.slice(end)}`;
}

function rounded(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
