// What one transaction has used, and the bounds it must keep when it runs a function. Rows of the engine's own tables are free.

import { OverLimitError } from "../errors";
import {
  BYTES_READ_MAX,
  BYTES_WRITTEN_MAX,
  DOCUMENTS_READ_MAX,
  DOCUMENTS_WRITTEN_MAX,
  INDEX_RANGES_MAX,
} from "../limits";
import type { ReadSet } from "./read-set";

export interface TransactionUsage {
  readonly documentsRead: number;
  /** Of the stored JSON, which is known without parsing. */
  readonly bytesRead: number;
  readonly documentsWritten: number;
  readonly bytesWritten: number;
  readonly indexRanges: number;
}

const READ_LESS =
  "Consider using smaller limits in your queries, paginating your queries, or using indexed queries with a selective index range expression.";
const WRITE_LESS = "Consider writing in batches, each in a mutation that schedules the next one.";

export class UsageMeter {
  #isBounded = false;
  #documentsRead = 0;
  #bytesRead = 0;
  #documentsWritten = 0;
  #bytesWritten = 0;
  #searches = 0;
  /** Ranges are counted before merging; only when there are this many is it worth to see how many are left after it. */
  #rangesToMerge = Infinity;

  constructor(private readonly reads: ReadSet) {}

  /** From now on the bounds of functions hold. */
  bound(): void {
    this.#isBounded = true;
    this.#rangesToMerge = INDEX_RANGES_MAX + 1;
  }

  usage(): TransactionUsage {
    return {
      documentsRead: this.#documentsRead,
      bytesRead: this.#bytesRead,
      documentsWritten: this.#documentsWritten,
      bytesWritten: this.#bytesWritten,
      indexRanges: this.reads.size,
    };
  }

  noteRead(table: string, bytes: number): void {
    if (isSystem(table)) return;
    this.#documentsRead += 1;
    this.#bytesRead += bytes;
    if (!this.#isBounded) return;
    if (this.#documentsRead > DOCUMENTS_READ_MAX) throw tooMany("documents read", `${DOCUMENTS_READ_MAX}`, READ_LESS);
    if (this.#bytesRead > BYTES_READ_MAX) throw tooMany("bytes read", `${BYTES_READ_MAX} bytes`, READ_LESS);
  }

  /** Before the write is kept, so that what is refused is not written. */
  noteWrite(table: string, bytes: number): void {
    if (isSystem(table)) return;
    this.#documentsWritten += 1;
    this.#bytesWritten += bytes;
    if (!this.#isBounded) return;
    if (this.#documentsWritten > DOCUMENTS_WRITTEN_MAX)
      throw tooMany("documents written", `${DOCUMENTS_WRITTEN_MAX}`, WRITE_LESS);
    if (this.#bytesWritten > BYTES_WRITTEN_MAX)
      throw tooMany("bytes written", `${BYTES_WRITTEN_MAX} bytes`, WRITE_LESS);
  }

  /** One search counts as one range, however many terms it reads. */
  noteSearch(): void {
    this.#searches += 1;
    if (this.#isBounded && this.#searches > INDEX_RANGES_MAX) throw tooMany("reads", `${INDEX_RANGES_MAX}`, READ_LESS);
  }

  /** After a point was added to the read set, or a range, which is still empty then. */
  noteRange(kind: "point" | "range"): void {
    if (this.reads.size < this.#rangesToMerge) return;
    let ranges = this.#searches + (kind === "range" ? 1 : 0);
    // What searches read is noted below the ids of the catalog.
    for (const { indexId } of this.reads.intervals()) if (indexId >= 0) ranges += 1;
    if (ranges > INDEX_RANGES_MAX) throw tooMany("reads", `${INDEX_RANGES_MAX}`, READ_LESS);
    this.#rangesToMerge = this.reads.size + INDEX_RANGES_MAX - ranges + 1;
  }
}

function isSystem(table: string): boolean {
  return table.startsWith("_");
}

function tooMany(what: string, limit: string, advice: string): OverLimitError {
  const code = `TooMany${what
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("")}`;
  return new OverLimitError(code, `Too many ${what} in a single function execution (limit: ${limit}). ${advice}`);
}
