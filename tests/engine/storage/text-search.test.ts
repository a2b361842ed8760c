// Text search from end to end: functions, subscriptions, pages and restarts, through the real clients.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { aClient, query, watch } from "../sync/kit";
import { openBackend, type Backend } from "./kit";

let backend: Backend;
beforeEach(async () => {
  await backend?.engine.stop();
  backend = await openBackend();
});
afterAll(async () => await backend.engine.stop());

interface Note {
  readonly text: unknown;
  readonly room?: string;
  readonly author?: { readonly name: string };
}

const add = (...notes: (Note | string)[]) =>
  backend.mutation<string[]>("notes:add", {
    notes: notes.map((note) => (typeof note === "string" ? { text: note } : note)),
  });

const search = (text: string, filters: object = {}) => backend.query<string[]>("notes:search", { text, ...filters });

test("documents that hold any of the terms are found, best first", async () => {
  await add(
    "the quick red fox",
    "a slow red hen on a long walk through the hills",
    "nothing of it",
    "RED, quick and red!",
  );

  expect(await search("quick red")).toEqual([
    "RED, quick and red!",
    "the quick red fox",
    "a slow red hen on a long walk through the hills",
  ]);
});

test("the last term is also the beginning of words", async () => {
  await add("rainbow", "rain", "rainy day");

  expect(await search("rain")).toEqual(["rain", "rainbow", "rainy day"]);
  expect(await search("rain day")).toEqual(["rain", "rainy day"]);
});

test("of equal ones the newest comes first, also in one mutation", async () => {
  await add("egg one", "egg two");
  await add("egg six");

  expect(await search("egg")).toEqual(["egg six", "egg two", "egg one"]);
});

test("filters keep what equals them: plain fields, nested ones and missing ones", async () => {
  await add(
    { text: "egg hill", room: "hill" },
    { text: "egg lake", room: "lake", author: { name: "ann" } },
    { text: "egg" },
  );

  expect(await search("egg", { room: "hill" })).toEqual(["egg hill"]);
  expect(await search("egg", { author: "ann" })).toEqual(["egg lake"]);
  expect(await search("egg", { room: "lake", author: "bob" })).toEqual([]);
  expect(await search("egg", { room: null })).toEqual(["egg"]);
});

test("limits and later filters act on what the search found", async () => {
  const ids = await add("egg a", "egg b", "egg c");
  await backend.mutation("notes:edit", { id: ids[0], fields: { rank: 5 } });

  expect(await search("egg", { limit: 2 })).toEqual(["egg c", "egg b"]);
  expect(await backend.query("notes:first", { text: "egg" })).toMatchObject({ text: "egg c" });
  expect(await backend.query("notes:searchRanked", { text: "egg", above: 1 })).toEqual(["egg a"]);
});

test("only text is found: other values are not in the index", async () => {
  const [id] = await add({ text: 42 }, { text: ["egg"] }, { text: "egg" });

  expect(await search("egg 42")).toEqual(["egg"]);
  await backend.mutation("notes:edit", { id, fields: { text: "42 eggs" } });
  expect(await search("42")).toEqual(["42 eggs"]);
});

test("an empty search finds nothing", async () => {
  await add("egg");

  expect([await search(""), await search("?!")]).toEqual([[], []]);
});

test("a mutation finds what it has just written, and not what it has deleted", async () => {
  await add("egg");

  expect(await backend.mutation("notes:addAndSearch", { text: "egg and spoon", find: "spo" })).toEqual([1, 0]);
  expect(await search("spoon")).toEqual([]);
});

test("a subscription follows the documents that its search is about, and sleeps through others", async () => {
  const client = aClient(backend.engine.url);
  const [id] = await add({ text: "egg", room: "hill" });
  const watched = watch<string[]>(client, query("notes:search"), { text: "egg", room: "hill" });
  await watched.until((found) => found.length === 1);

  await add({ text: "egg", room: "lake" }, { text: "spoon", room: "hill" });
  await add({ text: "second egg", room: "hill" });
  await watched.until((found) => found.length === 2);
  await backend.mutation("notes:edit", { id, fields: { room: "lake" } });
  await watched.until((found) => found.length === 1 && found[0] === "second egg");

  expect(watched.values).toHaveLength(3);
  await client.close();
});

interface Page {
  readonly page: readonly Note[];
  readonly isDone: boolean;
  readonly continueCursor: string;
  readonly splitCursor?: string | null;
}

const page = (text: string, cursor: string | null, numItems: number) =>
  backend.query<Page>("notes:page", { text, paginationOpts: { cursor, numItems } });

test("pages go through a search to its end", async () => {
  await add(...Array.from({ length: 7 }, (_, number) => `egg ${number}`));

  const first = await page("egg", null, 3);
  const second = await page("egg", first.continueCursor, 3);
  const third = await page("egg", second.continueCursor, 3);

  const all = [first, second, third];
  expect(all.map(({ page: notes }) => notes.map(({ text }) => text))).toEqual([
    ["egg 6", "egg 5", "egg 4"],
    ["egg 3", "egg 2", "egg 1"],
    ["egg 0"],
  ]);
  expect(all.map(({ isDone }) => isDone)).toEqual([false, false, true]);
  expect(all.map(({ splitCursor }) => splitCursor ?? null)).toEqual([null, null, null]);
});

test("the cursor of another search is refused in the way that makes lists start again", async () => {
  await add("egg", "egg spoon");
  const { continueCursor } = await page("egg", null, 1);

  await expect(page("spoon", continueCursor, 1)).rejects.toThrow("InvalidCursor");
});

test("more than 1024 documents must be asked for in pages", async () => {
  await add(...Array.from({ length: 1_025 }, () => "egg"));

  await expect(search("egg")).rejects.toThrow("Search query scanned too many documents (fetched 1024).");
  expect(await search("egg", { limit: 1_024 })).toHaveLength(1_024);
});

test("mistakes are told in Convex's words", async () => {
  await expect(backend.query("notes:wrongField")).rejects.toThrow(
    'Search query against notes.search_text contains a search filter against "room", which doesn\'t match the indexed `searchField` "text".',
  );
  await expect(backend.query("notes:notASearchIndex")).rejects.toThrow("Index notes.by_room");
});

test("what was written before a restart is found after it", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "chatlings-search-"));
  const first = await openBackend({ dataDir });
  await first.mutation("notes:add", { notes: [{ text: "egg of the first run" }] });
  await first.engine.stop();

  const second = await openBackend({ dataDir });
  await second.mutation("notes:add", { notes: [{ text: "egg of the second run" }] });

  expect(await second.query("notes:search", { text: "egg run" })).toEqual([
    "egg of the second run",
    "egg of the first run",
  ]);
  await second.engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
