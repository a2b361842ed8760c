// A disk without room: the commit that does not fit fails with the reason, nothing acknowledged is lost, nothing follows it.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import type { FileFillerReport } from "./file-filler";
import { inASmallRoom } from "./small-room";
import type { FillerReport } from "./store-filler";

test("when the disk is full the store says so, stays readable, and opens again with all that was acknowledged", async () => {
  const { report, directory } = await fillInASmallRoom<FillerReport>("store-filler.ts", expectReadable);

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
  rmSync(dirname(directory), { recursive: true, force: true });
});

test("a stored file that does not fit leaves nothing, and a smaller one is still stored", async () => {
  const { report, directory } = await fillInASmallRoom<FileFillerReport>("file-filler.ts", neverEnds);

  expect(report).toEqual({ streamed: "EFBIG", atOnce: "EFBIG", small: 100_000, names: ["33333333-small"] });
  expect(readdirSync(join(directory, "incoming"))).toEqual([]);
  rmSync(dirname(directory), { recursive: true, force: true });
});

/** Each filler writes its report and nothing else. */
async function fillInASmallRoom<Report>(
  script: string,
  expectWhole: (directory: string) => Promise<void>,
): Promise<{ report: Report; directory: string }> {
  const root = mkdtempSync(join(tmpdir(), "chatlings-full-"));
  const directoryOf = (attempt: number): string => {
    const directory = join(root, `${attempt}`);
    mkdirSync(directory, { recursive: true });
    return directory;
  };
  const { report, attempt } = await inASmallRoom<Report>({
    kib: 1_000,
    command: (at) => [process.execPath, "--import", "tsx", join(import.meta.dirname, script), directoryOf(at)],
    expectWhole: (at) => expectWhole(directoryOf(at)),
  });
  return { report, directory: directoryOf(attempt) };
}

/** Every row is read, and with it its checksum. */
async function expectReadable(directory: string): Promise<void> {
  const store = await openLmdbStore({ directory });
  expect(store.read({ start: "k", end: "l" }, { reverse: false, limit: 10_000 }).length).toBeGreaterThan(50);
  await store.close();
}

function neverEnds(): Promise<void> {
  return Promise.reject(new Error("writing a file ends no process"));
}
