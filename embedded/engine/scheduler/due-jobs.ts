// Reads the jobs that wait, in the order in which they are due.

import { numberField, textField } from "../functions/row-fields";
import { CRON_JOBS, DUE_JOBS } from "../functions/system-tables";
import { readTransaction } from "../functions/write-transaction";
import { SCHEDULER_BATCH_JOBS } from "../limits";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";

export interface DueJob {
  readonly jobId: string;
  /** Where its row is. */
  readonly componentPath: string;
  /** Where its function is. */
  readonly targetComponent: string;
  readonly caller: "scheduler" | "cron";
}

/** Running jobs are among them until they end. */
export function dueJobs(database: Database, nowMs: number): DueJob[] {
  return readTransaction(database, (transaction) => readDueJobs(transaction, nowMs));
}

export function readDueJobs(transaction: Transaction, untilMs: number, max = SCHEDULER_BATCH_JOBS): DueJob[] {
  const scan = transaction.scan("", {
    table: DUE_JOBS,
    index: "by_due",
    range: [{ type: "Lte", fieldPath: "dueMs", value: untilMs }],
    order: "asc",
  });
  const jobs: DueJob[] = [];
  for (let row = scan.next(); row !== null && jobs.length < max; row = scan.next()) {
    const fields = row.value();
    const caller = textField(fields, "caller") === "cron" ? "cron" : "scheduler";
    const componentPath = textField(fields, "componentPath");
    const { targetComponent } = fields;
    jobs.push({
      jobId: textField(fields, "jobId"),
      componentPath,
      // Jobs from before components could schedule for each other do not say.
      targetComponent: typeof targetComponent === "string" ? targetComponent : componentPath,
      caller,
    });
  }
  return jobs;
}

/** The first time after `nowMs` at which a job or a cron becomes due. */
export function nextDueMs(database: Database, nowMs: number): number | null {
  const times = readTransaction(database, (transaction) => [
    firstAfter(transaction, DUE_JOBS, "by_due", "dueMs", nowMs),
    firstAfter(transaction, CRON_JOBS, "by_next", "nextMs", nowMs),
  ]);
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function firstAfter(
  transaction: Transaction,
  table: string,
  index: string,
  field: string,
  nowMs: number,
): number | null {
  const scan = transaction.scan("", {
    table,
    index,
    range: [{ type: "Gt", fieldPath: field, value: nowMs }],
    order: "asc",
    expectedRows: 1,
  });
  const row = scan.next();
  return row === null ? null : numberField(row.value(), field);
}
