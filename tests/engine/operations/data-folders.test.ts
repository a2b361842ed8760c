// Backups, checks and restores with the commands that docs/OPERATIONS.md shows, on the folder of an engine that is running.

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { documentKey, metaKey } from "../../../embedded/engine/storage/layout";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { openBackend, upload, type Backend } from "../storage/kit";

const ROOT = resolve(import.meta.dirname, "../../..");

let folder: string;
let data: string;
let backup: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-operations-"));
  [data, backup] = [join(folder, "data"), join(folder, "backup")];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** `node scripts/run.mjs NAME ...`, on the data folder of the test. */
function run(name: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, CHATLINGS_DATA_DIR: data };
  return new Promise((done) => {
    execFile(process.execPath, ["scripts/run.mjs", name, ...args], { cwd: ROOT, env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      done({ code, output: stdout + stderr });
    });
  });
}

const open = (): Promise<Backend> => openBackend({ dataDir: join(data, "engine") });

const fileUrl = (backend: Backend, id: string): Promise<string> => backend.query<string>("files:url", { id });

/** Paths of the stored files in a data folder or a backup. */
function filesIn(root: string): string[] {
  const files = join(root, "engine", "files");
  return readdirSync(files)
    .filter((name) => name.length === 2)
    .flatMap((shard) => readdirSync(join(files, shard)).map((name) => join(files, shard, name)));
}

test("a backup taken while everything runs holds one moment, and a restore brings it back", async () => {
  const backend = await open();
  writeFileSync(join(data, "keys.json"), '{"adminKey":"k"}', { mode: 0o600 });
  const [kept, deleted] = [await upload(backend, "kept"), await upload(backend, "deleted later")];
  await backend.mutation("notes:add", { notes: [{ text: "before" }] });
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await backend.mutation("notes:add", { notes: [{ text: "pair one" }, { text: "pair two" }] });
  })();

  const backedUp = await run("engine-backup", backup);
  isOver = true;
  await writing;
  await backend.mutation("files:remove", { id: deleted });
  await backend.mutation("notes:add", { notes: [{ text: "after" }] });
  const whileRunning = await run("engine-restore", backup);
  await backend.engine.stop();
  const restored = await run("engine-restore", backup);

  expect(backedUp).toEqual({ code: 0, output: expect.stringMatching(/^Backed up to .* 2 files with 17 bytes\.\n$/) });
  expect(whileRunning).toEqual({ code: 1, output: expect.stringContaining("is in use by process") });
  expect(restored).toEqual({
    code: 0,
    output: expect.stringMatching(/^Restored .*\nWhat was there before is in .*before-restore-\d{14}\.\n$/),
  });
  expect(readFileSync(join(backup, "keys.json"), "utf8")).toBe('{"adminKey":"k"}');
  await using again = await open();
  const [ones, twos] = [
    await again.query<string[]>("notes:search", { text: "one", limit: 1000 }),
    await again.query<string[]>("notes:search", { text: "two", limit: 1000 }),
  ];
  expect(ones).toHaveLength(twos.length);
  expect(await again.query("notes:search", { text: "before" })).toEqual(["before"]);
  expect(await again.query("notes:search", { text: "after" })).toEqual([]);
  expect(await (await fetch(await fileUrl(again, kept))).text()).toBe("kept");
  expect(await (await fetch(await fileUrl(again, deleted))).text()).toBe("deleted later");
  // Moments only grow: clients that saw the later data are not ahead of the server.
  expect(again.engine.database.latestDurable()).toBeGreaterThan(backend.engine.database.latestDurable());
}, 60_000);

test("verify finds a healthy folder intact, running or stopped, and a backup too", async () => {
  const backend = await open();
  await upload(backend, "egg");
  await backend.mutation("notes:add", { notes: [{ text: "note" }] });

  const running = await run("engine-verify");
  await run("engine-backup", backup);
  await backend.engine.stop();
  const [stopped, copied] = [await run("engine-verify"), await run("engine-verify", backup)];

  for (const { code, output } of [running, stopped, copied]) {
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/ is intact: \d+ documents, \d+ index rows, 1 files with 3 bytes\.\n$/),
    });
  }
});

test("verify names what is damaged: a lost index row, a changed file and a missing one", async () => {
  const backend = await open();
  const [changed, missing] = [await upload(backend, "changed"), await upload(backend, "missing")];
  const [note = ""] = await backend.mutation<string[]>("notes:add", { notes: [{ text: "note" }] });
  const table = backend.engine.database.catalog.table("", "notes");
  await backend.engine.stop();
  for (const path of filesIn(data)) {
    if (readFileSync(path, "utf8") === "changed") writeFileSync(path, "CHANGED");
    else rmSync(path);
  }
  const store = await openLmdbStore({ directory: join(data, "engine") });
  const [row] = store.read({ start: documentKey(table?.tabletId ?? 0, ""), end: null }, { reverse: false, limit: 1 });
  await store.commit([{ key: row?.key ?? "", value: null }]);
  await store.close();

  const { code, output } = await run("engine-verify");
  const refused = await run("engine-backup", backup);

  expect(code).toBe(1);
  expect(output).toContain(`The stored file ${changed} is damaged: the checksum of`);
  expect(output).toContain(`The stored file ${missing} is missing`);
  expect(output).toContain("Index notes.by_creation_time has 1 rows for 0 documents.");
  expect(row?.value).toContain(note);
  expect(refused.code).toBe(1);
  expect(existsSync(join(backup, "engine"))).toBe(false);
});

test("verify says behind which document a row is damaged, and that a data file is cut off", async () => {
  const backend = await open();
  const ids = await backend.mutation<string[]>("notes:add", {
    notes: [1, 2, 3].map((n) => ({ text: `unmistakable ${n}` })),
  });
  await backend.engine.stop();
  const path = join(data, "engine", "data.mdb");
  const whole = readFileSync(path);
  const stored = ids.toSorted();
  // Documents lie in the order of their ids.
  const second = Buffer.from(`"_id":"${stored[1] ?? ""}"`);
  const changed = Buffer.from(whole);
  for (let at = changed.indexOf(second); at >= 0; at = changed.indexOf(second, at + 1)) changed[at + 8] = 33;

  writeFileSync(path, changed);
  const flipped = await run("engine-verify");
  writeFileSync(path, whole.subarray(0, 20_000));
  const cut = await run("engine-verify");

  expect([flipped.code, flipped.output]).toEqual([1, expect.stringMatching(/^A record's checksum is /)]);
  expect(flipped.output).toContain(`It stands behind document ${stored[0] ?? ""} of table notes.`);
  expect([cut.code, cut.output]).toEqual([
    1,
    expect.stringContaining(`The data file ${path} is damaged: it is cut off`),
  ]);
});

test("verify says when another version of the engine wrote the folder", async () => {
  await (await open()).engine.stop();
  const store = await openLmdbStore({ directory: join(data, "engine") });
  await store.commit([{ key: metaKey("format-version"), value: "99" }]);
  await store.close();

  const { code, output } = await run("engine-verify");

  expect([code, output]).toEqual([
    1,
    expect.stringContaining("The data folder has format version 99; this engine reads version"),
  ]);
});

test("a backup is never written over another, and nothing is backed up from nowhere", async () => {
  const nowhere = await run("engine-backup", backup);
  await (await open()).engine.stop();
  const first = await run("engine-backup", backup);
  const second = await run("engine-backup", backup);

  expect([nowhere.code, nowhere.output]).toEqual([1, expect.stringContaining("There is no data file in")]);
  expect(first.code).toBe(0);
  expect([second.code, second.output]).toEqual([
    1,
    expect.stringContaining("is not empty; a backup never writes over anything"),
  ]);
});

test("what is not a backup is not restored, and the data stays as it was", async () => {
  const backend = await open();
  await backend.mutation("notes:add", { notes: [{ text: "precious" }] });
  await backend.engine.stop();

  const { code, output } = await run("engine-restore", join(folder, "nothing"));

  await using again = await open();
  expect([code, output]).toEqual([1, expect.stringContaining("There is no data file in")]);
  expect(await again.query("notes:search", { text: "precious" })).toEqual(["precious"]);
});

test("each command explains itself", async () => {
  const names = ["engine-backup", "engine-verify", "engine-restore"];

  const help = await Promise.all(names.map((name) => run(name, "--help")));
  const wrong = await Promise.all(names.map((name) => run(name, "a", "b")));

  expect(help.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2]);
  for (const [index, name] of names.entries())
    expect(help[index]?.output).toContain(`Usage: node scripts/run.mjs ${name}`);
});
