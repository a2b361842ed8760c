// The recent past of every row that changed lately. The store holds one state, the newest; a snapshot that is older, or whose rows
// are not on disk yet, reads here first. So no reader ever holds a store transaction open, and none sees a stale one.
//
//   row        before     ts 7      ts 9          a snapshot at 8 reads "B", one at 6 reads "A", and a row
//   users/x    "A"        "B"       deleted       without a chain is read from the store
//
// A chain goes when its newest version is on disk and no open snapshot is older than it.

import { newKeyTree, type KeyTree } from "../storage/key-tree";
import type { KeyBytes } from "../values/key-bytes";
import type { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";

/** `by_id` rows are documents, the rows of other indexes are ids of documents, null is no row. */
export type Row = StoredDocument | string | null;

interface Chain {
  /** What readers before the first version see. */
  before: Row;
  /** Oldest first, never empty. */
  readonly versions: { readonly ts: Timestamp; readonly row: Row }[];
}

export class VersionOverlay {
  readonly #byIndex = new Map<number, KeyTree<Chain>>();

  /** Undefined: not changed lately, ask the store. */
  lookup(indexId: number, key: KeyBytes, at: Timestamp): Row | undefined {
    const chain = this.#byIndex.get(indexId)?.get(key);
    return chain === undefined ? undefined : rowAt(chain, at);
  }

  hasChanges(indexId: number): boolean {
    return this.#byIndex.has(indexId);
  }

  /** `before` is the row as of the last commit; versions up to `horizon` are needed by nobody any more. */
  append(indexId: number, key: KeyBytes, version: { ts: Timestamp; before: Row; row: Row }, horizon: Timestamp): void {
    const tree = this.#treeOf(indexId);
    const chain = tree.get(key);
    const { ts, row } = version;
    if (chain === undefined) tree.set(key, { before: version.before, versions: [{ ts, row }] });
    else {
      trim(chain, horizon);
      chain.versions.push({ ts, row });
    }
  }

  /** Drops the chain if its newest version is not newer than `horizon`, and returns that version. */
  settle(indexId: number, key: KeyBytes, horizon: Timestamp): Row {
    const tree = this.#byIndex.get(indexId);
    const chain = tree?.get(key);
    if (tree === undefined || chain === undefined) return null;
    trim(chain, horizon);
    if (chain.versions.length > 0) return null;
    tree.delete(key);
    if (tree.size === 0) this.#byIndex.delete(indexId);
    return chain.before;
  }

  /** Rows of the snapshot at `at` that changed lately, beginning at `start` inclusive. */
  *ascending(indexId: number, start: KeyBytes, at: Timestamp): IterableIterator<[KeyBytes, Row]> {
    const tree = this.#byIndex.get(indexId);
    if (tree === undefined) return;
    for (const [key, chain] of tree.entries(start)) yield [key, rowAt(chain, at)];
  }

  /** Downwards, beginning below `end`, or at the very last row. */
  *descending(indexId: number, end: KeyBytes | null, at: Timestamp): IterableIterator<[KeyBytes, Row]> {
    const tree = this.#byIndex.get(indexId);
    if (tree === undefined) return;
    const entries = end === null ? tree.entriesReversed() : tree.entriesReversed(end, undefined, true);
    for (const [key, chain] of entries) yield [key, rowAt(chain, at)];
  }

  /** For tests and metrics. */
  get size(): number {
    return [...this.#byIndex.values()].reduce((sum, tree) => sum + tree.size, 0);
  }

  #treeOf(indexId: number): KeyTree<Chain> {
    const existing = this.#byIndex.get(indexId);
    if (existing !== undefined) return existing;
    const created = newKeyTree<Chain>();
    this.#byIndex.set(indexId, created);
    return created;
  }
}

function rowAt(chain: Chain, at: Timestamp): Row {
  for (let index = chain.versions.length - 1; index >= 0; index--) {
    const version = chain.versions[index];
    if (version !== undefined && version.ts <= at) return version.row;
  }
  return chain.before;
}

function trim(chain: Chain, horizon: Timestamp): void {
  let settled = 0;
  for (const version of chain.versions) {
    if (version.ts > horizon) break;
    chain.before = version.row;
    settled++;
  }
  if (settled > 0) chain.versions.splice(0, settled);
}
