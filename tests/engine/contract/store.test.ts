// Holds both stores to one contract, and each to what only it can show: faults in memory, damage and locks on disk.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { CorruptStoreError, StoreClosedError, StoreInUseError } from "../../../embedded/engine/errors";
import { Metrics } from "../../../embedded/engine/metrics";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { openMemoryStore } from "../../../embedded/engine/storage/memory-store";
import { storeContract } from "./store";

const directories: string[] = [];

function aDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-store-"));
  directories.push(directory);
  return directory;
}

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});

storeContract("LMDB", async () => await openLmdbStore({ directory: aDirectory() }));
storeContract("memory", async () => openMemoryStore());

test("a commit held back by a fault is not visible, and once it fails no later one is written", async () => {
  let fail = (_error: Error): void => undefined;
  const fault = new Promise<void>((_resolve, reject) => (fail = reject));
  const store = openMemoryStore({ faults: { beforeCommit: () => fault } });
  const commits = Promise.allSettled([
    store.commit([{ key: "a", value: "1" }]),
    store.commit([{ key: "b", value: "2" }]),
  ]);

  const whileHeld = store.get("a");
  fail(new Error("disk full"));
  const outcomes = await commits;

  expect(whileHeld).toBe(undefined);
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(store.commit([{ key: "c", value: "3" }])).rejects.toThrow(StoreClosedError);
  expect(store.read({ start: "", end: null }, { reverse: false, limit: 10 })).toEqual([]);
});

test("data on disk is there after closing and opening again", async () => {
  const directory = aDirectory();
  const first = await openLmdbStore({ directory });
  await first.commit([{ key: "egg", value: "warm" }]);
  await first.close();

  const second = await openLmdbStore({ directory });

  expect(second.get("egg")).toBe("warm");
  await second.close();
});

test("one flipped bit in a stored value is reported by get and by read, and never served", async () => {
  const directory = aDirectory();
  const store = await openLmdbStore({ directory });
  await store.commit([{ key: "egg", value: "a value that can be found in the file" }]);
  await store.close();
  const path = join(directory, "data.mdb");
  const bytes = readFileSync(path);
  const position = bytes.lastIndexOf("found in the file");
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  writeFileSync(path, bytes);

  const damaged = await openLmdbStore({ directory });

  expect(position).toBeGreaterThan(0);
  expect(() => damaged.get("egg")).toThrow(CorruptStoreError);
  expect(() => damaged.read({ start: "", end: null }, { reverse: false, limit: 1 })).toThrow(CorruptStoreError);
  await damaged.close();
});

test("a folder in use is refused with a sentence, and is free again after closing", async () => {
  const directory = aDirectory();
  const owner = await openLmdbStore({ directory });

  await expect(openLmdbStore({ directory })).rejects.toThrow(StoreInUseError);
  await owner.close();
  const next = await openLmdbStore({ directory });

  await expect(openLmdbStore({ directory })).rejects.toThrow(`in use by process ${process.pid}`);
  await next.close();
});

test("a lock left by a process that is gone, or half written, is taken over", async () => {
  const directory = aDirectory();
  const leftovers = [JSON.stringify({ pid: 2 ** 22 + 1, startedAt: "1" }), '{"pid":'];

  for (const leftover of leftovers) {
    writeFileSync(join(directory, "engine.lock"), leftover);
    const store = await openLmdbStore({ directory });
    expect(readFileSync(join(directory, "engine.lock"), "utf8")).toContain(`${process.pid}`);
    await store.close();
  }
});

test("a hundred commits at once share far fewer fsyncs", async () => {
  const metrics = new Metrics();
  const store = await openLmdbStore({ directory: aDirectory(), metrics });

  await Promise.all(Array.from({ length: 100 }, (_, index) => store.commit([{ key: `k${index}`, value: "v" }])));

  const { "storage.commits": commits, "storage.groups": groups } = metrics.snapshot();
  expect(commits).toBe(100);
  expect(groups).toBeLessThanOrEqual(2);
  await store.close();
});

test("callers that come back as soon as they are answered even out to halves that take turns", async () => {
  const groups: number[] = [];
  const store = await openLmdbStore({
    directory: aDirectory(),
    crashPoint: (point) => {
      if (point === "store.beforeGroup") groups.push(0);
      if (point === "store.insideGroup") groups.push((groups.pop() ?? 0) + 1);
    },
  });
  const caller = async (name: number): Promise<void> => {
    for (let round = 0; round < 40; round++) await store.commit([{ key: `${name}`, value: `${round}` }]);
  };

  // One alone, the others while it is being written: without evening out, 1 and 63 would take turns for ever.
  const first = caller(0);
  while (groups.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([first, ...Array.from({ length: 63 }, (_, n) => caller(n + 1))]);

  const settled = groups.slice(10, 60);
  expect(Math.min(...settled)).toBeGreaterThan(20);
  expect(Math.max(...settled)).toBeLessThan(44);
  await store.close();
});
