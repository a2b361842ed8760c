// Staged search and vector indexes: declared, not built and not readable, until the flag goes; then they know everything.

import { beforeEach, expect, test } from "vitest";
import type { TableJson } from "../catalog/schema-json";
import { BACKFILL_STEP_DOCUMENTS } from "../limits";
import { openMemoryStore } from "../storage/memory-store";
import { aDatabase, activateSchema, aSchema, inSnapshot, inTransaction } from "../testing/a-database";
import type { Store } from "../storage/store";
import type { Database } from "./database";

const TEXT = { indexDescriptor: "search", searchField: "text", filterFields: [] };
const VECTOR = { indexDescriptor: "near", vectorField: "at", dimensions: 2, filterFields: [] };
const of = (table: Partial<TableJson>) => aSchema({ notes: table });
const STAGED = of({ stagedSearchIndexes: [TEXT], stagedVectorIndexes: [VECTOR] });
const ENABLED = of({ searchIndexes: [TEXT], vectorIndexes: [VECTOR] });
const REFUSAL = "is currently staged and not available to query until it is no longer staged.";

let store: Store;
let database: Database;
beforeEach(async () => {
  store = openMemoryStore();
  ({ database } = await aDatabase({ store }));
});

async function insert(texts: readonly string[]): Promise<void> {
  await inTransaction(database, (tx) =>
    texts.forEach((text) => tx.insert("", "notes", { text, at: [text.length, 1] })),
  );
}

function found(text: string): number {
  return inSnapshot(database, (tx) => {
    const filters = [{ type: "Search" as const, fieldPath: "text", value: text }];
    const scan = tx.search("", { table: "notes", index: "search", filters });
    let count = 0;
    while (scan.next() !== null) count += 1;
    return count;
  });
}

function near(at: readonly number[]): number {
  const query = { indexName: "notes.near", limit: 1, vector: [...at], expressions: null };
  return inSnapshot(database, (tx) => tx.vectorSearch("", query).length);
}

test("a staged one cannot be read, by its own name, while writes to its table go on", async () => {
  await activateSchema(database, STAGED);
  await insert(["egg"]);

  expect(() => found("egg")).toThrow(`Index notes.search ${REFUSAL}`);
  expect(() => near([3, 1])).toThrow(`Index notes.near ${REFUSAL}`);
});

test("when the flag goes it finds what was written before it was staged, meanwhile, and afterwards", async () => {
  await insert(Array.from({ length: 2 * BACKFILL_STEP_DOCUMENTS + 1 }, () => "before"));
  await activateSchema(database, STAGED);
  await insert(["meanwhile"]);

  const enabling = database.catalog.prepareSchema("", ENABLED);
  const running = enabling.run();
  await insert(["at the same time"]);
  await running;
  await database.catalog.activate(enabling);
  await insert(["afterwards"]);

  expect([found("before"), found("meanwhile"), found("same"), found("afterwards")]).toEqual([
    2 * BACKFILL_STEP_DOCUMENTS + 1,
    1,
    1,
    1,
  ]);
  expect(near([9, 1])).toBe(1);
});

test("staged again it cannot be read any more, and after a restart neither", async () => {
  await activateSchema(database, ENABLED);
  await insert(["egg"]);
  const before = found("egg");

  await activateSchema(database, STAGED);
  const refused = () => found("egg");
  expect(refused).toThrow(REFUSAL);
  ({ database } = await aDatabase({ store }));

  expect(before).toBe(1);
  expect(refused).toThrow(REFUSAL);
});
