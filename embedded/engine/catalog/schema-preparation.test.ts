// A schema on its way in: checked against what is there, built beside running writes, activated or taken back.

import { expect, test } from "vitest";
import { seededRandom } from "../environment";
import { BACKFILL_STEP_DOCUMENTS } from "../limits";
import { indexPrefix, prefixRange } from "../storage/layout";
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
import type { Database } from "../transaction/database";
import type { ValidatorJson } from "../values/validator-json";
import { indexKeyOf } from "./index-key";

const NAMED: ValidatorJson = { type: "object", value: { name: { fieldType: { type: "string" }, optional: false } } };
const BY_N = aSchema({ rows: { by: { by_n: ["n"] } } });

function insertRows(database: Database, count: number): Promise<string[]> {
  return inTransaction(database, (tx) =>
    Array.from({ length: count }, (_, n) => tx.insert("", "rows", { n: n % 7 }).id),
  );
}

test("a schema that existing documents do not fit is refused with Convex's text and changes nothing", async () => {
  const { database, store } = await aDatabase();
  const [ok, wrong] = await inTransaction(database, (tx) =>
    [{ name: "ada" }, { name: 1 }].map((row) => tx.insert("", "users", row)),
  );
  const before = database.catalog.tables("").map((table) => table.row);
  const prepared = database.catalog.prepareSchema(
    "",
    aSchema({ users: { documentType: NAMED, by: { by_name: ["name"] } }, more: {} }),
  );

  const result = await prepared.run();

  const text = `Document with ID "${wrong!.id}" in table "users" does not match the schema: `;
  expect(result).toEqual({ failed: { error: expect.stringContaining(text), table: "users" } });
  await settled();
  expect(database.catalog.tables("").map((table) => table.row)).toEqual(before);
  expect(database.catalog.schema("")).toBeNull();
  expect(store.read(prefixRange(indexPrefix(3)), { reverse: false, limit: 10 })).toEqual([]);
  expect(() => database.catalog.activate(prepared)).toThrow(text);
  expect(inSnapshot(database, (tx) => tx.get("", ok!.id)?.id)).toBe(ok!.id);
});

test("a write that does not fit the schema on its way makes it fail, during the check and after it", async () => {
  const { database } = await aDatabase();
  await inTransaction(database, (tx) => tx.insert("", "users", { name: "ada" }));
  const during = database.catalog.prepareSchema("", aSchema({ users: { documentType: NAMED } }));
  const running = during.run();
  await inTransaction(database, (tx) => tx.insert("", "users", { name: 1 }).id).then((id) =>
    inTransaction(database, (tx) => tx.delete("", id)),
  );
  const duringResult = await running;
  const after = database.catalog.prepareSchema("", aSchema({ users: { documentType: NAMED } }));
  const afterResult = await after.run();
  await inTransaction(database, (tx) => tx.insert("", "users", { name: 2 }));

  const text = 'New document in table "users" does not match the schema: ';
  expect(duringResult).toEqual({ failed: { error: expect.stringContaining(text), table: "users" } });
  expect(afterResult).toBe("complete");
  expect(() => database.catalog.activate(after)).toThrow(text);
});

test("rows written while an index is built are in it once: the index equals one that is built anew", async () => {
  const { database } = await aDatabase();
  const random = seededRandom(7);
  const ids = await insertRows(database, BACKFILL_STEP_DOCUMENTS * 3);
  const prepared = database.catalog.prepareSchema("", BY_N);
  let isRunning = true;
  const run = prepared.run().finally(() => (isRunning = false));
  let writes = 0;

  while (isRunning) {
    await inTransaction(database, (tx) => {
      const id = ids[Math.floor(random() * ids.length)]!;
      const dice = random();
      if (dice < 0.3) ids.push(tx.insert("", "rows", { n: 100 + writes }).id);
      else if (dice < 0.6) tx.patch("", id, { n: 200 + writes });
      else ids.splice(ids.indexOf(tx.delete("", id).id), 1);
    });
    writes++;
  }
  await run;
  await database.catalog.activate(prepared);

  const index = database.catalog.table("", "rows")!.secondaryIndexes[1]!;
  const { found, rebuilt } = inSnapshot(database, (tx) => ({
    found: take(tx, { table: "rows", index: "by_n" }).map((row) => indexKeyOf(index, row.value())),
    rebuilt: take(tx, { table: "rows" }).map((row) => indexKeyOf(index, row.value())),
  }));
  expect(writes).toBeGreaterThan(3);
  expect(found).toEqual(rebuilt.toSorted());
  expect(prepared.progress()).toEqual({ schemaValidationComplete: true, indexesComplete: 1, indexesTotal: 1 });
});

test("an index cannot be read while it is built, and its first reader sees all of it", async () => {
  const { database } = await aDatabase();
  await insertRows(database, 10);
  const prepared = database.catalog.prepareSchema("", BY_N);
  await prepared.run();
  const read = () => inSnapshot(database, (tx) => take(tx, { table: "rows", index: "by_n" }));
  expect(read).toThrow("Index rows.by_n is currently backfilling and not available to query yet.");

  await database.catalog.activate(prepared);

  expect(fieldOf(read(), "n")).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 5, 6]);
});

test("preparing alone changes nothing and tells what would change", async () => {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_old: ["old"] } } }));
  const before = database.latestCommitted();

  const prepared = database.catalog.prepareSchema("", BY_N);

  expect(prepared.indexDiff).toEqual({
    added_indexes: [{ type: "database", name: "rows.by_n", fields: ["n"] }],
    removed_indexes: [{ type: "database", name: "rows.by_old", fields: ["old"] }],
    enabled_indexes: [],
    disabled_indexes: [],
  });
  expect(database.latestCommitted()).toBe(before);
});

test("a second schema takes the place of one that is still on its way", async () => {
  const { database } = await aDatabase();
  await insertRows(database, 5);
  const first = database.catalog.prepareSchema("", BY_N);
  await first.run();
  const second = database.catalog.prepareSchema("", aSchema({ rows: { by: { by_n: ["n"], by_m: ["m"] } } }));

  const result = await second.run();

  expect(result).toBe("complete");
  expect(() => database.catalog.activate(first)).toThrow("another one took its place");
  await database.catalog.activate(second);
  expect(inSnapshot(database, (tx) => take(tx, { table: "rows", index: "by_n" }).length)).toBe(5);
});

test("schemas of several namespaces take effect together, or none does", async () => {
  const { database } = await aDatabase();
  const schema = aSchema({ users: { documentType: NAMED, by: { by_name: ["name"] } } });
  const [app, child] = ["", "child"].map((namespace) => database.catalog.prepareSchema(namespace, schema));
  await Promise.all([app!.run(), child!.run()]);
  await inTransaction(database, (tx) => tx.insert("child", "users", { name: 1 }));

  expect(() => database.catalog.activateAll([app!, child!])).toThrow('table "users" does not match the schema');

  expect([database.catalog.schema(""), database.catalog.schema("child")]).toEqual([null, null]);
  await database.catalog.activateAll([app!]);
  expect(database.catalog.schema("")).not.toBeNull();
});

test("a discarded schema leaves no index behind", async () => {
  const { database } = await aDatabase();
  await insertRows(database, 5);
  const prepared = database.catalog.prepareSchema("", BY_N);
  await prepared.run();

  await prepared.discard();

  expect(database.catalog.table("", "rows")?.row.indexes).toEqual([]);
  expect(() => database.catalog.activate(prepared)).toThrow("The schema is not ready");
});

test("documents are not checked again when their type did not change, nor when validation is off", async () => {
  const { database } = await aDatabase();
  await inTransaction(database, (tx) => tx.insert("", "users", { name: 1 }));

  const off = database.catalog.prepareSchema("", {
    ...aSchema({ users: { documentType: NAMED } }),
    schemaValidation: false,
  });
  const result = await off.run();
  await database.catalog.activate(off);
  const strict = database.catalog.prepareSchema("", aSchema({ users: { documentType: NAMED } }));

  expect(result).toBe("complete");
  expect(await strict.run()).toMatchObject({ failed: { table: "users" } });
});

test("ids of a table that the schema itself creates are accepted in the documents that come after it", async () => {
  const { database } = await aDatabase();
  const documentType: ValidatorJson = {
    type: "object",
    value: { of: { fieldType: { type: "id", tableName: "users" }, optional: false } },
  };
  await activateSchema(database, aSchema({ posts: { documentType }, users: {} }));

  const post = await inTransaction(database, (tx) => tx.insert("", "posts", { of: tx.insert("", "users", {}).id }));

  expect(post.value()["of"]).toMatch(/^[0-9a-z]{32}$/);
  expect(() => inSnapshot(database, (tx) => tx.insert("", "posts", { of: post.id }))).toThrow(
    "does not match the schema",
  );
});
