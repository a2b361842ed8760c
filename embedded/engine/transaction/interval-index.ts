// From the keys of a commit to those who read a range around one of them, without asking everybody.

import type { CommitRecord, IndexInterval } from "./commit-record";

export class IntervalIndex<T> {
  /** Call the result once to take the intervals out again. */
  add(intervals: Iterable<IndexInterval>, owner: T): () => void {
    throw new Error("not written yet");
  }

  ownersOf(record: CommitRecord): Set<T> {
    throw new Error("not written yet");
  }
}
