// The engine's own tables of this layer. They are ordinary documents, so what the engine does with them is part of the same
// transactions, conflicts and subscriptions as everything else.

import type { Catalog } from "../catalog/catalog";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";
import { textField } from "./row-fields";

/** Visible to functions through `db.system`, one in every component. */
export const SCHEDULED_FUNCTIONS = "_scheduled_functions";
export const STORED_FILES = "_storage";
/** `{ componentPath, storageId, name }`: under which name the bytes of a stored file lie. In the app's namespace, for all components. */
export const FILE_NAMES = "_file_names";
/** Runs of crons, in the form of scheduled functions; functions do not see them. */
export const CRON_RUNS = "_cron_runs";
/** Jobs that are not finished: `{ jobId, componentPath, targetComponent, dueMs, caller }`. In the app's namespace, for all components. */
export const DUE_JOBS = "_due_jobs";
/** Answers to mutations of clients: `{ sessionId, requestId, part, text }`. */
export const SESSION_REQUESTS = "_session_requests";
/** `{ componentPath, name, spec, minute, nextMs, lastJobId }`, one for each job of a crons.ts. In the app's namespace. */
export const CRON_JOBS = "_cron_jobs";
/** `{ name, value }`: random values made once per deployment. */
const SECRETS = "_engine_secrets";

export async function ensureFunctionTables(database: Database): Promise<void> {
  const { catalog } = database;
  ensureComponentTables(catalog, "");
  catalog.ensureTable("", SECRETS);
  catalog.ensureTable("", CRON_RUNS);
  await catalog.ensureSystemTable("", DUE_JOBS, [
    { name: "by_due", fields: ["dueMs"] },
    { name: "by_job", fields: ["jobId"] },
  ]);
  await catalog.ensureSystemTable("", SESSION_REQUESTS, [
    { name: "by_request", fields: ["sessionId", "requestId", "part"] },
  ]);
  await catalog.ensureSystemTable("", FILE_NAMES, [
    { name: "by_file", fields: ["componentPath", "storageId"] },
    { name: "by_name", fields: ["name"] },
  ]);
  await catalog.ensureSystemTable("", CRON_JOBS, [{ name: "by_next", fields: ["nextMs"] }]);
}

/** A component that has them was mounted once: its data is kept, whether it still is or not. */
export function ensureComponentTables(catalog: Pick<Catalog, "ensureTable">, componentPath: string): void {
  catalog.ensureTable(componentPath, SCHEDULED_FUNCTIONS);
  catalog.ensureTable(componentPath, STORED_FILES);
}

/** The secret of that name, made at the first call. */
export async function secretOf(database: Database, name: string, make: () => Uint8Array): Promise<Uint8Array> {
  const transaction = database.begin();
  try {
    const known = readSecret(transaction, name);
    if (known !== null) return known;
    const value = make();
    transaction.insert("", SECRETS, { name, value: Buffer.from(value).toString("base64") });
    const outcome = database.commit(transaction);
    if (outcome.kind === "conflict") throw new Error("Two engines open the same data at once.");
    await outcome.durable;
    return value;
  } finally {
    transaction.close();
  }
}

function readSecret(transaction: Transaction, name: string): Uint8Array | null {
  const scan = transaction.scan("", { table: SECRETS, index: "by_creation_time", range: [], order: "asc" });
  for (let row = scan.next(); row !== null; row = scan.next()) {
    if (textField(row.value(), "name") === name) return Buffer.from(textField(row.value(), "value"), "base64");
  }
  return null;
}
