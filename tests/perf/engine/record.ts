// How results are written down: a table and the machine they are from, between the two marks of their suite in docs/benchmarks.md.

import { execFileSync } from "node:child_process";
import { cpus, loadavg, release, totalmem } from "node:os";
import type { Line } from "./line";

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

export function withTable(text: string, suite: string, table: string): string {
  const mark = `<!-- results: written by npm run bench -- ${suite} --write -->`;
  const start = text.indexOf(mark);
  const end = text.indexOf(END, start);
  if (start === -1 || end === -1) throw new Error(`docs/benchmarks.md has no place for results of ${suite}`);
  return `${text.slice(0, start + mark.length)}\n${table}\n${text.slice(end)}`;
}

function rounded(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 100 ? 1 : 0 });
}
