// Results of queries, shared by everybody who asks the same, until a commit touches what they read.

import { QUERY_CACHE_IDLE_MAX } from "../limits";
import type { CommitRecord, IndexInterval } from "../transaction/commit-record";
import type { Database } from "../transaction/database";
import { IntervalIndex } from "../transaction/interval-index";
import type { Timestamp } from "../transaction/timestamp";
import type { QueryResult } from "./function-host";

/** One result and everything it depends on. */
export class CachedQuery {
  /** From when on the result may be wrong; null while it is not known to be. */
  #invalidFrom: bigint | null;
  readonly #watchers = new Set<() => void>();
  #stopWatching: (() => void) | null;

  constructor(
    readonly result: QueryResult,
    invalidFrom: bigint | null,
    stopWatching: (() => void) | null,
  ) {
    this.#invalidFrom = invalidFrom;
    this.#stopWatching = stopWatching;
  }

  isValidAt(ts: Timestamp): boolean {
    return ts >= this.result.ts && (this.#invalidFrom === null || ts < this.#invalidFrom);
  }

  get isCurrent(): boolean {
    return this.#invalidFrom === null;
  }

  get isWatched(): boolean {
    return this.#watchers.size > 0;
  }

  watch(wake: () => void): () => void {
    if (!this.isCurrent) {
      wake();
      return () => undefined;
    }
    // A wrapper of its own, because one caller may watch a result twice.
    const watcher = (): void => wake();
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** With `from` 0 it is wrong at every time: the code changed. */
  invalidate(from: bigint): void {
    if (this.#invalidFrom !== null && this.#invalidFrom <= from) return;
    const isFirst = this.#invalidFrom === null;
    this.#invalidFrom = from;
    this.release();
    if (!isFirst) return;
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const wake of watchers) wake();
  }

  /** Takes its ranges out of the index. */
  release(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
  }
}

export class QueryCache {
  readonly #index = new IntervalIndex<CachedQuery>();
  /** In the order of their last use. */
  readonly #byKey = new Map<string, CachedQuery>();
  /** Results that are watched or kept find their entry here. */
  readonly #byResult = new WeakMap<QueryResult, CachedQuery>();
  /** Everything in the index, kept or not. */
  readonly #live = new Set<CachedQuery>();

  constructor(private readonly database: Database) {
    database.onCommit((record) => this.#onCommit(record));
  }

  find(key: string, at: Timestamp): QueryResult | null {
    const entry = this.#byKey.get(key);
    if (entry === undefined || !entry.isValidAt(at)) return null;
    this.#byKey.delete(key);
    this.#byKey.set(key, entry);
    return entry.result;
  }

  /** `changedSince` is asked of the transaction that is still open: whether a commit after its snapshot touched its reads. */
  add(key: string, result: QueryResult, intervals: Iterable<IndexInterval>, changedSince: boolean): void {
    const entry: CachedQuery = new CachedQuery(result, changedSince ? result.ts + 1n : null, () => this.#forget(entry, stop));
    const stop = changedSince ? () => undefined : this.#index.add(intervals, entry);
    this.#byResult.set(result, entry);
    if (changedSince) return;
    this.#live.add(entry);
    const earlier = this.#byKey.get(key);
    if (earlier !== undefined && !earlier.isWatched) earlier.release();
    this.#byKey.delete(key);
    this.#byKey.set(key, entry);
    this.#trim();
  }

  onInvalidated(result: QueryResult, wake: () => void): () => void {
    const entry = this.#byResult.get(result);
    if (entry === undefined) {
      wake();
      return () => undefined;
    }
    return entry.watch(wake);
  }

  isValidAt(result: QueryResult, ts: Timestamp): boolean {
    return this.#byResult.get(result)?.isValidAt(ts) ?? false;
  }

  /** The code or the environment variables changed: nothing that was computed before holds. */
  invalidateAll(): void {
    for (const entry of [...this.#live]) entry.invalidate(0n);
    this.#byKey.clear();
  }

  #onCommit(record: CommitRecord): void {
    for (const entry of this.#index.ownersOf(record)) entry.invalidate(record.ts);
  }

  #forget(entry: CachedQuery, stop: () => void): void {
    stop();
    this.#live.delete(entry);
  }

  /** Watched results stay as long as somebody watches them; of the others only the last used. */
  #trim(): void {
    let surplus = this.#byKey.size - QUERY_CACHE_IDLE_MAX;
    if (surplus <= 0) return;
    for (const [key, entry] of this.#byKey) {
      if (surplus <= 0) return;
      if (entry.isWatched && entry.isCurrent) continue;
      this.#byKey.delete(key);
      // Somebody may be about to watch it, so it is told that it may be old rather than left without its ranges.
      entry.invalidate(entry.result.ts + 1n);
      surplus -= 1;
    }
  }
}
