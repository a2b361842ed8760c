// The load test in small: the bench of a whole slot, for its counts and its limits. How fast it is, the bench alone may say.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LINES_EACH_MAX, LINES_EACH_MIN, PARTICIPANT_WEIGHTS } from "../../lib/chatroom-limits";
import { measureSlot } from "../perf/generation/slot";

const TIMEOUT_MS = 180_000;
const USERS = 100_000;
const SLOTS_A_DAY = 2;

test("S0-58: a load test runs a whole slot in pages, and no transaction comes near a bound of Convex", {
  timeout: TIMEOUT_MS,
}, async () => {
  const lines = await measureSlot({ users: 250, fewUsers: 120, smallRuns: 1, sends: 2 });

  const found = (name: string) => lines.filter((line) => line.name.startsWith(name));
  expect(found("one slot for")).toHaveLength(1);
  expect(found("one slot for")[0]?.name).toContain("250 talks");
  const bounds = found("most ");
  expect(bounds.map(({ name }) => name.split(" in a ")[0])).toEqual([
    "most documents read",
    "most bytes read",
    "most documents written",
    "most bytes written",
    "most index ranges",
  ]);
  expect(bounds.filter(({ met }) => !met)).toEqual([]);
});

test("S0-09: the record of a run for 100,000 people is within 1.4 hours and 5 seconds a page", () => {
  const record = readFileSync("docs/benchmarks.md", "utf8");

  const [, seconds = "none"] = /\| one slot for 100,?\d{3} people, [^|]*\| ([\d.,]+) s \|/.exec(record) ?? [];
  const [, pageMs = "none"] = /\| page of 100 people, 95th percentile[^|]*\| ([\d.,]+) ms \|/.exec(record) ?? [];

  expect(Number(seconds.replace(",", ""))).toBeLessThanOrEqual(1.4 * 3_600);
  expect(Number(pageMs.replace(",", ""))).toBeLessThanOrEqual(5_000);
});

test("S0-44: docs/SCALE.md states the talks and lines of a day for 100,000 people, and the plan they need", () => {
  const talksADay = USERS * SLOTS_A_DAY;
  const participants = PARTICIPANT_WEIGHTS.reduce((sum, one) => sum + (one.participants * one.weight) / 100, 0);
  const linesADay = talksADay * participants * ((LINES_EACH_MIN + LINES_EACH_MAX) / 2);

  const scale = readFileSync("docs/SCALE.md", "utf8");

  expect(scale).toContain(`${talksADay.toLocaleString("en-US")} talks`);
  expect(scale).toContain(`${(linesADay / 1_000_000).toFixed(1)} million lines`);
  expect(scale).toMatch(/Professional/);
});
