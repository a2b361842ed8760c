// Stored files in memory: same contract as on disk, for tests and for engines that keep nothing.

import { createHash } from "node:crypto";
import { OverLimitError } from "../errors";
import type { ByteRange, FileStore, FileWriteOptions, WrittenFile } from "./file-store";

export function openMemoryFileStore(): FileStore {
  return new MemoryFileStore();
}

class MemoryFileStore implements FileStore {
  readonly #files = new Map<string, Buffer>();

  async write(name: string, body: AsyncIterable<Uint8Array>, options: FileWriteOptions = {}): Promise<WrittenFile> {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of body) {
      size += part.byteLength;
      assertSize(size, options);
      parts.push(part);
    }
    return this.writeNow(name, Buffer.concat(parts), options);
  }

  writeNow(name: string, bytes: Uint8Array, options: FileWriteOptions = {}): WrittenFile {
    assertSize(bytes.byteLength, options);
    // A copy: the caller may use its buffer again.
    const kept = Buffer.from(bytes);
    const written = { size: kept.length, sha256: createHash("sha256").update(kept).digest() };
    options.check?.(written);
    this.#files.set(name, kept);
    return written;
  }

  size(name: string): number | null {
    return this.#files.get(name)?.length ?? null;
  }

  async *read(name: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new Error(`There is no file ${name}.`);
    yield range === undefined ? bytes : bytes.subarray(range.start, range.end + 1);
  }

  readNow(name: string): Uint8Array | null {
    return this.#files.get(name) ?? null;
  }

  async remove(name: string): Promise<void> {
    this.#files.delete(name);
  }

  async names(): Promise<string[]> {
    return [...this.#files.keys()];
  }

  async emptyTrash(): Promise<void> {}
}

export function assertSize(size: number, { bytesMax }: FileWriteOptions): void {
  if (bytesMax === undefined || size <= bytesMax) return;
  throw new OverLimitError("FileTooLarge", `The file is too large: at most ${bytesMax} bytes can be stored.`);
}
