// What holds for every component: own tables, jobs, files, variables and addresses; calls only along the ways it was given.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aClient, query, watch } from "../sync/kit";
import { callsOf, MIA, OWN, type Calls } from "./kit";

const START_MS = Date.UTC(2026, 0, 1, 12);
const HOUR_MS = 3600_000;

let engine: TestEngine;
let calls: Calls;

beforeAll(async () => {
  engine = await openTestEngine({
    convexDir: OWN,
    startsAtMs: START_MS,
    scheduleByHand: true,
    env: { TONE: "warm", SECRET: "of the app" },
  });
  calls = callsOf(engine);
});
afterAll(() => engine.stop());
beforeEach(() => engine.clear());

test("tables of the same name are different in the app and in each place where a component is mounted", async () => {
  await calls.mutation("main:add", { which: "notes", text: "one" });
  await calls.mutation("main:add", { which: "otherNotes", text: "two" });

  const [app, notes, otherNotes] = await Promise.all([
    calls.query("main:ownNotes"),
    calls.query("main:list", { which: "notes" }),
    calls.query("main:list", { which: "otherNotes" }),
  ]);

  expect(app).toEqual(["one in the app", "two in the app"]);
  expect(notes).toEqual(["one"]);
  expect(otherNotes).toEqual(["two"]);
});

test("an id of a component means nothing in the app", async () => {
  const { own, foreign, foreignDocument } = (await calls.mutation("main:readForeignId")) as Record<
    string,
    string | null
  >;

  expect(own).not.toBe(foreign);
  expect(foreignDocument).toBeNull();
});

test("a component inside a component has data of its own in each place", async () => {
  const counts = [
    await calls.mutation("main:shelve", { which: "notes", title: "a" }),
    await calls.mutation("main:shelve", { which: "notes", title: "b" }),
    await calls.mutation("main:shelve", { which: "otherNotes", title: "c" }),
  ];
  const titles = await calls.query("books:titles", {}, { componentPath: "notes/shelf", caller: "admin" });

  expect(counts).toEqual([1, 2, 1]);
  expect(titles).toEqual(["a", "b"]);
});

test("a subscriber of the app is told when something inside a component changes", async () => {
  await using client = aClient(engine.url);
  const seen = watch<string[]>(client, query("main:list"), { which: "otherNotes" });
  await seen.until((list) => list.length === 0);

  await calls.mutation("notes:add", { text: "news" }, { componentPath: "otherNotes", caller: "admin" });

  expect(await seen.until((list) => list.length === 1)).toEqual(["news"]);
});

test("a module in a folder is found below the folder's name", async () => {
  expect(await calls.query("main:inside")).toBe("hello from inside");
});

test("calls into a component are part of the caller's transaction, and a failed one takes only its own writes with it", async () => {
  const error = await calls.mutation("main:survive");

  expect(error).toContain("the component fails");
  expect(await calls.query("main:ownNotes")).toEqual(["before", "after"]);
  expect(await calls.query("main:list", { which: "notes" })).toEqual([]);
});

test("arguments are checked by the component that is called", async () => {
  await expect(calls.mutation("main:addWrongly")).rejects.toThrow("ArgumentValidationError");
});

test("a component sees the variables it was given, and its own address", async () => {
  const [notes, otherNotes] = await Promise.all([
    calls.query("main:environment", { which: "notes" }),
    calls.query("main:environment", { which: "otherNotes" }),
  ]);

  const addresses = { CONVEX_CLOUD_URL: engine.url, CONVEX_SITE_URL: `${engine.siteUrl}/notes` };
  expect(notes).toEqual({ LEVEL: "loud", TONE: "warm", ...addresses });
  expect(otherNotes).toEqual({ LEVEL: "quiet", ...addresses, CONVEX_SITE_URL: engine.siteUrl });
});

test("a variable that is handed on follows its value", async () => {
  await engine.setEnvironmentVariables([{ name: "TONE", value: "cold" }]);
  const changed = await calls.query("main:environment", { which: "notes" });
  await engine.setEnvironmentVariables([{ name: "TONE", value: "warm" }]);

  expect(changed).toMatchObject({ TONE: "cold" });
});

test("who calls the app is not known inside a component", async () => {
  const asked = await calls.query("main:who", {}, { identity: MIA });
  const acted = await calls.action("main:act", { text: "acted" }, { identity: MIA });
  const through = await calls.action("main:actAndAsk", {}, { identity: MIA });

  expect(asked).toEqual({ app: "mia", component: null });
  expect(acted).toEqual({ identity: null, level: "loud" });
  expect(through).toEqual({ direct: "mia", throughComponent: null });
});

test("an answer for which only a component asked who calls is shared by everybody", async () => {
  const before = engine.host.logs.readAfter(0).entries.length;
  const nobody = await calls.query("main:whoAsksComponent");
  const mia = await calls.query("main:whoAsksComponent", {}, { identity: MIA });

  expect([nobody, mia]).toEqual([null, null]);
  expect(engine.host.logs.readAfter(0).entries.length - before).toBe(1);
});

test("a function knows its name and its component", async () => {
  expect(await calls.query("main:place")).toMatchObject({ name: "notes:place", componentPath: "otherNotes" });
});

test("clients do not reach into components, whether they may call it or not", async () => {
  const call = calls.query("notes:list", {}, { componentPath: "", caller: "client" });

  await expect(call).rejects.toThrow("Could not find public function for 'notes:list'");
});

test.each([
  [
    "an internal function",
    "_reference/childComponent/notes/notes/addQuietly",
    'Child component "notes" does not export',
  ],
  ["a grandchild", "_reference/childComponent/notes/shelf/books/put", 'Child component "notes" does not export'],
  [
    "a component that is not mounted",
    "_reference/childComponent/nowhere/notes/add",
    'Child component "nowhere" not found',
  ],
  ["an argument in the app", "_reference/componentArgument/callback", "Can't use an argument reference in the app"],
  ["a reference of the system", "_reference/currentSystemUdfInComponent/1", "Invalid reference"],
])("a reference to %s is refused", async (_what, reference, message) => {
  await expect(calls.mutation("main:reach", { reference })).rejects.toThrow(message);
});

test("pages are for the app only, as in Convex", async () => {
  await expect(calls.query("main:page")).rejects.toThrow("paginate() is only supported in the app.");
});

test("handles call back into the app, at once and from a job, and are the same at every request", async () => {
  const [first, again] = [await calls.mutation("main:handles"), await calls.mutation("main:handles")];
  await calls.mutation("main:callBack", { later: false });
  await calls.mutation("main:callBack", { later: true });
  await engine.runDue();

  expect(again).toEqual(first);
  expect(new Set(first as string[]).size).toBe(3);
  expect(await calls.query("main:ownNotes")).toEqual(["from the component", "from a job of the component"]);
});

test("a handle cannot be made up", async () => {
  const [handle = ""] = (await calls.mutation("main:handles")) as string[];
  const guess = handle.replace(/.$/, (last) => (last === "0" ? "1" : "0"));

  await expect(calls.mutation("main:callBackWith", { handle: guess })).rejects.toThrow("Function handle not found");
  await expect(calls.mutation("main:callBackWith", { handle: "function://" })).rejects.toThrow(
    "Function handle not found",
  );
});

test("jobs of a component are its own: it watches and cancels them, and they write its tables", async () => {
  const soon = (await calls.mutation("main:addLater", { delayMs: 0 })) as { id: string; state: string };
  const canceled = (await calls.mutation("main:addLater", { delayMs: 0 })) as { id: string };
  await calls.mutation("main:cancel", { id: canceled.id });
  await engine.runDue();

  expect(soon.state).toBe("pending");
  expect(await calls.query("main:list", { which: "notes" })).toEqual(["later"]);
  expect(engine.rows("_scheduled_functions")).toEqual([]);
});

test("a job of the app may run a function of a component", async () => {
  const id = await calls.mutation("main:scheduleInComponent");
  await engine.runDue();

  expect(await calls.query("main:list", { which: "notes" })).toEqual(["scheduled by the app"]);
  expect(engine.rows("_scheduled_functions")).toMatchObject([
    { _id: id, name: "notes.js:add", state: { kind: "success" } },
  ]);
});

test("scheduled arguments may be as large as Convex allows and not a character more", async () => {
  const around = JSON.stringify({ nested: "" }).length;
  const largest = 4 * 1024 * 1024 - around;

  await calls.mutation("main:scheduleLarge", { chars: largest, depth: 0 });
  await calls.mutation("main:scheduleLarge", { chars: 1, depth: 30 });
  await expect(calls.mutation("main:scheduleLarge", { chars: largest + 1, depth: 0 })).rejects.toThrow(
    "limit: 4194304 bytes",
  );
  await engine.runDue();

  expect(await calls.query("main:ownNotes")).toEqual([String(largest + 2), "63"]);
});

test("crons of a component run once in each place where it is mounted", async () => {
  await engine.runDue();
  const early = await calls.query("main:list", { which: "notes" });
  engine.clock?.advance(16 * HOUR_MS);
  await engine.runDue();
  await engine.runDue();

  expect(early).toEqual([]);
  expect(await calls.query("main:list", { which: "notes" })).toEqual(["tick of loud"]);
  expect(await calls.query("main:list", { which: "otherNotes" })).toEqual(["tick of quiet"]);
});

test("files of a component are its own, and served under an address like any other", async () => {
  const { id, counts } = (await calls.action("main:storeInComponent")) as { id: string; counts: number[] };

  expect(counts).toEqual([1, 0]);
  expect(id).toMatch(/^[0-9a-z]{31,37}$/);
});

test("an action of a component writes its tables", async () => {
  await calls.action("main:act", { text: "acted" });

  expect(await calls.query("main:list", { which: "notes" })).toEqual(["acted"]);
});

test("requests below a component's address are answered by its routes, which know nothing of the prefix", async () => {
  const answer = await fetch(`${engine.siteUrl}/notes/add`, { method: "POST", body: "by HTTP" });

  expect(await answer.json()).toEqual({
    url: `${engine.siteUrl}/notes/add`,
    site: `${engine.siteUrl}/notes`,
    identity: null,
  });
  expect(await calls.query("main:list", { which: "notes" })).toEqual(["by HTTP"]);
});

test.each([
  ["/hello", 200, "hello from the app"],
  ["/notes/any/exact", 200, "exact path of the app"],
  ["/notes/any/long/x", 200, "longer prefix of the app"],
  ["/notes/any/x", 200, "any of the component"],
  ["/elsewhere", 200, "shorter prefix of the app"],
  ["/notes/missing", 404, "No HttpAction routed for /notes/missing"],
])("of the routes for %s the most exact one answers", async (path, status, text) => {
  const answer = await fetch(engine.siteUrl + path);

  expect([answer.status, await answer.text()]).toEqual([status, text]);
});
