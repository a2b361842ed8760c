// Copies of stored pictures and sounds: with the backup command, and back again.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ObjectFiles, openObjectFiles } from "../../embedded/object-store/object-files";
import { openBackend } from "../../tests/engine/storage/kit";
import { copyObjects } from "./data-dir";

let folder = "";
let data = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-data-dir-"));
  data = join(folder, "data");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a backup holds the stored pictures, and a restore brings back one that was lost", async () => {
  const backup = join(folder, "backup");
  await using backend = await openBackend({ dataDir: join(data, "engine") });
  const files = await openObjectFiles(join(data, "objects"));
  await put(files, "media/one");

  run("engine-backup", backup);
  await backend.engine.stop();
  await files.remove("media/one");
  run("engine-restore", backup);

  expect(await textOf(files, "media/one")).toBe("media/one");
});

test("a second copy adds what is new and leaves what is there, and what is being written is not copied", async () => {
  const files = await openObjectFiles(join(data, "objects"));
  await put(files, "media/one");
  copyObjects(data, join(folder, "copy"));
  await put(files, "media/two");

  copyObjects(data, join(folder, "copy"));

  const copied = await openObjectFiles(join(folder, "copy", "objects"));
  expect(await textOf(copied, "media/one")).toBe("media/one");
  expect(await textOf(copied, "media/two")).toBe("media/two");
  expect(readdirSync(join(folder, "copy", "objects", "incoming"))).toEqual([]);
});

function run(name: string, ...args: string[]): void {
  const env = { ...process.env, CHATLINGS_DATA_DIR: data };
  const cwd = resolve(import.meta.dirname, "../..");
  execFileSync(process.execPath, ["scripts/run.mjs", name, ...args], { cwd, env, stdio: "pipe" });
}

async function put(files: ObjectFiles, key: string): Promise<void> {
  const parts = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(key);
  };
  await files.put({ key, contentType: "image/png", size: key.length, modifiedAt: 0 }, parts());
}

async function textOf(files: ObjectFiles, key: string): Promise<string | null> {
  const object = await files.open(key);
  if (object === null) return null;
  let text = "";
  for await (const part of object.stream(0, object.facts.size - 1)) text += String(part);
  return text;
}
