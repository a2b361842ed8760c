// Deletes the rows of indexes that no longer exist, in the background and in bounded steps.

import { assert } from "../../../lib/assert";
import { indexPrefix } from "../storage/layout";
import type { Store } from "../storage/store";
import { deleteIndexRows } from "./backfill";
import type { CatalogHost } from "./catalog-host";
import { writeDropping } from "./catalog-rows";

export class IndexDrops {
  readonly #running = new Set<Promise<void>>();
  #isClosed = false;

  constructor(
    readonly store: Store,
    readonly host: CatalogHost,
  ) {}

  /** The catalog has noted on disk that the index is to go; whoever began before `since` may still read it. */
  start(indexId: number, since: bigint): void {
    const drop = this.#drop(indexId, since).catch(storeFailureIsReportedByHost);
    this.#running.add(drop);
    void drop.then(() => this.#running.delete(drop));
  }

  /** What is not gone yet goes after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
  }

  async #drop(indexId: number, since: bigint): Promise<void> {
    await this.host.whenSnapshotsReach(since);
    const isGone = await deleteIndexRows(this.store, indexPrefix(indexId), () => this.#isClosed);
    if (isGone) await this.store.commit([writeDropping(indexId, false)]);
  }
}

/** Work in the background has nobody to tell. The host tells everybody, and what is unfinished goes on after the restart. */
export function storeFailureIsReportedByHost(error: unknown): void {
  assert(error instanceof Error, "stores fail with errors");
}
