// Looks an uploaded file through once, before anything is written: what is in it, which numbers its tables have, and what it is
// going to add and delete.

import { targetOfStaging } from "../../catalog/staged-tables";
import { STORED_FILES } from "../../functions/system-tables";
import { IMPORT_TABLE_NUMBER_MAX } from "../../limits";
import type { Database } from "../../transaction/database";
import type { ConvexJson } from "../../values/convex-json";
import { tableNumberOf } from "../../values/document-id";
import { plainNumber } from "./export-json";
import { importErrors } from "./import-error";
import type { ImportSource, SourceTable } from "./import-contents";
import { assertImportedName } from "./import-rows";
import type { TableChange } from "./table-changes";
import { tablePages } from "./table-pages";

export type ImportMode = "requireEmpty" | "append" | "replace" | "replaceAll";

export interface PlannedTable {
  readonly componentPath: string;
  /** Of the app or a component, or `_storage`. */
  readonly name: string;
  /** As its documents have it; null when they bring no ids. */
  number: number | null;
  /** Null for a table of which only the name is known, which is empty. */
  source: SourceTable | null;
  rows: number;
}

export interface ImportPlan {
  readonly tables: readonly PlannedTable[];
  readonly changes: readonly TableChange[];
}

export async function planImport(source: ImportSource, mode: ImportMode, database: Database): Promise<ImportPlan> {
  const tables = new PlannedTables();
  for (const table of source.tables) {
    if (table.name === "_tables") await addListed(tables, table);
  }
  for (const table of source.tables) {
    if (table.name !== "_tables") await addCounted(tables, table);
  }
  // Files without a list of them have at least their ids.
  for (const { componentPath, storageId } of source.files) {
    const files = tables.get(componentPath, STORED_FILES);
    files.number ??= tableNumberOf(storageId);
    if (files.source === null) files.rows += 1;
  }
  if (mode === "replaceAll") addOthers(tables, database);
  return { tables: tables.all(), changes: await changesOf(tables.all(), mode, database) };
}

class PlannedTables {
  readonly #tables = new Map<string, PlannedTable>();

  get(componentPath: string, name: string): PlannedTable {
    const key = `${componentPath}:${name}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const added: PlannedTable = { componentPath, name, number: null, source: null, rows: 0 };
    this.#tables.set(key, added);
    return added;
  }

  all(): PlannedTable[] {
    return [...this.#tables.values()];
  }
}

/** `{name, id}` for every table there was, the empty ones included. */
async function addListed(tables: PlannedTables, list: SourceTable): Promise<void> {
  let row = 0;
  for await (const { name, id } of list.rows()) {
    row += 1;
    if (typeof name !== "string") throw importErrors.invalidConvexValue(row, "table requires name");
    const number = plainNumber(id);
    if (number === null || !isTableNumber(number)) throw importErrors.invalidConvexValue(row, "table requires id");
    tables.get(list.componentPath, assertImportedName(name)).number = number;
  }
}

async function addCounted(tables: PlannedTables, source: SourceTable): Promise<void> {
  const table = tables.get(source.componentPath, source.name);
  table.source = source;
  for await (const row of source.rows()) {
    table.rows += 1;
    if (table.rows === 1) table.number ??= numberIn(row["_id"]);
  }
}

function numberIn(id: ConvexJson | undefined): number | null {
  const number = typeof id === "string" ? tableNumberOf(id) : null;
  return number !== null && isTableNumber(number) ? number : null;
}

function isTableNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number <= IMPORT_TABLE_NUMBER_MAX;
}

async function changesOf(
  tables: readonly PlannedTable[],
  mode: ImportMode,
  database: Database,
): Promise<TableChange[]> {
  const isReplacing = mode === "replace" || mode === "replaceAll";
  const changes: TableChange[] = [];
  for (const { componentPath, name, rows } of tables) {
    const existing = await countRows(database, componentPath, name);
    if (mode === "requireEmpty" && existing > 0) throw importErrors.tableExists(name);
    changes.push({ componentPath, name, added: rows, deleted: isReplacing ? existing : 0, existing });
  }
  return changes;
}

/** Everything of the app and its components that the file does not mention is going to be empty. */
function addOthers(tables: PlannedTables, { catalog }: Database): void {
  for (const namespace of catalog.namespaces()) {
    if (targetOfStaging(namespace) !== null) continue;
    for (const { name } of catalog.tables(namespace)) if (!name.startsWith("_")) tables.get(namespace, name);
  }
}

async function countRows(database: Database, namespace: string, table: string): Promise<number> {
  let rows = 0;
  for await (const documents of tablePages({ database, namespace, table })) rows += documents.length;
  return rows;
}
