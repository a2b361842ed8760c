// A set of keys made of half-open ranges: sorted, and never two ranges that touch.

import type { KeyBytes } from "../values/key-bytes";

export interface Interval {
  /** Inclusive. */
  readonly start: KeyBytes;
  /** Exclusive; null means to the end. */
  readonly end: KeyBytes | null;
}

export class IntervalSet {
  readonly #intervals: readonly Interval[];

  private constructor(intervals: readonly Interval[]) {
    this.#intervals = intervals;
  }

  /** Empty and overlapping intervals are welcome. */
  static of(intervals: Iterable<Interval>): IntervalSet {
    const sorted = [...intervals].filter((interval) => !isEmpty(interval)).sort((a, b) => (a.start < b.start ? -1 : 1));
    const merged: Interval[] = [];
    for (const interval of sorted) {
      const last = merged.at(-1);
      if (last !== undefined && (last.end === null || last.end >= interval.start)) {
        merged[merged.length - 1] = { start: last.start, end: laterEnd(last.end, interval.end) };
      } else merged.push(interval);
    }
    return new IntervalSet(merged);
  }

  contains(key: KeyBytes): boolean {
    let low = 0;
    let high = this.#intervals.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const interval = this.#intervals[middle];
      if (interval !== undefined && interval.start <= key) low = middle + 1;
      else high = middle;
    }
    const candidate = this.#intervals[low - 1];
    return candidate !== undefined && (candidate.end === null || key < candidate.end);
  }

  [Symbol.iterator](): Iterator<Interval> {
    return this.#intervals[Symbol.iterator]();
  }
}

export function isEmpty({ start, end }: Interval): boolean {
  return end !== null && end <= start;
}

function laterEnd(a: KeyBytes | null, b: KeyBytes | null): KeyBytes | null {
  if (a === null || b === null) return null;
  return a > b ? a : b;
}
