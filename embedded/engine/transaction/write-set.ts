// A transaction's own writes: per document what it was and what it becomes, and, where a scan asked for it, in index order.

import { indexKeyOf } from "../catalog/index-key";
import type { CatalogIndex, CatalogTable } from "../catalog/catalog-table";
import { newKeyTree, type KeyTree } from "../storage/key-tree";
import type { StoredDocument } from "./stored-document";

export interface PendingWrite {
  readonly table: CatalogTable;
  readonly id: string;
  /** In the snapshot. */
  readonly before: StoredDocument | null;
  /** Now; null when deleted. */
  readonly after: StoredDocument | null;
}

/** Null hides the row of the snapshot with the same key. */
export type PendingRows = KeyTree<StoredDocument | null>;

interface TableWrites {
  readonly writes: Map<string, PendingWrite>;
  /** Only of indexes that were scanned since the last rollback: most transactions write and never scan what they wrote. */
  readonly sorted: Map<CatalogIndex, PendingRows>;
}

export class WriteSet {
  readonly #byTablet = new Map<number, TableWrites>();
  /** Every write with what it replaced, for rollbacks. */
  readonly #journal: {
    readonly table: CatalogTable;
    readonly id: string;
    readonly replaced: PendingWrite | undefined;
  }[] = [];

  get isEmpty(): boolean {
    return this.#journal.length === 0;
  }

  /** Undefined when this document was not written; its `after` is null when it was deleted. */
  get(table: CatalogTable, id: string): PendingWrite | undefined {
    return this.#byTablet.get(table.tabletId)?.writes.get(id);
  }

  /** `current` is the document as the transaction saw it until now. */
  put(table: CatalogTable, id: string, current: StoredDocument | null, after: StoredDocument | null): void {
    const { writes, sorted } = this.#tableWrites(table);
    const replaced = writes.get(id);
    const write = { table, id, before: replaced === undefined ? current : replaced.before, after };
    const overwritten = replaced?.after ?? null;
    this.#journal.push({ table, id, replaced });
    writes.set(id, write);
    for (const [index, rows] of sorted) {
      if (overwritten !== null) rows.delete(indexKeyOf(index, overwritten.value()));
      addRows(rows, index, write);
    }
  }

  /** The latest write to each document of a table. */
  in(table: CatalogTable): Iterable<PendingWrite> {
    return this.#byTablet.get(table.tabletId)?.writes.values() ?? [];
  }

  /** The pending rows of an index in its order, or null when there are none. Later writes appear in it too. */
  rowsOf(table: CatalogTable, index: CatalogIndex): PendingRows | null {
    const tableWrites = this.#byTablet.get(table.tabletId);
    if (tableWrites === undefined || tableWrites.writes.size === 0) return null;
    const existing = tableWrites.sorted.get(index);
    if (existing !== undefined) return existing;
    const rows: PendingRows = newKeyTree();
    for (const write of tableWrites.writes.values()) addRows(rows, index, write);
    tableWrites.sorted.set(index, rows);
    return rows;
  }

  mark(): number {
    return this.#journal.length;
  }

  rollbackTo(mark: number): void {
    for (const { table, id, replaced } of this.#journal.splice(mark).reverse()) {
      const { writes, sorted } = this.#tableWrites(table);
      if (replaced === undefined) writes.delete(id);
      else writes.set(id, replaced);
      sorted.clear();
    }
  }

  /** One a document; those that leave nothing changed are left out. */
  *[Symbol.iterator](): Iterator<PendingWrite> {
    for (const { writes } of this.#byTablet.values()) {
      for (const write of writes.values()) if (write.before !== write.after) yield write;
    }
  }

  #tableWrites(table: CatalogTable): TableWrites {
    const existing = this.#byTablet.get(table.tabletId);
    if (existing !== undefined) return existing;
    const created: TableWrites = { writes: new Map(), sorted: new Map() };
    this.#byTablet.set(table.tabletId, created);
    return created;
  }
}

function addRows(rows: PendingRows, index: CatalogIndex, { before, after }: PendingWrite): void {
  if (before !== null) rows.set(indexKeyOf(index, before.value()), null);
  if (after !== null) rows.set(indexKeyOf(index, after.value()), after);
}
