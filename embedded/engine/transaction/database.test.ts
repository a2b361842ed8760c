// Transactions over the memory store: what they see, when they are refused, and when their commits show.

import { expect, test } from "vitest";
import { StoreClosedError, StoreFailedError, SnapshotTooOldError } from "../errors";
import {
  aDatabase,
  aHeldStore,
  aSchema,
  activateSchema,
  fieldOf,
  inSnapshot,
  inTransaction,
  settled,
  take,
} from "../testing/a-database";
import type { CommitRecord } from "./commit-record";
import type { CommitOutcome, Database } from "./database";
import type { Timestamp } from "./timestamp";

test("a snapshot stays as it was while others insert, change and delete", async () => {
  const { database } = await aDatabase();
  const [kept, changed, deleted] = await inTransaction(database, (tx) =>
    ["kept", "changed", "deleted"].map((name) => tx.insert("", "creatures", { name })),
  );
  const reader = database.begin();

  await inTransaction(database, (tx) => {
    tx.insert("", "creatures", { name: "new" });
    tx.patch("", changed!.id, { name: "changed since" });
    tx.delete("", deleted!.id);
  });

  expect(fieldOf(take(reader, { table: "creatures" }), "name")).toEqual(["kept", "changed", "deleted"]);
  expect(reader.get("", deleted!.id)?.json).toBe(deleted!.json);
  expect(reader.get("", kept!.id)?.json).toBe(kept!.json);
  expect(inSnapshot(database, (tx) => fieldOf(take(tx, { table: "creatures" }), "name"))).toEqual([
    "kept",
    "changed since",
    "new",
  ]);
  reader.close();
});

test("a scan that is half way through goes on in its snapshot after others commit", async () => {
  const { database } = await aDatabase();
  const rows = await inTransaction(database, (tx) =>
    Array.from({ length: 40 }, (_, n) => tx.insert("", "rows", { n })),
  );
  const reader = database.begin();
  const scan = reader.scan("", { table: "rows", index: "by_creation_time", range: [], order: "asc" });
  const seen = [scan.next()?.value()["n"]];

  await inTransaction(database, (tx) => {
    for (const row of rows.slice(10)) tx.delete("", row.id);
    tx.insert("", "rows", { n: "late" });
  });
  for (let row = scan.next(); row !== null; row = scan.next()) seen.push(row.value()["n"]);

  expect(seen).toEqual(Array.from({ length: 40 }, (_, n) => n));
  reader.close();
});

test("two increments of one counter are never both accepted from the same state", async () => {
  const { database } = await aDatabase();
  const counter = await inTransaction(database, (tx) => tx.insert("", "counters", { count: 0 }));
  const first = database.begin();
  const second = database.begin();
  for (const tx of [first, second]) {
    const count = Number(tx.get("", counter.id)?.value()["count"]);
    tx.patch("", counter.id, { count: count + 1 });
  }

  const outcomes = [database.commit(first).kind, database.commit(second)];

  expect(outcomes).toEqual(["committed", { kind: "conflict", table: "counters" }]);
  first.close();
  second.close();
});

test("write skew is refused: two that read the same range and write different rows in it", async () => {
  const { database } = await aDatabase();
  const [ada, bo] = await inTransaction(database, (tx) =>
    ["ada", "bo"].map((name) => tx.insert("", "onCall", { name, isOnCall: true })),
  );
  const leave = [ada!, bo!].map((own) => {
    const tx = database.begin();
    const others = take(tx, { table: "onCall" }).filter((row) => row.id !== own.id && row.value()["isOnCall"] === true);
    if (others.length > 0) tx.patch("", own.id, { isOnCall: false });
    return tx;
  });

  const outcomes = leave.map((tx) => database.commit(tx).kind);

  expect(outcomes).toEqual(["committed", "conflict"]);
  for (const tx of leave) tx.close();
});

test("an empty range is in conflict with the first row that falls into it", async () => {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ users: { by: { by_name: ["name"] } } }));
  const byName = {
    table: "users",
    index: "by_name",
    range: [{ type: "Eq", fieldPath: "name", value: "ada" }],
  } as const;
  const [first, second, other] = [database.begin(), database.begin(), database.begin()];
  for (const tx of [first, second]) {
    expect(take(tx, byName)).toEqual([]);
    tx.insert("", "users", { name: "ada" });
  }
  other.insert("", "users", { name: "bo" });

  const outcomes = [first, other, second].map((tx) => database.commit(tx).kind);

  expect(outcomes).toEqual(["committed", "committed", "conflict"]);
  for (const tx of [first, second, other]) tx.close();
});

test("a table that was looked for before it existed is in conflict with its first row", async () => {
  const { database } = await aDatabase();
  const reader = database.begin();
  reader.insert("", "log", {});
  expect(take(reader, { table: "rumours" })).toEqual([]);
  await inTransaction(database, (tx) => tx.insert("", "rumours", {}));

  const outcome = database.commit(reader);

  expect(outcome).toEqual({ kind: "conflict", table: "rumours" });
  reader.close();
});

test("a document that was looked for and not there is in conflict with nothing but itself", async () => {
  const { database } = await aDatabase();
  const gone = await inTransaction(database, (tx) => tx.insert("", "notes", {}));
  await inTransaction(database, (tx) => tx.delete("", gone.id));
  const reader = database.begin();
  expect(reader.get("", gone.id)).toBeNull();
  reader.insert("", "seen", {});
  await inTransaction(database, (tx) => tx.insert("", "notes", {}));

  const outcome = database.commit(reader);

  expect(outcome.kind).toBe("committed");
  reader.close();
});

test("a transaction without writes commits at its own moment, whatever happened since", async () => {
  const { database } = await aDatabase();
  const row = await inTransaction(database, (tx) => tx.insert("", "rows", { n: 1 }));
  const reader = database.begin();
  reader.get("", row.id);
  await inTransaction(database, (tx) => tx.patch("", row.id, { n: 2 }));

  const outcome = database.commit(reader);

  expect(outcome).toMatchObject({ kind: "committed", ts: reader.beginTs });
  reader.close();
});

test("a commit shows to listeners and as latestDurable only after the store has it, in order", async () => {
  const held = aHeldStore();
  const { database } = await aDatabase({ store: held.store });
  await inTransaction(database, (tx) => tx.insert("", "rows", {}));
  const published: CommitRecord[] = [];
  database.onCommit((record) => published.push(record));
  const before = database.latestDurable();
  held.hold();
  const outcomes = ["a", "b"].map((name) => {
    const tx = database.begin();
    tx.insert("", "rows", { name });
    const outcome = database.commit(tx);
    tx.close();
    return outcome;
  });
  await settled();
  expect([published.length, database.latestDurable()]).toEqual([0, before]);
  expect(inSnapshot(database, (tx) => take(tx, { table: "rows" }).length, database.latestDurable())).toBe(1);
  expect(inSnapshot(database, (tx) => take(tx, { table: "rows" }).length)).toBe(3);

  await held.releaseOne();
  expect(published.map((record) => record.ts)).toEqual([committedTs(outcomes[0])]);
  await held.releaseAll();

  expect(published.map((record) => record.ts)).toEqual(outcomes.map(committedTs));
  expect(database.latestDurable()).toBe(database.latestCommitted());
  expect(inSnapshot(database, (tx) => take(tx, { table: "rows" }).length, database.latestDurable())).toBe(3);
});

test("whenDurable waits for the commit asked for and not for later ones", async () => {
  const held = aHeldStore();
  const { database } = await aDatabase({ store: held.store });
  held.hold();
  const [first, second] = ["a", "b"].map((name) => {
    const tx = database.begin();
    tx.insert("", "rows", { name });
    const ts = committedTs(database.commit(tx));
    tx.close();
    return ts;
  });
  const done: string[] = [];
  void database.whenDurable(first!).then(() => done.push("first"));
  void database.whenDurable(second!).then(() => done.push("second"));

  // The table's own creation is the first commit.
  await held.releaseOne();
  await held.releaseOne();
  expect(done).toEqual(["first"]);
  await held.releaseAll();

  expect(done).toEqual(["first", "second"]);
});

test("a mutation that only read rows still on their way to the disk waits for them", async () => {
  const held = aHeldStore();
  const { database } = await aDatabase({ store: held.store });
  held.hold();
  const writer = database.begin();
  const row = writer.insert("", "rows", {});
  database.commit(writer);
  writer.close();
  const reader = database.begin();
  reader.get("", row.id);
  const outcome = database.commit(reader);
  reader.close();
  let isDurable = false;
  if (outcome.kind === "committed") void outcome.durable.then(() => (isDurable = true));

  await settled();
  const wasDurable = isDurable;
  await held.releaseAll();

  expect([wasDurable, isDurable]).toEqual([false, true]);
});

test("after the store refuses a commit its writer and all later ones fail, and the failure is told once", async () => {
  const held = aHeldStore();
  const { database, environment } = await aDatabase({ store: held.store });
  const failures: Error[] = [];
  database.onFailure((error) => failures.push(error));
  await inTransaction(database, (tx) => tx.insert("", "rows", {}));
  held.fail(new Error("disk full"));

  const refused = inTransaction(database, (tx) => tx.insert("", "rows", {}));

  await expect(refused).rejects.toThrow("The store refused a commit");
  await expect(inTransaction(database, (tx) => tx.insert("", "rows", {}))).rejects.toThrow(StoreFailedError);
  expect(failures).toHaveLength(1);
  expect(environment.entries.map((entry) => entry.level)).toEqual(["error"]);
});

test("after the store refused a commit reads go on, and see what is on disk and nothing of what is not", async () => {
  const held = aHeldStore();
  const { database } = await aDatabase({ store: held.store });
  const kept = await inTransaction(database, (tx) => tx.insert("", "rows", { name: "kept" }));
  held.fail(Object.assign(new Error("write failed"), { code: "ENOSPC" }));

  const refused = inTransaction(database, (tx) => tx.patch("", kept.id, { name: "never on disk" }));
  await expect(refused).rejects.toThrow("The disk is full");

  const snapshot = database.holdSnapshot();
  const seen = [
    inSnapshot(database, (tx) => take(tx, { table: "rows" })),
    inSnapshot(database, (tx) => take(tx, { table: "rows" }), snapshot.ts),
  ];
  snapshot.release();
  expect(seen.map((rows) => fieldOf(rows, "name"))).toEqual([["kept"], ["kept"]]);
});

test("what is committed together reaches the disk in one write, in order, and each is told of", async () => {
  const held = aHeldStore();
  const { database } = await aDatabase({ store: held.store });
  await inTransaction(database, (tx) => tx.insert("", "rows", {}));
  const heard: CommitRecord[] = [];
  database.onCommit((record) => heard.push(record));
  held.hold();

  const durable = database.together(() => [insertAndCommit(database, "one"), insertAndCommit(database, "two")]);
  await settled();
  const heardBefore = heard.length;
  await held.releaseOne();
  await Promise.all(durable);

  expect([heardBefore, heard.length]).toEqual([0, 2]);
  expect(inSnapshot(database, (tx) => fieldOf(take(tx, { table: "rows" }), "name"))).toEqual([undefined, "one", "two"]);
});

test("a listener that throws does not keep the news from the others", async () => {
  const { database, environment } = await aDatabase();
  const heard: bigint[] = [];
  database.onCommit(() => {
    throw new Error("mine");
  });
  database.onCommit((record) => heard.push(record.ts));

  await inTransaction(database, (tx) => tx.insert("", "rows", {}));

  expect(heard).toHaveLength(2);
  expect(environment.entries).toHaveLength(2);
});

test("a moment that is not held any more is refused instead of answered wrongly", async () => {
  const { database } = await aDatabase();
  const held = database.holdSnapshot();
  await inTransaction(database, (tx) => tx.insert("", "rows", {}));

  const whileHeld = inSnapshot(database, (tx) => take(tx, { table: "rows" }).length, held.ts);
  held.release();

  expect(whileHeld).toBe(0);
  expect(() => database.begin({ at: held.ts })).toThrow(SnapshotTooOldError);
});

test("changedSince knows whether a durable commit touched what was read", async () => {
  const { database } = await aDatabase();
  const row = await inTransaction(database, (tx) => tx.insert("", "rows", { n: 1 }));
  const reader = database.begin();
  reader.get("", row.id);
  await inTransaction(database, (tx) => tx.insert("", "rows", { n: 2 }));
  const afterOther = database.changedSince(reader.reads, reader.beginTs);
  await inTransaction(database, (tx) => tx.patch("", row.id, { n: 3 }));

  const afterOwn = database.changedSince(reader.reads, reader.beginTs);

  expect([afterOther, afterOwn]).toEqual([false, true]);
  reader.close();
});

test("a restart keeps documents, tables, indexes and schema, and timestamps go on growing even when the clock went back", async () => {
  const { database, store, environment } = await aDatabase();
  await activateSchema(database, aSchema({ users: { by: { by_name: ["name"] } } }));
  const ada = await inTransaction(database, (tx) => tx.insert("", "users", { name: "ada" }));
  const before = {
    ts: database.latestCommitted(),
    table: database.catalog.table("", "users")?.row,
    schema: database.catalog.schema(""),
  };
  environment.advance(-86_400_000);

  const { database: reopened } = await aDatabase({ store, environment });

  expect(reopened.latestDurable()).toBeGreaterThan(before.ts);
  expect(reopened.catalog.table("", "users")?.row).toEqual(before.table);
  expect(reopened.catalog.schema("")).toEqual(before.schema);
  const found = inSnapshot(reopened, (tx) => take(tx, { table: "users", index: "by_name" }));
  expect(found.map((row) => row.json)).toEqual([ada.json]);
});

test("when nobody reads and everything is durable, nothing of the past is kept", async () => {
  const { database } = await aDatabase();
  const row = await inTransaction(database, (tx) => tx.insert("", "rows", { n: 0 }));
  const reader = database.begin();
  for (let n = 1; n <= 20; n++) await inTransaction(database, (tx) => tx.patch("", row.id, { n }));
  const whileRead = database.rowsInMemory();
  expect(reader.get("", row.id)?.value()["n"]).toBe(0);

  reader.close();

  expect(whileRead).toBe(1);
  expect(database.rowsInMemory()).toBe(0);
});

test("close waits for commits on their way", async () => {
  const { database, store } = await aDatabase();
  const tx = database.begin();
  const row = tx.insert("", "rows", {});
  const outcome = database.commit(tx);
  tx.close();

  await database.close();

  expect(outcome.kind).toBe("committed");
  expect(() => store.get(row.id)).toThrow(StoreClosedError);
  expect(database.latestDurable()).toBe(committedTs(outcome));
});

function committedTs(outcome: CommitOutcome | undefined): Timestamp {
  if (outcome?.kind !== "committed") throw new Error("not committed");
  return outcome.ts;
}

function insertAndCommit(database: Database, name: string): Promise<void> {
  const transaction = database.begin();
  transaction.insert("", "rows", { name });
  const outcome = database.commit(transaction);
  transaction.close();
  return outcome.kind === "committed" ? outcome.durable : Promise.reject(new Error("a conflict"));
}
