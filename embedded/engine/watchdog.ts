// Ends the process when it can no longer serve: its event loop stands still, or functions take too much memory. Whoever started it
// starts it again, and nothing acknowledged is lost. For what functions/bounded-code.ts cannot end; see docs/decisions/0014.

import { existsSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { totalmem } from "node:os";
import { getHeapStatistics } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Keeper } from "./environment";
import { jsonLog } from "./json-log";
import {
  EXHAUSTED_REFUSE_MS,
  WATCHDOG_HEAP_PART_MAX,
  WATCHDOG_LOOK_MS,
  WATCHDOG_MEMORY_PART_MAX,
  WATCHDOG_STALL_CLOCK_MULTIPLE,
  WATCHDOG_STALL_MS_MAX,
} from "./limits";

export interface WatchdogOptions {
  readonly stallMs?: number;
  readonly memoryBytes?: number;
}

/** In the data folder: which function was running each time that memory ran out, one JSON object a line. */
const EXHAUSTED_FILE = "out-of-memory.jsonl";
const STDERR = 2;
const NAME_BYTES = 1024;
const NUMBERS = 3;

/** Only for a process that does nothing else and that somebody starts again. */
export class Watchdog implements Keeper {
  /** [beats, whether to stop, length of the name of the running function]; watchdog-thread.mjs reads them. */
  readonly #shared = new Int32Array(new SharedArrayBuffer(NUMBERS * Int32Array.BYTES_PER_ELEMENT));
  readonly #name = new Uint8Array(new SharedArrayBuffer(NAME_BYTES));
  readonly #file: string | null;
  readonly #exhausted: ReadonlyMap<string, number>;
  readonly #options: WatchdogOptions;
  readonly #now: () => number;
  #heart: NodeJS.Timeout | undefined;

  constructor(dataDir: string | null, options: WatchdogOptions, now: () => number) {
    this.#file = dataDir === null ? null : join(dataDir, EXHAUSTED_FILE);
    this.#exhausted = readExhausted(this.#file);
    this.#options = options;
    this.#now = now;
  }

  /** Resolves when it watches. */
  async start(): Promise<void> {
    const { stallMs = WATCHDOG_STALL_MS_MAX, memoryBytes = memoryForFunctions() } = this.#options;
    const thread = new Worker(new URL("./watchdog-thread.mjs", import.meta.url), {
      workerData: {
        shared: this.#shared,
        name: this.#name,
        file: this.#file,
        lookMs: WATCHDOG_LOOK_MS,
        stallMs,
        stallClockMs: stallMs * WATCHDOG_STALL_CLOCK_MULTIPLE,
        memoryBytes,
      },
      // A loader of this process is of no use to a thread of plain JavaScript.
      execArgv: [],
    });
    await new Promise<void>((resolve, reject) => {
      thread.once("message", () => resolve());
      thread.once("error", reject);
    });
    thread.unref();
    this.#heart = setInterval(() => Atomics.add(this.#shared, 0, 1), WATCHDOG_LOOK_MS);
    this.#heart.unref();
  }

  stop(): void {
    clearInterval(this.#heart);
    Atomics.store(this.#shared, 1, 1);
    Atomics.notify(this.#shared, 1);
  }

  /** Without a word to anybody: what is on disk needs no goodbye. */
  giveUp(reason: string): void {
    const log = jsonLog({ write: (line) => void writeSync(STDERR, line), now: this.#now, from: "error" });
    log.log("error", "watchdog", `the process is ended: ${reason}`);
    process.kill(process.pid, "SIGKILL");
  }

  running(name: string | null): void {
    const length = name === null ? 0 : Math.min(Buffer.byteLength(name), NAME_BYTES);
    if (name !== null) this.#name.set(Buffer.from(name).subarray(0, length));
    Atomics.store(this.#shared, 2, length);
  }

  hasExhausted(name: string): boolean {
    const at = this.#exhausted.get(name);
    return at !== undefined && this.#now() - at < EXHAUSTED_REFUSE_MS;
  }
}

/** Below what V8 allows itself, because there it ends the process without a chance to say why. */
function memoryForFunctions(): number {
  const allowed = process.constrainedMemory();
  const machine = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.min(machine * WATCHDOG_MEMORY_PART_MAX, getHeapStatistics().heap_size_limit * WATCHDOG_HEAP_PART_MAX);
}

/** A line that was cut off by the end of the process counts as none. */
function readExhausted(file: string | null): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (file === null || !existsSync(file)) return found;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const match = /^\{"at":(\d+),"function":(".*")\}$/.exec(line);
    if (match === null) continue;
    // The expression lets through a JSON string and nothing else.
    found.set(JSON.parse(match[2] ?? '""') as string, Number(match[1]));
  }
  return found;
}
