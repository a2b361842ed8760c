// A first look at the data file, before LMDB maps it into memory: a file that is cut off, or that is no data file, would end the
// whole process there instead of failing. Two meta pages stand at its beginning, and each says how far the file reached.

import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { CorruptStoreError } from "../errors";
import { hasErrorCode } from "./error-code";

export const DATA_FILE = "data.mdb";

/** Where LMDB keeps it in a meta page, all in the order of this machine. */
const MAGIC = { offset: 24, value: 0xbeefc0de };
const PAGE_SIZE_OFFSET = 48;
/** Of the main tree: how deep it is, how many rows it has, and where it begins. */
const DEPTH_OFFSET = 102;
const ENTRIES_OFFSET = 128;
const ROOT_OFFSET = 136;
const LAST_PAGE_OFFSET = 144;
const TRANSACTION_OFFSET = 152;
const META_BYTES = 160;
const PAGE_SIZE_MIN = 512;
const PAGE_SIZE_MAX = 65_536;

/** A file that is not there, or empty, is about to be made. */
export function assertWholeDataFile(directory: string): void {
  const path = join(directory, DATA_FILE);
  const file = openIfThere(path);
  if (file === null) return;
  try {
    const { size } = fstatSync(file);
    if (size === 0) return;
    const first = metaPage(file, 0);
    const pageSize = first?.pageSize ?? 0;
    const isPageSize = pageSize >= PAGE_SIZE_MIN && pageSize <= PAGE_SIZE_MAX && Number.isInteger(Math.log2(pageSize));
    const second = isPageSize ? metaPage(file, pageSize) : null;
    if (first === null || second === null) throw damaged(path, "it does not begin like a data file");
    // After a power cut the newer of the two may tell of pages that never came; then the older one counts.
    const needed = (Math.min(first.lastPage, second.lastPage) + 1) * pageSize;
    if (size < needed) throw damaged(path, `it is cut off, ${needed - size} bytes are missing`);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (hasErrorCode(error, "ENOENT")) return null;
    throw error;
  }
}

export interface MetaPage {
  readonly pageSize: number;
  readonly lastPage: number;
  readonly depth: number;
  readonly entries: number;
  readonly root: bigint;
  readonly transaction: bigint;
}

/** Those of the last two transactions, the later one first; none when this is no data file. */
export function metaPages(file: number): MetaPage[] {
  const first = metaPage(file, 0);
  const second = first === null ? null : metaPage(file, first.pageSize);
  if (first === null || second === null) return [];
  return second.transaction > first.transaction ? [second, first] : [first, second];
}

function metaPage(file: number, position: number): MetaPage | null {
  const bytes = Buffer.alloc(META_BYTES);
  if (readSync(file, bytes, 0, META_BYTES, position) < META_BYTES) return null;
  if (bytes.readUInt32LE(MAGIC.offset) !== MAGIC.value) return null;
  return {
    pageSize: bytes.readUInt32LE(PAGE_SIZE_OFFSET),
    lastPage: Number(bytes.readBigUInt64LE(LAST_PAGE_OFFSET)),
    depth: bytes.readUInt16LE(DEPTH_OFFSET),
    entries: Number(bytes.readBigUInt64LE(ENTRIES_OFFSET)),
    root: bytes.readBigUInt64LE(ROOT_OFFSET),
    transaction: bytes.readBigUInt64LE(TRANSACTION_OFFSET),
  };
}

function damaged(path: string, reason: string): CorruptStoreError {
  return new CorruptStoreError(`The data file ${path} is damaged: ${reason}. Restore a backup.`);
}
