// How many documents a table has, for tables that somebody counts: counted once, then kept by every commit.

import type { CatalogTable } from "../catalog/catalog-table";
import type { PendingWrite } from "./write-set";

export class RowCounts {
  readonly #counts = new Map<number, number>();

  /** `count` is what the table holds now. */
  start({ tabletId }: CatalogTable, count: number): void {
    this.#counts.set(tabletId, count);
  }

  note(writes: readonly PendingWrite[]): void {
    for (const { table, before, after } of writes) {
      const count = this.#counts.get(table.tabletId);
      if (count === undefined) continue;
      this.#counts.set(table.tabletId, count + Number(after !== null) - Number(before !== null));
    }
  }

  /** With everything that was committed; 0 for a table that nobody counts. */
  of({ tabletId }: CatalogTable): number {
    return this.#counts.get(tabletId) ?? 0;
  }
}
