// The store in memory: same contract as on disk, for tests and for engines that keep nothing, with faults on request.

import { assert } from "../../../lib/assert";
import { StoreClosedError } from "../errors";
import { STORE_KEY_BYTES_MAX } from "../limits";
import type { KeyBytes } from "../values/key-bytes";
import { newKeyTree } from "./key-tree";
import type { KeyRange, Store, StoreRow, StoreWrite } from "./store";

/** What may go wrong on request, to test the layers above. */
export interface StoreFaults {
  /** Called before each commit is applied; a rejection fails that commit, a pending promise holds it back. */
  beforeCommit?: () => Promise<void> | void;
}

export function openMemoryStore(options: { faults?: StoreFaults } = {}): Store {
  return new MemoryStore(options.faults ?? {});
}

class MemoryStore implements Store {
  readonly #tree = newKeyTree<string>();
  readonly #faults: StoreFaults;
  #lastCommit: Promise<void> = Promise.resolve();
  #end: StoreClosedError | null = null;
  #isClosed = false;

  constructor(faults: StoreFaults) {
    this.#faults = faults;
  }

  get(key: KeyBytes): string | undefined {
    this.#assertOpen();
    return this.#tree.get(key);
  }

  read(range: KeyRange, { reverse, limit }: { readonly reverse: boolean; readonly limit: number }): StoreRow[] {
    this.#assertOpen();
    const rows: StoreRow[] = [];
    if (limit <= 0) return rows;
    const entries = reverse
      ? this.#tree.entriesReversed(range.end ?? undefined, undefined, range.end !== null)
      : this.#tree.entries(range.start);
    for (const [key, value] of entries) {
      const isOutside = reverse ? key < range.start : range.end !== null && key >= range.end;
      if (isOutside) break;
      rows.push({ key, value });
      if (rows.length >= limit) break;
    }
    return rows;
  }

  commit(writes: readonly StoreWrite[]): Promise<void> {
    if (this.#end !== null) return Promise.reject(this.#end);
    for (const { key } of writes)
      assert(key.length > 0 && key.length <= STORE_KEY_BYTES_MAX, "a key has a fitting length");
    const commit = this.#lastCommit.then(() => this.#apply(writes));
    // Waiting for the one before must not report its failure a second time: `#apply` finds it in `#end`.
    this.#lastCommit = commit.catch(() => undefined);
    return commit;
  }

  async close(): Promise<void> {
    this.#end ??= new StoreClosedError("The store is closed.");
    await this.#lastCommit;
    this.#isClosed = true;
  }

  async #apply(writes: readonly StoreWrite[]): Promise<void> {
    if (this.#failure !== null) throw this.#failure;
    try {
      await this.#faults.beforeCommit?.();
    } catch (cause) {
      this.#failure = new StoreClosedError("A commit could not be written; the store takes no more.", { cause });
      this.#end ??= this.#failure;
      throw this.#failure;
    }
    for (const { key, value } of writes) {
      if (value === null) this.#tree.delete(key);
      else this.#tree.set(key, value);
    }
  }

  /** Set by the first commit that failed; unlike `#end`, closing does not set it, so that commits already handed in still happen. */
  #failure: StoreClosedError | null = null;

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreClosedError("The store is closed.");
  }
}
