// The `console` that functions see: every call becomes one log line of its run, rendered as Convex renders it.

import { inspect } from "node:util";
import type { LogLine } from "./log-hub";

type Level = LogLine["level"];

export function runtimeConsole(
  write: (level: Level, message: string) => void,
  now: () => number,
): Readonly<Record<string, unknown>> {
  const started = new Map<string, number>();
  const at =
    (level: Level) =>
    (...args: unknown[]) =>
      write(level, renderArguments(args));
  const elapsed = (label: string): string | null => {
    const start = started.get(label);
    return start === undefined ? null : `${label}: ${now() - start}ms`;
  };
  return {
    debug: at("DEBUG"),
    log: at("LOG"),
    info: at("INFO"),
    warn: at("WARN"),
    error: at("ERROR"),
    trace: at("LOG"),
    dir: at("LOG"),
    table: at("LOG"),
    group: at("LOG"),
    groupEnd: () => undefined,
    assert: (condition: unknown, ...args: unknown[]) => {
      if (condition !== true) write("ERROR", `Assertion failed: ${renderArguments(args)}`);
    },
    time: (label: unknown = "default") => void started.set(String(label), now()),
    timeLog: (label: unknown = "default") =>
      write("INFO", elapsed(String(label)) ?? `Timer '${String(label)}' does not exist`),
    timeEnd: (label: unknown = "default") => {
      write("INFO", elapsed(String(label)) ?? `Timer '${String(label)}' does not exist`);
      started.delete(String(label));
    },
  };
}

function renderArguments(args: readonly unknown[]): string {
  return args.map((arg) => inspect(arg, { depth: 5, maxStringLength: 32_768, breakLength: 80 })).join(" ");
}
