// The whole engine on a disk without room: a clear error, reads go on, a stop is a stop, and nothing is corrupt or lost afterwards.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bundleFunctions } from "../../../embedded/engine/index";
import { verifyDataFolder } from "../../../embedded/engine/operations/verify-folder";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { inSnapshot, take } from "../../../embedded/engine/testing/a-database";
import { bundleScript, ROOT, type BundledScript } from "./bundled-script";
import type { FullDiskReport } from "./full-disk-engine";

const APP = join(ROOT, "tests/engine/fixture/full-disk/convex");
/** As in disk-full.test.ts: the limit of the shell, in KiB, stands for the disk. */
const IN_A_SMALL_ROOM = 'trap "" XFSZ; ulimit -f 6000; exec "$@"';

// About a second on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let script: BundledScript;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-full-"));
  script = await bundleScript("full-disk-engine");
});
afterAll(() => {
  script.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function runInASmallRoom(dataDir: string): Promise<FullDiskReport> {
  const codeFile = join(folder, "code.json");
  writeFileSync(codeFile, JSON.stringify(await bundleFunctions(APP)));
  const command = [process.execPath, script.path, dataDir, codeFile];
  // lmdb reports the failed write on stderr by itself; the report on stdout is what counts.
  const engine = spawn("bash", ["-c", IN_A_SMALL_ROOM, "bash", ...command], { stdio: ["ignore", "pipe", "ignore"] });
  // The engine writes a FullDiskReport and nothing else; a cut one does not parse.
  return JSON.parse(await text(engine.stdout)) as FullDiskReport;
}

test("when the disk is full writes fail with the reason, reads go on, and everything answered is there when there is room again", async () => {
  const dataDir = join(folder, "data");

  const report = await runInASmallRoom(dataDir);
  const { problems } = await verifyDataFolder(dataDir);
  await using again = await openTestEngine({ dataDir });
  const rows = inSnapshot(again.database, (tx) => take(tx, { table: "messages" }).length);

  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report.failure).toMatch(/The disk is full( or failing)?: nothing can be written\./);
  expect(report.laterFailure).toMatch(/The disk is full( or failing)?: nothing can be written\./);
  expect(report.uploadStatus).toBe(503);
  expect(report.readable).toEqual([0, report.acknowledged]);
  expect(problems).toEqual([]);
  expect(rows).toBe(report.acknowledged);
});
