// A data file with a flipped bit, a page of zeros or a part cut off: it is refused by name or read as it was, and never read wrongly.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seededRandom } from "../../../embedded/engine/environment";
import { verifyDataFolder } from "../../../embedded/engine/operations/verify-folder";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { bundleScript, type BundledScript } from "./bundled-script";
import type { ReaderReport } from "./damage-reader";

const SEEDS = Array.from({ length: 36 }, (_, seed) => seed);
const ROWS = 2_000;
const PAGE_BYTES = 4_096;

let folder: string;
let reader: BundledScript;
let intactFile: Buffer;
let intact: ReaderReport;
const outcomes: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chatlings-damage-"));
  reader = await bundleScript("damage-reader");
  const directory = join(folder, "intact");
  const store = await openLmdbStore({ directory });
  for (let start = 0; start < ROWS; start += 100) {
    const keys = Array.from({ length: 100 }, (_, row) => ((start + row) * 7919) % ROWS);
    await store.commit(keys.map((key) => ({ key: `row ${key}`, value: `${key} `.repeat(1 + (key % 50)) })));
  }
  await store.close();
  intactFile = readFileSync(join(directory, "data.mdb"));
  intact = readIn(directory) ?? { kind: "refused", message: "" };
});
afterAll(() => {
  reader.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Null when the process was ended from within. */
function readIn(directory: string): ReaderReport | null {
  const { stdout, stderr, signal } = spawnSync(process.execPath, [reader.path, directory], { encoding: "utf8" });
  if (signal !== null) return null;
  if (stdout === "") throw new Error(`neither read nor refused: ${stderr}`);
  // The reader writes a report and nothing else.
  return JSON.parse(stdout) as ReaderReport;
}

async function verified(directory: string): Promise<ReaderReport> {
  const { problems } = await verifyDataFolder(directory);
  return { kind: "refused", message: problems.join("\n") };
}

function damaged(random: () => number): { readonly what: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(intactFile);
  const position = Math.floor(random() * bytes.length);
  const chance = random();
  if (chance < 0.2) return { what: `cut off at ${position}`, bytes: bytes.subarray(0, position) };
  const page = position - (position % PAGE_BYTES);
  if (chance < 0.5) return { what: `zeros at ${page}`, bytes: bytes.fill(0, page, page + PAGE_BYTES) };
  bytes.writeUInt8(bytes.readUInt8(position) ^ (1 << Math.floor(random() * 8)), position);
  return { what: `a flipped bit at ${position}`, bytes };
}

test.each(SEEDS)("seed %i: what is damaged is refused by name, and what is not is read as it was", async (seed) => {
  const directory = join(folder, String(seed));
  const { what, bytes } = damaged(seededRandom(seed));
  mkdirSync(directory);
  writeFileSync(join(directory, "data.mdb"), bytes);

  // Where LMDB ended the process, the next start or the check of the folder finds out why.
  const report = readIn(directory) ?? readIn(directory) ?? (await verified(directory));
  outcomes.push(report?.kind ?? "");

  const named = { kind: "refused", message: expect.stringMatching(/data file|record/) };
  expect({ what, report }).toEqual({ what, report: report?.kind === "refused" ? named : intact });
});

test("the damage is real: many files are refused", () => {
  expect(intact).toMatchObject({ kind: "read", rows: ROWS });
  expect(outcomes.filter((outcome) => outcome === "refused").length).toBeGreaterThan(SEEDS.length / 4);
});
