// Data files that are whole, cut off, written over or none at all, before LMDB sees them.

import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertWholeDataFile } from "./data-file";
import { openLmdbReader, openLmdbStore } from "./lmdb-store";

let directory: string;
let path: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "chatlings-data-file-"));
  path = join(directory, "data.mdb");
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** With enough in it that every part of the file is needed. */
async function fillStore(): Promise<void> {
  const store = await openLmdbStore({ directory });
  for (let round = 0; round < 20; round++) {
    const key = (row: number) => `\x01row ${(round * 37 + row) % 500}`;
    await store.commit(
      Array.from({ length: 50 }, (_, row) => ({ key: key(row), value: row % 7 === 0 ? null : "x".repeat(row * 200) })),
    );
  }
  await store.close();
}

test("healthy folders, new ones and those of a start that was cut short pass", async () => {
  assertWholeDataFile(directory);
  writeFileSync(path, "");
  assertWholeDataFile(directory);
  rmSync(path);

  await fillStore();

  expect(() => assertWholeDataFile(directory)).not.toThrow();
});

test.each([
  ["a page that is missing at the end", (size: number) => size - 4096, "it is cut off, 4096 bytes are missing"],
  ["half of the file", (size: number) => Math.floor(size / 2), "it is cut off"],
  ["all but the beginning", () => 100, "it does not begin like a data file"],
])("%s is told by name before anything is read", async (_what, lengthOf, reason) => {
  await fillStore();
  truncateSync(path, lengthOf(readFileSync(path).length));

  await expect(openLmdbStore({ directory })).rejects.toThrow(`The data file ${path} is damaged: ${reason}`);
  await expect(openLmdbReader(directory)).rejects.toThrow(reason);
});

test.each([0, 4096])("a meta page at %s that was written over is told by name", async (position) => {
  await fillStore();
  const bytes = readFileSync(path);
  bytes.fill(0, position, position + 4096);
  writeFileSync(path, bytes);

  await expect(openLmdbStore({ directory })).rejects.toThrow("it does not begin like a data file");
});

test("another file under its name is no data file, and the folder can be opened once it is gone", async () => {
  writeFileSync(path, "something else ".repeat(2_000));

  await expect(openLmdbStore({ directory })).rejects.toThrow("it does not begin like a data file");

  rmSync(path);
  const store = await openLmdbStore({ directory });
  expect(store.get("\x01row")).toBe(undefined);
  await store.close();
});
