// The one interface between the engine and its disk, with its promises in prose. Two implementations keep them:
// lmdb-store.ts for use and memory-store.ts for tests; tests/engine/contract/store.ts holds both to every sentence below.

import type { KeyBytes } from "../values/key-bytes";

/** A null value deletes the key; deleting a key that is not there does nothing. */
export interface StoreWrite {
  readonly key: KeyBytes;
  readonly value: string | null;
}

/** start <= key < end; a null end means no upper bound. */
export interface KeyRange {
  readonly start: KeyBytes;
  readonly end: KeyBytes | null;
}

export interface StoreRow {
  readonly key: KeyBytes;
  readonly value: string;
}

/**
 * An ordered map from byte strings to text.
 *
 * - Order: keys sort by their bytes; keys may be as long as STORE_KEY_BYTES_MAX.
 * - Reads: `get` and one call of `read` see one state, never the middle of a commit.
 * - Atomic: a commit is there as a whole or not at all, also after a crash.
 * - Ordered: commits take effect in the order of the calls. When one fails, every later one fails too,
 *   because a state with a hole in its history must never become durable.
 * - Durable: the promise of `commit` resolves after the write is on disk and visible to `get` and `read`.
 *   What is visible before that is not promised either way.
 * - Intact: every value carries a checksum; reading a damaged one throws CorruptStoreError.
 */
export interface Store {
  get(key: KeyBytes): string | undefined;
  /** Up to `limit` rows of the range, ascending or descending, read at one moment. */
  read(range: KeyRange, options: { readonly reverse: boolean; readonly limit: number }): StoreRow[];
  commit(writes: readonly StoreWrite[]): Promise<void>;
  /** Waits for the commits already handed in, then lets go of the disk. Later calls throw. */
  close(): Promise<void>;
}
