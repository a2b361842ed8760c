// The data of one deployment: begins transactions, commits them one at a time, and tells when what is on disk.

import type { Catalog } from "../catalog/catalog";
import type { Environment } from "../environment";
import type { Store } from "../storage/store";
import type { CommitRecord } from "./commit-record";
import type { ReadSet } from "./read-set";
import type { Timestamp } from "./timestamp";
import type { Transaction } from "./transaction";

export type CommitOutcome =
  | { readonly kind: "committed"; readonly ts: Timestamp; readonly durable: Promise<void> }
  | { readonly kind: "conflict"; readonly table: string };

export interface DatabaseOptions {
  readonly store: Store;
  readonly environment: Environment;
}

export class Database {
  declare readonly catalog: Catalog;

  static async open(options: DatabaseOptions): Promise<Database> {
    throw new Error("not written yet");
  }

  /** Assigned; maybe not on disk yet. */
  latestCommitted(): Timestamp {
    throw new Error("not written yet");
  }

  /** What readers may be shown. */
  latestDurable(): Timestamp {
    throw new Error("not written yet");
  }

  /** Resolves when everything up to `ts` is on disk and was published to the listeners. */
  whenDurable(ts: Timestamp): Promise<void> {
    throw new Error("not written yet");
  }

  /** At `latestCommitted()` unless told otherwise. `at` must be held: see `holdSnapshot`. */
  begin(options: { readonly at?: Timestamp } = {}): Transaction {
    throw new Error("not written yet");
  }

  /** Keeps the snapshot at `latestDurable()` readable, for several transactions that must see the same, until released. */
  holdSnapshot(): { readonly ts: Timestamp; release(): void } {
    throw new Error("not written yet");
  }

  /** Validates the reads, gives the commit its time, publishes it in memory and starts the write. Does not suspend. */
  commit(transaction: Transaction): CommitOutcome {
    throw new Error("not written yet");
  }

  /**
   * Whether a commit after `ts` touched what was read. Certain only while a transaction or a held snapshot at or before `ts` is
   * open: ask before closing it. Once registered with `onCommit`, later commits arrive there.
   */
  changedSince(reads: ReadSet, ts: Timestamp): boolean {
    throw new Error("not written yet");
  }

  /** In the order of timestamps, and only after the commit is durable. Returns how to stop listening. */
  onCommit(listener: (record: CommitRecord) => void): () => void {
    throw new Error("not written yet");
  }

  /** Called once when the store refused a commit: nothing can be committed from then on, the process should restart. */
  onFailure(listener: (error: Error) => void): () => void {
    throw new Error("not written yet");
  }

  async close(): Promise<void> {
    throw new Error("not written yet");
  }
}
