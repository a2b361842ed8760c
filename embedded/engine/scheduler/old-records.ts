// Forgets what nobody will ask for any more: finished jobs and answers to clients that are long gone. A little at a time.

import type { Environment } from "../environment";
import { isUnfinished } from "../functions/scheduled-jobs";
import { CRON_RUNS, SCHEDULED_FUNCTIONS, SESSION_REQUESTS } from "../functions/system-tables";
import { readTransaction, writeTransaction } from "../functions/write-transaction";
import { OLD_RECORDS_STEP_ROWS, SCHEDULER_KEEP_MS, SESSION_REQUESTS_KEEP_MS } from "../limits";
import type { Database } from "../transaction/database";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";

export async function removeOldRecords(database: Database, environment: Environment): Promise<void> {
  const nowMs = environment.now();
  const tables = [
    { table: SCHEDULED_FUNCTIONS, beforeMs: nowMs - SCHEDULER_KEEP_MS },
    { table: CRON_RUNS, beforeMs: nowMs - SCHEDULER_KEEP_MS },
    { table: SESSION_REQUESTS, beforeMs: nowMs - SESSION_REQUESTS_KEEP_MS },
  ];
  for (const { table, beforeMs } of tables) {
    if (readTransaction(database, (transaction) => oldRows(transaction, table, beforeMs)).length === 0) continue;
    await writeTransaction(database, (transaction) => {
      for (const row of oldRows(transaction, table, beforeMs)) transaction.delete("", row.id);
    });
  }
}

function oldRows(transaction: Transaction, table: string, beforeMs: number): StoredDocument[] {
  const range = [{ type: "Lt" as const, fieldPath: "_creationTime", value: beforeMs }];
  const scan = transaction.scan("", { table, index: "by_creation_time", range, order: "asc" });
  const rows: StoredDocument[] = [];
  for (let i = 0; i < OLD_RECORDS_STEP_ROWS; i += 1) {
    const row = scan.next();
    if (row === null) break;
    // A job may be scheduled for years ahead; only its end makes it old.
    if (table === SESSION_REQUESTS || !isUnfinished(row.value())) rows.push(row);
  }
  return rows;
}
