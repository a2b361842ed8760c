// One index range read row by row: the snapshot merged with the transaction's own writes, noting exactly what was consumed.
//
// Own writes are looked at anew for every row, so a write made between two rows shows ahead of the scan and never behind it.

import { keyAfter } from "../catalog/index-key";
import type { CatalogIndex, CatalogTable } from "../catalog/catalog-table";
import { SCAN_BATCH_ROWS_MAX, SCAN_BATCH_ROWS_MIN } from "../limits";
import type { KeyBytes } from "../values/key-bytes";
import type { RangeBound } from "./index-range";
import { isEmpty, type Interval } from "./interval-set";
import type { RangeRecorder } from "./read-set";
import type { IndexRow, SnapshotReader } from "./snapshot-reader";
import type { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import type { PendingRows } from "./write-set";

export interface ScanRequest {
  readonly table: string;
  /** `by_id`, `by_creation_time` or a declared index. */
  readonly index: string;
  readonly range: readonly RangeBound[];
  readonly order: "asc" | "desc";
  /** Resume after this position, exclusive. */
  readonly from?: KeyBytes;
  /** Stop at this position, inclusive. */
  readonly upTo?: KeyBytes;
  /** How many rows the caller will probably take; only a hint for how much to read at once. */
  readonly expectedRows?: number;
}

export interface IndexScan {
  next(): StoredDocument | null;
  /** Where the last returned row stands; null before the first. */
  position(): KeyBytes | null;
}

export interface ScanSource {
  readonly reader: SnapshotReader;
  readonly at: Timestamp;
  readonly table: CatalogTable;
  readonly index: CatalogIndex;
  readonly range: Interval;
  readonly order: "asc" | "desc";
  readonly expectedRows: number;
  readonly recorder: RangeRecorder;
  /** Own writes in this index, or null when there are none (yet). */
  readonly pendingRows: () => PendingRows | null;
  readonly onRead: (document: StoredDocument) => void;
}

/** Nothing can lie in a range that is empty, or in a table that does not exist. */
export const EMPTY_SCAN: IndexScan = { next: () => null, position: () => null };

/** The part of `range` that a scan which resumes or ends somewhere still has to read. */
export function clippedRange(range: Interval, request: Pick<ScanRequest, "order" | "from" | "upTo">): Interval | null {
  const { order, from, upTo } = request;
  const [after, through] = order === "asc" ? [from, upTo] : [upTo, from];
  let { start, end } = range;
  if (after !== undefined) start = later(start, order === "asc" ? keyAfter(after) : after);
  if (through !== undefined) {
    const bound = order === "asc" ? keyAfter(through) : through;
    end = end === null || bound < end ? bound : end;
  }
  return isEmpty({ start, end }) ? null : { start, end };
}

export class RangeScan implements IndexScan {
  readonly #source: ScanSource;
  #position: KeyBytes | null = null;
  #isDone = false;
  #buffer: readonly IndexRow[] = [];
  #buffered = 0;
  /** Where the snapshot's rows have not been read yet; null when all were. */
  #unread: Interval | null;
  #batchRows: number;

  constructor(source: ScanSource) {
    this.#source = source;
    this.#unread = source.range;
    this.#batchRows = source.expectedRows;
  }

  next(): StoredDocument | null {
    if (this.#isDone) return null;
    for (;;) {
      const resting = this.#peekSnapshot();
      const pending = this.#peekPending();
      if (resting === null && pending === null) return this.#finish();
      if (pending === null || (resting !== null && this.#isBefore(resting.key, pending[0]))) {
        // One of the two is not null, and here it is this one.
        const row = resting as IndexRow;
        this.#buffered++;
        return this.#emit(row.key, this.#documentOf(row));
      }
      const [key, document] = pending;
      if (resting?.key === key) this.#buffered++;
      if (document !== null) return this.#emit(key, document);
      // The own transaction deleted or moved this one: go on behind it.
      this.#position = key;
    }
  }

  position(): KeyBytes | null {
    return this.#lastReturned;
  }

  #lastReturned: KeyBytes | null = null;

  #emit(key: KeyBytes, document: StoredDocument): StoredDocument {
    this.#position = key;
    this.#lastReturned = key;
    this.#source.recorder.consumedTo(key);
    this.#source.onRead(document);
    return document;
  }

  #finish(): null {
    this.#isDone = true;
    this.#source.recorder.consumedAll();
    return null;
  }

  #documentOf(row: IndexRow): StoredDocument {
    const { reader, table, index, at } = this.#source;
    return reader.documentOf(table, index, row, at);
  }

  #peekSnapshot(): IndexRow | null {
    while (this.#buffered >= this.#buffer.length) {
      if (this.#unread === null) return null;
      this.#readBatch(this.#unread);
    }
    return this.#buffer[this.#buffered] ?? null;
  }

  #readBatch(range: Interval): void {
    const { reader, table, index, order, at } = this.#source;
    const page = reader.page(table, index, range, { order, limit: this.#batchRows, at });
    this.#buffer = page.rows;
    this.#buffered = 0;
    this.#batchRows = Math.min(SCAN_BATCH_ROWS_MAX, this.#batchRows * 4);
    this.#unread = page.coveredTo === null ? null : clippedRange(range, { order, from: page.coveredTo });
  }

  #peekPending(): readonly [KeyBytes, StoredDocument | null] | null {
    const rows = this.#source.pendingRows();
    if (rows === null) return null;
    const { range, order } = this.#source;
    const position = this.#position;
    if (order === "asc") {
      const pair = position === null ? rows.getPairOrNextHigher(range.start) : rows.nextHigherPair(position);
      return pair === undefined || (range.end !== null && pair[0] >= range.end) ? null : pair;
    }
    const pair = rows.nextLowerPair(position ?? range.end ?? undefined);
    return pair === undefined || pair[0] < range.start ? null : pair;
  }

  #isBefore(a: KeyBytes, b: KeyBytes): boolean {
    return this.#source.order === "asc" ? a < b : a > b;
  }
}

/** How much to read at first: what the caller expects, or a little. */
export function firstBatchRows(expectedRows: number | undefined): number {
  return Math.min(SCAN_BATCH_ROWS_MAX, Math.max(expectedRows ?? SCAN_BATCH_ROWS_MIN, 1));
}

function later(a: KeyBytes, b: KeyBytes): KeyBytes {
  return a > b ? a : b;
}
