// Schemas that are refused before anything is compared.

import { expect, test } from "vitest";
import { aSchema } from "../testing/a-database";
import { assertSchema, assertTableName } from "./schema-rules";

test.each([
  ["a system table", aSchema({ _mine: {} }), 'Table "_mine" starts with an underscore'],
  ["a name with a dash", aSchema({ "my-table": {} }), 'Invalid table name "my-table"'],
  ["a reserved index", aSchema({ t: { by: { by_id: ["a"] } } }), 'Index name "t.by_id" is reserved.'],
  ["an index without fields", aSchema({ t: { by: { by_a: [] } } }), 'Index "t.by_a" must have at least one field.'],
  ["an index that names a field twice", aSchema({ t: { by: { by_a: ["a", "a"] } } }), "names a field twice"],
  [
    "an index on _creationTime",
    aSchema({ t: { by: { by_a: ["_creationTime"] } } }),
    "every index ends with them already",
  ],
  [
    "17 fields",
    aSchema({ t: { by: { by_a: Array.from({ length: 17 }, (_, n) => `f${n}`) } } }),
    "at most 16 are allowed",
  ],
])("refused: %s", (_name, schema, message) => {
  expect(() => assertSchema(schema)).toThrow(message);
});

test("a table or an index defined twice is refused", () => {
  const schema = aSchema({ t: { by: { by_a: ["a"] } } });
  const [table] = schema.tables;
  const [index] = table!.indexes;

  expect(() => assertSchema({ ...schema, tables: [table!, table!] })).toThrow('Table "t" is defined more than once.');
  expect(() => assertSchema({ ...schema, tables: [{ ...table!, stagedDbIndexes: [index!] }] })).toThrow(
    'definitions of index "by_a"',
  );
});

test("table names of 64 characters are fine and 65 are not", () => {
  expect(() => assertTableName("t".repeat(64))).not.toThrow();
  expect(() => assertTableName("t".repeat(65))).toThrow("Invalid table name");
});

const aSearchIndex = (indexDescriptor: string, fields = 0) => ({
  indexDescriptor,
  searchField: "text",
  filterFields: Array.from({ length: fields }, (_, n) => `f${n}`),
});

const aVectorIndex = (indexDescriptor: string, dimensions = 3) => ({
  indexDescriptor,
  vectorField: "at",
  dimensions,
  filterFields: [],
});

test.each([
  [
    "five search indexes",
    { searchIndexes: ["a", "b", "c", "d", "e"].map((name) => aSearchIndex(name)) },
    "5 search indexes",
  ],
  [
    "five vector indexes",
    { vectorIndexes: ["a", "b", "c", "d", "e"].map((name) => aVectorIndex(name)) },
    "5 vector indexes",
  ],
  ["17 filter fields", { searchIndexes: [aSearchIndex("a", 17)] }, "17 filter fields, at most 16 are allowed"],
  ["one dimension", { vectorIndexes: [aVectorIndex("a", 1)] }, "has 1 dimensions"],
  ["4097 dimensions", { vectorIndexes: [aVectorIndex("a", 4097)] }, "has 4097 dimensions"],
  [
    "a search index with a reserved name",
    { searchIndexes: [aSearchIndex("by_id")] },
    'Index name "t.by_id" is reserved.',
  ],
  [
    "one name for two kinds",
    { searchIndexes: [aSearchIndex("a")], vectorIndexes: [aVectorIndex("a")] },
    'definitions of index "a"',
  ],
])("refused: %s", (_name, table, message) => {
  expect(() => assertSchema(aSchema({ t: table }))).toThrow(message);
});

test("four search and four vector indexes with 16 filter fields and 4096 dimensions are fine", () => {
  const searchIndexes = ["a", "b", "c", "d"].map((name) => aSearchIndex(name, 16));
  const vectorIndexes = ["e", "f", "g", "h"].map((name) => aVectorIndex(name, 4096));

  expect(() => assertSchema(aSchema({ t: { searchIndexes, vectorIndexes } }))).not.toThrow();
});
