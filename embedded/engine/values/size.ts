// The size of a value in bytes, as Convex's limits count it: one byte of type, then the content, then an end mark where it needs one.

import type { ConvexJson, ConvexJsonObject } from "./convex-json";
import { bytesOf, wrapperOf } from "./wrapped";

const TYPE_BYTES = 1;
const NUMBER_BYTES = 9;
const FRAME_BYTES = 2;

export function valueSize(value: ConvexJson): number {
  switch (typeof value) {
    case "number":
      return NUMBER_BYTES;
    case "boolean":
      return TYPE_BYTES;
    case "string":
      return FRAME_BYTES + utf8Length(value);
    default:
      if (value === null) return TYPE_BYTES;
      return Array.isArray(value) ? arraySize(value) : objectSize(value);
  }
}

function arraySize(value: readonly ConvexJson[]): number {
  let size = FRAME_BYTES;
  for (const element of value) size += valueSize(element);
  return size;
}

function objectSize(value: ConvexJsonObject): number {
  const wrapper = wrapperOf(value);
  if (wrapper === "$bytes") return FRAME_BYTES + bytesOf(value).length;
  if (wrapper !== null) return NUMBER_BYTES;
  let size = FRAME_BYTES;
  for (const name in value) size += name.length + 1 + valueSize(value[name] ?? null);
  return size;
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

function utf8Length(text: string): number {
  return text.length < 64 && !BEYOND_ASCII.test(text) ? text.length : Buffer.byteLength(text, "utf8");
}
