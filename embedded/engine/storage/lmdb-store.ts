// The store on disk. The only file that imports lmdb.
import type { Store } from "./store";

export interface LmdbStoreOptions {
  /** Created when missing. One engine at a time may hold it. */
  readonly directory: string;
}

export async function openLmdbStore(options: LmdbStoreOptions): Promise<Store> {
  throw new Error("not written yet");
}
