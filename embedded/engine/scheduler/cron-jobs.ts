// The jobs of crons.ts. An occurrence becomes an ordinary scheduled job, so that it runs with the same promises; the next one waits
// until that job is over, so that a cron never overlaps itself.

import type { Environment } from "../environment";
import type { CronSpec } from "../functions/analysis";
import { nextRunAfter } from "../functions/cron-schedule";
import type { Deployment } from "../functions/deployment";
import { parseFunctionPath } from "../functions/function-path";
import { numberField, textField } from "../functions/row-fields";
import { insertJob, isUnfinished } from "../functions/scheduled-jobs";
import { CRON_JOBS } from "../functions/system-tables";
import { readTransaction, writeTransaction } from "../functions/write-transaction";
import type { Database } from "../transaction/database";
import type { StoredDocument } from "../transaction/stored-document";
import type { Transaction } from "../transaction/transaction";
import { canonicalJson, type ConvexJson } from "../values/convex-json";

const MINUTES_PER_HOUR = 60;

interface WantedCron {
  readonly componentPath: string;
  readonly name: string;
  readonly spec: string;
}

/** A job with the same description keeps its next run; a changed one is planned anew; one that is gone stops. */
export async function syncCronJobs(
  database: Database,
  environment: Environment,
  crons: Deployment["crons"],
): Promise<void> {
  await writeTransaction(database, (transaction) => {
    const wanted = new Map<string, WantedCron>();
    for (const [componentPath, specs] of crons) {
      for (const [name, spec] of Object.entries(specs)) {
        wanted.set(`${componentPath}|${name}`, { componentPath, name, spec: specText(spec) });
      }
    }
    for (const row of cronRows(transaction)) {
      const key = `${componentOf(row)}|${textField(row.value(), "name")}`;
      if (wanted.get(key)?.spec === textField(row.value(), "spec")) wanted.delete(key);
      else transaction.delete("", row.id);
    }
    for (const cron of wanted.values()) insertCron(transaction, environment, cron);
  });
}

/** Turns every occurrence that is due into a job, unless the job of the last one is still running. */
export async function startDueCrons(database: Database, environment: Environment): Promise<void> {
  const nowMs = environment.now();
  if (readTransaction(database, (transaction) => dueCronRows(transaction, nowMs)).length === 0) return;
  await writeTransaction(database, (transaction) => {
    for (const row of dueCronRows(transaction, nowMs)) startCron(transaction, row, nowMs);
  });
  environment.crashPoint?.("scheduler.cronStarted");
}

function insertCron(transaction: Transaction, environment: Environment, cron: WantedCron): void {
  const spec = parseSpec(cron.spec);
  const minute = Math.floor(environment.random() * MINUTES_PER_HOUR);
  const nowMs = environment.now();
  // An interval begins with the push that brought it.
  const nextMs = spec.schedule.type === "interval" ? nowMs : nextRunAfter(spec.schedule, nowMs, minute);
  transaction.insert("", CRON_JOBS, { ...cron, minute, nextMs, lastJobId: null });
}

function startCron(transaction: Transaction, row: StoredDocument, nowMs: number): void {
  const fields = row.value();
  const { lastJobId } = fields;
  const last = typeof lastJobId === "string" ? transaction.get("", lastJobId) : null;
  if (last !== null && isUnfinished(last.value())) return;
  const spec = parseSpec(textField(fields, "spec"));
  const path = parseFunctionPath(spec.name).canonical;
  const jobId = insertJob(
    transaction,
    { componentPath: "", targetComponent: componentOf(row), path, args: spec.args[0] ?? {}, scheduledMs: nowMs },
    "cron",
  );
  transaction.patch("", row.id, {
    lastJobId: jobId,
    nextMs: followingRun(spec, numberField(fields, "nextMs"), numberField(fields, "minute"), nowMs),
  });
}

/** Missed occurrences are skipped; intervals keep their beat. */
function followingRun(spec: CronSpec, plannedMs: number, minute: number, nowMs: number): number {
  if (spec.schedule.type !== "interval") return nextRunAfter(spec.schedule, nowMs, minute);
  const period = nextRunAfter(spec.schedule, 0, minute);
  return plannedMs + (Math.floor((nowMs - plannedMs) / period) + 1) * period;
}

function dueCronRows(transaction: Transaction, nowMs: number): StoredDocument[] {
  return rowsOf(transaction, "by_next", [{ type: "Lte", fieldPath: "nextMs", value: nowMs }]);
}

function cronRows(transaction: Transaction): StoredDocument[] {
  return rowsOf(transaction, "by_creation_time", []);
}

function rowsOf(
  transaction: Transaction,
  index: string,
  range: { readonly type: "Lte"; readonly fieldPath: string; readonly value: number }[],
): StoredDocument[] {
  const scan = transaction.scan("", { table: CRON_JOBS, index, range, order: "asc" });
  const rows: StoredDocument[] = [];
  for (let row = scan.next(); row !== null; row = scan.next()) rows.push(row);
  return rows;
}

/** Rows from before components had crons do not say. */
function componentOf(row: StoredDocument): string {
  const { componentPath } = row.value();
  return typeof componentPath === "string" ? componentPath : "";
}

function specText(spec: CronSpec): string {
  // A spec came out of JSON.parse.
  return canonicalJson(spec as unknown as ConvexJson);
}

function parseSpec(text: string): CronSpec {
  // Written by specText.
  return JSON.parse(text) as CronSpec;
}
