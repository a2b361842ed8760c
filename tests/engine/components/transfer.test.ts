// Tables and files of components through an export and an import: each comes back in the place that it came from.

import { afterEach, beforeEach, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { exported, imported } from "../storage/transfer-client";
import { type Calls, callsOf, OWN } from "./kit";

let [from, to]: TestEngine[] = [];
let calls: { from: Calls; to: Calls };

beforeEach(async () => {
  [from, to] = await Promise.all([openTestEngine({ convexDir: OWN }), openTestEngine({ convexDir: OWN })]);
  calls = { from: callsOf(engineOf(from)), to: callsOf(engineOf(to)) };
});
afterEach(async () => void (await Promise.all([from?.stop(), to?.stop()])));

/** Both are open while a test runs. */
function engineOf(engine: TestEngine | undefined): TestEngine {
  if (engine === undefined) throw new Error("no engine is open");
  return engine;
}

interface Places {
  readonly app: unknown;
  readonly notes: unknown;
  readonly otherNotes: unknown;
  readonly shelf: unknown;
  readonly otherShelf: unknown;
}

async function textsIn(of: Calls): Promise<Places> {
  const inside = (componentPath: string, path: string) => of.query(path, {}, { componentPath, caller: "admin" });
  return {
    app: await of.query("main:ownNotes"),
    notes: await inside("notes", "notes:list"),
    otherNotes: await inside("otherNotes", "notes:list"),
    shelf: await inside("notes/shelf", "books:titles"),
    otherShelf: await inside("otherNotes/shelf", "books:titles"),
  };
}

async function fill(of: Calls, age: string): Promise<void> {
  await of.mutation("main:add", { which: "notes", text: `${age} note` });
  await of.mutation("main:add", { which: "otherNotes", text: `${age} other note` });
  await of.mutation("main:shelve", { which: "notes", title: `${age} book` });
  await of.mutation("main:shelve", { which: "otherNotes", title: `${age} other book` });
}

const NEW: Places = {
  app: ["new note in the app", "new other note in the app"],
  notes: ["new note"],
  otherNotes: ["new other note"],
  shelf: ["new book"],
  otherShelf: ["new other book"],
};

test("tables of the app, of both places of one component, and of those inside them take the places of what was there", async () => {
  await fill(calls.from, "new");
  await fill(calls.to, "old");

  const state = await imported(engineOf(to), await exported(engineOf(from)), { mode: "replace" });

  expect(state).toMatchObject({ state: "completed" });
  expect(await textsIn(calls.to)).toEqual(NEW);
});

test("ids and indexes of a component's documents are those of before, and it goes on writing beside them", async () => {
  await fill(calls.from, "new");
  const before = engineOf(from).database;
  const idsOf = (database: typeof before) => {
    const transaction = database.begin();
    try {
      const scan = transaction.scan("notes", { table: "notes", index: "by_creation_time", range: [], order: "asc" });
      return scan.next()?.value();
    } finally {
      transaction.close();
    }
  };

  await imported(engineOf(to), await exported(engineOf(from)), { mode: "requireEmpty" });
  await calls.to.mutation("main:add", { which: "notes", text: "after" });

  expect(idsOf(engineOf(to).database)).toEqual(idsOf(before));
  expect(await textsIn(calls.to)).toMatchObject({ notes: ["after", "new note"], otherNotes: ["new other note"] });
});

test("a file of a component comes back to it, and to nobody else, under its id", async () => {
  const { id } = (await calls.from.action("main:storeInComponent")) as { id: string };
  const urlIn = (componentPath: string) =>
    calls.to.query("notes:fileUrl", { id }, { componentPath, caller: "admin" }) as Promise<string | null>;

  await imported(engineOf(to), await exported(engineOf(from)), { mode: "replace" });
  const url = await urlIn("notes");

  expect(await (await fetch(String(url))).text()).toBe("of the component");
  expect(await urlIn("otherNotes")).toBeNull();
});

test("one table of one component is imported alone, and a row that its schema refuses changes nothing anywhere", async () => {
  await fill(calls.to, "new");
  const rows = (text: unknown) => new TextEncoder().encode(`${JSON.stringify({ text })}\n`).buffer;
  const options = { mode: "append", format: "jsonLines", tableName: "notes", componentPath: "otherNotes" };

  const good = await imported(engineOf(to), rows("one more"), options);
  const bad = await imported(engineOf(to), rows(7), { ...options, mode: "replace" });

  expect(good).toMatchObject({ state: "completed" });
  expect(bad).toMatchObject({ state: "failed", error_message: expect.stringContaining("does not match the schema") });
  expect(await textsIn(calls.to)).toEqual({ ...NEW, otherNotes: ["new other note", "one more"] });
});
