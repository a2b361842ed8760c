// Keys longer than LMDB takes. Convex allows an index on a string of a megabyte; LMDB's keys end at 1,978 bytes.
//
// A long key is stored as its first INLINE_BYTES bytes followed by a hash of the whole key, and its record carries the
// whole key. Why that keeps the order:
//
// - A stored key is longer than INLINE_BYTES exactly when it stands for a long key, so the two sorts never meet.
// - A short key and a long one differ inside the first INLINE_BYTES bytes, or the short one is a prefix: same order either way.
// - Two long keys with different first INLINE_BYTES bytes differ there: same order.
// - Long keys with the same first INLINE_BYTES bytes (a "family") stand together, sorted by hash. A reader takes the whole
//   family, sorts it by the whole keys and drops what is outside of its range.
//
// The price: reading one row of a family reads all of it. Families are as large as the number of documents whose indexed
// values agree in their first INLINE_BYTES bytes.

import { createHash } from "node:crypto";
import type { KeyBytes } from "../values/key-bytes";
import type { KeyRange } from "./store";

const HASH_BYTES = 32;
/** With the hash below LMDB's 1,978 bytes. */
const INLINE_BYTES = 1900;

export function isLongKey(key: KeyBytes): boolean {
  return key.length > INLINE_BYTES;
}

/** What is written to the tree for a key. */
export function storedKey(key: KeyBytes): KeyBytes {
  if (!isLongKey(key)) return key;
  const hash = createHash("sha256").update(key, "latin1").digest().toString("latin1");
  return key.slice(0, INLINE_BYTES) + hash.slice(0, HASH_BYTES);
}

/** The part that all members of a long key's family share. */
export function familyOf(key: KeyBytes): KeyBytes {
  return key.slice(0, INLINE_BYTES);
}

/** A range of stored keys that holds every row of `range`, and of the families at its ends perhaps more. */
export function storedRange(range: KeyRange): KeyRange {
  const start = familyOf(range.start);
  if (range.end === null || !isLongKey(range.end)) return { start, end: range.end };
  // A stored key has at most INLINE_BYTES + HASH_BYTES bytes, so this bound lies behind all of the family.
  return { start, end: familyOf(range.end) + "\xff".repeat(HASH_BYTES + 1) };
}

export function isInRange(key: KeyBytes, range: KeyRange): boolean {
  return key >= range.start && (range.end === null || key < range.end);
}
