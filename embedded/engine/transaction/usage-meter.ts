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

/** How much may have been used in the end, and the bound as the function knows it that must keep it. */
export interface UsageBound {
  readonly upTo: number;
  readonly limit: number;
}

export type UsageBounds = Readonly<Record<keyof TransactionUsage, UsageBound>>;

const NONE: UsageBound = { upTo: Infinity, limit: Infinity };
const UNBOUNDED: UsageBounds = {
  documentsRead: NONE,
  bytesRead: NONE,
  documentsWritten: NONE,
  bytesWritten: NONE,
  indexRanges: NONE,
};
/** Of a query or mutation with all calls inside it. */
const OF_FUNCTIONS: UsageBounds = {
  documentsRead: whole(DOCUMENTS_READ_MAX),
  bytesRead: whole(BYTES_READ_MAX),
  documentsWritten: whole(DOCUMENTS_WRITTEN_MAX),
  bytesWritten: whole(BYTES_WRITTEN_MAX),
  indexRanges: whole(INDEX_RANGES_MAX),
};

const READ_LESS =
  "Consider using smaller limits in your queries, paginating your queries, or using indexed queries with a selective index range expression.";
const WRITE_LESS = "Consider writing in batches, each in a mutation that schedules the next one.";

export class UsageMeter {
  #bounds = UNBOUNDED;
  #documentsRead = 0;
  #bytesRead = 0;
  #documentsWritten = 0;
  #bytesWritten = 0;
  #searches = 0;
  /** Ranges are counted before merging; only when there are this many is it worth to see how many are left after it. */
  #rangesToMerge = Infinity;

  constructor(private readonly reads: ReadSet) {}

  get bounds(): UsageBounds {
    return this.#bounds;
  }

  /** From now on the bounds of functions hold. */
  bound(): void {
    this.#bounds = OF_FUNCTIONS;
    this.#rangesToMerge = INDEX_RANGES_MAX + 1;
  }

  /** From now on no more than `limits` may be used on top of what has been; the result puts back the bounds of before. */
  narrow(limits: Partial<TransactionUsage>): () => void {
    const before = this.#bounds;
    const used = { ...this.usage(), indexRanges: this.#ranges() };
    const narrowed = (of: keyof TransactionUsage): UsageBound => narrowBound(before[of], used[of], limits[of]);
    this.#bounds = {
      documentsRead: narrowed("documentsRead"),
      bytesRead: narrowed("bytesRead"),
      documentsWritten: narrowed("documentsWritten"),
      bytesWritten: narrowed("bytesWritten"),
      indexRanges: narrowed("indexRanges"),
    };
    this.#rangesToMerge = 0;
    return () => {
      this.#bounds = before;
      this.#rangesToMerge = 0;
    };
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
    const { documentsRead, bytesRead } = this.#bounds;
    if (this.#documentsRead > documentsRead.upTo) throw tooMany("documents read", `${documentsRead.limit}`, READ_LESS);
    if (this.#bytesRead > bytesRead.upTo) throw tooMany("bytes read", `${bytesRead.limit} bytes`, READ_LESS);
  }

  /** Before the write is kept, so that what is refused is not written. */
  noteWrite(table: string, bytes: number): void {
    if (isSystem(table)) return;
    this.#documentsWritten += 1;
    this.#bytesWritten += bytes;
    const { documentsWritten, bytesWritten } = this.#bounds;
    if (this.#documentsWritten > documentsWritten.upTo)
      throw tooMany("documents written", `${documentsWritten.limit}`, WRITE_LESS);
    if (this.#bytesWritten > bytesWritten.upTo)
      throw tooMany("bytes written", `${bytesWritten.limit} bytes`, WRITE_LESS);
  }

  /** One search counts as one range, however many terms it reads. */
  noteSearch(): void {
    this.#searches += 1;
    this.#rangesToMerge -= 1;
    this.#boundRanges(0);
  }

  /** After a point was added to the read set, or a range, which is still empty then. */
  noteRange(kind: "point" | "range"): void {
    this.#boundRanges(kind === "range" ? 1 : 0);
  }

  #boundRanges(empty: number): void {
    if (this.reads.size < this.#rangesToMerge) return;
    const ranges = this.#ranges() + empty;
    const { upTo, limit } = this.#bounds.indexRanges;
    if (ranges > upTo) throw tooMany("reads", `${limit}`, READ_LESS);
    this.#rangesToMerge = this.reads.size + upTo - ranges + 1;
  }

  #ranges(): number {
    let ranges = this.#searches;
    // What searches read is noted below the ids of the catalog.
    for (const { indexId } of this.reads.intervals()) if (indexId >= 0) ranges += 1;
    return ranges;
  }
}

/** Bounds can be lowered only. */
export function narrowBound(bound: UsageBound, used: number, limit: number | undefined): UsageBound {
  if (limit === undefined || used + limit >= bound.upTo) return bound;
  return { upTo: used + limit, limit };
}

function whole(limit: number): UsageBound {
  return { upTo: limit, limit };
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
