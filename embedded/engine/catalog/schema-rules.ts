// What a schema may say at all, before anything is compared or built.

import { DeveloperError } from "../errors";
import {
  INDEXES_PER_TABLE_MAX,
  INDEX_FIELDS_MAX,
  INDEX_NAME_CHARS_MAX,
  SEARCH_FILTER_FIELDS_MAX,
  SEARCH_INDEXES_PER_TABLE_MAX,
  TABLE_NAME_CHARS_MAX,
  VECTOR_DIMENSIONS_MAX,
  VECTOR_DIMENSIONS_MIN,
} from "../limits";
import type { IndexJson, SchemaJson, TableJson } from "./schema-json";

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const RESERVED_INDEX_NAMES: ReadonlySet<string> = new Set(["by_id", "by_creation_time"]);

export function assertTableName(name: string): void {
  if (IDENTIFIER.test(name) && name.length <= TABLE_NAME_CHARS_MAX) return;
  refuse(
    "InvalidTableName",
    `Invalid table name "${name}": it must start with a letter and consist of letters, digits and underscores, ` +
      `at most ${TABLE_NAME_CHARS_MAX} of them. Rename it.`,
  );
}

export function assertSchema(schema: SchemaJson): void {
  const names = new Set<string>();
  for (const table of schema.tables) {
    assertTableName(table.tableName);
    if (table.tableName.startsWith("_")) {
      refuse(
        "InvalidTableName",
        `Table "${table.tableName}" starts with an underscore, which is reserved for system tables.`,
      );
    }
    if (names.has(table.tableName)) refuse("DuplicateTable", `Table "${table.tableName}" is defined more than once.`);
    names.add(table.tableName);
    assertIndexes(table);
  }
}

function assertIndexes(table: TableJson): void {
  const indexes = [...table.indexes, ...(table.stagedDbIndexes ?? [])];
  if (indexes.length > INDEXES_PER_TABLE_MAX) {
    refuse(
      "TooManyIndexes",
      `Table "${table.tableName}" has ${indexes.length} indexes, at most ${INDEXES_PER_TABLE_MAX} are allowed. ` +
        "Drop indexes that begin with the same fields as another one.",
    );
  }
  const searches = [...(table.searchIndexes ?? []), ...(table.stagedSearchIndexes ?? [])];
  const vectors = [...(table.vectorIndexes ?? []), ...(table.stagedVectorIndexes ?? [])];
  assertCount(table.tableName, "search", searches.length);
  assertCount(table.tableName, "vector", vectors.length);
  const names = new Set<string>();
  for (const { indexDescriptor: name } of [...indexes, ...searches, ...vectors]) {
    if (names.has(name)) {
      refuse("DuplicateIndex", `Table "${table.tableName}" has two or more definitions of index "${name}".`);
    }
    names.add(name);
    assertIndexName(`${table.tableName}.${name}`, name);
  }
  for (const index of indexes) assertIndexFields(`${table.tableName}.${index.indexDescriptor}`, index);
  for (const index of [...searches, ...vectors])
    assertFilterFields(`${table.tableName}.${index.indexDescriptor}`, index);
  for (const index of vectors) assertDimensions(`${table.tableName}.${index.indexDescriptor}`, index.dimensions);
}

function assertCount(tableName: string, kind: string, count: number): void {
  if (count <= SEARCH_INDEXES_PER_TABLE_MAX) return;
  const message = `Table "${tableName}" has ${count} ${kind} indexes, at most ${SEARCH_INDEXES_PER_TABLE_MAX} are allowed. Drop those that no query uses.`;
  refuse("TooManyIndexes", message);
}

function assertFilterFields(fullName: string, { filterFields }: { readonly filterFields: readonly string[] }): void {
  if (filterFields.length > SEARCH_FILTER_FIELDS_MAX) {
    const message = `Index "${fullName}" has ${filterFields.length} filter fields, at most ${SEARCH_FILTER_FIELDS_MAX} are allowed. Leave out those that no query filters by.`;
    refuse("InvalidIndexFields", message);
  }
  if (new Set(filterFields).size !== filterFields.length) {
    refuse("InvalidIndexFields", `Index "${fullName}" names a filter field twice.`);
  }
}

function assertDimensions(fullName: string, dimensions: number): void {
  if (Number.isInteger(dimensions) && dimensions >= VECTOR_DIMENSIONS_MIN && dimensions <= VECTOR_DIMENSIONS_MAX)
    return;
  const range = `between ${VECTOR_DIMENSIONS_MIN} and ${VECTOR_DIMENSIONS_MAX}`;
  refuse(
    "InvalidVectorDimensions",
    `Index "${fullName}" has ${dimensions} dimensions, they must be a whole number ${range}.`,
  );
}

function assertIndexName(fullName: string, name: string): void {
  if (RESERVED_INDEX_NAMES.has(name) || name.startsWith("_")) {
    refuse("InvalidIndexName", `Index name "${fullName}" is reserved.`);
  }
  if (!IDENTIFIER.test(name) || name.length > INDEX_NAME_CHARS_MAX) {
    refuse(
      "InvalidIndexName",
      `Index name "${fullName}" is not an identifier of at most ${INDEX_NAME_CHARS_MAX} characters. Rename it.`,
    );
  }
}

function assertIndexFields(fullName: string, { fields }: IndexJson): void {
  if (fields.length === 0) refuse("InvalidIndexFields", `Index "${fullName}" must have at least one field.`);
  if (fields.length > INDEX_FIELDS_MAX) {
    refuse(
      "InvalidIndexFields",
      `Index "${fullName}" has ${fields.length} fields, at most ${INDEX_FIELDS_MAX} are allowed. Leave out the last ones and filter by them instead.`,
    );
  }
  if (new Set(fields).size !== fields.length) refuse("InvalidIndexFields", `Index "${fullName}" names a field twice.`);
  if (fields.includes("_id") || fields.includes("_creationTime")) {
    refuse("InvalidIndexFields", `Index "${fullName}" names _id or _creationTime; every index ends with them already.`);
  }
}

function refuse(code: string, message: string): never {
  throw new DeveloperError(code, message);
}
