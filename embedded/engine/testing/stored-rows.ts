// Reads and empties whole tables behind the functions' back, so that a test can look at what is stored and leave nothing behind.

import { CRON_RUNS, DUE_JOBS, SCHEDULED_FUNCTIONS, SESSION_REQUESTS } from "../functions/system-tables";
import { readTransaction, writeTransaction } from "../functions/write-transaction";
import type { Database } from "../transaction/database";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";
import type { ConvexJsonObject } from "../values/convex-json";

/** What functions leave behind beside their own tables. */
const TRACES = [SCHEDULED_FUNCTIONS, DUE_JOBS, CRON_RUNS, SESSION_REQUESTS];

/** Oldest first; none when there is no such table. */
export function storedRows(database: Database, table: string): ConvexJsonObject[] {
  return readTransaction(database, (transaction) => scanned(transaction, "", table).map((row) => row.value()));
}

/** Components included: afterwards the deployment is as if its code had just been pushed. */
export async function removeAllRows(database: Database): Promise<void> {
  const { catalog } = database;
  const tables = catalog.namespaces().flatMap((namespace) => catalog.tables(namespace));
  const emptied = tables.filter(({ name }) => !name.startsWith("_") || TRACES.includes(name));
  await writeTransaction(database, (transaction) => {
    for (const { namespace, name } of emptied) {
      for (const row of scanned(transaction, namespace, name)) transaction.delete(namespace, row.id);
    }
  });
}

function scanned(transaction: Transaction, namespace: string, table: string): StoredDocument[] {
  const scan = transaction.scan(namespace, { table, index: "by_creation_time", range: [], order: "asc" });
  const rows: StoredDocument[] = [];
  for (let row = scan.next(); row !== null; row = scan.next()) rows.push(row);
  return rows;
}
