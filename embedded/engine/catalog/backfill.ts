// Goes over all documents of a table in bounded steps, to build indexes and to check a schema, while other writes go on.
//
// Why no write is lost: the indexes are in the catalog as "backfilling" before the first step, so every commit since then keeps
// its own rows up to date. A step reads the newest documents and hands their rows to the store without suspending in between, so
// its rows take their place between two commits. See schema-preparation.test.ts "rows written while an index is built are in it once".

import { setImmediate } from "node:timers/promises";
import { BACKFILL_STEP_DOCUMENTS, DROP_STEP_ROWS } from "../limits";
import { prefixRange } from "../storage/layout";
import type { Store, StoreWrite } from "../storage/store";
import type { KeyBytes } from "../values/key-bytes";
import type { CatalogHost, DocumentRow, DocumentView } from "./catalog-host";
import type { CatalogIndex, CatalogTable } from "./catalog-table";
import { indexKeyOf } from "./index-key";

export interface TableWalk {
  readonly host: CatalogHost;
  readonly store: Store;
  readonly table: CatalogTable;
  /** To be filled. */
  readonly indexes: readonly CatalogIndex[];
  /** False stops the walk. */
  readonly visit: (document: DocumentView) => boolean;
  /** Asked before every step. */
  readonly isCancelled: () => boolean;
  /** Where an earlier walk came to; null or absent: from the start. */
  readonly from?: KeyBytes | null;
  /** Written together with the rows of each step. */
  readonly progress?: (position: KeyBytes) => StoreWrite;
}

/** False when it was stopped. The rows are durable when it resolves. */
export async function walkTable(walk: TableWalk): Promise<boolean> {
  let position: KeyBytes | null = walk.from ?? null;
  for (;;) {
    if (walk.isCancelled()) return false;
    const rows: DocumentRow[] = walk.host.latestDocuments(walk.table, position, BACKFILL_STEP_DOCUMENTS);
    const last = rows.at(-1);
    if (last === undefined) return true;
    if (!rows.every((row) => walk.visit(row.document))) return false;
    const writes = rows.flatMap((row) => indexWrites(walk.indexes, row.document));
    if (walk.progress !== undefined) writes.push(walk.progress(last.key));
    await (writes.length > 0 ? walk.store.commit(writes) : setImmediate());
    position = last.key;
  }
}

/** All at once, for tables that are expected to be empty. */
export function visitAllNow(host: CatalogHost, table: CatalogTable, visit: (document: DocumentView) => void): void {
  let rows = host.latestDocuments(table, null, BACKFILL_STEP_DOCUMENTS);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    for (const { document } of rows) visit(document);
    rows = host.latestDocuments(table, last.key, BACKFILL_STEP_DOCUMENTS);
  }
}

/** Deletes every row of an index in bounded steps. */
export async function deleteIndexRows(
  store: Store,
  storePrefix: KeyBytes,
  isCancelled: () => boolean,
): Promise<boolean> {
  const range = prefixRange(storePrefix);
  while (!isCancelled()) {
    const rows = store.read(range, { reverse: false, limit: DROP_STEP_ROWS });
    if (rows.length === 0) return true;
    await store.commit(rows.map((row) => ({ key: row.key, value: null })));
  }
  return false;
}

function indexWrites(indexes: readonly CatalogIndex[], document: DocumentView): StoreWrite[] {
  return indexes.map((index) => ({ key: index.storePrefix + indexKeyOf(index, document.value()), value: document.id }));
}
