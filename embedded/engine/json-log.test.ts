// One line a fact, whatever is in it, and nothing below the level that was asked for.

import { expect, test } from "vitest";
import { jsonLog, logLevelOf } from "./json-log";

function aLog(from: "debug" | "info" | "warning" | "error") {
  const lines: string[] = [];
  const log = jsonLog({ write: (line) => void lines.push(line), now: () => Date.UTC(2026, 0, 2), from });
  return { lines, log };
}

test("an entry is one line of JSON with time, level, component, message and details, even when it holds line breaks", () => {
  const { lines, log } = aLog("info");

  log.log("error", "scheduler", "a job\nfailed", { error: 'Error: "x"\n    at y' });

  expect(lines).toHaveLength(1);
  expect(lines[0]?.slice(0, -1)).not.toContain("\n");
  expect(JSON.parse(lines[0] ?? "")).toEqual({
    time: "2026-01-02T00:00:00.000Z",
    level: "error",
    component: "scheduler",
    message: "a job\nfailed",
    details: { error: 'Error: "x"\n    at y' },
  });
});

test("levels below the one that was asked for are left out, and all from it on are written", () => {
  const { lines, log } = aLog("warning");

  for (const level of ["debug", "info", "warning", "error"] as const) log.log(level, "sync", level);

  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(["warning", "error"]);
});

test("debug is written when asked for, and an unknown level counts as info", () => {
  const { lines, log } = aLog(logLevelOf("debug"));

  log.log("debug", "http", "detail");

  expect(lines).toHaveLength(1);
  expect([logLevelOf("loud"), logLevelOf(undefined)]).toEqual(["info", "info"]);
});
