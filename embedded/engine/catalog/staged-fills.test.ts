// Staged indexes: the push does not wait for them, they are filled behind it in steps, and a crash costs no more than a step.

import { expect, test } from "vitest";

import { testEnvironment } from "../environment";
import { BACKFILL_STEP_DOCUMENTS } from "../limits";
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
import type { Database } from "../transaction/database";
import { verifyData } from "./verify-data";

const STEPS = 6;
const STAGED = aSchema({ rows: { stagedDbIndexes: [{ indexDescriptor: "by_n", fields: ["n"] }] } });
const ENABLED = aSchema({ rows: { by: { by_n: ["n"] } } });

const insertRows = (database: Database, count: number) =>
  inTransaction(database, (tx) => Array.from({ length: count }, (_, n) => tx.insert("", "rows", { n: count - n }).id));

const stateOf = (database: Database) => database.catalog.table("", "rows")?.row.indexes.map(({ state }) => state);

async function untilStaged(database: Database): Promise<void> {
  while (stateOf(database)?.[0] !== "staged") await settled();
}

const readIndex = (database: Database) => inSnapshot(database, (tx) => take(tx, { table: "rows", index: "by_n" }));

test("a staged index is filled after the push, cannot be read, and is there at once when it is wanted", async () => {
  const { database, store } = await aDatabase();
  await insertRows(database, 2 * BACKFILL_STEP_DOCUMENTS + 1);

  await activateSchema(database, STAGED);
  const atOnce = stateOf(database);
  expect(() => readIndex(database)).toThrow("currently staged and not available to query");
  await inTransaction(database, (tx) => tx.insert("", "rows", { n: 0.5 }));
  await untilStaged(database);
  const enabling = database.catalog.prepareSchema("", ENABLED);
  const toBuild = enabling.progress().indexesTotal;
  await enabling.run();
  await database.catalog.activate(enabling);

  expect([atOnce, toBuild]).toEqual([["staging"], 0]);
  expect(enabling.indexDiff.enabled_indexes).toMatchObject([{ name: "rows.by_n" }]);
  expect(fieldOf(readIndex(database), "n").slice(0, 3)).toEqual([0.5, 1, 2]);
  expect(await verifyData(store)).toMatchObject({ kind: "intact" });
});

test("after a crash the fill goes on where it was", async () => {
  const store = openMemoryStore();
  let steps = 0;
  const crashing = {
    ...testEnvironment(),
    crashPoint: (point: string): void => {
      if (point === "catalog.backfillStep") steps += 1;
      if (steps > STEPS / 2) throw new Error("the process has ended");
    },
  };
  const before = (await aDatabase({ store, environment: crashing })).database;
  await insertRows(before, STEPS * BACKFILL_STEP_DOCUMENTS);
  steps = 0;
  // The activation looks once whether the table is empty.
  await activateSchema(before, STAGED);
  while (steps <= STEPS / 2) await settled();
  let stepsAfter = 0;
  const counting = {
    ...testEnvironment(),
    crashPoint: (point: string): void => void (stepsAfter += point === "catalog.backfillStep" ? 1 : 0),
  };

  const { database } = await aDatabase({ store, environment: counting });
  const atStart = stateOf(database);
  await untilStaged(database);

  expect(atStart).toEqual(["staging"]);
  expect(stepsAfter).toBeLessThan(STEPS);
  expect(await verifyData(store)).toMatchObject({ kind: "intact" });
  await activateSchema(database, ENABLED);
  expect(readIndex(database)).toHaveLength(STEPS * BACKFILL_STEP_DOCUMENTS);
});

test("an index that is wanted before it is filled is built by the push that wants it", async () => {
  const { database, store } = await aDatabase();
  await insertRows(database, 2 * BACKFILL_STEP_DOCUMENTS);
  await activateSchema(database, STAGED);

  await activateSchema(database, ENABLED);

  expect(readIndex(database)).toHaveLength(2 * BACKFILL_STEP_DOCUMENTS);
  for (let turn = 0; turn < 20; turn += 1) await settled();
  expect(stateOf(database)).toEqual(["ready"]);
  expect(await verifyData(store)).toMatchObject({ kind: "intact" });
});
