// Index keys as bytes whose plain byte order is the order of Convex values.
//
//   01 undefined   03 null   04-07 negative int64 in 8, 4, 2, 1 bytes   08 zero   09-0C positive int64 in 1, 2, 4, 8 bytes
//   0D float64, 8 bytes   0E false   0F true   10 string   11 bytes   12 array   15 object
//
// Strings and bytes write 00 as 00 FF and end with 00; arrays and objects end with 00, which is below every tag.
// So every value ends itself, and a list of values sorts like the list of its keys. This is a disk format:
// docs/engine/storage-format.md.

import { unreachable } from "../../../lib/assert";
import type { ConvexJson, ConvexJsonObject } from "./convex-json";
import { bytesOf, floatBits, int64Of, KIND, kindOf } from "./wrapped";
import { totalOrderOf } from "./order";

/** A byte string: one character (U+0000 to U+00FF) per byte, so that `<` on strings is memcmp and Map and Set work. */
export type KeyBytes = string;

/** The values one after the other; each ends itself, so a key made of more values sorts after its own prefix. */
export function encodeKey(values: readonly (ConvexJson | undefined)[]): KeyBytes {
  let key = "";
  for (let index = 0; index < values.length; index++) key += encodeValue(values[index]);
  return key;
}

/**
 * After every key that begins with exactly these values and goes on with others: those go on with a tag, which is never FF. Not
 * `afterPrefix`, because a text with a zero character goes on with 00 FF where a shorter text ends: "a" is not a part of "a\0".
 */
export function afterValues(encoded: KeyBytes): KeyBytes {
  return `${encoded}\xff`;
}

/** The smallest key greater than every key that starts with `prefix`; null when there is none. */
export function afterPrefix(prefix: KeyBytes): KeyBytes | null {
  let end = prefix.length;
  while (end > 0 && prefix.charCodeAt(end - 1) === 0xff) end--;
  if (end === 0) return null;
  return prefix.slice(0, end - 1) + String.fromCharCode(prefix.charCodeAt(end - 1) + 1);
}

function encodeValue(value: ConvexJson | undefined): KeyBytes {
  if (typeof value === "string") return `\x10${escapedUtf8(value)}\0`;
  if (typeof value === "number") return encodeFloat(value);
  const kind = kindOf(value);
  switch (kind) {
    case KIND.undefined:
      return "\x01";
    case KIND.null:
      return "\x03";
    case KIND.boolean:
      return value === true ? "\x0f" : "\x0e";
    case KIND.int64:
      // Its kind says that it is a wrapped int64.
      return encodeInt64(int64Of(value as ConvexJsonObject));
    case KIND.float64:
      // Its kind says that it is a wrapped float.
      return encodeFloat(value as ConvexJsonObject);
    case KIND.bytes:
      // Its kind says that it is wrapped bytes.
      return `\x11${escaped(bytesOf(value as ConvexJsonObject))}\0`;
    case KIND.array:
      // Its kind says that it is an array.
      return `\x12${encodeKey(value as ConvexJson[])}\0`;
    case KIND.object:
      // Its kind says that it is an unwrapped object.
      return encodeObject(value as ConvexJsonObject);
    case KIND.string:
      return unreachable(value as never);
    default:
      return unreachable(kind);
  }
}

/** Names carry the tag of strings, so that the closing 00 sorts before any further name, even an empty one. */
function encodeObject(value: ConvexJsonObject): KeyBytes {
  let key = "\x15";
  for (const name of Object.keys(value).sort()) key += `\x10${escapedUtf8(name)}\0${encodeValue(value[name])}`;
  return `${key}\0`;
}

const NEEDS_BYTES = /[\0\u0080-\uffff]/;

function escapedUtf8(text: string): KeyBytes {
  if (!NEEDS_BYTES.test(text)) return text;
  return escaped(Buffer.from(text, "utf8").toString("latin1"));
}

function escaped(bytes: string): KeyBytes {
  return bytes.includes("\0") ? bytes.replaceAll("\0", "\0\xff") : bytes;
}

const scratch = new DataView(new ArrayBuffer(8));

function encodeFloat(value: number | ConvexJsonObject): KeyBytes {
  if (typeof value === "number") return encodePlainFloat(value);
  scratch.setBigUint64(0, totalOrderOf(floatBits(value)));
  return `\x0d${bytesOfWords(scratch.getUint32(0), scratch.getUint32(4))}`;
}

/** The same as for wrapped floats without bigints: the creation time in every index key comes through here. */
function encodePlainFloat(value: number): KeyBytes {
  scratch.setFloat64(0, value);
  const high = scratch.getUint32(0);
  const low = scratch.getUint32(4);
  const isNegative = high >>> 31 === 1;
  return `\x0d${isNegative ? bytesOfWords(~high, ~low) : bytesOfWords(high | 0x80000000, low)}`;
}

function bytesOfWords(high: number, low: number): KeyBytes {
  return String.fromCharCode(
    (high >>> 24) & 0xff,
    (high >>> 16) & 0xff,
    (high >>> 8) & 0xff,
    high & 0xff,
    (low >>> 24) & 0xff,
    (low >>> 16) & 0xff,
    (low >>> 8) & 0xff,
    low & 0xff,
  );
}

/** Two's complement in the fewest of 1, 2, 4 or 8 bytes; the tag sorts the widths. */
function encodeInt64(value: bigint): KeyBytes {
  if (value === 0n) return "\x08";
  const step = int64Step(value);
  const width = 1 << step;
  const tag = value < 0n ? 0x07 - step : 0x09 + step;
  scratch.setBigInt64(0, value);
  return String.fromCharCode(tag) + bytesOfWords(scratch.getUint32(0), scratch.getUint32(4)).slice(8 - width);
}

function int64Step(value: bigint): 0 | 1 | 2 | 3 {
  if (BigInt.asIntN(8, value) === value) return 0;
  if (BigInt.asIntN(16, value) === value) return 1;
  return BigInt.asIntN(32, value) === value ? 2 : 3;
}
