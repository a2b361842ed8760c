// Databases, schemas and shorthands for tests of the layers at and below transactions.

import { assert } from "../../../lib/assert";
import type { SchemaJson, TableJson } from "../catalog/schema-json";
import { testEnvironment, type TestEnvironment } from "../environment";
import { openMemoryStore } from "../storage/memory-store";
import type { Store } from "../storage/store";
import { Database } from "../transaction/database";
import type { ScanRequest } from "../transaction/index-scan";
import type { StoredDocument } from "../transaction/stored-document";
import type { Timestamp } from "../transaction/timestamp";
import type { Transaction } from "../transaction/transaction";

export interface DatabaseUnderTest {
  readonly database: Database;
  readonly store: Store;
  readonly environment: TestEnvironment;
}

export async function aDatabase(
  options: { store?: Store; environment?: TestEnvironment } = {},
): Promise<DatabaseUnderTest> {
  const store = options.store ?? openMemoryStore();
  const environment = options.environment ?? testEnvironment();
  return { database: await Database.open({ store, environment }), store, environment };
}

/** A memory store whose commits wait until the test lets them through. It starts open. */
export interface HeldStore {
  readonly store: Store;
  hold(): void;
  /** Lets the oldest waiting commit through; resolves when its promise did. */
  releaseOne(): Promise<void>;
  releaseAll(): Promise<void>;
  /** From now on every commit fails. */
  fail(error: Error): void;
}

export function aHeldStore(): HeldStore {
  let isHolding = false;
  let failure: Error | null = null;
  const waiting: (() => void)[] = [];
  const beforeCommit = (): Promise<void> | void => {
    if (failure !== null) return Promise.reject(failure);
    return isHolding ? new Promise((resolve) => waiting.push(resolve)) : undefined;
  };
  const releaseOne = async (): Promise<void> => {
    await settled();
    waiting.shift()?.();
    await settled();
  };
  return {
    store: openMemoryStore({ faults: { beforeCommit } }),
    hold: () => void (isHolding = true),
    releaseOne,
    releaseAll: async () => {
      isHolding = false;
      await settled();
      // Commits queue up behind each other, so letting one through makes the next one wait.
      while (waiting.length > 0) await releaseOne();
    },
    fail: (error) => void (failure = error),
  };
}

/** Everything that was waiting for promises only has run. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Runs `body` in one transaction and commits it; a conflict fails the test. */
export async function inTransaction<T>(database: Database, body: (tx: Transaction) => T): Promise<T> {
  const transaction = database.begin();
  try {
    const result = body(transaction);
    const outcome = database.commit(transaction);
    assert(outcome.kind === "committed", "nothing else was running, so there is no conflict");
    await outcome.durable;
    return result;
  } finally {
    transaction.close();
  }
}

export function inSnapshot<T>(database: Database, body: (tx: Transaction) => T, at?: Timestamp): T {
  const transaction = database.begin(at === undefined ? {} : { at });
  try {
    return body(transaction);
  } finally {
    transaction.close();
  }
}

/** The rows of a scan, at most `limit` of them, asked for one by one like a query does. */
export function take(
  tx: Transaction,
  request: Partial<ScanRequest> & { table: string },
  limit = Infinity,
): StoredDocument[] {
  const scan = tx.scan("", { index: "by_creation_time", range: [], order: "asc", ...request });
  const rows: StoredDocument[] = [];
  while (rows.length < limit) {
    const row = scan.next();
    if (row === null) break;
    rows.push(row);
  }
  return rows;
}

export function fieldOf(documents: readonly StoredDocument[], field: string): unknown[] {
  return documents.map((document) => document.value()[field]);
}

/** Tables with these indexes, and no document types unless given. */
export function aSchema(tables: Record<string, Partial<TableJson> & { by?: Record<string, string[]> }>): SchemaJson {
  return {
    schemaValidation: true,
    tables: Object.entries(tables).map(([tableName, { by = {}, ...table }]) => ({
      tableName,
      indexes: Object.entries(by).map(([indexDescriptor, fields]) => ({ indexDescriptor, fields })),
      documentType: null,
      ...table,
    })),
  };
}

export async function activateSchema(database: Database, schema: SchemaJson | null): Promise<void> {
  const prepared = database.catalog.prepareSchema("", schema);
  assert((await prepared.run()) === "complete", "the data fits the schema of this test");
  await database.catalog.activate(prepared);
}
