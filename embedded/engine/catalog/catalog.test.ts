// Tables come into being, schemas switch, indexes come and go, and all of it outlives a restart.

import { expect, test } from "vitest";
import { indexPrefix, prefixRange } from "../storage/layout";
import type { Store } from "../storage/store";
import {
  aDatabase,
  aSchema,
  activateSchema,
  fieldOf,
  inSnapshot,
  inTransaction,
  settled,
  take,
} from "../testing/a-database";

const BY_N = { table: "rows", index: "by_n" } as const;

function rowsOfIndex(store: Store, indexId: number): number {
  return store.read(prefixRange(indexPrefix(indexId)), { reverse: false, limit: 1_000 }).length;
}

test("a table is created by its first document and numbered from 10001, system tables from 512", async () => {
  const { database } = await aDatabase();

  await inTransaction(database, (tx) => {
    for (const table of ["b", "a", "_system"]) tx.insert("", table, {});
  });

  const tables = database.catalog.tables("").map(({ name, number }) => [name, number]);
  expect(tables).toEqual([
    ["_system", 512],
    ["a", 10_002],
    ["b", 10_001],
  ]);
  expect(database.catalog.tableByNumber("", 10_002)?.name).toBe("a");
});

test("a table name that is not an identifier is refused", async () => {
  const { database } = await aDatabase();
  const tx = database.begin();

  expect(() => tx.insert("", "no table", {})).toThrow('Invalid table name "no table"');
  expect(database.catalog.tables("")).toEqual([]);
  tx.close();
});

test("a schema creates its tables with their indexes, and another one drops what it does not list", async () => {
  const { database, store } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"], by_m: ["m"] } } }));
  await inTransaction(database, (tx) => tx.insert("", "rows", { n: 1, m: 2 }));
  const [, byN, byM] = database.catalog.table("", "rows")!.secondaryIndexes;
  const before = [rowsOfIndex(store, byN!.id), rowsOfIndex(store, byM!.id)];

  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  await settled();

  expect(before).toEqual([1, 1]);
  expect([rowsOfIndex(store, byN!.id), rowsOfIndex(store, byM!.id)]).toEqual([1, 0]);
  expect(() => inSnapshot(database, (tx) => take(tx, { table: "rows", index: "by_m" }))).toThrow(
    "Index rows.by_m not found.",
  );
});

test("an index keeps its rows until the last snapshot that may read it is closed", async () => {
  const { database, store } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  await inTransaction(database, (tx) => [3, 1, 2].map((n) => tx.insert("", "rows", { n })));
  const { id } = database.catalog.table("", "rows")!.secondaryIndexes[1]!;
  const reader = database.begin();

  await activateSchema(database, null);
  await settled();
  const seen = fieldOf(take(reader, BY_N), "n");
  const whileRead = rowsOfIndex(store, id);
  reader.close();
  await settled();

  expect([seen, whileRead, rowsOfIndex(store, id)]).toEqual([[1, 2, 3], 3, 0]);
});

test("a transaction keeps the indexes it began with, and cannot commit over a switch of the schema", async () => {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  const tx = database.begin();
  tx.insert("", "rows", { n: 1 });
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"], by_m: ["m"] } } }));

  expect(fieldOf(take(tx, BY_N), "n")).toEqual([1]);
  expect(() => take(tx, { table: "rows", index: "by_m" })).toThrow("Index rows.by_m not found.");
  expect(database.commit(tx)).toEqual({ kind: "conflict", table: "rows" });
  tx.close();
});

test("an index with the same name and other fields is a new one", async () => {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_x: ["n"] } } }));
  await inTransaction(database, (tx) =>
    [
      { n: 1, m: 9 },
      { n: 2, m: 8 },
    ].map((row) => tx.insert("", "rows", row)),
  );

  await activateSchema(database, aSchema({ rows: { by: { by_x: ["m"] } } }));

  expect(inSnapshot(database, (tx) => fieldOf(take(tx, { table: "rows", index: "by_x" }), "m"))).toEqual([8, 9]);
});

test("a staged index is kept up to date but refused to queries until it is enabled", async () => {
  const { database } = await aDatabase();
  const staged = aSchema({ rows: { stagedDbIndexes: [{ indexDescriptor: "by_n", fields: ["n"] }] } });
  await activateSchema(database, staged);
  await inTransaction(database, (tx) => [2, 1].map((n) => tx.insert("", "rows", { n })));
  const whileStaged = () => inSnapshot(database, (tx) => take(tx, BY_N));
  expect(whileStaged).toThrow("Index rows.by_n is currently staged");

  const enabled = database.catalog.prepareSchema("", aSchema({ rows: { by: { by_n: ["n"] } } }));
  await enabled.run();
  await database.catalog.activate(enabled);

  expect(enabled.indexDiff.enabled_indexes).toEqual([{ type: "database", name: "rows.by_n", fields: ["n"] }]);
  expect(enabled.indexDiff.added_indexes).toEqual([]);
  expect(fieldOf(whileStaged(), "n")).toEqual([1, 2]);
});

test("system tables get their indexes at once, also those that an older engine did not have, and schemas leave them alone", async () => {
  const { database } = await aDatabase();
  const byDue = { name: "by_due", fields: ["due"] };
  await database.catalog.ensureSystemTable("", "_jobs", []);
  await inTransaction(database, (tx) => [3, 1, 2].map((due) => tx.insert("", "_jobs", { due })));

  await database.catalog.ensureSystemTable("", "_jobs", [byDue]);
  await activateSchema(database, aSchema({ rows: {} }));
  await inTransaction(database, (tx) => tx.insert("", "_jobs", { due: 0 }));

  expect(inSnapshot(database, (tx) => fieldOf(take(tx, { table: "_jobs", index: "by_due" }), "due"))).toEqual([
    0, 1, 2, 3,
  ]);
});

test("an index that was being built when the process ended is gone after the restart, with its rows", async () => {
  const { database, store, environment } = await aDatabase();
  await inTransaction(database, (tx) => [1, 2].map((n) => tx.insert("", "rows", { n })));
  const abandoned = database.catalog.prepareSchema("", aSchema({ rows: { by: { by_n: ["n"] } } }));
  await abandoned.run();
  const { id } = database.catalog.table("", "rows")!.secondaryIndexes[1]!;
  const before = rowsOfIndex(store, id);

  const { database: reopened } = await aDatabase({ store, environment });
  await settled();

  expect(before).toBe(2);
  expect(reopened.catalog.table("", "rows")?.secondaryIndexes.map((index) => index.name)).toEqual(["by_creation_time"]);
  expect(rowsOfIndex(store, id)).toBe(0);
});

test("numbers of tables and indexes are never given out again after a restart", async () => {
  const { database, store, environment } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  const dropped = database.catalog.table("", "rows")!.secondaryIndexes[1]!.id;
  await activateSchema(database, null);
  const { database: reopened } = await aDatabase({ store, environment });

  await activateSchema(reopened, aSchema({ rows: { by: { by_n: ["n"] } } }));

  expect(reopened.catalog.table("", "rows")!.secondaryIndexes[1]!.id).toBeGreaterThan(dropped);
});
