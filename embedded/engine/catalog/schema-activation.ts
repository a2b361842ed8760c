// The tables of a namespace as they are once a prepared schema is active.

import { DeveloperError } from "../errors";
import type { CatalogHost } from "./catalog-host";
import type { CatalogSnapshot } from "./catalog-snapshot";
import type { CatalogTable, IndexRow, IndexState, TableRow } from "./catalog-table";
import type { RowFactory } from "./row-factory";
import { hasSameDefinition, isSystemTableName, wantedIndexes, type WantedIndex } from "./schema-change";
import type { SchemaPreparation } from "./schema-preparation";

export interface Activation {
  readonly tables: readonly TableRow[];
  readonly droppedIndexIds: readonly number[];
}

export interface ActivationContext {
  readonly host: CatalogHost;
  readonly current: CatalogSnapshot;
  readonly factory: RowFactory;
}

/** Throws RaceDetected when a table got documents that its new indexes do not know. */
export function planActivation(preparation: SchemaPreparation, context: ActivationContext): Activation {
  const { namespace, schema } = preparation;
  const wanted = wantedIndexes(schema);
  const all = context.current.tables(namespace);
  const existing = all.filter((table) => !isSystemTableName(table.name));
  const tables: TableRow[] = existing.map((table) => ({
    ...table.row,
    indexes: indexesOf(table.name, wanted).map((index) => activatedIndex(table, index, preparation, context)),
  }));
  const siblings = all.map((table) => table.row);
  for (const { tableName } of schema?.tables ?? []) {
    if (context.current.table(namespace, tableName) !== null) continue;
    const row = context.factory.newTable(namespace, tableName, siblings, indexesOf(tableName, wanted));
    siblings.push(row);
    tables.push(row);
  }
  const keptIds = new Set(tables.flatMap((row) => row.indexes.map((index) => index.id)));
  const oldIds = existing.flatMap((table) => table.row.indexes.map((index) => index.id));
  return { tables, droppedIndexIds: oldIds.filter((id) => !keptIds.has(id)) };
}

function indexesOf(table: string, wanted: readonly WantedIndex[]): WantedIndex[] {
  return wanted.filter((index) => index.table === table);
}

function activatedIndex(
  table: CatalogTable,
  wanted: WantedIndex,
  { builtIndexIds }: SchemaPreparation,
  { host, factory }: ActivationContext,
): IndexRow {
  const state: IndexState = wanted.isStaged ? "staged" : "ready";
  const isUsable = (row: IndexRow) =>
    (row.state !== "backfilling" && row.state !== "staging") || builtIndexIds.has(row.id);
  const rows = table.row.indexes.filter((row) => hasSameDefinition(row, wanted));
  const found = rows.find(isUsable);
  if (found !== undefined) return { ...found, state };
  const isEmpty = host.latestDocuments(table, null, 1).length === 0;
  if (isEmpty) return factory.newIndex(wanted, state);
  if (wanted.isStaged) return rows.find((row) => row.state === "staging") ?? factory.newIndex(wanted, "staging");
  throw new DeveloperError(
    "RaceDetected",
    `Table "${table.name}" got its first documents while its indexes were prepared.`,
  );
}
