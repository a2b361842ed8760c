// What differs between the tables as they are and a schema: which indexes to build or drop, and whose documents to check.

import { canonicalJson, type ConvexJson } from "../values/convex-json";
import type { CatalogSnapshot } from "./catalog-snapshot";
import type { CatalogTable, IndexRow } from "./catalog-table";
import type { IndexDiff, IndexDiffEntry } from "./prepared-schema";
import type { IndexJson, SchemaJson, TableJson } from "./schema-json";

export interface WantedIndex {
  readonly table: string;
  readonly name: string;
  readonly fields: readonly string[];
  readonly isStaged: boolean;
}

export interface SchemaPlan {
  readonly indexDiff: IndexDiff;
  /** Not there yet in any state, or only half built by somebody else. */
  readonly indexesToBuild: readonly WantedIndex[];
  /** Existing tables whose document type is not the one their documents were checked against. */
  readonly tablesToCheck: readonly string[];
}

export function planSchemaChange(snapshot: CatalogSnapshot, namespace: string, schema: SchemaJson | null): SchemaPlan {
  const tables = snapshot.tables(namespace).filter((table) => !isSystemTableName(table.name));
  const existing = tables.flatMap((table) =>
    table.row.indexes.filter(isFinished).map((index) => wantedFromRow(table, index)),
  );
  const wanted = wantedIndexes(schema);
  const added = wanted.filter((index) => !existing.some((other) => isSameIndex(index, other)));
  const removed = existing.filter((index) => !wanted.some((other) => isSameIndex(index, other)));
  const changed = wanted.filter((index) =>
    existing.some((o) => isSameIndex(index, o) && o.isStaged !== index.isStaged),
  );
  const before = snapshot.schemas.get(namespace) ?? null;
  const searchBefore = searchEntries(before);
  const searchAfter = searchEntries(schema);
  return {
    indexDiff: {
      added_indexes: [...added.map(diffEntry), ...entriesMissingIn(searchAfter, searchBefore)],
      removed_indexes: [...removed.map(diffEntry), ...entriesMissingIn(searchBefore, searchAfter)],
      enabled_indexes: changed.filter((index) => !index.isStaged).map(diffEntry),
      disabled_indexes: changed.filter((index) => index.isStaged).map(diffEntry),
    },
    indexesToBuild: [...added, ...changed].filter((index) => !index.isStaged && !isWhole(tables, index)),
    tablesToCheck: tables.map((table) => table.name).filter((name) => mustCheck(name, before, schema)),
  };
}

export function wantedIndexes(schema: SchemaJson | null): WantedIndex[] {
  return (schema?.tables ?? []).flatMap((table) => [
    ...table.indexes.map((index) => wantedFromJson(table, index, false)),
    ...(table.stagedDbIndexes ?? []).map((index) => wantedFromJson(table, index, true)),
  ]);
}

/** Their tables belong to the engine: schemas neither list nor change them. */
export function isSystemTableName(name: string): boolean {
  return name.startsWith("_");
}

export function hasSameDefinition(row: IndexRow, wanted: WantedIndex): boolean {
  return row.name === wanted.name && hasSameFields(row.fields, wanted.fields);
}

function isSameIndex(a: WantedIndex, b: WantedIndex): boolean {
  return a.table === b.table && a.name === b.name && hasSameFields(a.fields, b.fields);
}

function hasSameFields(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((field, position) => field === b[position]);
}

function isFinished(index: IndexRow): boolean {
  return index.state !== "backfilling";
}

/** Declared as staged, filled or not. */
function isStaged({ state }: IndexRow): boolean {
  return state === "staged" || state === "staging";
}

/** Staged ones may still be on their way. */
function isWhole(tables: readonly CatalogTable[], wanted: WantedIndex): boolean {
  const rows = tables.find((table) => table.name === wanted.table)?.row.indexes ?? [];
  return rows.some((row) => hasSameDefinition(row, wanted) && (row.state === "staged" || row.state === "ready"));
}

function wantedFromRow(table: CatalogTable, index: IndexRow): WantedIndex {
  return { table: table.name, name: index.name, fields: index.fields, isStaged: isStaged(index) };
}

function wantedFromJson(table: TableJson, index: IndexJson, isStaged: boolean): WantedIndex {
  return { table: table.tableName, name: index.indexDescriptor, fields: index.fields, isStaged };
}

function mustCheck(name: string, before: SchemaJson | null, after: SchemaJson | null): boolean {
  const wanted = enforcedType(name, after);
  return wanted !== null && wanted !== enforcedType(name, before);
}

/** As text, so that two can be compared. */
function enforcedType(name: string, schema: SchemaJson | null): string | null {
  if (schema === null || !schema.schemaValidation) return null;
  const documentType = schema.tables.find((table) => table.tableName === name)?.documentType ?? null;
  // A validator's JSON is plain JSON; its interface only says more.
  return documentType === null ? null : canonicalJson(documentType as unknown as ConvexJson);
}

function diffEntry(index: WantedIndex): IndexDiffEntry {
  const name = `${index.table}.${index.name}`;
  return { type: "database", name, fields: index.fields, ...(index.isStaged ? { staged: true } : {}) };
}

function searchEntries(schema: SchemaJson | null): IndexDiffEntry[] {
  return (schema?.tables ?? []).flatMap((table) => [
    ...(table.searchIndexes ?? []).map((index): IndexDiffEntry => {
      const { searchField, filterFields } = index;
      return { type: "search", name: `${table.tableName}.${index.indexDescriptor}`, searchField, filterFields };
    }),
    ...(table.vectorIndexes ?? []).map((index): IndexDiffEntry => {
      const { vectorField, dimensions, filterFields } = index;
      return {
        type: "vector",
        name: `${table.tableName}.${index.indexDescriptor}`,
        vectorField,
        dimensions,
        filterFields,
      };
    }),
  ]);
}

function entriesMissingIn(entries: readonly IndexDiffEntry[], others: readonly IndexDiffEntry[]): IndexDiffEntry[] {
  const known = new Set(others.map((entry) => JSON.stringify(entry)));
  return entries.filter((entry) => !known.has(JSON.stringify(entry)));
}
