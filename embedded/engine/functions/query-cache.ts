// Results of queries, shared by everybody who asks the same, until a commit touches what they read.

import { QUERY_CACHE_IDLE_CHARS_MAX, QUERY_CACHE_IDLE_MAX } from "../limits";
import type { CommitRecord, IndexInterval } from "../transaction/commit-record";
import type { Database } from "../transaction/database";
import { IntervalIndex } from "../transaction/interval-index";
import type { Timestamp } from "../transaction/timestamp";
import type { QueryResult } from "./function-host";

/** An object of its own for every watching, because one caller may watch a result twice. */
interface Watcher {
  readonly wake: () => void;
}

/** One result and everything it depends on. */
export class CachedQuery {
  /** From when on the result may be wrong; null while it is not known to be. */
  #invalidFrom: bigint | null;
  readonly #watchers = new Set<Watcher>();
  #stopWatching: (() => void) | null = null;

  constructor(
    readonly key: string,
    readonly result: QueryResult,
    invalidFrom: bigint | null,
    private readonly onWatched: (isWatched: boolean) => void,
  ) {
    this.#invalidFrom = invalidFrom;
  }

  /** Takes over the ranges in the index: `stop` takes them out again. */
  startsWith(stop: () => void): void {
    this.#stopWatching = stop;
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
    const watcher = { wake };
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.onWatched(true);
    return () => {
      if (this.#watchers.delete(watcher) && this.#watchers.size === 0) this.onWatched(false);
    };
  }

  /** With `from` 0 it is wrong at every time: the code changed. */
  invalidate(from: bigint): void {
    if (this.#invalidFrom !== null && this.#invalidFrom <= from) return;
    this.#invalidFrom = from;
    this.#stopWatching?.();
    this.#stopWatching = null;
    const watchers = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of watchers) watcher.wake();
  }
}

export class QueryCache {
  readonly #index = new IntervalIndex<CachedQuery>();
  readonly #byKey = new Map<string, CachedQuery>();
  readonly #byResult = new WeakMap<QueryResult, CachedQuery>();
  /** Everything whose ranges are in the index. */
  readonly #live = new Set<CachedQuery>();
  /** Those that nobody watches, in the order of their last use: whoever asked for one may be about to watch it. */
  readonly #idle = new Set<CachedQuery>();
  #idleChars = 0;

  constructor(database: Pick<Database, "onCommit">) {
    database.onCommit((record) => this.#onCommit(record));
  }

  find(key: string, at: Timestamp): QueryResult | null {
    const entry = this.#byKey.get(key);
    if (entry === undefined || !entry.isValidAt(at)) return null;
    if (this.#idle.delete(entry)) this.#idle.add(entry);
    return entry.result;
  }

  /** `isOutdated`: a commit after its snapshot has already touched what it read, or the code has changed meanwhile. */
  add(key: string, result: QueryResult, intervals: Iterable<IndexInterval>, isOutdated: boolean): void {
    const invalidFrom = isOutdated ? result.ts + 1n : null;
    const entry: CachedQuery = new CachedQuery(key, result, invalidFrom, (isWatched) =>
      this.#onWatched(entry, isWatched),
    );
    this.#byResult.set(result, entry);
    if (isOutdated) return;
    const leaveIndex = this.#index.add(intervals, entry);
    entry.startsWith(() => {
      leaveIndex();
      this.#forget(entry);
    });
    this.#live.add(entry);
    const earlier = this.#byKey.get(key);
    this.#byKey.set(key, entry);
    if (earlier !== undefined && !earlier.isWatched) drop(earlier);
    this.#addIdle(entry);
  }

  onInvalidated(result: QueryResult, wake: () => void): () => void {
    const entry = this.#byResult.get(result);
    if (entry !== undefined) return entry.watch(wake);
    wake();
    return () => undefined;
  }

  isValidAt(result: QueryResult, ts: Timestamp): boolean {
    return this.#byResult.get(result)?.isValidAt(ts) ?? false;
  }

  /** The code or the environment variables changed: nothing that was computed before holds. */
  invalidateAll(): void {
    for (const entry of [...this.#live]) entry.invalidate(0n);
  }

  #onCommit(record: CommitRecord): void {
    for (const entry of this.#index.ownersOf(record)) entry.invalidate(record.ts);
  }

  #onWatched(entry: CachedQuery, isWatched: boolean): void {
    if (isWatched) this.#removeIdle(entry);
    else if (this.#byKey.get(entry.key) === entry) this.#addIdle(entry);
    else drop(entry);
  }

  #forget(entry: CachedQuery): void {
    this.#live.delete(entry);
    this.#removeIdle(entry);
    if (this.#byKey.get(entry.key) === entry) this.#byKey.delete(entry.key);
  }

  #addIdle(entry: CachedQuery): void {
    this.#idle.add(entry);
    this.#idleChars += charsOf(entry.result);
    for (const oldest of this.#idle) {
      if (
        oldest === entry ||
        (this.#idle.size <= QUERY_CACHE_IDLE_MAX && this.#idleChars <= QUERY_CACHE_IDLE_CHARS_MAX)
      )
        return;
      drop(oldest);
    }
  }

  #removeIdle(entry: CachedQuery): void {
    if (this.#idle.delete(entry)) this.#idleChars -= charsOf(entry.result);
  }
}

/** Nobody looks after it any more, so from now on it counts as outdated: whoever still holds it asks again. */
function drop(entry: CachedQuery): void {
  entry.invalidate(entry.result.ts + 1n);
}

function charsOf(result: QueryResult): number {
  return result.kind === "success" ? result.valueJson.length : 0;
}
