// Hot copy and verify. A copy is taken while the engine runs and holds one moment; a backup that was never read back is a hope,
// so `backUp` reads its copy before it reports success.

import { existsSync, readdirSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { CorruptStoreError } from "../errors";
import { VERIFY_PAGE_ROWS } from "../limits";
import type { KeyBytes } from "../values/key-bytes";
import { KEY_SPACES } from "./layout";
import { type LmdbStore, openLmdbStore } from "./lmdb-store";
import type { Store, StoreRow } from "./store";

type KeySpace = keyof typeof KEY_SPACES;

export type Verification =
  | { kind: "intact"; rows: Record<KeySpace, number>; textBytes: number }
  /** `after` is the last key that was good, to say where the damage lies; null when it is the first. */
  | { kind: "damaged"; reason: string; after: KeyBytes | null };

/** Copies into a new or empty folder and reads the copy from end to end; throws when the copy is not good. */
export async function backUp(store: LmdbStore, directory: string): Promise<Verification & { kind: "intact" }> {
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new Error(`The folder ${directory} is not empty; a backup never writes over anything.`);
  }
  await store.copyTo(directory);
  const copy = await openLmdbStore({ directory });
  try {
    const verification = await verify(copy);
    if (verification.kind === "damaged") throw new CorruptStoreError(`The copy is damaged: ${verification.reason}`);
    return verification;
  } finally {
    await copy.close();
  }
}

/** Reads every row: checksums, order, known key spaces. Pauses between pages, so a running engine goes on serving. */
export async function verify(store: Store): Promise<Verification> {
  const rows: Record<KeySpace, number> = { meta: 0, catalog: 0, documents: 0, indexes: 0, blobs: 0 };
  let textBytes = 0;
  let after: KeyBytes | null = null;
  try {
    for (;;) {
      const page = readPage(store, after);
      for (const row of page) {
        rows[spaceOf(row.key)]++;
        textBytes += Buffer.byteLength(row.value, "utf8");
      }
      const last = page.at(-1);
      if (last === undefined) return { kind: "intact", rows, textBytes };
      after = last.key;
      await setImmediate();
    }
  } catch (error) {
    if (!(error instanceof CorruptStoreError)) throw error;
    return { kind: "damaged", reason: error.message, after };
  }
}

function readPage(store: Store, after: KeyBytes | null): StoreRow[] {
  // The smallest key behind another is that key with one more zero byte.
  const page = store.read(
    { start: after === null ? "" : `${after}\0`, end: null },
    { reverse: false, limit: VERIFY_PAGE_ROWS },
  );
  let previous = after;
  for (const { key } of page) {
    if (previous !== null && key <= previous) throw new CorruptStoreError("Keys are out of order.");
    previous = key;
  }
  return page;
}

function spaceOf(key: KeyBytes): KeySpace {
  for (const [space, firstByte] of Object.entries(KEY_SPACES)) {
    // Object.entries widens the names; they are those of KEY_SPACES.
    if (key.startsWith(firstByte)) return space as KeySpace;
  }
  throw new CorruptStoreError(`A key starts with the unknown byte ${key.charCodeAt(0)}.`);
}
