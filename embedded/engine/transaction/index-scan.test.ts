// Scans over many rows in one and the other direction, and what of them counts as read.

import { expect, test } from "vitest";
import { aDatabase, aHeldStore, aSchema, activateSchema, fieldOf, inTransaction, take } from "../testing/a-database";
import type { Database } from "./database";
import { clippedRange } from "./index-scan";
import type { Transaction } from "./transaction";

const BY_N = { table: "rows", index: "by_n" } as const;
const COUNT = 100;

async function aNumberedTable() {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
  await inTransaction(database, (tx) => Array.from({ length: COUNT }, (_, n) => tx.insert("", "rows", { n })));
  return database;
}

/** For each `n`: whether a row with it, inserted by somebody else, is in conflict with what `read` reads. */
async function conflictsWith(
  database: Database,
  read: (tx: Transaction) => void,
  ns: readonly number[],
): Promise<boolean[]> {
  const conflicts: boolean[] = [];
  for (const n of ns) conflicts.push(await conflictsWithOne(database, read, n));
  return conflicts;
}

async function conflictsWithOne(database: Database, read: (tx: Transaction) => void, n: number): Promise<boolean> {
  const tx = database.begin();
  read(tx);
  tx.insert("", "log", {});
  const other = await inTransaction(database, (writer) => writer.insert("", "rows", { n }));
  const outcome = database.commit(tx);
  tx.close();
  await inTransaction(database, (writer) => writer.delete("", other.id));
  return outcome.kind === "conflict";
}

test("taking the first rows reads up to the last one taken and not beyond it", async () => {
  const database = await aNumberedTable();
  const takeThree = (tx: Transaction) => void take(tx, BY_N, 3);

  const conflicts = await conflictsWith(database, takeThree, [-1, 1.5, 2.5]);

  expect(conflicts).toEqual([true, true, false]);
});

test("taking the last rows reads down to the last one taken and not beyond it", async () => {
  const database = await aNumberedTable();
  const takeThree = (tx: Transaction) => void take(tx, { ...BY_N, order: "desc" }, 3);

  const conflicts = await conflictsWith(database, takeThree, [COUNT + 1, 98.5, 96.5]);

  expect(conflicts).toEqual([true, true, false]);
});

test("rows that were read ahead but not taken do not count as read", async () => {
  const database = await aNumberedTable();
  const tx = database.begin();
  const scan = tx.scan("", { ...BY_N, range: [], order: "asc", expectedRows: 50 });

  const before = [...tx.reads.intervals()];
  scan.next();

  expect(before).toEqual([]);
  expect([...tx.reads.intervals()]).toHaveLength(1);
  expect([...tx.reads.intervals()][0]?.end).toBe(`${scan.position()}\0`);
  tx.close();
});

test("a scan that comes to its end has read its whole range", async () => {
  const database = await aNumberedTable();
  const below = { ...BY_N, range: [{ type: "Lt", fieldPath: "n", value: 3 }] } as const;
  const takeFour = (tx: Transaction) => void take(tx, below, 4);

  const conflicts = await conflictsWith(database, takeFour, [2.5, 2.9, 3]);

  expect(conflicts).toEqual([true, true, false]);
});

test.each(["asc", "desc"] as const)(
  "rows on disk, rows on their way and rows deleted on their way merge, %s",
  async (order) => {
    const held = aHeldStore();
    const { database } = await aDatabase({ store: held.store });
    await activateSchema(database, aSchema({ rows: { by: { by_n: ["n"] } } }));
    const rows = await inTransaction(database, (tx) =>
      Array.from({ length: COUNT }, (_, n) => tx.insert("", "rows", { n })),
    );
    held.hold();
    const writer = database.begin();
    for (const row of rows.slice(10, 60)) writer.delete("", row.id);
    for (let n = 0; n < 20; n++) writer.insert("", "rows", { n: n * 5 + 0.5 });
    database.commit(writer);
    writer.close();

    const reader = database.begin();
    const seen = fieldOf(take(reader, { ...BY_N, order }), "n");
    reader.close();

    const kept = Array.from({ length: COUNT }, (_, n) => n).filter((n) => n < 10 || n >= 60);
    const expected = [...kept, ...Array.from({ length: 20 }, (_, n) => n * 5 + 0.5)].toSorted((a, b) => a - b);
    expect(seen).toEqual(order === "asc" ? expected : expected.toReversed());
    await held.releaseAll();
  },
);

test("by_id finds documents in the order of their ids", async () => {
  const database = await aNumberedTable();
  const tx = database.begin();

  const ids = take(tx, { table: "rows", index: "by_id" }).map((row) => row.id);
  const one = take(tx, { table: "rows", index: "by_id", range: [{ type: "Eq", fieldPath: "_id", value: ids[7]! }] });

  expect(ids).toEqual(ids.toSorted());
  expect(ids).toHaveLength(COUNT);
  expect(one.map((row) => row.id)).toEqual([ids[7]]);
  tx.close();
});

test("a range is clipped to where a scan resumes and ends", () => {
  const range = { start: "b", end: "y" };

  expect(clippedRange(range, { order: "asc", from: "c" })).toEqual({ start: "c\0", end: "y" });
  expect(clippedRange(range, { order: "asc", from: "a", upTo: "d" })).toEqual({ start: "b", end: "d\0" });
  expect(clippedRange(range, { order: "desc", from: "d" })).toEqual({ start: "b", end: "d" });
  expect(clippedRange(range, { order: "desc", from: "z", upTo: "c" })).toEqual({ start: "c", end: "y" });
  expect(clippedRange(range, { order: "desc", from: "b" })).toBeNull();
  expect(clippedRange({ start: "b", end: null }, { order: "desc" })).toEqual({ start: "b", end: null });
});
