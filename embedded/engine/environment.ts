// Everything the engine takes from the outside that is not data: clock, chance and log.
// Handed in, so that a test can replay a run exactly; `Date.now` and `Math.random` are lint errors in the other engine files.

import { randomBytes as systemRandomBytes } from "node:crypto";
import type { CrashPoint } from "./crash-points";
import { jsonLog, logLevelOf, type LogComponent, type Logger, type LogLevel } from "./json-log";

export interface Keeper {
  /** Ends the process, because what it holds in memory can no longer be relied on; what is on disk can. */
  giveUp(reason: string): void;
  /** Which function is running, while that is not known to end. */
  running(name: string | null): void;
  /** It was running when memory ran out, a short while ago. */
  hasExhausted(name: string): boolean;
}

export interface Environment {
  /** Milliseconds since the epoch, with fractions where the clock has them. */
  now(): number;
  /** Nanoseconds since the epoch, read from the same clock as `now`. */
  nanos(): bigint;
  /** In [0, 1). */
  random(): number;
  randomBytes(length: number): Uint8Array;
  readonly log: Logger;
  /** Of a process that may be ended; see watchdog.ts. */
  readonly keeper?: Keeper;
  /** Called at every point of crash-points.ts; only tests set it. */
  readonly crashPoint?: (point: CrashPoint) => void;
}

export function systemEnvironment(options: { log?: Logger } = {}): Environment {
  return {
    now: () => Date.now(),
    nanos: () => BigInt(Date.now()) * 1_000_000n,
    random: () => Math.random(),
    randomBytes: (length) => systemRandomBytes(length),
    log: options.log ?? stderrLog(),
  };
}

/** A clock that stands still until it is told to move, dice with a seed, and a log that can be read. */
export interface TestEnvironment extends Environment {
  advance(milliseconds: number): void;
  setNow(milliseconds: number): void;
  readonly entries: readonly LogEntry[];
}

interface LogEntry {
  readonly level: LogLevel;
  readonly component: LogComponent;
  readonly message: string;
  readonly details: Record<string, unknown>;
}

export function testEnvironment(options: { seed?: number; now?: number } = {}): TestEnvironment {
  let nowMs = options.now ?? Date.UTC(2026, 0, 1);
  const random = seededRandom(options.seed ?? 1);
  const entries: LogEntry[] = [];
  return {
    now: () => nowMs,
    nanos: () => BigInt(Math.round(nowMs * 1000)) * 1000n,
    random,
    randomBytes: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
    log: {
      log: (level, component, message, details = {}) => void entries.push({ level, component, message, details }),
    },
    advance: (milliseconds) => void (nowMs += milliseconds),
    setNow: (milliseconds) => void (nowMs = milliseconds),
    entries,
  };
}

/** Mulberry32: four lines, good enough dice for tests and for seeding the `Math.random` of functions. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function stderrLog(): Logger {
  return jsonLog({
    write: (line) => void process.stderr.write(line),
    now: () => Date.now(),
    from: logLevelOf(process.env["ENGINE_LOG_LEVEL"]),
  });
}
