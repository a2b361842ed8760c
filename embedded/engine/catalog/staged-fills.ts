// Staged indexes are filled in the background, after the push that declared them: in bounded steps, one index at a time. How far it
// came is written together with each step, so that after a crash it goes on from there.

import { setImmediate } from "node:timers/promises";
import type { Store } from "../storage/store";
import { walkTable } from "./backfill";
import type { CatalogHost } from "./catalog-host";
import { readFillPosition, writeFillPosition } from "./catalog-rows";
import type { CatalogSnapshot } from "./catalog-snapshot";
import type { CatalogIndex, CatalogTable } from "./catalog-table";
import { storeFailureIsReportedByHost } from "./index-drops";

export interface StagedFillsHost {
  readonly store: Store;
  readonly host: CatalogHost;
  readonly current: CatalogSnapshot;
  /** The index is "staged" from now on. Resolves once that is on disk. */
  finishStaging(table: CatalogTable, indexId: number): Promise<void>;
}

export class StagedFills {
  readonly #catalog: StagedFillsHost;
  #running: Promise<void> | null = null;
  #isClosed = false;

  constructor(catalog: StagedFillsHost) {
    this.#catalog = catalog;
  }

  /** Looks for indexes to fill; does nothing while it is at it already. */
  wake(): void {
    if (this.#running !== null || this.#isClosed || this.#next() === null) return;
    this.#running = this.#fillAll()
      .catch(storeFailureIsReportedByHost)
      .finally(() => (this.#running = null));
  }

  /** What is not filled yet goes on after the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  async #fillAll(): Promise<void> {
    // The catalog opens before what reads for it is there.
    await setImmediate();
    for (let next = this.#next(); next !== null && !this.#isClosed; next = this.#next())
      await this.#fill(next.table, next.index);
  }

  async #fill(table: CatalogTable, index: CatalogIndex): Promise<void> {
    const { store, host } = this.#catalog;
    const isWhole = await walkTable({
      host,
      store,
      table,
      indexes: [index],
      visit: () => true,
      isCancelled: () => this.#isClosed || this.#catalog.current.tableOfIndex(index.id)?.tabletId !== table.tabletId,
      from: readFillPosition(store, index.id),
      progress: (position) => writeFillPosition(index.id, position),
    });
    if (isWhole) await this.#catalog.finishStaging(table, index.id);
    if (!this.#isClosed) await store.commit([writeFillPosition(index.id, null)]);
  }

  #next(): { readonly table: CatalogTable; readonly index: CatalogIndex } | null {
    const { current } = this.#catalog;
    for (const row of current.rows()) {
      const wanted = row.indexes.find((index) => index.state === "staging");
      const table = wanted === undefined ? null : current.table(row.namespace, row.name);
      const index = table?.secondaryIndexes.find((candidate) => candidate.id === wanted?.id);
      if (table !== null && index !== undefined) return { table, index };
    }
    return null;
  }
}
