// Text and vector search in transactions: own writes, snapshots, conflicts, pages, restarts and changing schemas.

import { beforeEach, expect, test } from "vitest";
import { INDEX_RANGES_MAX, SEARCH_RESULTS_MAX } from "../limits";
import { openMemoryStore } from "../storage/memory-store";
import { aDatabase, activateSchema, aSchema, inSnapshot, inTransaction } from "../testing/a-database";
import type { Database } from "./database";
import type { SearchRequest } from "./search-scan";
import type { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import type { Transaction } from "./transaction";

const SCHEMA = aSchema({
  notes: {
    searchIndexes: [{ indexDescriptor: "search", searchField: "text", filterFields: ["room"] }],
    by: { by_room: ["room"] },
  },
  tastes: { vectorIndexes: [{ indexDescriptor: "near", vectorField: "at", dimensions: 2, filterFields: [] }] },
});

let database: Database;
beforeEach(async () => {
  ({ database } = await aDatabase());
  await activateSchema(database, SCHEMA);
});

interface Asked extends Partial<SearchRequest> {
  readonly room?: string;
  readonly limit?: number;
}

function search(tx: Transaction, text: string, { room, limit = Infinity, ...request }: Asked = {}): StoredDocument[] {
  const eq = room === undefined ? [] : [{ type: "Eq" as const, fieldPath: "room", value: room }];
  const filters = [{ type: "Search" as const, fieldPath: "text", value: text }, ...eq];
  const scan = tx.search("", { table: "notes", index: "search", filters, ...request });
  const found: StoredDocument[] = [];
  for (let next = scan.next(); next !== null; next = scan.next()) {
    found.push(next);
    if (found.length >= limit) break;
  }
  return found;
}

function textOf(document: StoredDocument): string {
  const { text } = document.value();
  return typeof text === "string" ? text : "no text";
}

const texts = (tx: Transaction, text: string, asked: Asked = {}): string[] => search(tx, text, asked).map(textOf);

async function note(text: string, room = "hill"): Promise<string> {
  return await inTransaction(database, (tx) => tx.insert("", "notes", { text, room }).id);
}

test("documents are found after their commit, changed after their change and gone after their deletion", async () => {
  const id = await note("red egg");
  const afterInsert = inSnapshot(database, (tx) => texts(tx, "egg"));
  await inTransaction(database, (tx) => tx.patch("", id, { text: "red spoon" }));
  const afterPatch = inSnapshot(database, (tx) => [texts(tx, "egg"), texts(tx, "spoon")]);
  await inTransaction(database, (tx) => tx.delete("", id));

  expect([afterInsert, afterPatch]).toEqual([["red egg"], [[], ["red spoon"]]]);
  expect(inSnapshot(database, (tx) => texts(tx, "red"))).toEqual([]);
});

test("a transaction finds its own writes, and not what it deleted or rolled back", async () => {
  const [kept, deleted] = [await note("egg kept"), await note("egg deleted")];
  const tx = database.begin();

  tx.insert("", "notes", { text: "egg new", room: "hill" });
  tx.delete("", deleted);
  tx.patch("", kept, { text: "egg changed" });
  const during = texts(tx, "egg").toSorted();
  const savepoint = tx.savepoint();
  tx.patch("", kept, { text: "spoon" });
  const inside = texts(tx, "egg");
  tx.rollbackTo(savepoint);
  const after = texts(tx, "egg").toSorted();
  tx.close();

  expect([during, inside, after]).toEqual([["egg changed", "egg new"], ["egg new"], ["egg changed", "egg new"]]);
  expect(inSnapshot(database, (other) => texts(other, "egg").toSorted())).toEqual(["egg deleted", "egg kept"]);
});

test("an older snapshot finds what was there at its moment", async () => {
  const id = await note("egg");
  const held = database.holdSnapshot();

  await inTransaction(database, (tx) => tx.patch("", id, { text: "spoon" }));
  await note("second egg");

  expect(inSnapshot(database, (tx) => texts(tx, "egg"), held.ts)).toEqual(["egg"]);
  expect(inSnapshot(database, (tx) => texts(tx, "egg"))).toEqual(["second egg"]);
  held.release();
  expect(inSnapshot(database, (tx) => texts(tx, "spoon"))).toEqual(["spoon"]);
});

/** Whether a transaction that searched is in conflict with a commit that came in between. */
async function isInConflict(text: string, asked: Asked, change: () => Promise<unknown>): Promise<boolean> {
  const tx = database.begin();
  search(tx, text, asked);
  tx.insert("", "tastes", {});
  await change();
  const outcome = database.commit(tx);
  tx.close();
  return outcome.kind === "conflict";
}

test("a search is in conflict with documents that hold one of its terms and fit its filter, and with no others", async () => {
  const id = await note("old egg");

  expect(await isInConflict("egg", {}, () => note("an egg"))).toBe(true);
  expect(await isInConflict("eg", {}, () => note("an eggplant"))).toBe(true);
  expect(await isInConflict("egg", { room: "hill" }, () => note("an egg", "hill"))).toBe(true);
  expect(await isInConflict("egg", {}, () => inTransaction(database, (tx) => tx.delete("", id)))).toBe(true);
  expect(await isInConflict("egg", {}, () => note("a spoon"))).toBe(false);
  expect(await isInConflict("egg x", {}, () => note("an eggplant"))).toBe(false);
  expect(await isInConflict("egg", { room: "hill" }, () => note("an egg", "lake"))).toBe(false);
  expect(await isInConflict("", {}, () => note("an egg"))).toBe(false);
});

test("a conflict names the table that was searched", async () => {
  const tx = database.begin();
  search(tx, "egg");
  tx.insert("", "tastes", {});
  await note("egg");

  expect(database.commit(tx)).toEqual({ kind: "conflict", table: "notes" });
  tx.close();
});

test("a page ends at its cursor and the next one begins behind it", async () => {
  for (const text of ["egg a", "egg b", "egg c"]) await note(text);
  const [first, second, third] = inSnapshot(database, (tx) => {
    const scan = tx.search("", {
      table: "notes",
      index: "search",
      filters: [{ type: "Search", fieldPath: "text", value: "egg" }],
    });
    return Array.from({ length: 3 }, () => (scan.next(), scan.position() ?? ""));
  });

  expect(inSnapshot(database, (tx) => texts(tx, "egg", { from: first ?? "" }))).toEqual(["egg b", "egg a"]);
  expect(inSnapshot(database, (tx) => texts(tx, "egg", { from: first ?? "", upTo: second ?? "" }))).toEqual(["egg b"]);
  expect(inSnapshot(database, (tx) => texts(tx, "egg", { from: third ?? "" }))).toEqual([]);
});

test("1024 documents can be read, and asking for one more says what to do", async () => {
  await inTransaction(database, (tx) => {
    for (let count = 0; count < SEARCH_RESULTS_MAX; count++) tx.insert("", "notes", { text: `egg ${count}` });
  });

  expect(inSnapshot(database, (tx) => search(tx, "egg", { limit: SEARCH_RESULTS_MAX }))).toHaveLength(
    SEARCH_RESULTS_MAX,
  );
  expect(() => inSnapshot(database, (tx) => search(tx, "egg"))).toThrow("scanned too many documents (fetched 1024)");
});

test("a search counts as one range, however many terms it has: 4096 are allowed and one more is not", async () => {
  const id = await note("egg");
  const tx = database.begin();
  tx.boundUsage();
  const many = Array.from({ length: 15 }, (_, term) => `term${term}`).join(" ");

  for (let round = 0; round < 400; round++) search(tx, `${many} x${round}`);
  const readable = tx.get("", id);
  // That was a range as well.
  for (let round = 400; round < INDEX_RANGES_MAX - 1; round++) search(tx, `x${round}`);

  expect(readable?.id).toBe(id);
  expect(() => search(tx, "one more")).toThrow(
    `Too many reads in a single function execution (limit: ${INDEX_RANGES_MAX})`,
  );
  tx.close();
});

test.each([
  ["notes", "missing", "Index notes.missing not found."],
  ["notes", "by_room", "Index notes.by_room not found."],
  ["tastes", "near", "Index tastes.near is not a search index"],
  ["ghosts", "search", "Index ghosts.search not found."],
])("a search in %s.%s is refused", (table, index, message) => {
  expect(() => inSnapshot(database, (tx) => search(tx, "egg", { table, index }))).toThrow(message);
});

test("indexes are there again after a restart", async () => {
  const store = openMemoryStore();
  const first = await aDatabase({ store });
  await activateSchema(first.database, SCHEMA);
  await inTransaction(first.database, (tx) => {
    for (let count = 0; count < 500; count++) tx.insert("", "notes", { text: `egg ${count}` });
    tx.insert("", "tastes", { at: [1, 0] });
  });

  const second = await aDatabase({ store });

  expect(inSnapshot(second.database, (tx) => texts(tx, "479"))).toEqual(["egg 479"]);
  expect(inSnapshot(second.database, (tx) => near(tx))).toHaveLength(1);
});

const near = (tx: Transaction) => tx.vectorSearch("", { indexName: "tastes.near", vector: [1, 0], expressions: null });

test("a schema brings its indexes filled, while writes go on, and takes those away that it does not have", async () => {
  const { database: fresh } = await aDatabase();
  await activateSchema(fresh, aSchema({ notes: {} }));
  await inTransaction(fresh, (tx) => {
    for (let count = 0; count < 450; count++) tx.insert("", "notes", { text: `egg ${count}` });
  });
  const prepared = fresh.catalog.prepareSchema("", SCHEMA);
  const running = prepared.run();
  await inTransaction(fresh, (tx) => tx.insert("", "notes", { text: "egg meanwhile" }));
  const before = fresh.begin();
  await running;
  await fresh.catalog.activate(prepared);

  const during = inSnapshot(fresh, (tx) => [texts(tx, "meanwhile"), texts(tx, "449")]);
  const held = fresh.begin();
  await activateSchema(fresh, aSchema({ notes: {} }));

  expect(during).toEqual([["egg meanwhile"], ["egg 449"]]);
  expect(() => texts(before, "egg")).toThrow("Index notes.search not found.");
  expect(texts(held, "449")).toEqual(["egg 449"]);
  expect(() => inSnapshot(fresh, (tx) => texts(tx, "449"))).toThrow("Index notes.search not found.");
  before.close();
  held.close();
});

test("two indexes with the same content under other names stay apart from the name", async () => {
  const renamed = aSchema({
    notes: { searchIndexes: [{ indexDescriptor: "find", searchField: "text", filterFields: ["room"] }] },
  });
  await note("egg");

  await activateSchema(database, renamed);

  expect(inSnapshot(database, (tx) => texts(tx, "egg", { index: "find" }))).toEqual(["egg"]);
  expect(() => inSnapshot(database, (tx) => texts(tx, "egg"))).toThrow("Index notes.search not found.");
});

test("vectors are found as of the snapshot", async () => {
  const id = await inTransaction(database, (tx) => tx.insert("", "tastes", { at: [1, 0] }).id);
  const held: Timestamp = database.latestDurable();
  const tx = database.begin({ at: held });
  await inTransaction(database, (other) => other.patch("", id, { at: [1, 0, 0] }));

  expect(near(tx)).toEqual([{ id, score: 1 }]);
  expect(inSnapshot(database, near)).toEqual([]);
  tx.close();
});
