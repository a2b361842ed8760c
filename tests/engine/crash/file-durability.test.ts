// Stored files under kill -9: what was acknowledged is there whole, what was deleted is gone, every row has its bytes, and nothing
// else stays on the disk.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { findFile } from "../../../embedded/engine/functions/file-rows";
import { readTransaction } from "../../../embedded/engine/functions/write-transaction";
import { verifyDataFolder } from "../../../embedded/engine/operations/verify-folder";
import { contentOf, openFiles } from "./file-writer";

const WRITER = join(import.meta.dirname, "file-writer.ts");
const KILLS = 3;
const LINES_PER_LIFE = 40;
const LINE = /^(stored|deleted) (\d+) ([0-9a-z]{31,37})$/;

interface Acknowledged {
  readonly verb: string;
  readonly number: number;
  readonly id: string;
}

test("after a kill every acknowledged file is whole, deleted ones are gone, and nothing is left over", async () => {
  const directory = mkdtempSync(join(tmpdir(), "chatlings-files-crash-"));
  const lines: Acknowledged[] = [];
  for (let life = 0; life < KILLS; life++) lines.push(...(await workUntilKilled(directory)));
  const deleted = new Set(lines.filter(({ verb }) => verb === "deleted").map(({ id }) => id));
  // A file whose number is divided by three may have been deleted just before its acknowledgement was cut off.
  const kept = lines.filter(({ verb, number }) => verb === "stored" && number % 3 !== 0);

  const { database, files } = await openFiles(directory);
  const contentById = (id: string): string | null => {
    const file = readTransaction(database, (transaction) => findFile(transaction, "", id, "storage.get"));
    return file === null ? null : Buffer.from(files.readNow(file)).toString();
  };
  const wrong = kept.filter(({ number, id }) => contentById(id) !== contentOf(number));
  const undead = [...deleted].filter((id) => contentById(id) !== null);
  await database.close();
  const report = await verifyDataFolder(directory);
  const onDisk = readdirSync(join(directory, "files")).filter((shard) => shard.length === 2);
  const names = onDisk.flatMap((shard) => readdirSync(join(directory, "files", shard)));

  expect([kept.length, deleted.size].every((count) => count > KILLS)).toBe(true);
  expect([wrong, undead, report.problems]).toEqual([[], [], []]);
  expect(names).toHaveLength(report.files);
  expect(readdirSync(join(directory, "files", "incoming"))).toEqual([]);
  rmSync(directory, { recursive: true, force: true });
}, 60_000);

async function workUntilKilled(directory: string): Promise<Acknowledged[]> {
  const writer = spawn(process.execPath, ["--import", "tsx", WRITER, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(writer, "exit");
  const lines: Acknowledged[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    const [, verb, number, id] = LINE.exec(line) ?? [];
    if (verb !== undefined && id !== undefined) lines.push({ verb, number: Number(number), id });
    if (lines.length === LINES_PER_LIFE) writer.kill("SIGKILL");
  }
  await exited;
  return lines;
}
