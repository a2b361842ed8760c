// Index keys as bytes whose plain byte order is the order of Convex values.
import type { ConvexJson } from "./convex-json";

/** A byte string: one character (U+0000 to U+00FF) per byte, so that `<` on strings is memcmp and Map and Set work. */
export type KeyBytes = string;

/** The values one after the other; each ends itself, so a key made of more values sorts after its own prefix. */
export function encodeKey(values: readonly (ConvexJson | undefined)[]): KeyBytes {
  throw new Error("not written yet");
}

/** The smallest key greater than every key that starts with `prefix`; null when there is none. */
export function afterPrefix(prefix: KeyBytes): KeyBytes | null {
  throw new Error("not written yet");
}
