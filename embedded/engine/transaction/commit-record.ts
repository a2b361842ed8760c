// What a commit touched, as the conflict check and the subscriptions see it.

import type { KeyBytes } from "../values/key-bytes";
import type { Timestamp } from "./timestamp";

export interface IndexPoint {
  readonly indexId: number;
  readonly key: KeyBytes;
}

/**
 * Every index key that a document of this commit had before or has after it, `by_id` included: also keys that stayed the same,
 * because a reader who found the document there saw its old fields.
 */
export interface CommitRecord {
  readonly ts: Timestamp;
  readonly keys: readonly IndexPoint[];
  /** Indexes that went, with their tables, in one go: whoever read anything in them is touched. */
  readonly goneIndexIds?: readonly number[];
}

export interface IndexInterval {
  readonly indexId: number;
  /** Inclusive. */
  readonly start: KeyBytes;
  /** Exclusive; null means to the end of the index. */
  readonly end: KeyBytes | null;
}
