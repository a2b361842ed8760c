// The last log entries of every function run, in order, with a cursor to follow them (`convex logs`).

import { LOG_ENTRIES_MAX } from "../limits";

export interface LogLine {
  readonly messages: readonly string[];
  readonly level: "DEBUG" | "LOG" | "INFO" | "WARN" | "ERROR";
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly isTruncated: boolean;
}

export interface LogEntry {
  readonly kind: "Completion";
  readonly udfType: "Query" | "Mutation" | "Action" | "HttpAction";
  readonly identifier: string;
  readonly componentPath?: string;
  readonly logLines: readonly LogLine[];
  /** Seconds since the epoch. */
  readonly timestamp: number;
  /** Seconds. */
  readonly executionTime: number;
  readonly error: string | null;
  readonly success: null;
  readonly requestId: string;
  readonly executionId: string;
  readonly cachedResult: boolean;
  readonly caller: string;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly newCursor: number;
}

/** Keeps the newest entries only: logs are for watching, not for keeping. */
export class LogHub {
  readonly #entries: LogEntry[] = [];
  #nextCursor = 1;
  readonly #waiting = new Set<() => void>();

  append(entry: LogEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > LOG_ENTRIES_MAX) this.#entries.shift();
    this.#nextCursor += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Entries after the cursor; 0 answers with everything that is still kept. */
  readAfter(cursor: number): LogPage {
    const oldest = this.#nextCursor - this.#entries.length;
    const skip = Math.max(0, Math.min(this.#entries.length, cursor - oldest));
    return { entries: this.#entries.slice(skip), newCursor: this.#nextCursor };
  }

  /** Resolves with the next entries after the cursor, or with none when the signal aborts first. */
  follow(cursor: number, signal: AbortSignal): Promise<LogPage> {
    const page = this.readAfter(cursor);
    if (page.entries.length > 0 || signal.aborted) return Promise.resolve(page);
    return new Promise((resolve) => {
      const finish = (): void => {
        this.#waiting.delete(finish);
        signal.removeEventListener("abort", finish);
        resolve(this.readAfter(cursor));
      };
      this.#waiting.add(finish);
      signal.addEventListener("abort", finish);
    });
  }
}
