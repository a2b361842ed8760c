// Tables of an import, filled where nobody sees them and then put in the place of others in one step. They lie in a namespace of
// their own beside the one they are for, with the name and the number they are going to have, so that ids need no translation.

import { DeveloperError } from "../errors";
import type { CatalogSnapshot } from "./catalog-snapshot";
import type { TableRow } from "./catalog-table";
import type { RowFactory } from "./row-factory";
import type { WantedIndex } from "./schema-change";

/** Paths of components have no colon. */
const PREFIX = ":import:";

export function stagingNamespace(namespace: string): string {
  return PREFIX + namespace;
}

/** Where the tables of a staging namespace are going to be; null for an ordinary namespace. */
export function targetOfStaging(namespace: string): string | null {
  return namespace.startsWith(PREFIX) ? namespace.slice(PREFIX.length) : null;
}

/** What `v.id` in an imported document may name: the tables as they are going to be. */
export function ownerOfRules(namespace: string): string {
  return targetOfStaging(namespace) ?? namespace;
}

export interface TableSwap {
  readonly namespace: string;
  /** Names of staged tables. */
  readonly activated: readonly string[];
  /** Names of tables that go; those that an activated one replaces need not be named. */
  readonly removed: readonly string[];
}

export interface PlannedSwap {
  readonly tables: readonly TableRow[];
  readonly gone: readonly TableRow[];
}

/** Empty, with the indexes of the table that it may replace. */
export function stagedRow(
  current: CatalogSnapshot,
  factory: RowFactory,
  table: { readonly namespace: string; readonly name: string; readonly number: number | null },
): TableRow {
  const { namespace, name, number } = table;
  const staging = stagingNamespace(namespace);
  const existing = current.table(namespace, name);
  const siblings = [...current.tables(namespace), ...current.tables(staging)].map((other) => other.row);
  const row = factory.newTable(staging, name, siblings, wantedIndexes(existing?.row ?? null));
  return { ...row, number: number ?? existing?.number ?? row.number };
}

export function planSwap(current: CatalogSnapshot, { namespace, activated, removed }: TableSwap): PlannedSwap {
  const staging = stagingNamespace(namespace);
  const rowOf = (from: string, name: string): TableRow[] => {
    const row = current.table(from, name)?.row;
    return row === undefined ? [] : [row];
  };
  const tables = activated.flatMap((name) => rowOf(staging, name)).map((row) => ({ ...row, namespace }));
  const gone = [...new Set([...activated, ...removed])].flatMap((name) => rowOf(namespace, name));
  const kept = current.tables(namespace).filter((table) => !gone.includes(table.row));
  for (const row of tables) {
    assertNumberIsFree(row, [...kept.map((table) => table.row), ...tables]);
    assertSameIndexes(row, current.table(namespace, row.name)?.row ?? null);
  }
  return { tables, gone };
}

function wantedIndexes(row: TableRow | null): WantedIndex[] {
  const finished = (row?.indexes ?? []).filter((index) => index.state !== "backfilling");
  return finished.map(({ name, fields, state }) => ({
    table: row?.name ?? "",
    name,
    fields,
    isStaged: state === "staged" || state === "staging",
  }));
}

function assertNumberIsFree(row: TableRow, others: readonly TableRow[]): void {
  const other = others.find((candidate) => candidate.number === row.number && candidate.name !== row.name);
  if (other === undefined) return;
  throw new DeveloperError(
    "TableConflict",
    `New table \`${row.name}\` has IDs that conflict with existing table \`${other.name}\``,
  );
}

function assertSameIndexes(row: TableRow, replaced: TableRow | null): void {
  const shape = (indexes: readonly WantedIndex[]) => JSON.stringify(indexes);
  if (replaced === null || shape(wantedIndexes(row)) === shape(wantedIndexes(replaced))) return;
  throw new DeveloperError(
    "SchemaChanged",
    `The indexes of table "${row.name}" were changed while it was being imported. Import it again.`,
  );
}
