// Records on disk: a checksum, a kind, and text. The checksum is written with the text and checked on every read, so a damaged
// page is an error and never an answer. Measured cost of the check: see docs/engine/storage-format.md.
//
//   u32 little endian   CRC-32 of all that follows
//   u8                  1 = text; 2 = text with its own full key before it, for keys too long for the tree (long-keys.ts)
//   [u32 big endian, bytes]   only for kind 2: length of the key, the key
//   bytes               the text in UTF-8

import { crc32 } from "node:zlib";
import { CorruptStoreError } from "../errors";
import type { KeyBytes } from "../values/key-bytes";

const CHECKSUM_BYTES = 4;
const HEADER_BYTES = CHECKSUM_BYTES + 1;
const KEY_LENGTH_BYTES = 4;
const KIND_TEXT = 1;
const KIND_TEXT_WITH_KEY = 2;

/** What one record says; `key` is null unless the record carries it. */
export interface DecodedRecord {
  readonly key: KeyBytes | null;
  readonly text: string;
}

export function encodeRecord(text: string, fullKey: KeyBytes | null): Buffer {
  const keyBytes = fullKey === null ? 0 : KEY_LENGTH_BYTES + fullKey.length;
  const record = Buffer.allocUnsafe(HEADER_BYTES + keyBytes + Buffer.byteLength(text, "utf8"));
  record[CHECKSUM_BYTES] = fullKey === null ? KIND_TEXT : KIND_TEXT_WITH_KEY;
  if (fullKey !== null) {
    record.writeUInt32BE(fullKey.length, HEADER_BYTES);
    record.write(fullKey, HEADER_BYTES + KEY_LENGTH_BYTES, "latin1");
  }
  record.write(text, HEADER_BYTES + keyBytes, "utf8");
  record.writeUInt32LE(crc32(record.subarray(CHECKSUM_BYTES)), 0);
  return record;
}

/** `record` may be longer than `size` and may be overwritten after the call: nothing of it is kept. */
export function decodeRecord(record: Buffer, size: number): DecodedRecord {
  const kind = checkedKind(record, size);
  if (kind === KIND_TEXT) return { key: null, text: record.toString("utf8", HEADER_BYTES, size) };
  const textStart = HEADER_BYTES + KEY_LENGTH_BYTES + record.readUInt32BE(HEADER_BYTES);
  return {
    key: record.toString("latin1", HEADER_BYTES + KEY_LENGTH_BYTES, textStart),
    text: record.toString("utf8", textStart, size),
  };
}

function checkedKind(record: Buffer, size: number): number {
  if (size < HEADER_BYTES) throw new CorruptStoreError(`A record of ${size} bytes is too short to be one.`);
  const expected = record.readUInt32LE(0);
  const actual = crc32(bytesBetween(record, CHECKSUM_BYTES, size));
  if (actual !== expected) {
    throw new CorruptStoreError(
      `A record's checksum is ${actual.toString(16)} and should be ${expected.toString(16)}.`,
    );
  }
  const kind = record[CHECKSUM_BYTES];
  if (kind === KIND_TEXT || kind === KIND_TEXT_WITH_KEY) return kind;
  throw new CorruptStoreError(`A record has the unknown kind ${kind}.`);
}

/** A view without a copy. lmdb redefines the length of its buffer, so `subarray` on it would not see all of it. */
function bytesBetween(record: Buffer, start: number, end: number): Uint8Array {
  return new Uint8Array(record.buffer, record.byteOffset + start, end - start);
}
