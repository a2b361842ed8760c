// Document ids as Convex writes them: base32(varint(table number) + 16 internal bytes + fletcher16 checksum, little endian).
// Ids are checked wherever a text claims to be one, so decoding writes into one shared buffer and allocates nothing.

import { assert } from "../../../lib/assert";

export interface DocumentIdParts {
  readonly tableNumber: number;
  /** 16 bytes. */
  readonly internal: Uint8Array;
}

/** Crockford's base32 in lower case: no i, l, o, u. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const INTERNAL_BYTES = 16;
const CHECKSUM_BYTES = 2;
const TABLE_NUMBER_MAX = 0xffffffff;
/** One byte of table number makes 19 bytes, five make 23. */
const ID_CHARS_MIN = 31;
const ID_CHARS_MAX = 37;

export function makeDocumentId(tableNumber: number, internal: Uint8Array): string {
  assert(internal.length === INTERNAL_BYTES, "the internal part of an id has 16 bytes");
  const isTableNumber = Number.isInteger(tableNumber) && tableNumber > 0 && tableNumber <= TABLE_NUMBER_MAX;
  assert(isTableNumber, "a table number is a positive 32 bit integer");
  const length = writeVarint(encodeBuffer, tableNumber);
  encodeBuffer.set(internal, length);
  const end = length + INTERNAL_BYTES;
  const checksum = fletcher16(encodeBuffer, end);
  encodeBuffer[end] = checksum & 0xff;
  encodeBuffer[end + 1] = checksum >>> 8;
  return base32(encodeBuffer, end + CHECKSUM_BYTES);
}

/** Null when the text is not an id that `makeDocumentId` could have made. */
export function parseDocumentId(id: string): DocumentIdParts | null {
  const tableNumber = tableNumberOf(id);
  if (tableNumber === null) return null;
  const start = varintLength(tableNumber);
  return { tableNumber, internal: decodeBuffer.slice(start, start + INTERNAL_BYTES) };
}

export function tableNumberOf(id: string): number | null {
  if (id.length < ID_CHARS_MIN || id.length > ID_CHARS_MAX) return null;
  const length = decodeBase32(id);
  if (length === null) return null;
  const tableNumber = readVarint(length);
  if (tableNumber === null) return null;
  if (length !== varintLength(tableNumber) + INTERNAL_BYTES + CHECKSUM_BYTES) return null;
  const checksum = byteAt(decodeBuffer, length - 2) | (byteAt(decodeBuffer, length - 1) << 8);
  return checksum === fletcher16(decodeBuffer, length - CHECKSUM_BYTES) ? tableNumber : null;
}

const encodeBuffer = new Uint8Array(24);
const decodeBuffer = new Uint8Array(24);

const DIGITS = new Int8Array(128).fill(-1);
for (let index = 0; index < ALPHABET.length; index++) DIGITS[ALPHABET.charCodeAt(index)] = index;

function base32(bytes: Uint8Array, length: number): string {
  let text = "";
  let pending = 0;
  let bits = 0;
  for (let index = 0; index < length; index++) {
    pending = ((pending << 8) | byteAt(bytes, index)) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((pending >>> bits) & 31);
    }
  }
  return bits > 0 ? text + ALPHABET.charAt((pending << (5 - bits)) & 31) : text;
}

/** Fills the decode buffer and answers how many bytes it holds; null for a foreign character or leftover bits. */
function decodeBase32(text: string): number | null {
  let length = 0;
  let pending = 0;
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = DIGITS[text.charCodeAt(index)] ?? -1;
    if (digit < 0) return null;
    pending = ((pending << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      decodeBuffer[length++] = (pending >>> bits) & 0xff;
    }
  }
  // Bits that fill no byte must be zero and fewer than a digit, or two texts would name one document.
  return bits < 5 && (pending & ((1 << bits) - 1)) === 0 ? length : null;
}

function writeVarint(target: Uint8Array, value: number): number {
  let rest = value;
  let length = 0;
  while (rest > 127) {
    target[length++] = (rest & 127) | 128;
    rest >>>= 7;
  }
  target[length++] = rest;
  return length;
}

/** Null when it is longer than needed, too large or zero. */
function readVarint(available: number): number | null {
  let value = 0;
  for (let index = 0; index < Math.min(5, available); index++) {
    const byte = byteAt(decodeBuffer, index);
    value += (byte & 127) * 2 ** (7 * index);
    if (byte < 128) {
      const isShortest = index === 0 || byte !== 0;
      return isShortest && value > 0 && value <= TABLE_NUMBER_MAX ? value : null;
    }
  }
  return null;
}

function varintLength(value: number): number {
  if (value < 2 ** 7) return 1;
  if (value < 2 ** 14) return 2;
  if (value < 2 ** 21) return 3;
  return value < 2 ** 28 ? 4 : 5;
}

/** Sums modulo 256, as Convex computes it; the version that is mixed in is 0. */
function fletcher16(bytes: Uint8Array, length: number): number {
  let low = 0;
  let high = 0;
  for (let index = 0; index < length; index++) {
    low = (low + byteAt(bytes, index)) & 0xff;
    high = (high + low) & 0xff;
  }
  return (high << 8) | low;
}

/** The callers keep the index inside the array, so the fallback is never taken. */
function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
