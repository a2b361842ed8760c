// Copies of whole data folders: a backup of an engine that may be running, and the way back. A folder appears under its name only
// when all of it is there and was read back.

import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { CorruptStoreError } from "../errors";
import { backUp } from "../storage/backup";
import { DATA_FILE } from "../storage/data-file";
import { lockDirectory } from "../storage/directory-lock";
import { FILES_FOLDER, openDiskFileStore, storedPaths } from "../storage/disk-file-store";
import { hasErrorCode } from "../storage/error-code";
import type { FileStore, WrittenFile } from "../storage/file-store";
import { openLmdbReader } from "../storage/lmdb-store";
import type { FolderReport } from "./folder-report";
import { namedFiles, type NamedFile } from "./named-files";
import { verifyDataFolder } from "./verify-folder";

/** Copies one moment of `from` to `target`, which must not be there yet or be empty. Throws when the copy is not good. */
export async function backUpDataFolder(from: string, target: string): Promise<FolderReport> {
  const to = resolve(target);
  if (existsSync(to) && readdirSync(to).length > 0) {
    throw new Error(`The folder ${to} is not empty; a backup never writes over anything.`);
  }
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const report = await copyInto(from, unfinished);
  rmSync(to, { recursive: true, force: true });
  renameSync(unfinished, to);
  await flush(dirname(to));
  return report;
}

export interface RestoreResult {
  readonly report: FolderReport;
  /** Where the folder that was there is now; null when there was none. */
  readonly previous: string | null;
}

/** Puts a copy of the backup in the place of a data folder. What was there is kept under another name. */
export async function restoreDataFolder(backup: string, target: string, nowMs: number): Promise<RestoreResult> {
  const to = resolve(target);
  const hasData = existsSync(join(to, DATA_FILE));
  // Nobody may open it meanwhile, and nobody may have it open.
  const lock = hasData ? lockDirectory(to) : null;
  const fresh = `${to}.restored`;
  try {
    rmSync(fresh, { recursive: true, force: true });
    const report = await backUpDataFolder(backup, fresh);
    const previous = `${to}.before-restore-${new Date(nowMs).toISOString().replace(/\D/g, "").slice(0, 14)}`;
    lock?.release();
    if (existsSync(to)) renameSync(to, previous);
    renameSync(fresh, to);
    await flush(dirname(to));
    return { report, previous: existsSync(previous) ? previous : null };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function copyInto(from: string, to: string): Promise<FolderReport> {
  const source = await openLmdbReader(from);
  try {
    await backUp(source, to);
  } finally {
    await source.close();
  }
  await flush(join(to, DATA_FILE));
  const copy = await openLmdbReader(to);
  try {
    const { files } = namedFiles(copy);
    const target = openDiskFileStore({ directory: join(to, FILES_FOLDER) });
    for (const file of files) await copyFile(join(from, FILES_FOLDER), target, file);
  } finally {
    await copy.close();
  }
  const report = await verifyDataFolder(to);
  if (report.problems.length > 0) throw new CorruptStoreError(`The copy is not good. ${report.problems.join(" ")}`);
  return report;
}

/** Looks in the trash too, and last: a file that is deleted meanwhile goes there, and stays for longer than this takes. */
async function copyFile(folder: string, target: FileStore, file: NamedFile): Promise<void> {
  for (const path of storedPaths(folder, file.name)) {
    const check = ({ sha256 }: WrittenFile): void => {
      if (sha256.toString("base64") === file.sha256) return;
      throw new CorruptStoreError(
        `The stored file ${file.storageId} is damaged: the checksum of ${path} does not fit.`,
      );
    };
    try {
      await target.write(file.name, createReadStream(path), { check });
      return;
    } catch (error) {
      if (!hasErrorCode(error, "ENOENT")) throw error;
    }
  }
  throw new CorruptStoreError(`The stored file ${file.storageId} is missing in ${folder}.`);
}

/** To the disk itself, files and folders alike. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
