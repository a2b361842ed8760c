// The check that indexes are what the documents say: silent when they are, and by name when they are not.

import { expect, test } from "vitest";
import { documentKey, indexKey } from "../storage/layout";
import { openMemoryStore } from "../storage/memory-store";
import type { Store, StoreWrite } from "../storage/store";
import { aDatabase, aSchema, activateSchema, inTransaction } from "../testing/a-database";
import { indexKeyOf } from "./index-key";
import { verifyData } from "./verify-data";

async function aStoreWithRows() {
  const store = openMemoryStore();
  const { database } = await aDatabase({ store });
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  const documents = await inTransaction(database, (tx) => [1, 2, 3].map((n) => tx.insert("", "rows", { n })));
  const table = database.catalog.ensureTable("", "rows");
  const byN = table.secondaryIndexes.find((index) => index.name === "by_n")!;
  const rowKey = (n: number) => byN.storePrefix + indexKeyOf(byN, documents[n - 1]!.value());
  return { store, table, byN, documents, rowKey };
}

async function problemsAfter(store: Store, writes: readonly StoreWrite[]): Promise<string> {
  await store.commit(writes);
  const verification = await verifyData(store);
  return verification.kind === "damaged" ? verification.problems.join("\n") : "intact";
}

test("data that the engine wrote is intact", async () => {
  const { store } = await aStoreWithRows();

  const verification = await verifyData(store);

  expect(verification).toEqual({ kind: "intact", documents: 3, indexRows: 6 });
});

test("an index row that is missing is named with its document", async () => {
  const { store, documents, rowKey } = await aStoreWithRows();

  const problems = await problemsAfter(store, [{ key: rowKey(2), value: null }]);

  expect(problems).toContain(`Index rows.by_n lacks the row of document ${documents[1]!.id}.`);
  expect(problems).toContain("Index rows.by_n has 2 rows for 3 documents.");
});

test("an index row of a document that is gone is found", async () => {
  const { store, table, documents } = await aStoreWithRows();

  const problems = await problemsAfter(store, [
    { key: table.byId.storePrefix + `\x10${documents[0]!.id}\0`, value: null },
  ]);

  expect(problems).toContain("Index rows.by_n has 3 rows for 2 documents.");
});

test("an index row that names another document is found", async () => {
  const { store, documents, rowKey } = await aStoreWithRows();

  const problems = await problemsAfter(store, [{ key: rowKey(2), value: documents[0]!.id }]);

  expect(problems).toBe(`Index rows.by_n lacks the row of document ${documents[1]!.id}.`);
});

test("a document under another document's key is found", async () => {
  const { store, table, documents } = await aStoreWithRows();

  const problems = await problemsAfter(store, [
    { key: table.byId.storePrefix + `\x10${documents[0]!.id}\0`, value: documents[1]!.json },
  ]);

  expect(problems).toBe(`Document ${documents[0]!.id} of table rows is not the one that its key says.`);
});

test("rows of tables and indexes that nobody knows are found", async () => {
  const { store } = await aStoreWithRows();

  const problems = await problemsAfter(store, [
    { key: documentKey(99, "x"), value: "{}" },
    { key: indexKey(98, "x"), value: "x" },
  ]);

  expect(problems).toBe(
    "There are documents of number 99, which the catalog does not know.\n" +
      "There are indexes of number 98, which the catalog does not know.",
  );
});
