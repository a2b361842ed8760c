// `convex export` and `convex import` of the official CLI: what goes out comes back the same, whole or not at all.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { bundleFunctions } from "../../../embedded/engine/index";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { CliProject } from "./cli-project";
import { aClient, anHttpClient, FIXTURE, mutation, query, watch } from "./kit";

interface Message {
  readonly _id: string;
  readonly _creationTime: number;
  readonly room: string;
  readonly text: string;
  readonly author?: string;
}

// Every command is a process that starts anew, on a machine that has other tests to run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let engine: TestEngine;
let project: CliProject;
beforeAll(async () => {
  engine = await openTestEngine({ convexDir: FIXTURE });
  project = await CliProject.create(engine);
});
afterAll(async () => {
  await engine.stop();
  await project[Symbol.asyncDispose]();
});

const convex = (...args: string[]) => project.run(...args);
const listRoom = (room: string, target = engine): Promise<Message[]> =>
  anHttpClient(target.url).query(query("messages:list"), { room });
const send = (room: string, text: string, target = engine): Promise<string> =>
  anHttpClient(target.url).mutation(mutation("messages:send"), { room, text });

async function exportTo(file: string, ...flags: string[]): Promise<string> {
  const path = join(project.folder, file);
  const { code, stderr } = await convex("export", "--path", path, ...flags);
  expect([code, stderr]).toEqual([0, expect.stringContaining("Downloaded snapshot export")]);
  return path;
}

test("a zip brings everything back under its id and its time, also into another deployment with other tables", async () => {
  await send("zip", "first");
  await send("zip", 'second \u00e9\u{1f430} "quoted"\n');
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "zip", by: 1.5 });
  const before = await listRoom("zip");
  const path = await exportTo("all.zip");
  await using other = await openTestEngine();
  await using otherProject = await CliProject.create(other);
  // The same tables with other numbers, which are part of ids.
  other.database.catalog.ensureTable("", "counters");
  await other.push(await bundleFunctions(FIXTURE));

  const imported = await otherProject.run("import", "--replace", "--yes", path);
  const after = await listRoom("zip", other);
  const later = await send("zip", "later", other);

  expect([imported.code, imported.stderr]).toEqual([0, expect.stringMatching(/Added \d+ documents/)]);
  expect(after).toEqual(before);
  expect(await anHttpClient(other.url).query(query("counters:read"), { name: "zip" })).toBe(1.5);
  expect((await listRoom("zip", other)).map(({ _id }) => _id)).toEqual([...before.map(({ _id }) => _id), later]);
});

test("importing into a table with documents is refused unless told how, and changes nothing", async () => {
  await send("full", "kept");
  const before = await listRoom("full");
  const path = await project.write("more.jsonl", `{"room":"full","text":"more"}\n`);

  const refused = await convex("import", "--table", "messages", path);

  expect([refused.code, refused.stderr]).toEqual([
    1,
    expect.stringContaining(
      "Table messages already exists. Please choose a new table name or use replace/append modes.",
    ),
  ]);
  expect(await listRoom("full")).toEqual(before);
});

test("--append adds to what is there, --replace takes its place, and subscribers see both", async () => {
  await send("modes", "old");
  const path = await project.write(
    "modes.jsonl",
    `{"room":"modes","text":"new","author":"x"}\n{"room":"modes","text":"newer"}\n`,
  );
  await using client = aClient(engine.url);
  const seen = watch<Message[]>(client, query("messages:list"), { room: "modes" });
  const textsNow = () => seen.values.at(-1)?.map(({ text }) => text) ?? [];
  await seen.until((rows) => rows.length === 1);

  const appended = await convex("import", "--append", "--table", "messages", path);
  await seen.until((rows) => rows.length === 3);
  const afterAppend = textsNow();
  const replaced = await convex("import", "--replace", "--yes", "--table", "messages", path);
  await seen.until((rows) => rows.length === 2);

  expect([appended.code, replaced.code]).toEqual([0, 0]);
  expect(afterAppend).toEqual(["old", "new", "newer"]);
  expect(textsNow()).toEqual(["new", "newer"]);
  expect(replaced.stderr).toMatch(/messages \| 2 +\| \d+ of \d+ +\|/);
});

test("--replace-all empties what the zip does not hold, and brings stored state back as it was", async () => {
  const http = anHttpClient(engine.url);
  await convex("import", "--replace", "--yes", "--table", "messages", await project.write("none.jsonl", ""));
  await send("snapshot", "then");
  const path = await exportTo("then.zip");
  await send("snapshot", "since");
  await http.mutation(mutation("counters:add"), { name: "since", by: 1 });
  await convex("import", "--table", "leftovers", await project.write("leftovers.jsonl", `{"a":1}\n`));

  const { code } = await convex("import", "--replace-all", "--yes", path);
  const tables = await convex("data");

  expect(code).toBe(0);
  expect((await listRoom("snapshot")).map(({ text }) => text)).toEqual(["then"]);
  expect(await http.query(query("counters:read"), { name: "since" })).toBe(0);
  expect(tables.stdout.split("\n")).toEqual(expect.arrayContaining(["counters", "messages"]));
  expect(tables.stdout).not.toContain("leftovers");
});

test("a CSV file gives numbers and texts, quoted cells, and leaves empty optional fields out", async () => {
  const csv = `room,text,author\r\ncsv,"a, ""b""\nc",\r\ncsv,plain,someone\r\n`;
  const path = await project.write("rows.csv", csv);
  const numbers = await project.write("numbers.csv", "name,value\nfrom-csv,2.5\n");

  const messages = await convex("import", "--append", "--table", "messages", path);
  const counters = await convex("import", "--append", "--table", "counters", numbers);

  expect([messages.code, counters.code]).toEqual([0, 0]);
  expect((await listRoom("csv")).map(({ text, author }) => [text, author])).toEqual([
    ['a, "b"\nc', undefined],
    ["plain", "someone"],
  ]);
  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "from-csv" })).toBe(2.5);
});

test("a JSON array is imported, into a table that no schema knows as well", async () => {
  const path = await project.write("array.json", JSON.stringify([{ a: [1, { b: null }] }, { a: "text" }]));

  const { code } = await convex("import", "--table", "loose", path);
  const shown = await convex("data", "loose", "--format", "jsonl", "--order", "asc");

  expect(code).toBe(0);
  expect(
    shown.stdout
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { a: unknown }).a),
  ).toEqual([[1, { b: null }], "text"]);
});

test.each([
  [
    "a document that the schema refuses",
    "bad.jsonl",
    `{"room":"bad","text":"good"}\n{"room":7,"text":"x"}\n`,
    "does not match the schema",
  ],
  ["a broken line", "broken.jsonl", `{"room":"bad","text":"good"}\n{"room":\n`, "Row 2 wasn't valid JSON"],
  ["a row that is no object", "list.jsonl", `[1]\n`, "Row 1 wasn't an object"],
  [
    "a CSV row that is too short",
    "short.csv",
    "room,text\nbad\n",
    "CSV row 1 doesn't have all of the fields in the header",
  ],
  ["an id of another table", "id.jsonl", `{"_id":"zzzz","room":"bad","text":"x"}\n`, "is not the id of a document"],
  ["text that is no UTF-8", "bytes.jsonl", Buffer.from([0x22, 0xff, 0x22, 0x0a]), "Import wasn't valid UTF8"],
  ["an object that is no list", "object.json", "{}", "Not a JSON array"],
])("%s is refused with a sentence, and nothing of the file is kept", async (_, file, content, message) => {
  await send("bad", "before");
  const before = await listRoom("bad");

  const { code, stderr } = await convex(
    "import",
    "--replace",
    "--yes",
    "--table",
    "messages",
    await project.write(file, content),
  );

  expect([code, stderr]).toEqual([1, expect.stringContaining(message)]);
  expect(await listRoom("bad")).toEqual(before);
});

test("a file that is no zip, or half of one, is refused", async () => {
  const bytes = await readFile(await exportTo("damaged.zip"));

  const noZip = await convex("import", "--append", await project.write("no.zip", "PK nothing"));
  const cut = await convex("import", "--append", await project.write("cut.zip", bytes.subarray(0, bytes.length - 40)));

  for (const { code, stderr } of [noZip, cut]) {
    expect([code, stderr]).toEqual([1, expect.stringContaining("invalid zip file")]);
  }
});

test("an import may bring ids along line by line", async () => {
  const id = await send("ids", "x");
  const [document] = await listRoom("ids");
  await convex("import", "--replace", "--yes", "--table", "messages", await project.write("void.jsonl", ""));

  const path = await project.write("ids.jsonl", `${JSON.stringify({ ...document, text: "y" })}\n`);
  const { code, stderr } = await convex("import", "--append", "--table", "messages", path);
  const again = await convex("import", "--append", "--table", "messages", path);

  expect([code, stderr.includes("Added 1 documents")]).toEqual([0, true]);
  expect(await listRoom("ids")).toEqual([{ ...document, text: "y" }]);
  expect(document?._id).toBe(id);
  expect(again.stderr).toContain(`Objects in table "messages" have duplicate _id fields`);
});
