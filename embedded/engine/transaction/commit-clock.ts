// Gives every commit its time, and writes now and then how far the times may have come, so that a restart never goes below.

import type { Environment } from "../environment";
import { TIMESTAMP_RESERVE_NANOS } from "../limits";
import { metaKey } from "../storage/layout";
import type { Store, StoreWrite } from "../storage/store";
import { timestampAfter, toTimestamp, TIMESTAMP_ZERO, type Timestamp } from "./timestamp";

const RESERVED_KEY = metaKey("timestampReserved");

export class CommitClock {
  #last: Timestamp;
  /** On disk: no commit has a later time. */
  #reserved: Timestamp;

  constructor(
    readonly environment: Environment,
    store: Store,
  ) {
    const stored = store.get(RESERVED_KEY);
    this.#reserved = stored === undefined ? TIMESTAMP_ZERO : toTimestamp(BigInt(stored));
    this.#last = this.#reserved;
  }

  get last(): Timestamp {
    return this.#last;
  }

  next(): Timestamp {
    this.#last = timestampAfter(this.#last, this.environment);
    return this.#last;
  }

  /** What must be written together with the commit at `last`. */
  reservation(): StoreWrite[] {
    if (this.#last <= this.#reserved) return [];
    this.#reserved = toTimestamp(this.#last + TIMESTAMP_RESERVE_NANOS);
    return [{ key: RESERVED_KEY, value: String(this.#reserved) }];
  }
}
