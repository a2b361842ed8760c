// The key of a document in an index.

import { assert } from "../../../lib/assert";
import type { ConvexJsonObject } from "../values/convex-json";
import { fieldAtSteps } from "../values/field-path";
import { encodeKey, type KeyBytes } from "../values/key-bytes";
import type { CatalogIndex } from "./catalog-table";

export function indexKeyOf(index: CatalogIndex, document: ConvexJsonObject): KeyBytes {
  return encodeKey(index.keyPaths.map((path) => fieldAtSteps(document, path)));
}

/** The key of a document in `by_id`, known without the document. */
export function byIdKey(id: string): KeyBytes {
  return encodeKey([id]);
}

/** Ids are plain ASCII, so between the tag and the terminator the key is the id itself. */
export function idOfByIdKey(key: KeyBytes): string {
  const id = key.slice(1, -1);
  assert(byIdKey(id) === key, "a key of by_id encodes exactly one id");
  return id;
}

/** The smallest key after `key`. No key of an index starts with another one, so nothing lies between the two. */
export function keyAfter(key: KeyBytes): KeyBytes {
  return `${key}\0`;
}
