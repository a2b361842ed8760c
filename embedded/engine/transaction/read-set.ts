// Every key range a transaction looked at, empty ones included: what its result depends on, and nothing more.

import { keyAfter } from "../catalog/index-key";
import type { KeyBytes } from "../values/key-bytes";
import type { CommitRecord, IndexInterval, IndexPoint } from "./commit-record";
import { IntervalSet, type Interval } from "./interval-set";

/** The part of one scan's range that was consumed so far. It grows with every row, and to the whole when the rows end. */
export interface RangeRecorder {
  consumedTo(key: KeyBytes): void;
  consumedAll(): void;
}

interface GrowingInterval {
  readonly indexId: number;
  start: KeyBytes;
  end: KeyBytes | null;
}

export class ReadSet {
  readonly #ranges: GrowingInterval[] = [];
  /** Null after a change, until somebody asks. */
  #sets: Map<number, IntervalSet> | null = null;

  /** How many ranges and points were read, before merging. */
  get size(): number {
    return this.#ranges.length;
  }

  addPoint(indexId: number, key: KeyBytes): void {
    this.#ranges.push({ indexId, start: key, end: keyAfter(key) });
    this.#sets = null;
  }

  /** Nothing counts as read before the recorder says so. */
  addRange(indexId: number, range: Interval, order: "asc" | "desc"): RangeRecorder {
    const consumed: GrowingInterval = { indexId, start: range.start, end: range.start };
    this.#ranges.push(consumed);
    return {
      consumedTo: (key) => {
        if (order === "asc") consumed.end = keyAfter(key);
        else Object.assign(consumed, { start: key, end: range.end });
        this.#sets = null;
      },
      consumedAll: () => {
        Object.assign(consumed, range);
        this.#sets = null;
      },
    };
  }

  /** The first key of the commit that lies in a range that was read, or null. */
  overlaps(record: CommitRecord): IndexPoint | null {
    const sets = this.#merged();
    for (const point of record.keys) {
      if (sets.get(point.indexId)?.contains(point.key) === true) return point;
    }
    const goneId = record.goneIndexIds?.find((indexId) => sets.has(indexId));
    return goneId === undefined ? null : { indexId: goneId, key: "" };
  }

  /** Merged and sorted within each index. */
  *intervals(): Iterable<IndexInterval> {
    for (const [indexId, set] of this.#merged()) {
      for (const { start, end } of set) yield { indexId, start, end };
    }
  }

  #merged(): Map<number, IntervalSet> {
    if (this.#sets !== null) return this.#sets;
    const byIndex = new Map<number, Interval[]>();
    for (const range of this.#ranges) {
      const others = byIndex.get(range.indexId);
      if (others === undefined) byIndex.set(range.indexId, [range]);
      else others.push(range);
    }
    this.#sets = new Map([...byIndex].map(([indexId, intervals]) => [indexId, IntervalSet.of(intervals)]));
    return this.#sets;
  }
}
