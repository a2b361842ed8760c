// The orders a companion's data is asked in: one person by name, people by their last visit, lines by time and by who said them,
// calls to a brain by time and by whose they are.

import { expect, test } from "vitest";
import { aDatabase, aSchema, activateSchema, fieldOf, inSnapshot, inTransaction, take } from "../testing/a-database";

const SCHEMA = aSchema({
  people: { by: { by_username: ["username"], by_last_active: ["lastActiveAt"] } },
  lines: { by: { by_time: ["at"], by_author_time: ["author", "at"] } },
  calls: { by: { by_time: ["at"], by_author_time: ["author", "at"] } },
});

async function aPopulated() {
  const { database } = await aDatabase();
  await activateSchema(database, SCHEMA);
  await inTransaction(database, (tx) => {
    for (const [username, lastActiveAt] of [
      ["ada", 30],
      ["bo", 10],
      ["cy", 20],
    ] as const)
      tx.insert("", "people", { username, lastActiveAt });
    for (const table of ["lines", "calls"])
      for (const [author, at] of [
        ["bo", 3],
        ["ada", 1],
        ["ada", 4],
        ["bo", 2],
      ] as const)
        tx.insert("", table, { author, at });
  });
  return database;
}

test("S3-20 (engine part): a name is looked up by its index, and the same look-up refuses a second one, also of two at once", async () => {
  const database = await aPopulated();
  const range = [{ type: "Eq" as const, fieldPath: "username", value: "dora" }];
  const [left, right] = [database.begin(), database.begin()];
  for (const tx of [left, right]) {
    expect(take(tx, { table: "people", index: "by_username", range })).toEqual([]);
    tx.insert("", "people", { username: "dora", lastActiveAt: 40 });
  }

  const outcomes = [database.commit(left).kind, database.commit(right).kind];

  expect(outcomes).toEqual(["committed", "conflict"]);
  const found = inSnapshot(database, (tx) => take(tx, { table: "people", index: "by_username", range }));
  expect(found).toHaveLength(1);
});

test("S3-20 (engine part): people come by their last visit, newest first", async () => {
  const database = await aPopulated();

  const people = inSnapshot(database, (tx) => take(tx, { table: "people", index: "by_last_active", order: "desc" }));

  expect(fieldOf(people, "username")).toEqual(["ada", "cy", "bo"]);
});

test.each(["lines", "calls"])(
  "S3-20 (engine part): %s come by time, newest first, and those of one author alone",
  async (table) => {
    const database = await aPopulated();

    const all = inSnapshot(database, (tx) => take(tx, { table, index: "by_time", order: "desc" }));
    const range = [{ type: "Eq" as const, fieldPath: "author", value: "ada" }];
    const own = inSnapshot(database, (tx) => take(tx, { table, index: "by_author_time", order: "desc", range }));

    expect(fieldOf(all, "at")).toEqual([4, 3, 2, 1]);
    expect(fieldOf(own, "at")).toEqual([4, 1]);
  },
);
