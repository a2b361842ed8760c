// Tables that are filled out of sight take their places all at once, and what does not come to its end leaves nothing behind.

import { expect, test } from "vitest";

import { documentPrefix, prefixRange } from "../storage/layout";
import { openMemoryStore } from "../storage/memory-store";
import {
  aDatabase,
  activateSchema,
  aSchema,
  fieldOf,
  inSnapshot,
  inTransaction,
  settled,
  take,
} from "../testing/a-database";
import { makeDocumentId } from "../values/document-id";
import { stagingNamespace } from "./staged-tables";
import { verifyData } from "./verify-data";

const id = (tableNumber: number) => makeDocumentId(tableNumber, new Uint8Array(16).fill(7));
const STAGING = stagingNamespace("");

test("a swap shows the new rows, keeps the old ones for older snapshots, and deletes them when nobody needs them", async () => {
  const store = openMemoryStore();
  const { database } = await aDatabase({ store });
  await activateSchema(database, aSchema({ notes: { by: { by_text: ["text"] } } }));
  await inTransaction(database, (tx) => tx.insert("", "notes", { text: "old" }));
  const old = database.catalog.table("", "notes");
  const staged = database.catalog.stageTable("", "notes", 77);
  await inTransaction(database, (tx) =>
    tx.insertImported(STAGING, "notes", { _id: id(77), _creationTime: 5, text: "new" }),
  );
  const before = database.begin();

  await database.catalog.swapTables([{ namespace: "", activated: ["notes"], removed: [] }]);

  expect(fieldOf(take(before, { table: "notes", index: "by_text" }), "text")).toEqual(["old"]);
  before.close();
  expect(
    inSnapshot(database, (tx) => take(tx, { table: "notes", index: "by_text" }).map((row) => row.value())),
  ).toEqual([{ _id: id(77), _creationTime: 5, text: "new" }]);
  expect(database.catalog.table("", "notes")).toMatchObject({ number: 77, tabletId: staged.tabletId });
  const oldRows = prefixRange(documentPrefix(old?.tabletId ?? 0));
  while (store.read(oldRows, { reverse: false, limit: 1 }).length > 0) await settled();
  expect(await verifyData(store)).toMatchObject({ kind: "intact" });
});

test("whoever read the table before the swap is in conflict, also where it was empty", async () => {
  const { database } = await aDatabase();
  await inTransaction(database, (tx) => tx.insert("", "notes", { text: "old" }));
  const records: boolean[] = [];
  const reader = database.begin();
  take(reader, { table: "notes", range: [{ type: "Gt", fieldPath: "_creationTime", value: 1e15 }] });
  const bystander = database.begin();
  take(bystander, { table: "others" });
  database.onCommit((record) => {
    if (record.goneIndexIds !== undefined)
      records.push(reader.reads.overlaps(record) !== null, bystander.reads.overlaps(record) !== null);
  });
  database.catalog.stageTable("", "notes", null);

  await database.catalog.swapTables([{ namespace: "", activated: ["notes"], removed: [] }]);

  expect(records).toEqual([true, false]);
  reader.close();
  bystander.close();
});

test("staged tables that never took their places are gone after the next start", async () => {
  const store = openMemoryStore();
  const { database } = await aDatabase({ store });
  await inTransaction(database, (tx) => tx.insert("", "notes", { text: "kept" }));
  database.catalog.stageTable("", "notes", null);
  await inTransaction(database, (tx) => tx.insert(STAGING, "notes", { text: "half" }));
  // The store outlives the database, as a disk does a crash.
  const reopened = (await aDatabase({ store })).database;

  const texts = inSnapshot(reopened, (tx) => fieldOf(take(tx, { table: "notes" }), "text"));

  expect(texts).toEqual(["kept"]);
  expect(reopened.catalog.namespaces()).not.toContain(STAGING);
});

test("imported documents are checked against the schema with the tables as they are going to be", async () => {
  const { database } = await aDatabase();
  const link = {
    type: "object" as const,
    value: { to: { fieldType: { type: "id" as const, tableName: "ends" }, optional: false } },
  };
  await activateSchema(database, aSchema({ ends: {}, links: { documentType: link } }));
  database.catalog.stageTable("", "ends", 501);
  database.catalog.stageTable("", "links", null);

  const insert = (number: number) =>
    inTransaction(database, (tx) => tx.insertImported(STAGING, "links", { to: id(number) }));

  await expect(insert(501)).resolves.toMatchObject({ table: "links" });
  await expect(insert(777)).rejects.toThrow("does not match the schema");
});

test("a table cannot take the number of another one", async () => {
  const { database } = await aDatabase();
  const other = database.catalog.ensureTable("", "other");
  database.catalog.stageTable("", "notes", other.number);

  const swap = database.catalog.swapTables([{ namespace: "", activated: ["notes"], removed: [] }]);

  await expect(swap).rejects.toThrow("New table `notes` has IDs that conflict with existing table `other`");
  expect(database.catalog.table("", "notes")).toBeNull();
});

test("a document keeps the id and time it brings, may not be there twice, and cannot have another table's id", async () => {
  const { database } = await aDatabase();
  const { number } = database.catalog.ensureTable("", "notes");
  const insert = (fields: Record<string, string | number>) =>
    inTransaction(database, (tx) => tx.insertImported("", "notes", fields).value());

  const kept = await insert({ _id: id(number), _creationTime: 12.5, text: "x" });
  const given = await insert({ _id: makeDocumentId(number, new Uint8Array(16)), text: "y" });

  expect(kept).toEqual({ _id: id(number), _creationTime: 12.5, text: "x" });
  expect(given["_creationTime"]).toBeGreaterThan(0);
  await expect(insert({ _id: id(number), text: "again" })).rejects.toThrow("duplicate _id");
  await expect(insert({ _id: id(number + 1), text: "x" })).rejects.toThrow("because its IDs have a different format");
  await expect(insert({ _creationTime: "now", text: "x" })).rejects.toThrow("_creationTime");
});
