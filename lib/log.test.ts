// Logging: which level is written, and by whom.

import { expect, test } from "vitest";
import { createLogger, LOG_LEVELS } from "./log";
import type { LogEntry, LogThreshold } from "./log";

function written(threshold: LogThreshold): LogEntry[] {
  const entries: LogEntry[] = [];
  const log = createLogger("replies", threshold, (entry) => entries.push(entry));
  for (const level of LOG_LEVELS) log[level](`at ${level}`, { attempt: 2 });
  return entries;
}

test.each([
  ["silent", []],
  ["error", ["error"]],
  ["warning", ["error", "warning"]],
  ["info", ["error", "warning", "info"]],
  ["debug", ["error", "warning", "info", "debug"]],
] as const)("S3-57: a threshold of %s writes %j", (threshold, levels) => {
  expect(written(threshold).map((entry) => entry.level)).toEqual(levels);
});

test("S3-57: an entry carries the component that speaks, the message and its facts", () => {
  expect(written("error")).toEqual([
    { level: "error", component: "replies", message: "at error", facts: { attempt: 2 } },
  ]);
});
