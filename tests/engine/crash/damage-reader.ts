// Opens a store that was damaged and reads all of it, in a process of its own, because LMDB may end it. Says what it got in JSON.

import { createHash } from "node:crypto";
import { CorruptStoreError } from "../../../embedded/engine/errors";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";

export type ReaderReport =
  | { readonly kind: "read"; readonly rows: number; readonly hash: string }
  | { readonly kind: "refused"; readonly message: string };

const PAGE_ROWS = 500;

async function readAll(directory: string): Promise<ReaderReport> {
  const store = await openLmdbStore({ directory });
  const hash = createHash("sha256");
  let rows = 0;
  for (let start = ""; ; ) {
    const page = store.read({ start, end: null }, { reverse: false, limit: PAGE_ROWS });
    for (const { key, value } of page) hash.update(`${key} ${value} ${store.get(key) === value}\n`);
    rows += page.length;
    const last = page.at(-1);
    if (last === undefined) return { kind: "read", rows, hash: hash.digest("hex") };
    start = `${last.key}\0`;
  }
}

readAll(process.argv[2] ?? "")
  .catch((error: unknown): ReaderReport => {
    if (!(error instanceof CorruptStoreError)) throw error;
    return { kind: "refused", message: error.message };
  })
  .then((report) => {
    process.stdout.write(JSON.stringify(report));
    process.exit(0);
  })
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exit(1);
  });
