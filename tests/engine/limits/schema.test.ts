// Proves the bounds of a schema, at the edge and one past it.

import { describe, expect, test } from "vitest";
import { aDatabase, aSchema, inTransaction } from "../../../embedded/engine/testing/a-database";
import {
  INDEX_FIELDS_MAX,
  INDEX_NAME_CHARS_MAX,
  INDEXES_PER_TABLE_MAX,
  SEARCH_FILTER_FIELDS_MAX,
  SEARCH_INDEXES_PER_TABLE_MAX,
  TABLE_NAME_CHARS_MAX,
  TABLES_PER_NAMESPACE_MAX,
} from "../../../embedded/engine/limits";
import type { SchemaJson } from "../../../embedded/engine/catalog/schema-json";

/** The error with which a push of this schema is refused, or null. */
async function refusalOf(schema: SchemaJson): Promise<string | null> {
  const { database } = await aDatabase();
  try {
    const prepared = database.catalog.prepareSchema("", schema);
    await prepared.run();
    await database.catalog.activate(prepared);
    return null;
  } catch (error) {
    return String(error);
  }
}

function names(count: number, prefix: string): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function indexes(count: number): Record<string, string[]> {
  return Object.fromEntries(names(count, "by_").map((name) => [name, ["field"]]));
}

function searchIndexes(count: number, filters: number) {
  return names(count, "search_").map((indexDescriptor) => ({
    indexDescriptor,
    searchField: "text",
    filterFields: names(filters, "f"),
  }));
}

function vectorIndexes(count: number, filters: number) {
  return names(count, "vector_").map((indexDescriptor) => ({
    indexDescriptor,
    vectorField: "v",
    dimensions: 2,
    filterFields: names(filters, "f"),
  }));
}

describe("a table", () => {
  test("it has up to 64 indexes", async () => {
    const edge = await refusalOf(aSchema({ rows: { by: indexes(INDEXES_PER_TABLE_MAX) } }));
    const beyond = await refusalOf(aSchema({ rows: { by: indexes(INDEXES_PER_TABLE_MAX + 1) } }));

    expect(edge).toBeNull();
    expect(beyond).toContain('Table "rows" has 65 indexes, at most 64 are allowed. Drop indexes');
  });

  test("an index has up to 16 fields", async () => {
    const edge = await refusalOf(aSchema({ rows: { by: { all: names(INDEX_FIELDS_MAX, "f") } } }));
    const beyond = await refusalOf(aSchema({ rows: { by: { all: names(INDEX_FIELDS_MAX + 1, "f") } } }));

    expect(edge).toBeNull();
    expect(beyond).toContain('Index "rows.all" has 17 fields, at most 16 are allowed. Leave out');
  });

  test("it has up to 4 search and 4 vector indexes", async () => {
    const edge = await refusalOf(
      aSchema({
        rows: {
          searchIndexes: searchIndexes(SEARCH_INDEXES_PER_TABLE_MAX, 0),
          vectorIndexes: vectorIndexes(SEARCH_INDEXES_PER_TABLE_MAX, 0),
        },
      }),
    );
    const search = await refusalOf(
      aSchema({ rows: { searchIndexes: searchIndexes(SEARCH_INDEXES_PER_TABLE_MAX + 1, 0) } }),
    );
    const vector = await refusalOf(
      aSchema({ rows: { vectorIndexes: vectorIndexes(SEARCH_INDEXES_PER_TABLE_MAX + 1, 0) } }),
    );

    expect(edge).toBeNull();
    expect(search).toContain("has 5 search indexes, at most 4 are allowed. Drop those");
    expect(vector).toContain("has 5 vector indexes, at most 4 are allowed. Drop those");
  });

  test("a search or vector index has up to 16 filter fields", async () => {
    const edge = await refusalOf(
      aSchema({
        rows: {
          searchIndexes: searchIndexes(1, SEARCH_FILTER_FIELDS_MAX),
          vectorIndexes: vectorIndexes(1, SEARCH_FILTER_FIELDS_MAX),
        },
      }),
    );
    const search = await refusalOf(
      aSchema({ rows: { searchIndexes: searchIndexes(1, SEARCH_FILTER_FIELDS_MAX + 1) } }),
    );
    const vector = await refusalOf(
      aSchema({ rows: { vectorIndexes: vectorIndexes(1, SEARCH_FILTER_FIELDS_MAX + 1) } }),
    );

    expect(edge).toBeNull();
    expect(search).toContain("has 17 filter fields, at most 16 are allowed. Leave out");
    expect(vector).toContain("has 17 filter fields, at most 16 are allowed. Leave out");
  });
});

describe("names", () => {
  test("of tables and indexes have up to 64 characters", async () => {
    const table = "t".repeat(TABLE_NAME_CHARS_MAX);
    const index = "i".repeat(INDEX_NAME_CHARS_MAX);

    const edge = await refusalOf(aSchema({ [table]: { by: { [index]: ["field"] } } }));
    const tableBeyond = await refusalOf(aSchema({ [`${table}t`]: {} }));
    const indexBeyond = await refusalOf(aSchema({ rows: { by: { [`${index}i`]: ["field"] } } }));

    expect(edge).toBeNull();
    expect(tableBeyond).toContain("at most 64 of them. Rename it.");
    expect(indexBeyond).toContain("at most 64 characters. Rename it.");
  });
});

describe("a deployment", () => {
  test("it has up to 10,000 tables, those of the engine not counted", async () => {
    const { database } = await aDatabase();
    const schema = aSchema(Object.fromEntries(names(TABLES_PER_NAMESPACE_MAX - 1, "t").map((name) => [name, {}])));
    const prepared = database.catalog.prepareSchema("", schema);
    await prepared.run();
    await database.catalog.activate(prepared);
    await database.catalog.ensureSystemTable("", "_own", []);

    await inTransaction(database, (tx) => tx.insert("", "last", {}));
    const beyond = inTransaction(database, (tx) => tx.insert("", "one_more", {}));

    await expect(beyond).rejects.toThrow("Too many tables: at most 10000 are allowed. Keep");
  });
});
