// Half-open key intervals with owners, found by a key inside them. A treap: a search tree by (start, end) that stays shallow because
// every node carries a priority and no child has a higher one than its parent.
//
//            [c,f) far h               "far" is the furthest end in the subtree: a search for key g
//            /         \               skips every subtree that ends before g
//      [a,h) far h   [d,e) far e

import type { KeyBytes } from "../values/key-bytes";
import { OwnerCounts } from "./owner-counts";

/** Greater than every key, whose characters are bytes. */
const NO_END = "\uffff";

interface Node<T> {
  readonly start: KeyBytes;
  readonly end: KeyBytes;
  readonly owners: OwnerCounts<T>;
  readonly priority: number;
  furthestEnd: KeyBytes;
  left: Node<T> | null;
  right: Node<T> | null;
}

export class IntervalTree<T> {
  #root: Node<T> | null = null;
  #lastPriority = 1;

  get isEmpty(): boolean {
    return this.#root === null;
  }

  add(start: KeyBytes, end: KeyBytes | null, owner: T): void {
    this.#root = this.#insert(this.#root, start, end ?? NO_END, owner);
  }

  remove(start: KeyBytes, end: KeyBytes | null, owner: T): void {
    this.#root = without(this.#root, start, end ?? NO_END, owner);
  }

  collect(key: KeyBytes, found: Set<T>): void {
    collectIn(this.#root, key, found);
  }

  collectAll(found: Set<T>): void {
    const waiting = [this.#root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node === null) continue;
      node.owners.collect(found);
      waiting.push(node.left, node.right);
    }
  }

  #insert(node: Node<T> | null, start: KeyBytes, end: KeyBytes, owner: T): Node<T> {
    if (node === null) return this.#newNode(start, end, owner);
    const side = compare(start, end, node);
    if (side === 0) {
      node.owners.add(owner);
      return node;
    }
    if (side < 0) node.left = this.#insert(node.left, start, end, owner);
    else node.right = this.#insert(node.right, start, end, owner);
    return settled(node);
  }

  #newNode(start: KeyBytes, end: KeyBytes, owner: T): Node<T> {
    const owners = new OwnerCounts<T>();
    owners.add(owner);
    return { start, end, owners, priority: this.#nextPriority(), furthestEnd: end, left: null, right: null };
  }

  /** Xorshift: scattered, but the same in every run, so that a failing test fails again. */
  #nextPriority(): number {
    let x = this.#lastPriority;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#lastPriority = x;
    return x;
  }
}

function compare<T>(start: KeyBytes, end: KeyBytes, node: Node<T>): number {
  if (start !== node.start) return start < node.start ? -1 : 1;
  if (end !== node.end) return end < node.end ? -1 : 1;
  return 0;
}

/** Restores priorities and `furthestEnd` of a node whose children are in order. */
function settled<T>(node: Node<T>): Node<T> {
  const { left, right } = node;
  if (left !== null && left.priority > node.priority) {
    node.left = left.right;
    left.right = measured(node);
    return measured(left);
  }
  if (right !== null && right.priority > node.priority) {
    node.right = right.left;
    right.left = measured(node);
    return measured(right);
  }
  return measured(node);
}

function measured<T>(node: Node<T>): Node<T> {
  let furthest = node.end;
  if (node.left !== null && node.left.furthestEnd > furthest) furthest = node.left.furthestEnd;
  if (node.right !== null && node.right.furthestEnd > furthest) furthest = node.right.furthestEnd;
  node.furthestEnd = furthest;
  return node;
}

function without<T>(node: Node<T> | null, start: KeyBytes, end: KeyBytes, owner: T): Node<T> | null {
  if (node === null) return null;
  const side = compare(start, end, node);
  if (side < 0) node.left = without(node.left, start, end, owner);
  else if (side > 0) node.right = without(node.right, start, end, owner);
  else {
    node.owners.remove(owner);
    if (node.owners.isEmpty) return joined(node.left, node.right);
  }
  return measured(node);
}

/** One tree of two, where every interval of `left` comes before every one of `right`. */
function joined<T>(left: Node<T> | null, right: Node<T> | null): Node<T> | null {
  if (left === null) return right;
  if (right === null) return left;
  if (left.priority > right.priority) {
    left.right = joined(left.right, right);
    return measured(left);
  }
  right.left = joined(left, right.left);
  return measured(right);
}

function collectIn<T>(node: Node<T> | null, key: KeyBytes, found: Set<T>): void {
  if (node === null || node.furthestEnd <= key) return;
  collectIn(node.left, key, found);
  if (node.start > key) return;
  if (key < node.end) node.owners.collect(found);
  collectIn(node.right, key, found);
}
