// A disk without room: the commit that does not fit fails with the reason, nothing acknowledged is lost, nothing follows it.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import type { FillerReport } from "./store-filler";

const FILLER = join(import.meta.dirname, "store-filler.ts");

/** The shell's limit on the size of a file stands for a full disk; the signal it sends must be off for the write to fail. */
const IN_A_SMALL_ROOM = 'trap "" XFSZ; ulimit -f 1000; exec "$@"';

test("when the disk is full the store says so, stays readable, and opens again with all that was acknowledged", async () => {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-full-"));

  const report = await fillInASmallRoom(directory);

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

async function fillInASmallRoom(directory: string): Promise<FillerReport> {
  const command = [process.execPath, "--import", "tsx", FILLER, directory];
  // lmdb reports the failed write on stderr by itself; the report on stdout is what counts.
  const filler = spawn("bash", ["-c", IN_A_SMALL_ROOM, "bash", ...command], { stdio: ["ignore", "pipe", "ignore"] });
  // The filler writes a FillerReport and nothing else; a cut one does not parse.
  return JSON.parse(await text(filler.stdout)) as FillerReport;
}
