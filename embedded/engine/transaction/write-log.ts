// The commits that some open snapshot has not seen, in order. Conflict checks and wake-ups read the same log.

import type { CommitRecord } from "./commit-record";
import type { Timestamp } from "./timestamp";

export class WriteLog {
  /** Ascending by ts; those before `#first` are forgotten and cut off from time to time. */
  #records: CommitRecord[] = [];
  #first = 0;

  append(record: CommitRecord): void {
    this.#records.push(record);
  }

  /** Newest first, because conflicts are usually with the latest commits. */
  *since(ts: Timestamp): IterableIterator<CommitRecord> {
    for (let index = this.#records.length - 1; index >= this.#first; index--) {
      const record = this.#records[index];
      if (record === undefined || record.ts <= ts) return;
      yield record;
    }
  }

  /** Forgets and returns the oldest commit if it is not later than `horizon`. */
  takeThrough(horizon: Timestamp): CommitRecord | null {
    const record = this.#records[this.#first];
    if (record === undefined || record.ts > horizon) return null;
    this.#first++;
    if (this.#first * 2 > this.#records.length) {
      this.#records = this.#records.slice(this.#first);
      this.#first = 0;
    }
    return record;
  }
}
