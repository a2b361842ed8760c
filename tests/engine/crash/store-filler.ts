// The process that disk-full.test.ts gives too little room: commits until one fails, then reports what it saw as JSON.

import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import type { Store } from "../../../embedded/engine/storage/store";

const ROWS_MAX = 5000;

export interface FillerReport {
  acknowledged: number;
  failure: string;
  laterFailure: string;
  stillReadable: number;
}

async function main(directory: string): Promise<void> {
  const store = await openLmdbStore({ directory });
  const { acknowledged, failure } = await fill(store);
  const laterFailure = await failureOf(store.commit([{ key: "later", value: "1" }]));
  const stillReadable = store.read({ start: "k", end: "l" }, { reverse: false, limit: ROWS_MAX }).length;
  await store.close();
  const report: FillerReport = { acknowledged, failure, laterFailure, stillReadable };
  process.stdout.write(JSON.stringify(report));
}

async function fill(store: Store): Promise<{ acknowledged: number; failure: string }> {
  for (let row = 0; row < ROWS_MAX; row++) {
    const failure = await failureOf(
      store.commit([{ key: `k${String(row).padStart(5, "0")}`, value: "x".repeat(4000) }]),
    );
    if (failure !== "") return { acknowledged: row, failure };
  }
  return { acknowledged: ROWS_MAX, failure: "" };
}

async function failureOf(commit: Promise<void>): Promise<string> {
  try {
    await commit;
    return "";
  } catch (error) {
    return error instanceof Error ? `${error.message} ${String(error.cause)}` : "not an error";
  }
}

void main(process.argv[2] ?? "").then(() => process.exit(0));
