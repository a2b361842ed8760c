// The official CLI, unmodified, in self-hosted mode against the engine.

import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { CliProject } from "./cli-project";
import { aClient, anHttpClient, mutation, query, watch } from "./kit";

// Every command is a process that starts anew, on a machine that has other tests to run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let engine: TestEngine;
let project: CliProject;

beforeAll(async () => {
  engine = await openTestEngine();
  project = await CliProject.create(engine);
  await convex("dev", "--once", "--typecheck=disable");
});
afterAll(async () => {
  await engine.stop();
  await project[Symbol.asyncDispose]();
});

const convex = (...args: string[]) => project.run(...args);
const edit = (file: string, change: (text: string) => string) => project.edit(file, change);

test("dev --once pushes the functions and writes the generated files and the addresses", async () => {
  const [generated, environment] = await Promise.all([
    project.read("convex/_generated/api.d.ts"),
    project.read(".env.local"),
  ]);

  expect(generated).toContain("messages: typeof messages");
  expect(environment).toContain(`CONVEX_URL=${engine.url}`);
  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "none" })).toBe(0);
});

test("a second push sends only what changed and switches every subscriber to it", async () => {
  await using client = aClient(engine.url);
  const seen = watch<number>(client, query("counters:read"), { name: "switch" });
  await seen.until((value) => value === 0);

  const undo = await edit("counters.ts", (text) => text.replace("row?.value ?? 0;", "row?.value ?? 77;"));
  const pushed = await convex("dev", "--once", "--typecheck=disable");
  const value = await seen.until((found) => found === 77);
  await undo();
  await convex("dev", "--once", "--typecheck=disable");

  expect(pushed.code).toBe(0);
  expect(value).toBe(77);
  await seen.until((found) => found === 0);
});

test("run calls public and internal functions, also as somebody", async () => {
  const sum = await convex("run", "counters:add", `{"name":"cli","by":4}`);
  const internal = await convex("run", "messages:countQuietly", `{"room":"cli"}`);
  const who = await convex("run", "rules:who", "--identity", `{"subject":"mia"}`);
  const action = await convex("run", "native:hash", `{"text":"x"}`);

  expect([sum.stdout.trim(), internal.stdout.trim(), action.stdout.trim()]).toEqual(["4", "0", `"2d711642"`]);
  expect(JSON.parse(who.stdout)).toMatchObject({ subject: "mia" });
});

test("run --watch shows a query's result and then every new one", async () => {
  const http = anHttpClient(engine.url);
  const shows = (value: number) => (text: string) => text.split("\n").some((line) => line.trim() === String(value));
  const watching = project.runUntil(shows(7), "run", "--watch", "counters:read", `{"name":"watched"}`);
  let text = "";
  const sawFirst = new Promise<void>((resolve) => {
    watching.child.stdout?.on("data", (data) => {
      text += String(data);
      if (shows(0)(text)) resolve();
    });
  });

  await sawFirst;
  await http.mutation(mutation("counters:add"), { name: "watched", by: 7 });

  expect(shows(7)(await watching.done)).toBe(true);
});

test("run of a function that does not exist lists the ones that do", async () => {
  const { code, stderr } = await convex("run", "nowhere:nothing");

  expect(code).toBe(1);
  expect(stderr).toContain("Could not find function");
  expect(stderr).toContain("countQuietly");
});

test("run shows the error of a function with its place in the source", async () => {
  const { code, stderr } = await convex("run", "counters:add", `{"name":"cli-error","by":1,"failAfter":true}`);

  expect(code).toBe(1);
  expect(stderr).toContain("failed after the write");
  expect(stderr).toContain("convex/counters.ts:29");
});

test("environment variables are set, seen by functions, listed and removed", async () => {
  const secretOf = async () =>
    (JSON.parse((await convex("run", "rules:environment")).stdout) as { secret: string | null }).secret;

  await convex("env", "set", "SECRET", "moss and=fern");
  const listed = await convex("env", "list");
  const got = await convex("env", "get", "SECRET");
  const seen = await secretOf();
  await convex("env", "remove", "SECRET");

  expect(listed.stdout).toContain("SECRET=");
  expect(got.stdout.trim()).toBe("moss and=fern");
  expect(seen).toBe("moss and=fern");
  expect(await secretOf()).toBeNull();
});

test.each([
  ["2BAD", "is invalid"],
  ["CONVEX_SITE_URL", "reserved"],
])("the environment variable name %s is refused", async (name, text) => {
  const { code, stderr } = await convex("env", "set", name, "x");

  expect(code).toBe(1);
  expect(stderr).toContain(text);
});

test("data lists tables and pages through documents in both orders", async () => {
  const http = anHttpClient(engine.url);
  for (const text of ["first", "second", "third"])
    await http.mutation(mutation("messages:send"), { room: "data", text });

  const tables = await convex("data");
  const newest = await convex("data", "messages", "--limit", "2", "--format", "jsonl");
  const oldest = await convex("data", "messages", "--order", "asc", "--format", "jsonl");

  expect(tables.stdout.split("\n")).toEqual(expect.arrayContaining(["counters", "messages"]));
  expect(tables.stdout).not.toContain("_environment");
  expect(newest.stdout.match(/first|second|third/g)).toEqual(["third", "second"]);
  expect(oldest.stdout.match(/first|second|third/g)).toEqual(["first", "second", "third"]);
});

test("function-spec lists functions with their validators, and HTTP actions", async () => {
  const { stdout } = await convex("function-spec");
  const spec = JSON.parse(stdout) as { url: string; functions: Record<string, unknown>[] };

  expect(spec.url).toBe(engine.url);
  expect(spec.functions).toContainEqual({
    functionType: "Query",
    identifier: "counters.js:read",
    visibility: { kind: "public" },
    args: { type: "object", value: { name: { fieldType: { type: "string" }, optional: false } } },
    returns: { type: "number" },
  });
  expect(spec.functions).toContainEqual({ functionType: "HttpAction", method: "POST", path: "/messages" });
});

test("codegen evaluates the code and does not put it into effect", async () => {
  const undo = await edit("counters.ts", (text) => text.replace("row?.value ?? 0;", "row?.value ?? 88;"));

  const { code } = await convex("codegen", "--typecheck=disable");
  await undo();

  expect(code).toBe(0);
  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "none" })).toBe(0);
});

test("a schema that the data does not fit is refused with the document, and the old one stays", async () => {
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "schema", by: 1 });
  const undo = await edit("schema.ts", (text) => text.replace("value: v.number()", "value: v.string()"));

  const { code, stderr } = await convex("dev", "--once", "--typecheck=disable");
  await undo();

  expect(code).toBe(1);
  expect(stderr).toContain("Schema validation failed");
  expect(stderr).toContain(`in table "counters" does not match the schema`);
  expect(await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "schema", by: 1 })).toBe(2);
});

test("a new index is filled with what is there before it can be read", async () => {
  await anHttpClient(engine.url).mutation(mutation("messages:send"), { room: "index", text: "indexed" });
  const undoSchema = await edit("schema.ts", (text) =>
    text.replace(`.index("by_room"`, `.index("by_text", ["text"]).index("by_room"`),
  );
  const undoCode = await edit("messages.ts", (text) =>
    text.replace(`.filter((q) => q.gt(q.field("text"), text))`, `.withIndex("by_text", (q) => q.eq("text", text))`),
  );

  const { code, stderr } = await convex("dev", "--once", "--typecheck=disable");
  const found: { text: string }[] = await anHttpClient(engine.url).query(query("messages:longerThan"), {
    text: "indexed",
  });
  await Promise.all([undoSchema(), undoCode()]);
  await convex("dev", "--once", "--typecheck=disable");

  expect([code, stderr.includes("messages.by_text")]).toEqual([0, true]);
  expect(found.map(({ text }) => text)).toEqual(["indexed"]);
});

test("a staged index is filled behind the push and cannot be read before it is wanted", async () => {
  await anHttpClient(engine.url).mutation(mutation("messages:send"), { room: "staged", text: "staged" });
  const stage = (isStaged: boolean) => (text: string) =>
    text.replace(`.index("by_room"`, `.index("by_text", { fields: ["text"], staged: ${isStaged} }).index("by_room"`);
  const undoStaging = await edit("schema.ts", stage(true));
  const undoCode = await edit("messages.ts", (text) =>
    text.replace(`.filter((q) => q.gt(q.field("text"), text))`, `.withIndex("by_text", (q) => q.eq("text", text))`),
  );
  const staged = await convex("dev", "--once", "--typecheck=disable");
  const read = () => anHttpClient(engine.url).query(query("messages:longerThan"), { text: "staged" });
  const early = await read().catch(String);
  await undoStaging();
  const undoSchema = await edit("schema.ts", stage(false));

  const enabled = await convex("dev", "--once", "--typecheck=disable");
  const found: { text: string }[] = await read();
  await Promise.all([undoSchema(), undoCode()]);

  expect([staged.code, staged.stderr]).toEqual([0, expect.stringContaining("staged")]);
  expect(early).toContain("currently staged and not available to query");
  expect([enabled.code, found.map(({ text }) => text)]).toEqual([0, ["staged"]]);
});

test("deploy refuses a schema that the data does not fit, and leaves everything as it was", async () => {
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "deploy", by: 1 });
  const undoSchema = await edit("schema.ts", (text) => text.replace("value: v.number()", "value: v.string()"));
  const undoCode = await edit("counters.ts", (text) => text.replace("row?.value ?? 0;", "row?.value ?? 66;"));

  const { code, stderr } = await convex("deploy", "--yes", "--typecheck=disable");
  await Promise.all([undoSchema(), undoCode()]);

  expect([code, stderr]).toEqual([1, expect.stringContaining("does not match the schema")]);
  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "never" })).toBe(0);
});

test("deploy pushes as well", async () => {
  const { code, stderr } = await convex("deploy", "--yes", "--typecheck=disable");

  expect(stderr).toContain("Deployed Convex functions");
  expect(code).toBe(0);
});

test("logs shows what functions wrote", async () => {
  await anHttpClient(engine.url).query(query("rules:logs"), {});
  const headers = { authorization: `Convex ${engine.adminKey}` };

  const shown = await project.runUntil((text) => text.includes("'bad'"), "logs", "--history", "50").done;
  const backlog = (await (await fetch(`${engine.url}/api/stream_function_logs?cursor=0`, { headers })).json()) as {
    entries: unknown[];
  };

  expect(shown).toContain("[CONVEX Q(rules:logs)]");
  expect(shown).toContain("'hello' 1 { a: [ 1 ] }");
  expect(backlog.entries.length).toBeGreaterThan(0);
});

test("a wrong admin key is refused everywhere", async () => {
  const { code } = await project.runAs("guess|1", "run", "counters:read", `{"name":"x"}`);

  expect(code).toBe(1);
});
