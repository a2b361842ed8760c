// Every key range a transaction looked at, empty ones included: what its result depends on, and nothing more.

import type { CommitRecord, IndexInterval, IndexPoint } from "./commit-record";

export class ReadSet {
  /** The first key of the commit that lies in a range that was read, or null. */
  overlaps(record: CommitRecord): IndexPoint | null {
    throw new Error("not written yet");
  }

  /** Merged and sorted within each index. */
  intervals(): Iterable<IndexInterval> {
    throw new Error("not written yet");
  }
}
