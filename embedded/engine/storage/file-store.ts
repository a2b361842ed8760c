// Where the bytes of stored files lie, with the promises in prose. Rows say which files exist; here are only bytes under names.
// disk-file-store.ts for use, memory-file-store.ts for engines that keep nothing; tests/engine/contract/file-store.ts holds both.

export interface WrittenFile {
  readonly size: number;
  readonly sha256: Buffer;
}

export interface FileWriteOptions {
  /** More bytes than this end the write with OverLimitError. */
  readonly bytesMax?: number;
  /** Sees what was written before it gets its name; what it throws ends the write, and nothing is left. */
  readonly check?: (written: WrittenFile) => void;
}

/** Both ends inclusive, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Bytes under names. A name is used for one content only, ever, so readers need no versions.
 *
 * - Whole: a file is there under its name with all its bytes on disk, or not at all, also after a crash.
 * - Failed: a write that fails, for whatever reason, leaves nothing behind.
 * - Removed: a removed file cannot be read any more, but its bytes are kept aside until `emptyTrash`, so that a backup that is
 *   being taken still finds them. A reader who has begun may read to the end.
 */
export interface FileStore {
  write(name: string, body: AsyncIterable<Uint8Array>, options?: FileWriteOptions): Promise<WrittenFile>;
  /** For code that must not suspend. */
  writeNow(name: string, bytes: Uint8Array, options?: FileWriteOptions): WrittenFile;
  /** Null when there is no such file. */
  size(name: string): number | null;
  /** Throws when there is no such file. */
  read(name: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  readNow(name: string): Uint8Array | null;
  /** Removing what is not there does nothing. */
  remove(name: string, nowMs: number): Promise<void>;
  names(): Promise<string[]>;
  /** Lets go of the bytes of what was removed before then. */
  emptyTrash(beforeMs: number): Promise<void>;
}
