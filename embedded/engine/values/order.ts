// The total order of Convex values: undefined < null < int64 < float64 < boolean < string < bytes < array < object.
// key-bytes.ts writes the same order as bytes; key-bytes.test.ts holds the two together.

import { unreachable } from "../../../lib/assert";
import type { ConvexJson, ConvexJsonObject } from "./convex-json";
import { bytesOf, floatBits, int64Of, KIND, kindOf } from "./wrapped";

/** Negative, zero or positive, as `Array.prototype.sort` wants it. Zero exactly for equal values. */
export function compareValues(a: ConvexJson | undefined, b: ConvexJson | undefined): number {
  if (typeof a === "string" && typeof b === "string") return compareUtf8(a, b);
  const kind = kindOf(a);
  const difference = kind - kindOf(b);
  if (difference !== 0) return difference;
  switch (kind) {
    case KIND.undefined:
    case KIND.null:
      return 0;
    case KIND.int64:
      // Equal kinds: both are wrapped int64.
      return compareNative(int64Of(a as ConvexJsonObject), int64Of(b as ConvexJsonObject));
    case KIND.float64:
      // Equal kinds: both are plain or wrapped floats.
      return compareFloats(a as number | ConvexJsonObject, b as number | ConvexJsonObject);
    case KIND.boolean:
      return Number(a) - Number(b);
    case KIND.string:
      // Equal kinds: both are strings.
      return compareUtf8(a as string, b as string);
    case KIND.bytes:
      // Equal kinds: both are wrapped bytes.
      return compareNative(bytesOf(a as ConvexJsonObject), bytesOf(b as ConvexJsonObject));
    case KIND.array:
      // Equal kinds: both are arrays.
      return compareArrays(a as ConvexJson[], b as ConvexJson[]);
    case KIND.object:
      // Equal kinds: both are unwrapped objects.
      return compareObjects(a as ConvexJsonObject, b as ConvexJsonObject);
    default:
      return unreachable(kind);
  }
}

/** Text in the order of its UTF-8 bytes. UTF-16 units disagree where surrogates meet U+E000 to U+FFFF. */
function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return utf8Rank(left) - utf8Rank(right);
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they move behind the units U+E000 to U+FFFF. */
function utf8Rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareFloats(a: number | ConvexJsonObject, b: number | ConvexJsonObject): number {
  if (typeof a === "number" && typeof b === "number") {
    if (a < b) return -1;
    if (a > b) return 1;
  }
  return compareNative(totalOrderOf(floatBits(a)), totalOrderOf(floatBits(b)));
}

const SIGN_BIT = 1n << 63n;
const ALL_BITS = (1n << 64n) - 1n;

/** IEEE total order: -NaN < -Infinity < ... < -0 < 0 < ... < Infinity < NaN. */
export function totalOrderOf(bits: bigint): bigint {
  return (bits & SIGN_BIT) === 0n ? bits | SIGN_BIT : bits ^ ALL_BITS;
}

function compareArrays(a: readonly ConvexJson[], b: readonly ConvexJson[]): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = compareValues(a[index], b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** As sequences of (name, value), sorted by name. */
function compareObjects(a: ConvexJsonObject, b: ConvexJsonObject): number {
  const namesOfA = Object.keys(a).sort();
  const namesOfB = Object.keys(b).sort();
  const length = Math.min(namesOfA.length, namesOfB.length);
  for (let index = 0; index < length; index++) {
    const nameOfA = namesOfA[index] ?? "";
    const nameOfB = namesOfB[index] ?? "";
    const difference = compareUtf8(nameOfA, nameOfB) || compareValues(a[nameOfA], b[nameOfB]);
    if (difference !== 0) return difference;
  }
  return namesOfA.length - namesOfB.length;
}

function compareNative<T extends bigint | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
