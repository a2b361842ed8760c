// Stored files on disk, beside the data file:
//
//   files/incoming/<name>   being written; left only by a crash, deleted at the next start
//   files/<aa>/<name>       whole; <aa> are the first two characters of the name, so that no folder grows too long
//   files/trash/<name>      removed; kept for a while for backups
//
// A file is written aside, flushed, renamed, and then its folder is flushed: from there on it survives a power cut.

import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { open, readdir, rename, rm, stat, unlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "../../../lib/assert";
import type { CrashPoint } from "../crash-points";
import { hasErrorCode } from "./error-code";
import type { ByteRange, FileStore, FileWriteOptions, WrittenFile } from "./file-store";
import { assertSize } from "./memory-file-store";

/** In the data folder. */
export const FILES_FOLDER = "files";
const INCOMING = "incoming";
const TRASH = "trash";
const SHARD = /^[0-9a-z]{2}$/;
const NAME = /^[0-9a-z-]{3,64}$/;

export interface DiskFileStoreOptions {
  readonly directory: string;
  readonly crashPoint?: ((point: CrashPoint) => void) | undefined;
}

/** Where the bytes of a file may lie: in their place, or in the trash while a deletion is young. */
export function storedPaths(directory: string, name: string): string[] {
  return [join(directory, name.slice(0, 2), name), join(directory, TRASH, name)];
}

export function openDiskFileStore({ directory, crashPoint }: DiskFileStoreOptions): FileStore {
  return new DiskFileStore(directory, crashPoint);
}

class DiskFileStore implements FileStore {
  readonly #directory: string;

  constructor(
    directory: string,
    private readonly crashPoint?: (point: CrashPoint) => void,
  ) {
    this.#directory = directory;
    rmSync(join(directory, INCOMING), { recursive: true, force: true });
    for (const name of [INCOMING, TRASH]) mkdirSync(join(directory, name), { recursive: true });
  }

  async write(name: string, body: AsyncIterable<Uint8Array>, options: FileWriteOptions = {}): Promise<WrittenFile> {
    const incoming = this.#path(INCOMING, name);
    try {
      const written = await writeFlushed(incoming, body, options);
      options.check?.(written);
      this.#publish(name, incoming);
      return written;
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  writeNow(name: string, bytes: Uint8Array, options: FileWriteOptions = {}): WrittenFile {
    assertSize(bytes.byteLength, options);
    const written = { size: bytes.byteLength, sha256: createHash("sha256").update(bytes).digest() };
    options.check?.(written);
    const incoming = this.#path(INCOMING, name);
    try {
      writeFlushedNow(incoming, bytes);
      this.#publish(name, incoming);
      return written;
    } catch (error) {
      rmSync(incoming, { force: true });
      throw error;
    }
  }

  size(name: string): number | null {
    return statSync(this.#pathOf(name), { throwIfNoEntry: false })?.size ?? null;
  }

  read(name: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    return createReadStream(this.#pathOf(name), { start: range?.start, end: range?.end });
  }

  readNow(name: string): Uint8Array | null {
    try {
      return readFileSync(this.#pathOf(name));
    } catch (error) {
      if (hasErrorCode(error, "ENOENT")) return null;
      throw error;
    }
  }

  async remove(name: string, nowMs: number): Promise<void> {
    const path = this.#pathOf(name);
    try {
      // The time of the removal is what `emptyTrash` goes by.
      await utimes(path, nowMs / 1000, nowMs / 1000);
      await rename(path, this.#path(TRASH, name));
    } catch (error) {
      if (!hasErrorCode(error, "ENOENT")) throw error;
    }
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    for (const shard of await readdir(this.#directory)) {
      if (SHARD.test(shard)) names.push(...(await readdir(join(this.#directory, shard))));
    }
    return names;
  }

  async emptyTrash(beforeMs: number): Promise<void> {
    for (const name of await readdir(join(this.#directory, TRASH))) {
      const path = this.#path(TRASH, name);
      if ((await stat(path)).mtimeMs < beforeMs) await unlink(path);
    }
  }

  /** Does not suspend, so that nothing can come between the row that names the file and the name. */
  #publish(name: string, incoming: string): void {
    this.crashPoint?.("files.flushed");
    const shard = join(this.#directory, name.slice(0, 2));
    if (mkdirSync(shard, { recursive: true }) !== undefined) flushDirectory(this.#directory);
    renameSync(incoming, this.#pathOf(name));
    flushDirectory(shard);
  }

  #pathOf(name: string): string {
    return this.#path(name.slice(0, 2), name);
  }

  #path(folder: string, name: string): string {
    assert(NAME.test(name), "names of stored files are made here and hold no path");
    return join(this.#directory, folder, name);
  }
}

async function writeFlushed(
  path: string,
  body: AsyncIterable<Uint8Array>,
  options: FileWriteOptions,
): Promise<WrittenFile> {
  const hash: Hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx");
  try {
    for await (const part of body) {
      size += part.byteLength;
      assertSize(size, options);
      hash.update(part);
      await file.writeFile(part);
    }
    await file.datasync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest() };
}

function writeFlushedNow(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    for (let position = 0; position < bytes.byteLength; ) position += writeSync(file, bytes, position);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is on disk when its folder is. Windows cannot open folders and orders renames by itself. */
function flushDirectory(path: string): void {
  if (process.platform === "win32") return;
  const directory = openSync(path, "r");
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
