// Forgets what nobody will ask for any more: finished jobs and answers to clients that are long gone. A little at a time.

import type { Environment } from "../environment";
import { isUnfinished } from "../functions/scheduled-jobs";
import { CRON_RUNS, SCHEDULED_FUNCTIONS, SESSION_REQUESTS } from "../functions/system-tables";
import { readTransaction, writeTransaction } from "../functions/write-transaction";
import { OLD_RECORDS_STEP_ROWS, SCHEDULER_KEEP_MS, SESSION_REQUESTS_KEEP_MS } from "../limits";
import type { Database } from "../transaction/database";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";

interface OldTable {
  readonly namespace: string;
  readonly table: string;
  readonly beforeMs: number;
}

export async function removeOldRecords(database: Database, environment: Environment): Promise<void> {
  const nowMs = environment.now();
  const tables: OldTable[] = [
    { namespace: "", table: CRON_RUNS, beforeMs: nowMs - SCHEDULER_KEEP_MS },
    { namespace: "", table: SESSION_REQUESTS, beforeMs: nowMs - SESSION_REQUESTS_KEEP_MS },
  ];
  for (const namespace of database.catalog.namespaces()) {
    tables.push({ namespace, table: SCHEDULED_FUNCTIONS, beforeMs: nowMs - SCHEDULER_KEEP_MS });
  }
  for (const old of tables) {
    if (readTransaction(database, (transaction) => oldRows(transaction, old)).length === 0) continue;
    await writeTransaction(database, (transaction) => {
      for (const row of oldRows(transaction, old)) transaction.delete(old.namespace, row.id);
    });
  }
}

function oldRows(transaction: Transaction, { namespace, table, beforeMs }: OldTable): StoredDocument[] {
  const range = [{ type: "Lt" as const, fieldPath: "_creationTime", value: beforeMs }];
  const scan = transaction.scan(namespace, { table, index: "by_creation_time", range, order: "asc" });
  const rows: StoredDocument[] = [];
  for (let i = 0; i < OLD_RECORDS_STEP_ROWS; i += 1) {
    const row = scan.next();
    if (row === null) break;
    // A job may be scheduled for years ahead; only its end makes it old.
    if (table === SESSION_REQUESTS || !isUnfinished(row.value())) rows.push(row);
  }
  return rows;
}
