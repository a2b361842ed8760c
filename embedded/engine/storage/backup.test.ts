// A hot copy holds what was committed when it was taken, and a damaged one is told apart from a good one.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { backUp, verify } from "./backup";
import { indexKey, metaKey } from "./layout";
import { openLmdbStore } from "./lmdb-store";
import { openMemoryStore } from "./memory-store";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-backup-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a copy taken while commits go on holds one moment and every earlier commit", async () => {
  const store = await openLmdbStore({ directory: join(folder, "data") });
  const pair = (value: string) => [
    { key: metaKey("left"), value },
    { key: metaKey("right"), value },
  ];
  await store.commit([...pair("0"), { key: indexKey(1, "k".repeat(4000)), value: "long" }]);
  const later = Promise.all(Array.from({ length: 50 }, (_, round) => store.commit(pair(`${round + 1}`))));

  const verification = await backUp(store, join(folder, "copy"));

  await later;
  await store.close();
  const copy = await openLmdbStore({ directory: join(folder, "copy") });
  expect(verification.rows).toEqual({ meta: 2, catalog: 0, documents: 0, indexes: 1, blobs: 0 });
  expect(copy.get(metaKey("left"))).toBe(copy.get(metaKey("right")));
  expect(copy.get(indexKey(1, "k".repeat(4000)))).toBe("long");
  await copy.close();
});

test("a folder with something in it is not written over", async () => {
  const store = await openLmdbStore({ directory: join(folder, "data") });

  await expect(backUp(store, join(folder, "data"))).rejects.toThrow("never writes over anything");

  await store.close();
});

test("verifying counts every row over many pages", async () => {
  const store = openMemoryStore();
  const keys = Array.from({ length: 2500 }, (_, index) => indexKey(7, `${index}`));
  await store.commit(keys.map((key) => ({ key, value: "é" })));

  const verification = await verify(store);

  expect(verification).toMatchObject({ kind: "intact", rows: { indexes: 2500 }, textBytes: 5000 });
});

test("a key of no known space is damage, and the report says behind which key it lies", async () => {
  const store = openMemoryStore();
  await store.commit([
    { key: metaKey("a"), value: "1" },
    { key: "\x7fstray", value: "2" },
  ]);

  expect(await verify(store)).toMatchObject({ kind: "damaged", reason: "A key starts with the unknown byte 127." });
});
