// The whole engine on a disk without room: a clear error, reads go on, a stop is a stop, and nothing is corrupt or lost afterwards.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { bundleFunctions } from "../../../embedded/engine/index";
import { verifyDataFolder } from "../../../embedded/engine/operations/verify-folder";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { inSnapshot, take } from "../../../embedded/engine/testing/a-database";
import { bundleScript, ROOT, type BundledScript } from "./bundled-script";
import type { FullDiskReport } from "./full-disk-engine";
import { inASmallRoom } from "./small-room";

const APP = join(ROOT, "tests/engine/fixture/full-disk/convex");
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

const dataDirOf = (attempt: number): string => join(folder, `data-${attempt}`);

async function expectWhole(dataDir: string): Promise<void> {
  const { problems } = await verifyDataFolder(dataDir);
  expect(problems).toEqual([]);
}

test("when the disk is full writes fail with the reason, reads go on, and everything answered is there when there is room again", async () => {
  const codeFile = join(folder, "code.json");
  writeFileSync(codeFile, JSON.stringify(await bundleFunctions(APP)));

  const { report, attempt } = await inASmallRoom<FullDiskReport>({
    kib: 6_000,
    command: (at) => [process.execPath, script.path, dataDirOf(at), codeFile],
    expectWhole: (at) => expectWhole(dataDirOf(at)),
  });
  const dataDir = dataDirOf(attempt);
  await expectWhole(dataDir);
  await using again = await openTestEngine({ dataDir });
  const rows = inSnapshot(again.database, (tx) => take(tx, { table: "messages" }).length);

  expect(report.acknowledged).toBeGreaterThan(50);
  expect(report.failure).toMatch(/The disk is full( or failing)?: nothing can be written\./);
  expect(report.laterFailure).toMatch(/The disk is full( or failing)?: nothing can be written\./);
  expect(report.uploadStatus).toBe(503);
  expect(report.readable).toEqual([0, report.acknowledged]);
  expect(rows).toBe(report.acknowledged);
});
