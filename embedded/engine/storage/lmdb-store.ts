// The store on disk. The only file that imports lmdb.
//
// Commits that arrive while a group is being written wait and form the next group: one LMDB transaction and one fsync for all
// of them. One group is in flight at a time, so a failed group has no later one on disk behind it. lmdb's asynchronous path
// does the work on its own thread; the synchronous one would fsync once per call and block the process meanwhile.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Database, open, type RangeOptions, type RootDatabase } from "lmdb";
import { assert } from "../../../lib/assert";
import type { CrashPoint } from "../crash-points";
import { CorruptStoreError, StoreClosedError } from "../errors";
import { Metrics } from "../metrics";
import { STORE_GROUP_WRITES_MAX, STORE_KEY_BYTES_MAX } from "../limits";
import type { KeyBytes } from "../values/key-bytes";
import { type DecodedRecord, decodeRecord, encodeRecord } from "./codec";
import { assertWholeDataFile, DATA_FILE } from "./data-file";
import { lockDirectory, type DirectoryLock } from "./directory-lock";
import { familyOf, isInRange, isLongKey, storedKey, storedRange } from "./long-keys";
import { assertInnerPages, assertPagesAfterCrash } from "./page-tree";
import type { KeyRange, Store, StoreRow, StoreWrite } from "./store";

export interface LmdbStoreOptions {
  /** Created when missing. One engine at a time may hold it. */
  readonly directory: string;
  /** False skips the fsync: for tests that do not ask about durability. */
  readonly sync?: boolean;
  readonly metrics?: Metrics;
  readonly crashPoint?: ((point: CrashPoint) => void) | undefined;
}

export async function openLmdbStore(options: LmdbStoreOptions): Promise<LmdbStore> {
  mkdirSync(options.directory, { recursive: true });
  const lock = lockDirectory(options.directory);
  try {
    assertWholeDataFile(options.directory);
    // LMDB ends the process at a page that is not itself; then the next start looks at every page and says which one it is.
    if (lock.isAfterCrash) assertPagesAfterCrash(options.directory);
    else assertInnerPages(options.directory);
    const root = open<EncodedValue, KeyBytes>({
      path: options.directory,
      noSubdir: false,
      keyEncoder: KEY_ENCODER,
      encoder: RECORD_ENCODER,
      ...(options.sync === false ? { noSync: true } : {}),
    });
    return new LmdbStore(root, lock, options.metrics ?? new Metrics(), options.crashPoint);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** For looking at a folder that an engine may have open: takes no lock and cannot write. What it reads may change between calls. */
export async function openLmdbReader(directory: string): Promise<LmdbStore> {
  if (!existsSync(join(directory, DATA_FILE))) throw new Error(`There is no data file in ${directory}.`);
  assertWholeDataFile(directory);
  const root = open<EncodedValue, KeyBytes>({
    path: directory,
    noSubdir: false,
    keyEncoder: KEY_ENCODER,
    encoder: RECORD_ENCODER,
    readOnly: true,
  });
  return new LmdbStore(root, { isAfterCrash: false, release: () => undefined }, new Metrics(), undefined);
}

/** Bytes on the way in, a decoded record on the way out. */
type EncodedValue = Buffer | DecodedRecord;

interface EncodedWrite {
  readonly key: KeyBytes;
  readonly record: Buffer | null;
}

interface PendingCommit {
  readonly writes: readonly EncodedWrite[];
  resolve(): void;
  reject(error: unknown): void;
}

export class LmdbStore implements Store {
  readonly #root: RootDatabase<EncodedValue, KeyBytes>;
  readonly #lock: DirectoryLock;
  readonly #metrics: Metrics;
  #queue: PendingCommit[] = [];
  #writer: Promise<void> | null = null;
  #end: StoreClosedError | null = null;
  #isClosed = false;
  #hasFailed = false;
  #closing: Promise<void> | null = null;

  constructor(
    root: RootDatabase<EncodedValue, KeyBytes>,
    lock: DirectoryLock,
    metrics: Metrics,
    private readonly crashPoint?: (point: CrashPoint) => void,
  ) {
    this.#root = root;
    this.#lock = lock;
    this.#metrics = metrics;
  }

  get(key: KeyBytes): string | undefined {
    this.#assertOpen();
    const record = asRecord(namingDamage(() => this.#root.get(storedKey(key))));
    if (record === undefined) return undefined;
    // A hash names one key in practice; the record's own key makes it certain.
    return record.key === null || record.key === key ? record.text : undefined;
  }

  read(range: KeyRange, options: { readonly reverse: boolean; readonly limit: number }): StoreRow[] {
    this.#assertOpen();
    const rows = new RowCollector(range, options);
    if (options.limit <= 0 || (range.end !== null && range.end <= range.start)) return rows.take();
    return namingDamage(() => {
      for (const { key, value } of this.#root.getRange(cursorBounds(storedRange(range), options.reverse))) {
        if (!rows.add(key, asRecord(value))) break;
      }
      return rows.take();
    });
  }

  commit(writes: readonly StoreWrite[]): Promise<void> {
    if (this.#end !== null) return Promise.reject(this.#end);
    // Here and not in the batch: what is thrown inside a batch would leave half of a commit behind.
    const encoded = writes.map(encodeWrite);
    return new Promise((resolve, reject) => {
      this.#queue.push({ writes: encoded, resolve, reject });
      this.#writer ??= this.#writeGroups();
    });
  }

  /** Copies the data file while the engine runs; the copy holds one moment. */
  async copyTo(directory: string): Promise<void> {
    this.#assertOpen();
    mkdirSync(directory, { recursive: true });
    await this.#root.backup(directory, false);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#end ??= new StoreClosedError("The store is closed.");
    await this.#writer;
    this.#isClosed = true;
    // After a failed write lmdb waits for a flush that never comes; the process is expected to end, and the lock must go.
    if (!this.#hasFailed) await this.#root.close();
    this.#lock.release();
  }

  async #writeGroups(): Promise<void> {
    // lmdb begins to write when the event loop turns, so until then everything may join the first group.
    await eventLoopTurn();
    let written: readonly PendingCommit[] = [];
    while (this.#queue.length > 0) {
      const group = this.#takeGroup(written.length);
      const writing = outcomeOf(this.#write(group));
      // Those who waited for the group before have work to do, and they get to it while the disk is busy with this one.
      if (written.length > 0) await eventLoopTurn();
      for (const commit of written) commit.resolve();
      written = [];
      const outcome = await writing;
      if (outcome.kind === "failed") await this.#fail(outcome.error, group);
      else written = group;
    }
    this.#writer = null;
    for (const commit of written) commit.resolve();
  }

  /**
   * `returning` callers are about to be answered and will soon be back. Were the queue always taken whole, a large group and a small
   * one could take turns for ever, with the disk idle while the large one's callers compute; so it evens out.
   */
  #takeGroup(returning: number): PendingCommit[] {
    const commitsMax = returning === 0 ? Infinity : Math.ceil((returning + this.#queue.length) / 2);
    let writes = 0;
    let count = 0;
    for (const commit of this.#queue) {
      writes += commit.writes.length;
      if (count === commitsMax || (count > 0 && writes > STORE_GROUP_WRITES_MAX)) break;
      count++;
    }
    return this.#queue.splice(0, count);
  }

  async #write(group: readonly PendingCommit[]): Promise<void> {
    const root = this.#root;
    const started = performance.now();
    this.crashPoint?.("store.beforeGroup");
    const committed = root.batch(() => {
      for (const commit of group) {
        for (const write of commit.writes) {
          putOrRemove(root, write);
          this.crashPoint?.("store.insideGroup");
        }
      }
    });
    await committed;
    this.crashPoint?.("store.groupWritten");
    await root.flushed;
    this.crashPoint?.("store.groupFlushed");
    // lmdb keeps one read transaction for a whole turn of the event loop; without this a reader could still see the past.
    root.resetReadTxn();
    this.#metrics.count("storage", "groups");
    this.#metrics.count("storage", "commits", group.length);
    this.#metrics.count("storage", "groupsMs", performance.now() - started);
  }

  /** Nothing may become durable behind a hole, so all that waits fails with the group, and all that comes later. */
  async #fail(error: unknown, group: readonly PendingCommit[]): Promise<void> {
    this.#hasFailed = true;
    const cause = await causeOf(error);
    this.#end = new StoreClosedError("A commit could not be written; the store takes no more.", { cause });
    const waiting = this.#queue.splice(0);
    for (const commit of [...group, ...waiting]) commit.reject(this.#end);
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new StoreClosedError("The store is closed.");
  }
}

/** Gathers rows in order. Families of long keys come sorted by hash, so each is held back until it is complete. */
class RowCollector {
  readonly #rows: StoreRow[] = [];
  #family: StoreRow[] = [];

  constructor(
    private readonly range: KeyRange,
    private readonly options: { readonly reverse: boolean; readonly limit: number },
  ) {}

  /** False once there are enough rows. */
  add(stored: KeyBytes, record: DecodedRecord | undefined): boolean {
    if (record === undefined) return true;
    const key = record.key ?? stored;
    const [member] = this.#family;
    if (member !== undefined && (record.key === null || familyOf(member.key) !== familyOf(key))) this.#endFamily();
    if (this.#rows.length >= this.options.limit) return false;
    // The stored range ends at whole families, so a row just outside of the asked range may come along.
    if (isInRange(key, this.range)) (record.key === null ? this.#rows : this.#family).push({ key, value: record.text });
    return this.#rows.length < this.options.limit;
  }

  take(): StoreRow[] {
    this.#endFamily();
    return this.#rows;
  }

  #endFamily(): void {
    if (this.#family.length === 0) return;
    const direction = this.options.reverse ? -1 : 1;
    this.#family.sort((left, right) => (left.key < right.key ? -direction : direction));
    this.#rows.push(...this.#family.slice(0, this.options.limit - this.#rows.length));
    this.#family = [];
  }
}

function encodeWrite({ key, value }: StoreWrite): EncodedWrite {
  assert(key.length > 0 && key.length <= STORE_KEY_BYTES_MAX, "a key has a fitting length");
  return { key: storedKey(key), record: value === null ? null : encodeRecord(value, isLongKey(key) ? key : null) };
}

function putOrRemove(root: Database<EncodedValue, KeyBytes>, { key, record }: EncodedWrite): void {
  const written = record === null ? root.remove(key) : root.put(key, record);
  // The batch reports the failure; without this each row's own promise would end the process.
  written.catch(ignore);
}

function ignore(): void {}

/** Sockets, timers and what lmdb has put off get their turn. */
function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

type Outcome = { readonly kind: "written" } | { readonly kind: "failed"; readonly error: unknown };

/** Never rejects, so that nobody has to look at it at once. */
function outcomeOf(writing: Promise<void>): Promise<Outcome> {
  return writing.then(
    () => ({ kind: "written" as const }),
    (error: unknown) => ({ kind: "failed" as const, error }),
  );
}

const LMDB_DAMAGE = /^MDB_(CORRUPTED|PAGE_NOTFOUND|PANIC|INVALID|BAD_VALSIZE)/;

/** LMDB notices some damaged pages by itself, in its own words. */
function namingDamage<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error) || !LMDB_DAMAGE.test(error.message)) throw error;
    throw new CorruptStoreError(`The data file is damaged: ${error.message}. Restore a backup.`, { cause: error });
  }
}

/** lmdb hides the reason in a promise that rejects with it. */
async function causeOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error) || !("commitError" in error)) return error;
  try {
    await error.commitError;
    return error;
  } catch (reason) {
    return reason;
  }
}

function asRecord(value: EncodedValue | undefined): DecodedRecord | undefined {
  // The decoder below makes every value that lmdb returns; bytes only ever go in.
  return value as DecodedRecord | undefined;
}

const LOWEST_KEY = "\0";

/** lmdb starts at `start` in the direction of travel, so for a descending read the bounds change places. */
function cursorBounds({ start, end }: KeyRange, reverse: boolean): RangeOptions {
  const lowest = start === "" ? LOWEST_KEY : start;
  if (!reverse) return end === null ? { start: lowest } : { start: lowest, end };
  const downTo = { end: lowest, inclusiveEnd: true, reverse: true };
  return end === null ? downTo : { ...downTo, start: end, exclusiveStart: true };
}

const RECORD_ENCODER = {
  encode: (value: Buffer): Buffer => value,
  decode: (bytes: Buffer, size?: unknown): DecodedRecord =>
    decodeRecord(bytes, typeof size === "number" ? size : bytes.length),
};

const KEY_ENCODER = {
  writeKey(key: KeyBytes, target: Buffer, position: number): number {
    const end = position + key.length;
    // lmdb takes a RangeError as the sign to use a fresh buffer; writing past the end would cut the key silently.
    if (end > target.byteLength) throw new RangeError("the key does not fit into the buffer");
    for (let index = 0; index < key.length; index++) target[position + index] = key.charCodeAt(index);
    return end;
  },
  readKey(source: Buffer, start: number, end: number): KeyBytes {
    return source.toString("latin1", start, end);
  },
};
