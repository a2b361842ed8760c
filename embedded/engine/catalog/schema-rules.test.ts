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
