// Files of functions: bytes in the file store, rows in the database. The bytes are on disk before the row that names them commits,
// and they go only after the commit that deleted the row is on disk. Bytes without a row are swept; a row without bytes cannot be.

import { setImmediate } from "node:timers/promises";
import type { Environment } from "../environment";
import { DeveloperError, DiskFullError, StoreClosedError } from "../errors";
import { FILE_BYTES_MAX, FILE_TRASH_KEEP_MS, FILE_TRASH_SWEEP_MS, FILES_CHECKED_PER_STEP } from "../limits";
import { assertIntact, checkedBytes, checkedBytesNow } from "../storage/checked-bytes";
import { hasErrorCode } from "../storage/error-code";
import type { ByteRange, FileStore, FileWriteOptions, WrittenFile } from "../storage/file-store";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";
import { findFileByName, insertFile, type NewFile, type StoredFile } from "./file-rows";
import { secretOf } from "./system-tables";
import { UploadTokens } from "./upload-tokens";
import { writeTransaction } from "./write-transaction";

export interface StoredFilesOptions {
  readonly database: Database;
  readonly environment: Environment;
  readonly store: FileStore;
}

export interface FileDescription {
  readonly contentType: string | null;
  /** Of the bytes as they must arrive; null when the sender did not say. */
  readonly sha256?: Buffer | null;
}

const SECRET_BYTES = 32;

export class StoredFiles {
  readonly tokens: UploadTokens;
  readonly #options: StoredFilesOptions;
  readonly #settling = new Set<Promise<void>>();
  #lastTrashSweepMs = Number.NEGATIVE_INFINITY;

  private constructor(options: StoredFilesOptions, secret: Uint8Array) {
    this.#options = options;
    this.tokens = new UploadTokens(secret);
  }

  /** Sweeps what an earlier run wrote and never committed. */
  static async open(options: StoredFilesOptions): Promise<StoredFiles> {
    const { database, environment, store } = options;
    const secret = await secretOf(database, "uploads", () => environment.randomBytes(SECRET_BYTES));
    const files = new StoredFiles(options, secret);
    const names = await store.names();
    for (let start = 0; start < names.length; start += FILES_CHECKED_PER_STEP) {
      await files.settle(names.slice(start, start + FILES_CHECKED_PER_STEP));
      await setImmediate();
    }
    return files;
  }

  /** Returns the id of the new file once it and its row are on disk. */
  async store(componentPath: string, body: AsyncIterable<Uint8Array>, description: FileDescription): Promise<string> {
    const { database, environment, store } = this.#options;
    const name = this.#newName();
    const written = await store.write(name, body, writeOptions(description)).catch(diskFullOr);
    environment.crashPoint?.("files.named");
    try {
      return await writeTransaction(database, (tx) =>
        insertFile(tx, componentPath, newFile(name, written, description)),
      );
    } catch (error) {
      // When the disk failed, nobody knows whether the row is there; the next start does.
      if (!(error instanceof StoreClosedError)) await store.remove(name, environment.now());
      throw error;
    }
  }

  /** The bytes alone, for a row that the caller writes: until then nobody can find them, and the next start clears them away. */
  async keep(body: AsyncIterable<Uint8Array>, description: FileDescription): Promise<NewFile> {
    const name = this.#newName();
    const written = await this.#options.store.write(name, body, writeOptions(description)).catch(diskFullOr);
    return newFile(name, written, description);
  }

  /** In a transaction that is going to commit or not: `settle` the name when it has. */
  storeIn(transaction: Transaction, componentPath: string, bytes: Uint8Array, description: FileDescription) {
    const name = this.#newName();
    try {
      const written = this.#options.store.writeNow(name, bytes, writeOptions(description));
      return { name, storageId: insertFile(transaction, componentPath, newFile(name, written, description)) };
    } catch (error) {
      return diskFullOr(error);
    }
  }

  /** Whole files are checked while they are read; of a range only the length of its file can be. */
  read(file: StoredFile, range?: ByteRange): AsyncIterable<Uint8Array> {
    const { store } = this.#options;
    assertIntact(file, store.size(file.name) === file.size, "it is missing, or its length is another one");
    return range === undefined ? checkedBytes(store, file) : store.read(file.name, range);
  }

  readNow(file: StoredFile): Uint8Array {
    return checkedBytesNow(this.#options.store, file);
  }

  /** As it is on disk. */
  findByName(name: string): StoredFile | null {
    const { database } = this.#options;
    const snapshot = database.holdSnapshot();
    const transaction = database.begin({ at: snapshot.ts });
    try {
      return findFileByName(transaction, name);
    } finally {
      transaction.close();
      snapshot.release();
    }
  }

  /** Removes those of the files that no row on disk names. Only for names whose transaction is over. */
  async settle(names: readonly string[]): Promise<void> {
    const { environment, store } = this.#options;
    const orphans = names.filter((name) => this.findByName(name) === null);
    const nowMs = environment.now();
    if (orphans.length > 0) environment.crashPoint?.("files.beforeRemoval");
    for (const name of orphans) await store.remove(name, nowMs);
    if (nowMs - this.#lastTrashSweepMs < FILE_TRASH_SWEEP_MS) return;
    this.#lastTrashSweepMs = nowMs;
    await store.emptyTrash(nowMs - FILE_TRASH_KEEP_MS);
  }

  /** Once `over` is. After a failure of the disk the next start looks at them. */
  settleAfter(over: Promise<void>, names: readonly string[]): void {
    if (names.length === 0) return;
    const { log } = this.#options.environment;
    const settling = over
      .then(() => this.settle(names))
      .catch((error: unknown) =>
        log.log("error", "functions", "deleted files could not be cleared away", { error: String(error) }),
      );
    this.#settling.add(settling);
    void settling.then(() => this.#settling.delete(settling));
  }

  async drain(): Promise<void> {
    await Promise.all(this.#settling);
  }

  #newName(): string {
    const hex = Buffer.from(this.#options.environment.randomBytes(16)).toString("hex");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }
}

function writeOptions({ sha256 }: FileDescription): FileWriteOptions {
  return {
    bytesMax: FILE_BYTES_MAX,
    check: (written) => {
      if (sha256 === undefined || sha256 === null || sha256.equals(written.sha256)) return;
      const [expected, actual] = [sha256.toString("base64"), written.sha256.toString("base64")];
      throw new DeveloperError("Sha256Mismatch", `Sha256 mismatch. Expected: ${expected} Actual: ${actual}`);
    },
  };
}

function newFile(name: string, { size, sha256 }: WrittenFile, { contentType }: FileDescription) {
  return { name, size, sha256: sha256.toString("base64"), contentType };
}

function diskFullOr(error: unknown): never {
  if (hasErrorCode(error, "ENOSPC", "EDQUOT", "EFBIG")) throw new DiskFullError({ cause: error });
  throw error;
}
