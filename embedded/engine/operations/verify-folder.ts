// Reads a data folder from end to end: checksums and order of all rows, indexes against documents, stored files against their rows.
// A folder that an engine has open is looked at through a copy of its data file, which stands still.

import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyData } from "../catalog/verify-data";
import { CorruptStoreError, StoreInUseError, UnsupportedFormatError } from "../errors";
import { verify } from "../storage/backup";
import { assertWholeDataFile, DATA_FILE } from "../storage/data-file";
import { lockDirectory, type DirectoryLock } from "../storage/directory-lock";
import { FILES_FOLDER, storedPaths } from "../storage/disk-file-store";
import { ensureFormatVersion } from "../storage/format-version";
import { openLmdbReader } from "../storage/lmdb-store";
import { assertAllPages } from "../storage/page-tree";
import type { Store } from "../storage/store";
import { placeOfDamage } from "./damage-place";
import type { FolderReport } from "./folder-report";
import { namedFiles, type NamedFile } from "./named-files";

const NOTHING = { documents: 0, indexRows: 0, files: 0, fileBytes: 0 };

export async function verifyDataFolder(directory: string): Promise<FolderReport> {
  if (!existsSync(join(directory, DATA_FILE))) throw new Error(`There is no data file in ${directory}.`);
  const lock = lockUnlessInUse(directory);
  if (lock === null) return await verifyCopy(directory);
  try {
    return await verifyAt(directory, directory);
  } finally {
    lock.release();
  }
}

/** The folder of an engine that is running. */
async function verifyCopy(directory: string): Promise<FolderReport> {
  const copy = mkdtempSync(join(tmpdir(), "engine-verify-"));
  try {
    const reader = await openLmdbReader(directory);
    await reader.copyTo(copy);
    await reader.close();
    return await verifyAt(copy, directory);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function verifyAt(dataDirectory: string, filesDirectory: string): Promise<FolderReport> {
  let reader: Store | null = null;
  try {
    assertWholeDataFile(dataDirectory);
    assertAllPages(dataDirectory);
    reader = await openLmdbReader(dataDirectory);
    return await reportOn(reader, join(filesDirectory, FILES_FOLDER));
  } catch (error) {
    if (!(error instanceof CorruptStoreError)) throw error;
    return { ...NOTHING, problems: [error.message] };
  } finally {
    await reader?.close();
  }
}

async function reportOn(store: Store, filesFolder: string): Promise<FolderReport> {
  const versionProblem = await formatProblem(store);
  if (versionProblem !== null) return { ...NOTHING, problems: [versionProblem] };
  const rows = await verify(store);
  if (rows.kind === "damaged") return { ...NOTHING, problems: [`${rows.reason} ${placeOfDamage(store, rows.after)}`] };
  const data = await verifyData(store);
  const { files, nameless } = namedFiles(store);
  const problems = [
    ...(data.kind === "damaged" ? data.problems : []),
    ...nameless.map((id) => `The stored file ${id} has a row, but nothing says where its bytes are.`),
  ];
  for (const file of files) {
    const problem = await fileProblem(filesFolder, file);
    if (problem !== null) problems.push(problem);
  }
  return {
    documents: data.kind === "intact" ? data.documents : 0,
    indexRows: data.kind === "intact" ? data.indexRows : 0,
    files: files.length,
    fileBytes: files.reduce((sum, { size }) => sum + size, 0),
    problems,
  };
}

async function formatProblem(store: Store): Promise<string | null> {
  try {
    await ensureFormatVersion(store);
    return null;
  } catch (error) {
    if (error instanceof UnsupportedFormatError) return error.message;
    throw error;
  }
}

async function fileProblem(folder: string, { storageId, name, size, sha256 }: NamedFile): Promise<string | null> {
  const path = storedPaths(folder, name).find((candidate) => existsSync(candidate));
  if (path === undefined)
    return `The stored file ${storageId} is missing: there is no ${storedPaths(folder, name)[0]}.`;
  const actualSize = statSync(path).size;
  if (actualSize !== size)
    return `The stored file ${storageId} is damaged: ${path} has ${actualSize} bytes instead of ${size}.`;
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest("base64") === sha256
    ? null
    : `The stored file ${storageId} is damaged: the checksum of ${path} does not fit.`;
}

function lockUnlessInUse(directory: string): DirectoryLock | null {
  try {
    return lockDirectory(directory);
  } catch (error) {
    if (error instanceof StoreInUseError) return null;
    throw error;
  }
}
