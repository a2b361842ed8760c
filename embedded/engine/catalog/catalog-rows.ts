// The catalog on disk: one row a table, one a schema, the id counter, and indexes whose rows are still to be deleted.

import { catalogKey, prefixRange } from "../storage/layout";
import type { Store, StoreWrite } from "../storage/store";
import type { KeyBytes } from "../values/key-bytes";
import type { TableRow } from "./catalog-table";
import type { SchemaJson } from "./schema-json";

/** Numbers given out so far; an id is never used twice, not even after its table or index is gone. */
export interface IdCounters {
  readonly tabletId: number;
  readonly indexId: number;
}

export interface CatalogRows {
  readonly tables: readonly TableRow[];
  readonly schemas: ReadonlyMap<string, SchemaJson>;
  readonly counters: IdCounters;
  readonly droppingIndexIds: readonly number[];
  /** Tables that are gone, while their documents are still to be deleted. */
  readonly droppingTabletIds: readonly number[];
}

export function readCatalogRows(store: Store): CatalogRows {
  const counters = store.get(countersKey());
  // Only the functions below write these rows, and the store checks that they are what was written.
  return {
    tables: rowsOf(store, "table").map((row) => JSON.parse(row.value) as TableRow),
    schemas: new Map(rowsOf(store, "schema").map((row) => [row.name, JSON.parse(row.value) as SchemaJson])),
    counters: counters === undefined ? { tabletId: 0, indexId: 0 } : (JSON.parse(counters) as IdCounters),
    droppingIndexIds: rowsOf(store, "dropping").map((row) => Number(row.name)),
    droppingTabletIds: rowsOf(store, "droppingTablet").map((row) => Number(row.name)),
  };
}

export function writeTable(row: TableRow): StoreWrite {
  return { key: catalogKey("table", String(row.tabletId)), value: JSON.stringify(row) };
}

export function writeSchema(namespace: string, schema: SchemaJson | null): StoreWrite {
  return { key: catalogKey("schema", namespace), value: schema === null ? null : JSON.stringify(schema) };
}

export function writeCounters(counters: IdCounters): StoreWrite {
  return { key: countersKey(), value: JSON.stringify(counters) };
}

export function writeDropping(indexId: number, isDropping: boolean): StoreWrite {
  return { key: catalogKey("dropping", String(indexId)), value: isDropping ? "true" : null };
}

export function writeDroppingTablet(tabletId: number, isDropping: boolean): StoreWrite {
  return { key: catalogKey("droppingTablet", String(tabletId)), value: isDropping ? "true" : null };
}

/** The position in `by_id` up to which the documents are in a staged index; positions are bytes, and JSON keeps every character. */
export function writeFillPosition(indexId: number, position: KeyBytes | null): StoreWrite {
  return { key: catalogKey("fill", String(indexId)), value: position === null ? null : JSON.stringify(position) };
}

export function readFillPosition(store: Store, indexId: number): KeyBytes | null {
  const text = store.get(writeFillPosition(indexId, null).key);
  // Only `writeFillPosition` writes these rows.
  return text === undefined ? null : (JSON.parse(text) as KeyBytes);
}

export function deleteTable(row: TableRow): StoreWrite {
  return { key: writeTable(row).key, value: null };
}

function countersKey(): string {
  return catalogKey("counters", "");
}

const ROWS_PER_READ = 1_000;

function rowsOf(store: Store, kind: string): { name: string; value: string }[] {
  const prefix = catalogKey(kind, "");
  const range = prefixRange(prefix);
  const rows: { name: string; value: string }[] = [];
  let start = range.start;
  for (;;) {
    const page = store.read({ start, end: range.end }, { reverse: false, limit: ROWS_PER_READ });
    for (const row of page) rows.push({ name: row.key.slice(prefix.length), value: row.value });
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_PER_READ) return rows;
    start = `${last.key}\0`;
  }
}
