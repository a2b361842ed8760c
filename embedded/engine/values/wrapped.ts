// The wrapped values of Convex JSON: `{$integer}`, `{$float}`, `{$bytes}`, `{$commitTs}` and, outside of documents, `{$undefined}`.
// One place that knows how to tell them from objects and how to read the bytes inside.

import { assert } from "../../../lib/assert";
import type { ConvexJson, ConvexJsonObject } from "./convex-json";

/** Ranks of the total order; a smaller rank sorts first. */
export const KIND = {
  undefined: 1,
  null: 2,
  int64: 3,
  float64: 4,
  boolean: 5,
  string: 6,
  bytes: 7,
  array: 8,
  object: 9,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

const DOLLAR = 36;

/** The `$` key of a wrapped value, or null for an ordinary object: no field name may start with `$`. */
export function wrapperOf(object: ConvexJsonObject): string | null {
  for (const key in object) return key.charCodeAt(0) === DOLLAR ? key : null;
  return null;
}

export function kindOf(value: ConvexJson | undefined): Kind {
  switch (typeof value) {
    case "undefined":
      return KIND.undefined;
    case "number":
      return KIND.float64;
    case "boolean":
      return KIND.boolean;
    case "string":
      return KIND.string;
    default:
      if (value === null) return KIND.null;
      return Array.isArray(value) ? KIND.array : kindOfObject(value);
  }
}

function kindOfObject(value: ConvexJsonObject): Kind {
  switch (wrapperOf(value)) {
    case "$integer":
    case "$commitTs":
      return KIND.int64;
    case "$float":
      return KIND.float64;
    case "$bytes":
      return KIND.bytes;
    case "$undefined":
      return KIND.undefined;
    default:
      return KIND.object;
  }
}

const INT64_MAX = 2n ** 63n - 1n;

/** A commit timestamp that is not known yet sorts after every one that is. */
export function int64Of(value: ConvexJsonObject): bigint {
  const base64 = value["$integer"];
  if (typeof base64 !== "string") return INT64_MAX;
  return Buffer.from(base64, "base64").readBigInt64LE();
}

export function int64Json(value: bigint): ConvexJsonObject {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return { $integer: bytes.toString("base64") };
}

/** The number of a plain or wrapped float. NaN loses its payload here; `floatBits` keeps it. */
export function floatOf(value: number | ConvexJsonObject): number {
  return typeof value === "number" ? value : floatBytes(value).readDoubleLE();
}

export function floatJson(value: number): ConvexJson {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value;
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return { $float: bytes.toString("base64") };
}

const scratch = new DataView(new ArrayBuffer(8));

/** The 64 bits of a float, so that NaNs and the two zeros stay apart. */
export function floatBits(value: number | ConvexJsonObject): bigint {
  if (typeof value !== "number") return floatBytes(value).readBigUInt64LE();
  scratch.setFloat64(0, value);
  return scratch.getBigUint64(0);
}

/** The bytes of a `{$bytes}` as a string with one character per byte. */
export function bytesOf(value: ConvexJsonObject): string {
  return wrappedBytes(value, "$bytes").toString("latin1");
}

function floatBytes(value: ConvexJsonObject): Buffer {
  return wrappedBytes(value, "$float");
}

function wrappedBytes(value: ConvexJsonObject, wrapper: string): Buffer {
  const base64 = value[wrapper];
  assert(typeof base64 === "string", `a ${wrapper} holds base64`);
  return Buffer.from(base64, "base64");
}
