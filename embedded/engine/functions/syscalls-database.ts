// Syscalls on documents: get, query, insert, patch, replace, delete. Stored JSON goes into the answers as it is.

import { DeveloperError } from "../errors";
import type { CatalogTable } from "../catalog/catalog-table";
import type { StoredDocument } from "../transaction/stored-document";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { tableNumberOf } from "../values/document-id";
import { wrapperOf } from "../values/wrapped";
import type { Frame } from "./frame";
import { isReadableTable, QueryStream, type QueryJson } from "./query-stream";
import { parse } from "./syscall-args";

export function startQuery(frame: Frame, argsJson: string): string {
  const { query } = parse<{ query: QueryJson }>(argsJson);
  const queryId = frame.nextQueryId;
  frame.nextQueryId += 1;
  frame.queries.set(queryId, new QueryStream(frame.transaction, frame.namespace, query));
  return `{"queryId":${queryId}}`;
}

export function cleanUpQuery(frame: Frame, argsJson: string): string {
  return String(frame.queries.delete(queryIdOf(argsJson)));
}

export function nextOfQuery(frame: Frame, argsJson: string): string {
  const queryId = queryIdOf(argsJson);
  const stream = frame.queries.get(queryId);
  if (stream === undefined) throw new DeveloperError("QueryNotFound", "in-progress query not found");
  const document = stream.next();
  if (document !== null) return `{"value":${document.json},"done":false}`;
  frame.queries.delete(queryId);
  return '{"value":null,"done":true}';
}

/** `{"queryId":12}`: sent once per document, so it is not parsed as a whole. */
function queryIdOf(argsJson: string): number {
  return Number(argsJson.slice(argsJson.indexOf(":") + 1, -1));
}

export function get(frame: Frame, argsJson: string): string {
  return getDocument(frame, parse<GetArgs>(argsJson))?.json ?? "null";
}

export interface GetArgs {
  readonly id: string;
  readonly isSystem: boolean;
  readonly table?: string | undefined;
}

export function getDocument(frame: Frame, { id, isSystem, table }: GetArgs): StoredDocument | null {
  const owner = tableOfId(frame, "db.get", id);
  if (owner === null) return null;
  assertTableMatches("db.get", id, owner, table);
  if (owner.name.startsWith("_") !== isSystem) {
    throw new DeveloperError(
      "SystemTableError",
      isSystem
        ? "User tables cannot be accessed with db.system."
        : "System tables can only be accessed with db.system.",
    );
  }
  return isReadableTable(owner.name) ? frame.transaction.get(frame.namespace, id) : null;
}

export function count(frame: Frame, argsJson: string): string {
  const { table } = parse<{ table: string }>(argsJson);
  const query: QueryJson = { source: { type: "FullTableScan", tableName: table, order: null }, operators: [] };
  const stream = new QueryStream(frame.transaction, frame.namespace, query);
  let documents = 0;
  while (stream.next() !== null) documents += 1;
  return String(documents);
}

export function normalizeId(frame: Frame, argsJson: string): string {
  const { table, idString } = parse<{ table: string; idString: string }>(argsJson);
  return JSON.stringify({ id: normalizedId(frame, table, idString) });
}

/** null: not the id of a document of that table. */
export function normalizedId(frame: Frame, table: string, idString: string): string | null {
  const tableNumber = isReadableTable(table)
    ? frame.run.options.database.catalog.table(frame.namespace, table)?.number
    : undefined;
  const isOfTable = tableNumber !== undefined && tableNumberOf(idString) === tableNumber;
  return isOfTable ? idString : null;
}

export function insert(frame: Frame, argsJson: string): string {
  const { table, value } = parse<{ table: string; value: ConvexJson }>(argsJson);
  return `{"_id":${JSON.stringify(insertDocument(frame, table, value).id)}}`;
}

export function insertDocument(frame: Frame, table: string, value: ConvexJson): StoredDocument {
  if (table.startsWith("_")) throw readOnly();
  return frame.transaction.insert(frame.namespace, table, objectFor("db.insert", value));
}

/** Whether this insert is the first into a table that the schema does not name. */
export function createsTable(frame: Frame, argsJson: string): boolean {
  const { table } = parse<{ table: string }>(argsJson);
  return frame.run.options.database.catalog.table(frame.namespace, table) === null;
}

/** Ahead of the insert itself, which then finds its table, or fails with the error that this leaves to it. */
export function createTable(frame: Frame, argsJson: string): void {
  const { table } = parse<{ table: string }>(argsJson);
  if (table.startsWith("_")) return;
  try {
    frame.run.options.database.catalog.ensureTable(frame.namespace, table);
  } catch (error) {
    if (!(error instanceof DeveloperError)) throw error;
  }
}

export function patch(frame: Frame, argsJson: string): string {
  return patchDocument(frame, parse<WriteArgs>(argsJson)).json;
}

export interface WriteArgs {
  readonly id: string;
  readonly value: ConvexJson;
  readonly table?: string | undefined;
}

export function patchDocument(frame: Frame, { id, value, table }: WriteArgs): StoredDocument {
  assertWritable(frame, "db.patch", id, table);
  return frame.transaction.patch(frame.namespace, id, objectFor("db.patch", value));
}

export function replace(frame: Frame, argsJson: string): string {
  return replaceDocument(frame, parse<WriteArgs>(argsJson)).json;
}

export function replaceDocument(frame: Frame, { id, value, table }: WriteArgs): StoredDocument {
  assertWritable(frame, "db.replace", id, table);
  return frame.transaction.replace(frame.namespace, id, objectFor("db.replace", value));
}

export function remove(frame: Frame, argsJson: string): string {
  const { id, table } = parse<{ id: string; table?: string }>(argsJson);
  return removeDocument(frame, id, table).json;
}

export function removeDocument(frame: Frame, id: string, table: string | undefined): StoredDocument {
  assertWritable(frame, "db.delete", id, table);
  return frame.transaction.delete(frame.namespace, id);
}

function assertWritable(frame: Frame, method: string, id: string, table: string | undefined): void {
  const owner = tableOfId(frame, method, id);
  if (owner === null)
    throw new DeveloperError(
      "InvalidId",
      `Invalid argument \`id\` for \`${method}\`: Unable to find the table of "${id}".`,
    );
  assertTableMatches(method, id, owner, table);
  if (owner.name.startsWith("_")) throw readOnly();
}

/** A number or a list would pass for an object without fields, and empty the document. */
function objectFor(method: string, value: ConvexJson): ConvexJsonObject {
  if (isConvexJsonObject(value) && wrapperOf(value) === null) return value;
  throw new DeveloperError("InvalidArgument", `Invalid argument \`value\` for \`${method}\`: Value must be an Object`);
}

function readOnly(): DeveloperError {
  return new DeveloperError("SystemTable", "System tables (prefixed with `_`) are read-only.");
}

/** null for the id of a table that does not exist here. */
function tableOfId(frame: Frame, method: string, id: string): CatalogTable | null {
  const tableNumber = tableNumberOf(id);
  if (tableNumber === null) {
    throw new DeveloperError(
      "InvalidId",
      `Invalid argument \`id\` for \`${method}\`: Unable to decode ID: Invalid ID length ${id.length}`,
    );
  }
  return frame.run.options.database.catalog.tableByNumber(frame.namespace, tableNumber);
}

function assertTableMatches(method: string, id: string, owner: CatalogTable, table: string | undefined): void {
  if (table === undefined || table === owner.name) return;
  throw new DeveloperError(
    "InvalidTable",
    `Invalid argument \`id\` for \`${method}\`: Expected an ID of table "${table}", but "${id}" belongs to table "${owner.name}".`,
  );
}
