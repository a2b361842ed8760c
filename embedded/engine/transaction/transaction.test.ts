// What a transaction sees and does before it commits.

import { expect, test } from "vitest";
import { aDatabase, aSchema, activateSchema, fieldOf, inSnapshot, inTransaction, take } from "../testing/a-database";
import type { ConvexJsonObject } from "../values/convex-json";

const BY_RANK = { table: "creatures", index: "by_rank" } as const;

async function aRankedTable() {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ creatures: { by: { by_rank: ["rank"] } } }));
  const rows = await inTransaction(database, (tx) => [10, 20, 30].map((rank) => tx.insert("", "creatures", { rank })));
  return { database, rows: rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]] };
}

test.each(["asc", "desc"] as const)("own inserts, moves and deletes are merged into a scan, %s", async (order) => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();
  tx.insert("", "creatures", { rank: 25 });
  tx.insert("", "creatures", { rank: 5 });
  tx.patch("", rows[0].id, { rank: 40 });
  tx.delete("", rows[1].id);

  const ranks = fieldOf(take(tx, { ...BY_RANK, order }), "rank");

  expect(ranks).toEqual(order === "asc" ? [5, 25, 30, 40] : [40, 30, 25, 5]);
  tx.close();
});

test.each(["asc", "desc"] as const)("own writes stay within the bounds of a scan, %s", async (order) => {
  const { database } = await aRankedTable();
  const tx = database.begin();
  for (const rank of [9, 10, 29, 30]) tx.insert("", "creatures", { rank });
  const between = [
    { type: "Gte", fieldPath: "rank", value: 10 },
    { type: "Lt", fieldPath: "rank", value: 30 },
  ] as const;

  const ranks = fieldOf(take(tx, { ...BY_RANK, order, range: between }), "rank");

  expect(ranks).toEqual(order === "asc" ? [10, 10, 20, 29] : [29, 20, 10, 10]);
  tx.close();
});

test("writes made while a scan is under way show ahead of it and not behind it", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();
  const scan = tx.scan("", { ...BY_RANK, range: [], order: "asc" });
  const seen = [scan.next()?.value()["rank"]];

  tx.insert("", "creatures", { rank: 5 });
  tx.insert("", "creatures", { rank: 15 });
  tx.delete("", rows[1].id);
  tx.patch("", rows[2].id, { rank: 31 });
  for (let row = scan.next(); row !== null; row = scan.next()) seen.push(row.value()["rank"]);

  expect(seen).toEqual([10, 15, 31]);
  tx.close();
});

test("a document reads back as its own transaction left it", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();

  tx.patch("", rows[0].id, { rank: 11, name: "bo" });
  tx.patch("", rows[0].id, { rank: { $undefined: null } });
  tx.delete("", rows[1].id);

  expect(tx.get("", rows[0].id)?.value()).toEqual({
    _id: rows[0].id,
    _creationTime: rows[0].value()["_creationTime"],
    name: "bo",
  });
  expect(tx.get("", rows[1].id)).toBeNull();
  tx.close();
});

test("a rollback to a savepoint restores documents and index order, and keeps what was written before it", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();
  tx.patch("", rows[0].id, { rank: 15 });
  const before = fieldOf(take(tx, BY_RANK), "rank");
  const savepoint = tx.savepoint();
  tx.patch("", rows[0].id, { rank: 50 });
  tx.delete("", rows[1].id);
  const added = tx.insert("", "creatures", { rank: 1 });
  const during = fieldOf(take(tx, BY_RANK), "rank");

  tx.rollbackTo(savepoint);

  expect([before, during]).toEqual([
    [15, 20, 30],
    [1, 30, 50],
  ]);
  expect(fieldOf(take(tx, BY_RANK), "rank")).toEqual([15, 20, 30]);
  expect(tx.get("", added.id)).toBeNull();
  expect(database.commit(tx).kind).toBe("committed");
  tx.close();
  expect(inSnapshot(database, (reader) => fieldOf(take(reader, BY_RANK), "rank"))).toEqual([15, 20, 30]);
});

test("nested savepoints roll back one inside the other", async () => {
  const { database } = await aDatabase();
  const tx = database.begin();
  const outer = tx.savepoint();
  tx.insert("", "rows", { n: 1 });
  const inner = tx.savepoint();
  tx.insert("", "rows", { n: 2 });

  tx.rollbackTo(inner);
  const afterInner = fieldOf(take(tx, { table: "rows" }), "n");
  tx.rollbackTo(outer);

  expect(afterInner).toEqual([1]);
  expect(take(tx, { table: "rows" })).toEqual([]);
  expect(tx.isReadOnly).toBe(true);
  tx.close();
});

test("what a rolled back call has read stays part of the read set", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();
  tx.insert("", "log", {});
  const savepoint = tx.savepoint();
  tx.get("", rows[0].id);
  tx.rollbackTo(savepoint);
  await inTransaction(database, (other) => other.patch("", rows[0].id, { rank: 0 }));

  const outcome = database.commit(tx);

  expect(outcome).toEqual({ kind: "conflict", table: "creatures" });
  tx.close();
});

test("an insert gives an id of its table and a creation time, and the stored text has sorted keys", async () => {
  const { database, environment } = await aDatabase();

  const row = await inTransaction(database, (tx) => tx.insert("", "notes", { text: "hi", at: 1 }));

  expect(row.id).toMatch(/^[0-9a-z]{32}$/);
  expect(row.json).toBe(`{"_creationTime":${environment.now()},"_id":"${row.id}","at":1,"text":"hi"}`);
  expect(inSnapshot(database, (tx) => tx.get("", row.id)?.json)).toBe(row.json);
});

test("creation times grow strictly, within a transaction and across them, while the clock stands still", async () => {
  const { database } = await aDatabase();

  const first = await inTransaction(database, (tx) => [1, 2, 3].map((n) => tx.insert("", "rows", { n })));
  const second = await inTransaction(database, (tx) => [4, 5].map((n) => tx.insert("", "rows", { n })));

  const times = fieldOf([...first, ...second], "_creationTime").map(Number);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(5);
  expect(times[4]! - times[0]!).toBeLessThan(0.01);
});

test("writing to a document that is not there says so in Convex's words", async () => {
  const { database, rows } = await aRankedTable();
  await inTransaction(database, (tx) => tx.delete("", rows[0].id));
  const { id } = rows[0];
  const tx = database.begin();

  expect(() => tx.patch("", id, {})).toThrow(`Update on nonexistent document ID ${id}`);
  expect(() => tx.replace("", id, {})).toThrow(`Replace on nonexistent document ID ${id}`);
  expect(() => tx.delete("", id)).toThrow(`Delete on nonexistent document ID ${id}`);
  expect(() => tx.delete("", "nonsense")).toThrow("Delete on nonexistent document ID nonsense");
  tx.close();
});

test("an id of another table is refused when a table is named, and unknown ids are null", async () => {
  const { database, rows } = await aRankedTable();
  const note = await inTransaction(database, (tx) => tx.insert("", "notes", {}));
  const tx = database.begin();

  expect(tx.get("", note.id, { table: "notes" })?.id).toBe(note.id);
  expect(() => tx.get("", note.id, { table: "creatures" })).toThrow(`"${note.id}" is an id of table "notes"`);
  expect(tx.get("", "not an id")).toBeNull();
  expect(tx.get("other/component", rows[0].id)).toBeNull();
  tx.close();
});

test("namespaces have tables of the same name and number that do not see each other", async () => {
  const { database } = await aDatabase();
  const inApp = await inTransaction(database, (tx) => tx.insert("", "rows", { of: "app" }));
  const inChild = await inTransaction(database, (tx) => tx.insert("child", "rows", { of: "child" }));

  const seen = inSnapshot(database, (tx) => [tx.get("child", inApp.id), tx.get("child", inChild.id)?.value()["of"]]);

  expect(seen).toEqual([null, "child"]);
  expect(database.catalog.table("", "rows")?.number).toBe(database.catalog.table("child", "rows")?.number);
});

test("writes that do not fit the schema are refused where they are made, and the transaction can go on", async () => {
  const { database } = await aDatabase();
  const documentType = { type: "object", value: { name: { fieldType: { type: "string" }, optional: false } } } as const;
  await activateSchema(database, aSchema({ users: { documentType } }));
  const ada = await inTransaction(database, (tx) => tx.insert("", "users", { name: "ada" }));
  const tx = database.begin();
  const wrong: ConvexJsonObject = { name: 1 };

  expect(() => tx.insert("", "users", wrong)).toThrow('New document in table "users" does not match the schema: ');
  expect(() => tx.patch("", ada.id, wrong)).toThrow(
    `Document with ID "${ada.id}" in table "users" does not match the schema: `,
  );
  expect(() => tx.replace("", ada.id, {})).toThrow(
    "does not match the schema: Object is missing the required field `name`.",
  );
  tx.patch("", ada.id, { name: "ada b" });
  expect(database.commit(tx).kind).toBe("committed");
  tx.close();
});

test("unknown indexes are refused with Convex's words, of unknown tables too; in the indexes of every table those are empty", async () => {
  const { database } = await aRankedTable();
  const tx = database.begin();

  expect(() => take(tx, { table: "creatures", index: "by_size" })).toThrow("Index creatures.by_size not found.");
  expect(() => take(tx, { table: "nothing", index: "by_size" })).toThrow("Index nothing.by_size not found.");
  expect(take(tx, { table: "nothing", index: "by_creation_time" })).toEqual([]);
  expect(take(tx, { table: "nothing", index: "by_id" })).toEqual([]);
  tx.close();
});

test("scans resume after a position and stop at one, in both directions", async () => {
  const { database } = await aDatabase();
  await inTransaction(database, (tx) => Array.from({ length: 30 }, (_, n) => tx.insert("", "rows", { n })));
  const tx = database.begin();
  const walk = tx.scan("", { table: "rows", index: "by_creation_time", range: [], order: "asc" });
  const positions = Array.from({ length: 30 }, () => (walk.next(), walk.position()!));
  const between = (order: "asc" | "desc", from: number, upTo: number) =>
    fieldOf(take(tx, { table: "rows", order, from: positions[from]!, upTo: positions[upTo]! }), "n");

  expect(between("asc", 3, 6)).toEqual([4, 5, 6]);
  expect(between("desc", 6, 3)).toEqual([5, 4, 3]);
  expect(between("asc", 6, 6)).toEqual([]);
  expect(fieldOf(take(tx, { table: "rows", from: positions[27]! }), "n")).toEqual([28, 29]);
  expect(fieldOf(take(tx, { table: "rows", order: "desc", upTo: positions[28]! }), "n")).toEqual([29, 28]);
  tx.close();
});

test("keys longer than a disk page keep their order and are found again", async () => {
  const { database } = await aDatabase();
  await activateSchema(database, aSchema({ texts: { by: { by_text: ["text"] } } }));
  const stem = "x".repeat(5_000);
  const texts = [`${stem}b`, stem, `${stem}a`, `${stem}${stem}`, "y", "a"];
  await inTransaction(database, (tx) => texts.map((text) => tx.insert("", "texts", { text })));
  const tx = database.begin();

  const ordered = fieldOf(take(tx, { table: "texts", index: "by_text" }), "text");
  const equal = { type: "Eq", fieldPath: "text", value: `${stem}a` } as const;

  expect(ordered).toEqual(texts.toSorted());
  expect(fieldOf(take(tx, { table: "texts", index: "by_text", range: [equal] }), "text")).toEqual([`${stem}a`]);
  tx.close();
});

test("the placeholder of the commit time becomes the time of the commit", async () => {
  const { database } = await aDatabase();
  const tx = database.begin();
  const row = tx.insert("", "rows", { at: { $commitTs: null }, said: '{"$commitTs":null}' });
  const outcome = database.commit(tx);
  tx.close();

  const stored = inSnapshot(database, (reader) => reader.get("", row.id)?.value());

  const ts = Buffer.alloc(8);
  if (outcome.kind === "committed") ts.writeBigInt64LE(outcome.ts);
  expect(stored).toMatchObject({ at: { $integer: ts.toString("base64") }, said: '{"$commitTs":null}' });
});

test("usage counts what was read and written", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();

  tx.get("", rows[0].id);
  take(tx, BY_RANK, 2);
  tx.insert("", "creatures", { rank: 1 });

  const jsonBytes = rows[0].json.length * 2 + rows[1].json.length;
  expect(tx.usage()).toMatchObject({ documentsRead: 3, bytesRead: jsonBytes, documentsWritten: 1, indexRanges: 2 });
  expect(tx.usage().bytesWritten).toBeGreaterThan(40);
  tx.close();
});

test("a closed transaction neither reads nor writes", async () => {
  const { database, rows } = await aRankedTable();
  const tx = database.begin();
  tx.close();
  tx.close();

  expect(() => tx.get("", rows[0].id)).toThrow("The transaction has ended");
  expect(() => tx.insert("", "creatures", {})).toThrow("The transaction has ended");
  expect(() => take(tx, BY_RANK)).toThrow("The transaction has ended");
});
