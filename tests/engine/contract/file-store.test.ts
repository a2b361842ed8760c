// Holds both stores of files to one contract, and the one on disk to what only it can show: leftovers, trash and paths.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDiskFileStore } from "../../../embedded/engine/storage/disk-file-store";
import { openMemoryFileStore } from "../../../embedded/engine/storage/memory-file-store";
import { fileStoreContract, inParts, NAME, textOf } from "./file-store";

const directories: string[] = [];

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-files-"));
  directories.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

fileStoreContract("disk", () => openDiskFileStore({ directory: aDirectory() }));
fileStoreContract("memory", () => openMemoryFileStore());

test("files are there after opening the folder again, and what a crash left half written is not", async () => {
  const directory = aDirectory();
  await openDiskFileStore({ directory }).write(NAME, inParts("warm"));
  mkdirSync(join(directory, "incoming"), { recursive: true });
  writeFileSync(join(directory, "incoming", "half"), "half");

  const store = openDiskFileStore({ directory });

  expect(await textOf(store.read(NAME))).toBe("warm");
  expect(readdirSync(join(directory, "incoming"))).toEqual([]);
});

test("the bytes of a removed file stay in the trash until it is emptied of what is older", async () => {
  const directory = aDirectory();
  const store = openDiskFileStore({ directory });
  const inTrash = join(directory, "trash", NAME);
  await store.write(NAME, inParts("warm"));
  await store.remove(NAME, 5_000_000);

  await store.emptyTrash(5_000_000);
  const justRemoved = existsSync(inTrash);
  await store.emptyTrash(5_000_001);

  expect([justRemoved, existsSync(inTrash)]).toEqual([true, false]);
});

test("a name that holds a path is refused", () => {
  const store = openDiskFileStore({ directory: aDirectory() });

  for (const name of ["../secret", "a/b", "..", "abc.txt", ""]) expect(() => store.size(name)).toThrow("hold no path");
});
