// Every key space on disk, as one table. A change here changes the format: see docs/engine/storage-format.md.

import { afterPrefix, type KeyBytes } from "../values/key-bytes";
import type { KeyRange } from "./store";

/** The first byte of a key says which space it is in. */
export const KEY_SPACES = {
  /** meta:        name                    -> JSON; format version, last timestamp */
  meta: "\x01",
  /** catalog:     kind, NUL, name         -> JSON; tables, indexes, schemas */
  catalog: "\x02",
  /** documents:   tablet id u32, document id (its text) -> the document's JSON, verbatim */
  documents: "\x03",
  /** index rows:  index id u32, encoded values -> the document's id */
  indexes: "\x04",
  /** blobs:       blob id, NUL, part u32  -> part of a stored file, base64 */
  blobs: "\x05",
} as const;

export function metaKey(name: string): KeyBytes {
  return KEY_SPACES.meta + name;
}

export function catalogKey(kind: string, name: string): KeyBytes {
  return `${KEY_SPACES.catalog}${kind}\0${name}`;
}

/** `documentId` is the whole id text, so that no decoding is needed between a row and its key. */
export function documentKey(tabletId: number, documentId: string): KeyBytes {
  return KEY_SPACES.documents + uint32Bytes(tabletId) + documentId;
}

export function indexKey(indexId: number, key: KeyBytes): KeyBytes {
  return KEY_SPACES.indexes + uint32Bytes(indexId) + key;
}

/** The start of every key of one index, for ranges and for taking the prefix off again. */
export function indexPrefix(indexId: number): KeyBytes {
  return KEY_SPACES.indexes + uint32Bytes(indexId);
}

export function documentPrefix(tabletId: number): KeyBytes {
  return KEY_SPACES.documents + uint32Bytes(tabletId);
}

/** Every key that starts with `prefix`. */
export function prefixRange(prefix: KeyBytes): KeyRange {
  return { start: prefix, end: afterPrefix(prefix) };
}

function uint32Bytes(value: number): KeyBytes {
  return String.fromCharCode((value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff);
}
