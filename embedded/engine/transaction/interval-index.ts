// From the keys of a commit to those who read a range around one of them, without asking everybody: a search tree per index,
// ordered by where intervals start and knowing in each node the furthest end below it. Points, the reads of single documents, are
// the most common intervals and lie in a plain map.

import { keyAfter } from "../catalog/index-key";
import type { KeyBytes } from "../values/key-bytes";
import type { CommitRecord, IndexInterval } from "./commit-record";
import { IntervalTree } from "./interval-tree";
import { OwnerCounts } from "./owner-counts";

export class IntervalIndex<T> {
  readonly #byIndex = new Map<number, IndexOwners<T>>();

  /** Call the result to take the intervals out again; a second call does nothing. */
  add(intervals: Iterable<IndexInterval>, owner: T): () => void {
    const added = [...intervals];
    for (const interval of added) this.#ownersIn(interval.indexId).add(interval, owner);
    return () => {
      for (const interval of added.splice(0)) this.#remove(interval, owner);
    };
  }

  ownersOf(record: CommitRecord): Set<T> {
    const found = new Set<T>();
    for (const { indexId, key } of record.keys) this.#byIndex.get(indexId)?.collect(key, found);
    for (const indexId of record.goneIndexIds ?? []) this.#byIndex.get(indexId)?.collectAll(found);
    return found;
  }

  #ownersIn(indexId: number): IndexOwners<T> {
    const existing = this.#byIndex.get(indexId);
    if (existing !== undefined) return existing;
    const created = new IndexOwners<T>();
    this.#byIndex.set(indexId, created);
    return created;
  }

  #remove(interval: IndexInterval, owner: T): void {
    const owners = this.#byIndex.get(interval.indexId);
    owners?.remove(interval, owner);
    if (owners?.isEmpty === true) this.#byIndex.delete(interval.indexId);
  }
}

class IndexOwners<T> {
  readonly #points = new Map<KeyBytes, OwnerCounts<T>>();
  readonly #ranges = new IntervalTree<T>();

  get isEmpty(): boolean {
    return this.#points.size === 0 && this.#ranges.isEmpty;
  }

  add({ start, end }: IndexInterval, owner: T): void {
    if (end !== keyAfter(start)) return this.#ranges.add(start, end, owner);
    const owners = this.#points.get(start) ?? new OwnerCounts<T>();
    this.#points.set(start, owners);
    owners.add(owner);
  }

  remove({ start, end }: IndexInterval, owner: T): void {
    if (end !== keyAfter(start)) return this.#ranges.remove(start, end, owner);
    const owners = this.#points.get(start);
    owners?.remove(owner);
    if (owners?.isEmpty === true) this.#points.delete(start);
  }

  collect(key: KeyBytes, found: Set<T>): void {
    this.#points.get(key)?.collect(found);
    this.#ranges.collect(key, found);
  }

  collectAll(found: Set<T>): void {
    for (const owners of this.#points.values()) owners.collect(found);
    this.#ranges.collectAll(found);
  }
}
