// Promise 4, at the level of the store: what was acknowledged is there after kill -9, and no commit is there by half.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";

const WRITER = join(import.meta.dirname, "store-writer.ts");
const KILLS = 3;
const ACKNOWLEDGED_PER_LIFE = 400;

test("every acknowledged commit survives SIGKILL, whole, life after life", async () => {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-crash-"));
  const acknowledged: string[] = [];

  for (let life = 0; life < KILLS; life++) acknowledged.push(...(await writeUntilKilled(directory)));

  const store = await openLmdbStore({ directory });
  const left = store.read({ start: "left", end: "left\xff" }, { reverse: false, limit: 1_000_000 });
  const right = store.read({ start: "right", end: "right\xff" }, { reverse: false, limit: 1_000_000 });
  const survivors = new Set(left.map(({ value }) => value));
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * ACKNOWLEDGED_PER_LIFE);
  expect(acknowledged.filter((number) => !survivors.has(number))).toEqual([]);
  expect(right.map(({ value }) => value)).toEqual(left.map(({ value }) => value));
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The numbers that the writer reported before it was killed in the middle of its work. */
async function writeUntilKilled(directory: string): Promise<string[]> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(writer, "exit");
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    // A line cut off by the kill is no acknowledgement.
    if (line.length === 8) acknowledged.push(line);
    if (acknowledged.length === ACKNOWLEDGED_PER_LIFE) writer.kill("SIGKILL");
  }
  await exited;
  return acknowledged;
}
