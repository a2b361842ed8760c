// Writes a zip archive to a file, entry by entry, in constant memory. Sizes are put into an entry's header once they are known.

import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

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
  FLAG_UTF8,
  IN_EXTRA_16,
  IN_EXTRA_32,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  STORED,
  ZIP64_EXTRA,
} from "./zip-layout";

/** Version 4.5 of the format: the first that knows sizes beyond 4 GiB. */
const VERSION = 45;
const UNIX = 3 << 8;
const READABLE_FILE = (0o100644 << 16) >>> 0;
/** 1980-01-01, the zero of the format: an archive of the same data is the same bytes. */
const FIRST_DAY = 0x21;
const LOCAL_EXTRA_BYTES = 20;
const CENTRAL_EXTRA_BYTES = 28;

interface WrittenEntry {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

export class ZipWriter {
  readonly #file: FileHandle;
  readonly #entries: WrittenEntry[] = [];
  #position = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<ZipWriter> {
    return new ZipWriter(await open(path, "w", 0o600));
  }

  /** Files that are packed already gain nothing from being packed again: `stored`. */
  async add(name: string, body: AsyncIterable<Uint8Array>, how: "deflated" | "stored" = "deflated"): Promise<void> {
    const offset = this.#position;
    const nameBytes = Buffer.from(name);
    const method = how === "stored" ? STORED : DEFLATED;
    await this.#write(localHeader({ name: nameBytes, method, crc: 0, packedBytes: 0, bytes: 0, offset }));
    const start = this.#position;
    let crc = 0;
    let bytes = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of body) {
        crc = crc32(chunk, crc);
        bytes += chunk.length;
        yield chunk;
      }
    };
    const packed: AsyncIterable<Uint8Array> =
      how === "stored" ? counted() : Readable.from(counted()).compose(createDeflateRaw());
    for await (const chunk of packed) await this.#write(chunk);
    const entry = { name: nameBytes, method, crc, packedBytes: this.#position - start, bytes, offset };
    const header = localHeader(entry);
    await this.#file.write(header, 0, header.length, offset);
    this.#entries.push(entry);
  }

  async finish(): Promise<void> {
    const start = this.#position;
    for (const entry of this.#entries) await this.#write(centralHeader(entry));
    await this.#write(endRecords(this.#entries.length, start, this.#position - start));
    await this.#file.sync();
    await this.#file.close();
  }

  /** For an archive that is not going to be finished. */
  async abandon(): Promise<void> {
    await this.#file.close().catch(() => undefined);
  }

  async #write(bytes: Uint8Array): Promise<void> {
    await this.#file.write(bytes, 0, bytes.length, this.#position);
    this.#position += bytes.length;
  }
}

function localHeader({ name, method, crc, packedBytes, bytes }: WrittenEntry): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES + name.length + LOCAL_EXTRA_BYTES);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, method, crc);
  header.writeUInt32LE(IN_EXTRA_32, 18);
  header.writeUInt32LE(IN_EXTRA_32, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(LOCAL_EXTRA_BYTES, 28);
  name.copy(header, LOCAL_HEADER_BYTES);
  writeExtra(header, LOCAL_HEADER_BYTES + name.length, [bytes, packedBytes]);
  return header;
}

function centralHeader({ name, method, crc, packedBytes, bytes, offset }: WrittenEntry): Buffer {
  const isLarge = Math.max(packedBytes, bytes, offset) >= IN_EXTRA_32;
  const extraBytes = isLarge ? CENTRAL_EXTRA_BYTES : 0;
  const header = Buffer.alloc(CENTRAL_HEADER_BYTES + name.length + extraBytes);
  header.writeUInt32LE(CENTRAL_HEADER, 0);
  header.writeUInt16LE(VERSION | UNIX, 4);
  writeCommon(header, 6, method, crc);
  header.writeUInt32LE(isLarge ? IN_EXTRA_32 : packedBytes, 20);
  header.writeUInt32LE(isLarge ? IN_EXTRA_32 : bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extraBytes, 30);
  header.writeUInt32LE(READABLE_FILE, 38);
  header.writeUInt32LE(isLarge ? IN_EXTRA_32 : offset, 42);
  name.copy(header, CENTRAL_HEADER_BYTES);
  if (isLarge) writeExtra(header, CENTRAL_HEADER_BYTES + name.length, [bytes, packedBytes, offset]);
  return header;
}

/** Version, flags, method, time, date and checksum stand in the same order in both headers. */
function writeCommon(header: Buffer, at: number, method: number, crc: number): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAG_UTF8, at + 2);
  header.writeUInt16LE(method, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
}

function writeExtra(header: Buffer, at: number, numbers: readonly number[]): void {
  header.writeUInt16LE(ZIP64_EXTRA, at);
  header.writeUInt16LE(8 * numbers.length, at + 2);
  for (const [index, number] of numbers.entries()) header.writeBigUInt64LE(BigInt(number), at + 4 + 8 * index);
}

function endRecords(count: number, start: number, bytes: number): Buffer {
  const end = Buffer.alloc(END_RECORD_BYTES);
  const isLarge = count >= IN_EXTRA_16 || start + bytes >= IN_EXTRA_32;
  end.writeUInt32LE(END_RECORD, 0);
  end.writeUInt16LE(isLarge ? IN_EXTRA_16 : count, 8);
  end.writeUInt16LE(isLarge ? IN_EXTRA_16 : count, 10);
  end.writeUInt32LE(isLarge ? IN_EXTRA_32 : bytes, 12);
  end.writeUInt32LE(isLarge ? IN_EXTRA_32 : start, 16);
  return isLarge ? Buffer.concat([end64Records(count, start, bytes), end]) : end;
}

function end64Records(count: number, start: number, bytes: number): Buffer {
  const records = Buffer.alloc(END64_RECORD_BYTES + END64_LOCATOR_BYTES);
  records.writeUInt32LE(END64_RECORD, 0);
  records.writeBigUInt64LE(BigInt(END64_RECORD_BYTES - 12), 4);
  records.writeUInt16LE(VERSION | UNIX, 12);
  records.writeUInt16LE(VERSION, 14);
  records.writeBigUInt64LE(BigInt(count), 24);
  records.writeBigUInt64LE(BigInt(count), 32);
  records.writeBigUInt64LE(BigInt(bytes), 40);
  records.writeBigUInt64LE(BigInt(start), 48);
  records.writeUInt32LE(END64_LOCATOR, END64_RECORD_BYTES);
  records.writeBigUInt64LE(BigInt(start + bytes), END64_RECORD_BYTES + 8);
  records.writeUInt32LE(1, END64_RECORD_BYTES + 16);
  return records;
}
