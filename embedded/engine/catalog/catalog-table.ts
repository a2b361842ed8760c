// One table and its indexes, as the catalog describes them.

import { documentPrefix, indexPrefix } from "../storage/layout";
import type { KeyBytes } from "../values/key-bytes";
import type { CompiledValidator } from "../values/validate";

/**
 * All are maintained by every write, only "ready" ones can be read. "backfilling" belongs to a schema that is not active yet,
 * "staging" is being filled in the background, "staged" is whole and waits to be wanted.
 */
export type IndexState = "backfilling" | "ready" | "staging" | "staged";

/** What the catalog keeps on disk of an index. */
export interface IndexRow {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly string[];
  readonly state: IndexState;
}

/** What the catalog keeps on disk of a table. */
export interface TableRow {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly tabletId: number;
  readonly byIdIndexId: number;
  readonly byCreationTimeIndexId: number;
  /** The declared ones. */
  readonly indexes: readonly IndexRow[];
}

export interface CatalogIndex {
  /** Unique in the database, never used again. */
  readonly id: number;
  readonly name: string;
  /** As declared: without the `_creationTime` and `_id` that every index ends with. */
  readonly fields: readonly string[];
  readonly state: IndexState;
  /** Paths of all values of a key, the appended ones included, split into steps. */
  readonly keyPaths: readonly (readonly string[])[];
  /** What the keys of its rows start with in the store. */
  readonly storePrefix: KeyBytes;
}

export interface CatalogTable {
  readonly namespace: string;
  readonly name: string;
  /** Part of its document ids; unique in its namespace. */
  readonly number: number;
  /** Unique in the database, never used again. */
  readonly tabletId: number;
  /** Its rows hold the documents; the rows of all other indexes hold the id. */
  readonly byId: CatalogIndex;
  readonly byCreationTime: CatalogIndex;
  /** All but `byId`, in whatever state: what writes must maintain. */
  readonly secondaryIndexes: readonly CatalogIndex[];
  /** The schema's word on a document without `_id` and `_creationTime`; null when everything is allowed. */
  readonly check: CompiledValidator | null;
  readonly row: TableRow;
}

export function buildTable(row: TableRow, check: CompiledValidator | null): CatalogTable {
  const byId = buildIndex(
    { id: row.byIdIndexId, name: "by_id", fields: [], state: "ready" },
    ["_id"],
    documentPrefix(row.tabletId),
  );
  const byCreationTime = buildSecondaryIndex({
    id: row.byCreationTimeIndexId,
    name: "by_creation_time",
    fields: [],
    state: "ready",
  });
  const secondaryIndexes = [byCreationTime, ...row.indexes.map(buildSecondaryIndex)];
  const { namespace, name, number, tabletId } = row;
  return { namespace, name, number, tabletId, byId, byCreationTime, secondaryIndexes, check, row };
}

/** Null unless the index exists and may be read. */
export function readableIndex(table: CatalogTable, name: string): CatalogIndex | null {
  if (name === "by_id") return table.byId;
  return table.secondaryIndexes.find((index) => index.name === name && index.state === "ready") ?? null;
}

function buildSecondaryIndex(row: IndexRow): CatalogIndex {
  return buildIndex(row, [...row.fields, "_creationTime", "_id"], indexPrefix(row.id));
}

function buildIndex(row: IndexRow, keyFields: readonly string[], storePrefix: KeyBytes): CatalogIndex {
  const keyPaths = keyFields.map((field) => field.split("."));
  return { id: row.id, name: row.name, fields: row.fields, state: row.state, keyPaths, storePrefix };
}
