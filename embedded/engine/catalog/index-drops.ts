// Deletes the rows of indexes and tables that no longer exist, in the background and in bounded steps.

import { assert } from "../../../lib/assert";
import { documentPrefix, indexPrefix } from "../storage/layout";
import type { Store, StoreWrite } from "../storage/store";
import type { KeyBytes } from "../values/key-bytes";
import { deleteIndexRows } from "./backfill";
import type { CatalogHost } from "./catalog-host";
import { writeDropping, writeDroppingTablet } from "./catalog-rows";

export class IndexDrops {
  readonly #running = new Set<Promise<void>>();
  #isClosed = false;

  constructor(
    readonly store: Store,
    readonly host: CatalogHost,
  ) {}

  /** The catalog has noted on disk that the index is to go; whoever began before `since` may still read it. */
  start(indexId: number, since: bigint): void {
    this.#begin(indexPrefix(indexId), writeDropping(indexId, false), since);
  }

  /** The same for the documents of a table. */
  startTablet(tabletId: number, since: bigint): void {
    this.#begin(documentPrefix(tabletId), writeDroppingTablet(tabletId, false), since);
  }

  /** What is not gone yet goes after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
  }

  #begin(prefix: KeyBytes, forget: StoreWrite, since: bigint): void {
    const drop = this.#drop(prefix, forget, since).catch(storeFailureIsReportedByHost);
    this.#running.add(drop);
    void drop.then(() => this.#running.delete(drop));
  }

  async #drop(prefix: KeyBytes, forget: StoreWrite, since: bigint): Promise<void> {
    await this.host.whenSnapshotsReach(since);
    const isGone = await deleteIndexRows(this.store, prefix, () => this.#isClosed);
    if (isGone) await this.store.commit([forget]);
  }
}

/** Work in the background has nobody to tell. The host tells everybody, and what is unfinished goes on after the restart. */
export function storeFailureIsReportedByHost(error: unknown): void {
  assert(error instanceof Error, "stores fail with errors");
}
