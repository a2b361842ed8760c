// The data of one deployment: begins transactions, commits them one at a time, and tells when what is on disk.
//
//   begin --> reads and writes on a snapshot --> commit: validate, give it a time, publish in memory    (does not suspend)
//                                                   |
//                                                   +--> store --> durable: listeners, waiters, subscriptions
//
// See docs/engine/transactions.md.

import { assert } from "../../../lib/assert";
import { Catalog, CATALOG_INDEX_ID, catalogPointOf } from "../catalog/catalog";
import type { CatalogHost, DocumentRow } from "../catalog/catalog-host";
import type { CatalogTable } from "../catalog/catalog-table";
import { fillSearchIndexes } from "../catalog/search-fill";
import type { Environment } from "../environment";
import { SnapshotTooOldError, StoreClosedError, type StoreFailedError } from "../errors";
import { DOCUMENT_CACHE_CHARS_MAX } from "../limits";
import { SearchIndexes } from "../search/search-indexes";
import { ensureFormatVersion } from "../storage/format-version";
import type { Store, StoreWrite } from "../storage/store";
import type { KeyBytes } from "../values/key-bytes";
import { CommitClock } from "./commit-clock";
import { planCommit, storeWriteOf, type CommitPlan } from "./commit-plan";
import type { CommitRecord, IndexPoint } from "./commit-record";
import { CreationClock } from "./creation-clock";
import { DocumentCache } from "./document-cache";
import { DurabilityQueue } from "./durability-queue";
import { clippedRange } from "./index-scan";
import { InternalIds } from "./internal-ids";
import type { Interval } from "./interval-set";
import { OpenSnapshots } from "./open-snapshots";
import type { ReadSet } from "./read-set";
import { RowCounts } from "./row-counts";
import { SnapshotReader } from "./snapshot-reader";
import { SharedWrite } from "./shared-write";
import { StoredDocument } from "./stored-document";
import type { Timestamp } from "./timestamp";
import { Transaction } from "./transaction";
import { VersionOverlay } from "./version-overlay";
import { WriteLog } from "./write-log";

export type CommitOutcome =
  | { readonly kind: "committed"; readonly ts: Timestamp; readonly durable: Promise<void> }
  | { readonly kind: "conflict"; readonly table: string };

export interface DatabaseOptions {
  /** Closed together with the database. */
  readonly store: Store;
  readonly environment: Environment;
}

export interface HeldSnapshot {
  readonly ts: Timestamp;
  release(): void;
}

const WHOLE_INDEX: Interval = { start: "", end: null };

export class Database {
  readonly catalog: Catalog;
  readonly rowCounts = new RowCounts();
  readonly #store: Store;
  readonly #environment: Environment;
  readonly #clock: CommitClock;
  readonly #creationClock: CreationClock;
  readonly #internalIds: InternalIds;
  readonly #overlay = new VersionOverlay();
  readonly #cache = new DocumentCache(DOCUMENT_CACHE_CHARS_MAX);
  readonly #reader: SnapshotReader;
  readonly #log = new WriteLog();
  readonly #search = new SearchIndexes();
  readonly #snapshots = new OpenSnapshots();
  readonly #queue: DurabilityQueue;
  readonly #commitListeners = new Set<(record: CommitRecord) => void>();
  readonly #failureListeners = new Set<(error: Error) => void>();
  #snapshotWaiters: { readonly ts: bigint; readonly resolve: () => void }[] = [];
  #latestDurable: Timestamp;
  /** Snapshots before this one have lost versions that they would need. */
  #settledThrough: Timestamp;
  /** What the commits inside of `together` hand to the store as one. */
  #sharedWrite: SharedWrite | null = null;
  #failure: StoreFailedError | null = null;
  #isClosed = false;

  private constructor({ store, environment }: DatabaseOptions) {
    this.#store = store;
    this.#environment = environment;
    this.#clock = new CommitClock(environment, store);
    this.#creationClock = new CreationClock(environment);
    this.#internalIds = new InternalIds(environment);
    this.#reader = new SnapshotReader(store, this.#overlay, this.#cache);
    this.#latestDurable = this.#clock.last;
    this.#settledThrough = this.#clock.last;
    this.#queue = new DurabilityQueue({
      onDurable: (record) => this.#onDurable(record),
      onFailure: (error) => this.#onFailure(error),
    });
    this.catalog = Catalog.open(store, this.#catalogHost());
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    await ensureFormatVersion(options.store);
    const database = new Database(options);
    // An empty commit: from here on every moment that a client is shown is one that the next start knows of.
    database.#clock.next();
    await database.#append([], []).durable;
    await fillSearchIndexes(database.catalog);
    return database;
  }

  /** Assigned; maybe not on disk yet. */
  latestCommitted(): Timestamp {
    return this.#clock.last;
  }

  /** What readers may be shown. */
  latestDurable(): Timestamp {
    return this.#latestDurable;
  }

  /** Resolves when everything up to `ts` is on disk and was published to the listeners. */
  whenDurable(ts: Timestamp): Promise<void> {
    assert(ts <= this.latestCommitted(), "only what was committed becomes durable");
    return ts <= this.#latestDurable ? Promise.resolve() : this.#queue.whenDurable(ts);
  }

  /**
   * At `latestCommitted()` unless told otherwise. An earlier moment must be `latestDurable()`, or be kept readable by a held snapshot
   * or an open transaction; else SnapshotTooOldError.
   */
  begin(options: { readonly at?: Timestamp } = {}): Transaction {
    const ts = options.at ?? this.#latestUsable();
    this.#assertReadable(ts);
    this.#openSnapshot(ts);
    return new Transaction(ts, {
      catalog: this.catalog,
      reader: this.#reader,
      search: this.#search,
      internalIds: this.#internalIds,
      creationClock: this.#creationClock,
      onClose: () => this.#closeSnapshot(ts),
    });
  }

  /** Keeps the snapshot at `latestDurable()` readable, for several transactions that must see the same, until released. */
  holdSnapshot(): HeldSnapshot {
    this.#assertReadable(this.#latestDurable);
    const ts = this.#latestDurable;
    this.#openSnapshot(ts);
    let isHeld = true;
    return {
      ts,
      release: () => {
        if (isHeld) this.#closeSnapshot(ts);
        isHeld = false;
      },
    };
  }

  /** Validates the reads, gives the commit its time, publishes it in memory and starts the write. Does not suspend. */
  commit(transaction: Transaction): CommitOutcome {
    this.#assertReadable(transaction.beginTs);
    assert(!transaction.isClosed, "a transaction is committed before it is closed");
    if (transaction.isReadOnly) return this.#commitNothing(transaction);
    if (this.#failure !== null) throw this.#failure;
    const conflict = this.#conflictOf(transaction);
    if (conflict !== null) return { kind: "conflict", table: conflict };

    const plan = planCommit(transaction.writes, this.#clock.next());
    assert(this.#clock.last > transaction.beginTs, "commit timestamps only grow");
    const search = this.#search.plan(plan.writes);
    this.#environment.crashPoint?.("commit.validated");
    this.#applyToMemory(plan);
    search.apply(this.#clock.last);

    const keys = search.points.length === 0 ? plan.keys : [...plan.keys, ...search.points];
    const { ts, durable } = this.#append(keys, plan.changes.map(storeWriteOf));
    this.#environment.crashPoint?.("commit.handedOver");
    return { kind: "committed", ts, durable };
  }

  /**
   * The commits and the changes of the catalog that `body` makes reach the disk together or not at all. `body` does not suspend:
   * what is committed while it runs is its own.
   */
  together<T>(body: () => T): T {
    assert(this.#sharedWrite === null, "one shared write at a time");
    const shared = new SharedWrite();
    this.#sharedWrite = shared;
    try {
      return body();
    } finally {
      // Also after an error: what is in memory must reach the disk.
      this.#sharedWrite = null;
      shared.handTo(this.#store);
    }
  }

  /**
   * Whether a durable commit after `ts` touched what was read. Certain only while a transaction or a held snapshot at or before `ts`
   * is open: ask before closing it. Commits that become durable after the call arrive at the listeners of `onCommit`.
   */
  changedSince(reads: ReadSet, ts: Timestamp): boolean {
    assert(ts >= this.#settledThrough, "the log is kept for open snapshots only");
    for (const record of this.#log.since(ts)) {
      if (record.ts <= this.#latestDurable && reads.overlaps(record) !== null) return true;
    }
    return false;
  }

  /** In the order of timestamps, and only after the commit is durable. Returns how to stop listening. */
  onCommit(listener: (record: CommitRecord) => void): () => void {
    this.#commitListeners.add(listener);
    return () => void this.#commitListeners.delete(listener);
  }

  /** Called once when the store refused a commit. Nothing can be committed from then on; what is on disk can still be read. */
  onFailure(listener: (error: Error) => void): () => void {
    this.#failureListeners.add(listener);
    return () => void this.#failureListeners.delete(listener);
  }

  /** Rows of which more than the store's state is kept, for metrics. */
  rowsInMemory(): number {
    return this.#overlay.size;
  }

  /** Waits for the commits already made, then closes the store. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const waiter of this.#snapshotWaiters.splice(0)) waiter.resolve();
    await this.catalog.close();
    await this.#queue.drain();
    await this.#store.close();
  }

  /** Nothing to validate: what it read is true at its own moment, which is where it stands in the order. */
  #commitNothing({ beginTs }: Transaction): CommitOutcome {
    return { kind: "committed", ts: beginTs, durable: this.whenDurable(beginTs) };
  }

  #conflictOf({ reads, beginTs, tables, writes }: Transaction): string | null {
    const records = reads.size === 0 ? [] : this.#log.since(beginTs);
    for (const record of records) {
      const point = reads.overlaps(record);
      if (point !== null) return this.#tableOf(point);
    }
    // Its index rows would be those of another schema.
    if (tables !== this.catalog.current) return [...writes][0]?.table.name ?? "";
    return null;
  }

  #tableOf({ indexId, key }: IndexPoint): string {
    if (indexId < CATALOG_INDEX_ID) return this.#search.tableOfIndex(indexId) ?? "";
    if (indexId !== CATALOG_INDEX_ID) return this.catalog.current.tableOfIndex(indexId)?.name ?? "";
    const tables = this.catalog.namespaces().flatMap((namespace) => this.catalog.tables(namespace));
    return tables.find((table) => catalogPointOf(table.namespace, table.name) === key)?.name ?? "";
  }

  #applyToMemory({ writes, changes }: CommitPlan): void {
    const ts = this.#clock.last;
    const horizon = this.#horizon();
    for (const { index, key, before, after } of changes)
      this.#overlay.append(index.id, key, { ts, before, row: after }, horizon);
    this.rowCounts.note(writes);
    for (const { table, id, before, after } of writes) {
      // What was not there is not in the cache either.
      if (before !== null) this.#cache.delete(table.tabletId, id);
      if (after !== null) this.catalog.noteWrite(table, after);
    }
  }

  /** The commit at the clock's last time takes its place in the log and goes to the store. */
  #append(
    keys: readonly IndexPoint[],
    writes: StoreWrite[],
    goneIndexIds: readonly number[] = [],
  ): { ts: Timestamp; durable: Promise<void> } {
    const ts = this.#clock.last;
    const record: CommitRecord = goneIndexIds.length === 0 ? { ts, keys } : { ts, keys, goneIndexIds };
    this.#log.append(record);
    writes.push(...this.#clock.reservation());
    return { ts, durable: this.#queue.push(record, this.#written(writes)) };
  }

  #written(writes: readonly StoreWrite[]): Promise<void> {
    return this.#sharedWrite === null ? this.#store.commit(writes) : this.#sharedWrite.add(writes);
  }

  #onDurable(record: CommitRecord): void {
    this.#environment.crashPoint?.("commit.durable");
    this.#latestDurable = record.ts;
    this.#settle();
    for (const listener of this.#commitListeners) {
      try {
        listener(record);
      } catch (error) {
        // One listener's mistake must not keep the news from the others.
        this.#environment.log.log("error", "transaction", "a commit listener failed", { error: String(error) });
      }
    }
    this.#environment.crashPoint?.("commit.published");
  }

  #onFailure(error: StoreFailedError): void {
    this.#failure = error;
    this.#environment.log.log("error", "transaction", error.message, { cause: String(error.cause) });
    for (const listener of this.#failureListeners) listener(error);
  }

  #openSnapshot(ts: Timestamp): void {
    assert(ts <= this.latestCommitted(), "a snapshot is of a moment that was");
    if (ts < this.#settledThrough) throw new SnapshotTooOldError();
    this.#snapshots.open(ts);
  }

  #closeSnapshot(ts: Timestamp): void {
    this.#snapshots.close(ts);
    this.#settle();
  }

  /** Every snapshot that is open or may still be opened is at or after it, and everything up to it is on disk. */
  #horizon(): Timestamp {
    const oldest = this.#snapshots.oldest();
    return oldest !== null && oldest < this.#latestDurable ? oldest : this.#latestDurable;
  }

  /** Forgets versions and log records that no snapshot needs. */
  #settle(): void {
    const horizon = this.#horizon();
    for (let record = this.#log.takeThrough(horizon); record !== null; record = this.#log.takeThrough(horizon)) {
      this.#settledThrough = record.ts;
      for (const { indexId, key } of record.keys) this.#settleRow(indexId, key, horizon);
    }
    this.#search.settle(horizon);
    this.catalog.forgetBefore(horizon);
    if (this.#snapshotWaiters.length > 0) this.#wakeSnapshotWaiters();
  }

  #settleRow(indexId: number, key: KeyBytes, horizon: Timestamp): void {
    const row = this.#overlay.settle(indexId, key, horizon);
    // What was just written is what is read next.
    if (!(row instanceof StoredDocument)) return;
    const table = this.catalog.current.tableOfIndex(indexId);
    if (table !== null) this.#cache.set(table.tabletId, row);
  }

  #wakeSnapshotWaiters(): void {
    const horizon = this.#horizon();
    const ready = this.#snapshotWaiters.filter((waiter) => waiter.ts <= horizon);
    this.#snapshotWaiters = this.#snapshotWaiters.filter((waiter) => waiter.ts > horizon);
    for (const waiter of ready) waiter.resolve();
  }

  #catalogHost(): CatalogHost {
    return {
      commitCatalog: (writes, touched, goneIndexIds = []) => {
        this.#clock.next();
        const keys = touched.map((key) => ({ indexId: CATALOG_INDEX_ID, key }));
        const appended = this.#append(keys, [...writes], goneIndexIds);
        this.#environment.crashPoint?.("catalog.changed");
        return appended;
      },
      latestDocuments: (table, after, limit) => this.#latestDocuments(table, after, limit),
      search: this.#search,
      whenSnapshotsReach: (ts) =>
        new Promise((resolve) => {
          this.#snapshotWaiters.push({ ts, resolve });
          this.#wakeSnapshotWaiters();
        }),
    };
  }

  #latestDocuments(table: CatalogTable, after: KeyBytes | null, limit: number): DocumentRow[] {
    this.#environment.crashPoint?.("catalog.backfillStep");
    const at = this.latestCommitted();
    let range = after === null ? WHOLE_INDEX : clippedRange(WHOLE_INDEX, { order: "asc", from: after });
    while (range !== null) {
      const page = this.#reader.page(table, table.byId, range, { order: "asc", limit, at });
      if (page.rows.length > 0)
        return page.rows.map((row) => ({
          key: row.key,
          document: this.#reader.documentOf(table, table.byId, row, at),
        }));
      // Rows that are still on disk but deleted since fill a page with nothing.
      range = page.coveredTo === null ? null : clippedRange(range, { order: "asc", from: page.coveredTo });
    }
    return [];
  }

  /** After a failure of the store, what never reached the disk is as if it had not happened. */
  #latestUsable(): Timestamp {
    return this.#failure === null ? this.latestCommitted() : this.#latestDurable;
  }

  #assertReadable(ts: Timestamp): void {
    if (this.#isClosed) throw new StoreClosedError("The database is closed.");
    if (this.#failure !== null && ts > this.#latestDurable) throw this.#failure;
  }
}
