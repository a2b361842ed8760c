// A disk without room: the commit that does not fit fails with the reason, nothing acknowledged is lost, nothing follows it.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import type { FileFillerReport } from "./file-filler";
import type { FillerReport } from "./store-filler";

/** The shell's limit on the size of a file stands for a full disk; the signal it sends must be off for the write to fail. */
const IN_A_SMALL_ROOM = 'trap "" XFSZ; ulimit -f 1000; exec "$@"';

test("when the disk is full the store says so, stays readable, and opens again with all that was acknowledged", async () => {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-full-"));

  const report = await fillInASmallRoom<FillerReport>("store-filler.ts", directory);

  const store = await openLmdbStore({ directory });
  const rows = store.read({ start: "k", end: "l" }, { reverse: false, limit: 10_000 });
  await store.commit([{ key: "k99999", value: "there is room again" }]);
  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report.failure).toContain("the store takes no more. Error: File too large");
  expect(report.laterFailure).toContain("the store takes no more");
  expect(report.stillReadable).toBe(report.acknowledged);
  expect(rows).toHaveLength(report.acknowledged);
  expect(store.get("k99999")).toBe("there is room again");
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

test("a stored file that does not fit leaves nothing, and a smaller one is still stored", async () => {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-full-"));

  const report = await fillInASmallRoom<FileFillerReport>("file-filler.ts", directory);

  expect(report).toEqual({ streamed: "EFBIG", atOnce: "EFBIG", small: 100_000, names: ["33333333-small"] });
  expect(readdirSync(join(directory, "incoming"))).toEqual([]);
  rmSync(directory, { recursive: true, force: true });
});

/** Each filler writes its report and nothing else; a cut one does not parse. */
async function fillInASmallRoom<Report>(script: string, directory: string): Promise<Report> {
  const command = [process.execPath, "--import", "tsx", join(import.meta.dirname, script), directory];
  // lmdb reports the failed write on stderr by itself; the report on stdout is what counts.
  const filler = spawn("bash", ["-c", IN_A_SMALL_ROOM, "bash", ...command], { stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(await text(filler.stdout)) as Report;
}
