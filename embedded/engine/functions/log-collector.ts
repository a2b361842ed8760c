// The log lines of one run, within Convex's bounds, in both forms: text for clients, structured for `convex logs`.

import { LOG_LINE_CHARS_MAX, LOG_LINES_MAX } from "../limits";
import type { LogLine } from "./log-hub";

const TRUNCATED_SUFFIX = " (truncated due to length)";

export class LogCollector {
  readonly #lines: LogLine[] = [];

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  add(level: LogLine["level"], message: string, timestamp: number): void {
    if (this.#lines.length >= LOG_LINES_MAX) return;
    if (this.#lines.length === LOG_LINES_MAX - 1) {
      const text = `Log overflow (maximum ${LOG_LINES_MAX}). Remaining log lines omitted.`;
      this.#lines.push({ messages: [text], level: "ERROR", timestamp, isTruncated: false });
      return;
    }
    const isTruncated = message.length > LOG_LINE_CHARS_MAX;
    const text = isTruncated ? message.slice(0, LOG_LINE_CHARS_MAX - TRUNCATED_SUFFIX.length) : message;
    this.#lines.push({ messages: [text], level, timestamp, isTruncated });
  }

  /** As clients parse it: `[LEVEL] message`. */
  asText(): string[] {
    return this.#lines.map(
      (line) => `[${line.level}] ${line.messages.join(" ")}${line.isTruncated ? TRUNCATED_SUFFIX : ""}`,
    );
  }
}
