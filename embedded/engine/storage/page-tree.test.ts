// The pages of a data file are walked without trusting them.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLmdbStore } from "./lmdb-store";
import { assertAllPages, assertInnerPages, assertPagesAfterCrash } from "./page-tree";

let directory: string;
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), "chatlings-pages-"))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Values on pages of their own, keys that are cut, rows that go again, and a tree of several levels. */
async function fillStore(): Promise<void> {
  const store = await openLmdbStore({ directory });
  for (let round = 0; round < 20; round++) {
    const rows = Array.from({ length: 300 }, (_, row) => ({
      key: `${"k".repeat(row % 90 === 0 ? 3_000 : row)} ${(round * 37 + row) % 500}`,
      value: row % 7 === 0 ? null : "x".repeat(row % 50 === 0 ? 100_000 : row),
    }));
    await store.commit(rows);
  }
  await store.close();
}

function spoil(change: (bytes: Buffer) => void): void {
  const path = join(directory, "data.mdb");
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
}

test("folders that are new, empty or full of everything pass", async () => {
  assertAllPages(directory);
  await (await openLmdbStore({ directory })).close();
  assertAllPages(directory);

  await fillStore();

  expect(() => assertAllPages(directory)).not.toThrow();
  expect(() => assertInnerPages(directory)).not.toThrow();
  expect(() => assertPagesAfterCrash(directory)).not.toThrow();
});

test("a root that is gone from both trees is refused at the next start, by name", async () => {
  await fillStore();
  const rootOf = (bytes: Buffer, meta: number) => Number(bytes.readBigUInt64LE(meta * 4096 + 136));

  spoil((bytes) => {
    for (const root of [rootOf(bytes, 0), rootOf(bytes, 1)]) bytes.fill(0, root * 4096, (root + 1) * 4096);
  });

  await expect(openLmdbStore({ directory })).rejects.toThrow(/data\.mdb is damaged: page \d+ is not the page/);
});

test("a newest tree that is unfinished, as after a power cut, does not keep the engine from starting", async () => {
  await fillStore();

  spoil((bytes) => {
    const newest = bytes.readBigUInt64LE(152) > bytes.readBigUInt64LE(4096 + 152) ? 0 : 1;
    const root = Number(bytes.readBigUInt64LE(newest * 4096 + 136));
    bytes.fill(0, root * 4096, (root + 1) * 4096);
  });

  expect(() => assertInnerPages(directory)).not.toThrow();
  expect(() => assertAllPages(directory)).toThrow("is not the page that it should be");
});
