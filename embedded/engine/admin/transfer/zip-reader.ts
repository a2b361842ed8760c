// Reads a zip archive from a file, in constant memory and believing nothing: whoever imports may have made it by hand.

import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

import { DeveloperError } from "../../errors";
import { ZIP_DIRECTORY_BYTES_MAX } from "../../limits";
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  DEFLATED,
  END64_LOCATOR,
  END64_LOCATOR_BYTES,
  END64_RECORD,
  END64_RECORD_BYTES,
  END_RECORD,
  END_RECORD_BYTES,
  FLAG_ENCRYPTED,
  IN_EXTRA_16,
  IN_EXTRA_32,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  STORED,
  ZIP64_EXTRA,
} from "./zip-layout";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly crc: number;
  readonly offset: number;
}

/** A comment may stand behind the end record. */
const COMMENT_BYTES_MAX = 0xffff;
const READ_BYTES = 64 * 1024;

export class ZipReader {
  readonly #file: FileHandle;
  readonly #fileBytes: number;
  readonly entries: readonly ZipEntry[];

  private constructor(file: FileHandle, fileBytes: number, entries: readonly ZipEntry[]) {
    this.#file = file;
    this.#fileBytes = fileBytes;
    this.entries = entries;
  }

  static async open(path: string): Promise<ZipReader> {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      const directory = await readDirectory(file, size);
      return new ZipReader(file, size, entriesIn(directory));
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Its bytes, which are no more than the directory says and have its checksum, or an error. */
  async *read(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const packed = Readable.from(this.#packed(entry));
    const source = entry.method === STORED ? packed : packed.compose(createInflateRaw());
    let crc = 0;
    let bytes = 0;
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        crc = crc32(chunk, crc);
        bytes += chunk.length;
        if (bytes > entry.bytes) throw invalidZip(`${entry.name} is longer than its directory says`);
        yield chunk;
      }
    } catch (error) {
      if (error instanceof DeveloperError) throw error;
      throw invalidZip(`${entry.name} cannot be unpacked`);
    }
    if (bytes !== entry.bytes || crc !== entry.crc) throw invalidZip(`${entry.name} is damaged`);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async *#packed({ offset, packedBytes, name }: ZipEntry): AsyncGenerator<Uint8Array> {
    const header = await readAt(this.#file, offset, LOCAL_HEADER_BYTES, this.#fileBytes);
    if (header.readUInt32LE(0) !== LOCAL_HEADER) throw invalidZip(`${name} is not where its directory says`);
    let position = offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
    const end = position + packedBytes;
    while (position < end) {
      const chunk = await readAt(this.#file, position, Math.min(READ_BYTES, end - position), this.#fileBytes);
      yield chunk;
      position += chunk.length;
    }
  }
}

async function readDirectory(file: FileHandle, fileBytes: number): Promise<Buffer> {
  const tailBytes = Math.min(fileBytes, END_RECORD_BYTES + COMMENT_BYTES_MAX);
  const tail = await readAt(file, fileBytes - tailBytes, tailBytes, fileBytes);
  const endAt = endRecordIn(tail);
  const count = tail.readUInt16LE(endAt + 10);
  let bytes = tail.readUInt32LE(endAt + 12);
  let start = tail.readUInt32LE(endAt + 16);
  if (count === IN_EXTRA_16 || bytes === IN_EXTRA_32 || start === IN_EXTRA_32) {
    const locator = await readAt(
      file,
      fileBytes - tailBytes + endAt - END64_LOCATOR_BYTES,
      END64_LOCATOR_BYTES,
      fileBytes,
    );
    if (locator.readUInt32LE(0) !== END64_LOCATOR) throw invalidZip("it has no end");
    const end64 = await readAt(file, safeNumber(locator, 8), END64_RECORD_BYTES, fileBytes);
    if (end64.readUInt32LE(0) !== END64_RECORD) throw invalidZip("it has no end");
    bytes = safeNumber(end64, 40);
    start = safeNumber(end64, 48);
  }
  if (bytes > ZIP_DIRECTORY_BYTES_MAX) throw invalidZip("it has too many entries");
  return await readAt(file, start, bytes, fileBytes);
}

function endRecordIn(tail: Buffer): number {
  for (let at = tail.length - END_RECORD_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_RECORD && at + END_RECORD_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  throw invalidZip("it has no end");
}

function entriesIn(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at < directory.length) {
    if (at + CENTRAL_HEADER_BYTES > directory.length || directory.readUInt32LE(at) !== CENTRAL_HEADER)
      throw invalidZip("its directory is damaged");
    const nameEnd = at + CENTRAL_HEADER_BYTES + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const next = extraEnd + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw invalidZip("its directory is damaged");
    const name = directory.toString("utf8", at + CENTRAL_HEADER_BYTES, nameEnd);
    entries.push(entryOf(name, directory.subarray(at, nameEnd), directory.subarray(nameEnd, extraEnd)));
    at = next;
  }
  return entries;
}

function entryOf(name: string, header: Buffer, extra: Buffer): ZipEntry {
  const method = header.readUInt16LE(10);
  const isFolder = name.endsWith("/");
  if (!isFolder && method !== STORED && method !== DEFLATED)
    throw invalidZip(`${name} is packed in a way that is not known here`);
  if ((header.readUInt16LE(8) & FLAG_ENCRYPTED) !== 0) throw invalidZip(`${name} is encrypted`);
  const large = largeNumbers(extra);
  const numberAt = (at: number): number => {
    const number = header.readUInt32LE(at);
    return number === IN_EXTRA_32 ? (large.shift() ?? number) : number;
  };
  // In the order in which the extra field holds those that did not fit.
  const bytes = numberAt(24);
  const packedBytes = numberAt(20);
  const offset = numberAt(42);
  return { name, method, crc: header.readUInt32LE(16), bytes, packedBytes, offset };
}

function largeNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) {
      const numbers: number[] = [];
      for (let number = at + 4; number + 8 <= Math.min(end, extra.length); number += 8)
        numbers.push(safeNumber(extra, number));
      return numbers;
    }
    at = end;
  }
  return [];
}

function safeNumber(bytes: Buffer, at: number): number {
  const number = Number(bytes.readBigUInt64LE(at));
  if (!Number.isSafeInteger(number)) throw invalidZip("it holds a size that cannot be");
  return number;
}

async function readAt(file: FileHandle, position: number, length: number, fileBytes: number): Promise<Buffer> {
  if (position < 0 || position + length > fileBytes) throw invalidZip("it ends too early");
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, position + done);
    if (bytesRead === 0) throw invalidZip("it ends too early");
    done += bytesRead;
  }
  return buffer;
}

function invalidZip(why: string): DeveloperError {
  return new DeveloperError("InvalidZip", `invalid zip file: ${why}`);
}
