// An ordered map with byte strings as keys.

import sortedBtree from "sorted-btree";
import type BTree from "sorted-btree";
import type { KeyBytes } from "../values/key-bytes";

export type KeyTree<V> = BTree<KeyBytes, V>;

/**
 * The package is CommonJS: bundlers hand its `default` to a default import, Node hands out all of its exports. The engine runs under
 * both, so look which one it is.
 */
const Tree: typeof BTree = "default" in sortedBtree ? (sortedBtree.default as typeof BTree) : sortedBtree;

export function newKeyTree<V>(): KeyTree<V> {
  return new Tree<KeyBytes, V>(undefined, compareKeys);
}

function compareKeys(a: KeyBytes, b: KeyBytes): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
