// The engine's log for operators: one JSON object a line, so that a person can read it and a program can search it.

const LOG_LEVELS = ["debug", "info", "warning", "error"] as const;

/** `error` is something to act on, `warning` something to look at, `info` a fact, `debug` is silent unless asked for. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The folder of the engine that speaks. */
export type LogComponent =
  | "admin"
  | "functions"
  | "http"
  | "scheduler"
  | "storage"
  | "sync"
  | "transaction"
  | "transport"
  | "watchdog";

export interface Logger {
  log(level: LogLevel, component: LogComponent, message: string, details?: Record<string, unknown>): void;
}

export interface JsonLogOptions {
  readonly write: (line: string) => void;
  readonly now: () => number;
  /** The least that is written. */
  readonly from: LogLevel;
}

export function jsonLog({ write, now, from }: JsonLogOptions): Logger {
  const least = LOG_LEVELS.indexOf(from);
  return {
    log(level, component, message, details) {
      if (LOG_LEVELS.indexOf(level) < least) return;
      const time = new Date(now()).toISOString();
      write(`${JSON.stringify({ time, level, component, message, ...(details === undefined ? {} : { details }) })}\n`);
    },
  };
}

/** What the variable `ENGINE_LOG_LEVEL` asks for. */
export function logLevelOf(text: string | undefined): LogLevel {
  return LOG_LEVELS.find((level) => level === text) ?? "info";
}
