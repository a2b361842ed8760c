// Scheduled functions as rows: written by the transaction that schedules, finished by the transaction that runs.
//
//   pending ──claim──> inProgress (actions only) ──> success | failed
//      └──────────────────────────────────────────> success | failed | canceled

import type { Database } from "../transaction/database";
import { DeveloperError } from "../errors";
import { SCHEDULE_DISTANCE_SECONDS_MAX, SCHEDULED_ARGS_BYTES_MAX } from "../limits";
import type { Transaction } from "../transaction/transaction";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "../values/convex-json";
import { tableNumberOf } from "../values/document-id";
import type { Frame } from "./frame";
import { parseFunctionPath, storedPath } from "./function-path";
import { resolveAddress, type AddressScope, type FunctionAddress } from "./references";
import { textField } from "./row-fields";
import { parse } from "./syscall-args";
import { CRON_RUNS, DUE_JOBS, SCHEDULED_FUNCTIONS } from "./system-tables";

export interface NewJob {
  /** Of the function that schedules: there the job can be watched and canceled. */
  readonly componentPath: string;
  /** Of the function that is going to run. */
  readonly targetComponent: string;
  /** `dir/mod:fn` */
  readonly path: string;
  readonly args: ConvexJson;
  readonly scheduledMs: number;
}

export interface ScheduleArgs extends FunctionAddress {
  /** Seconds. */
  readonly ts: number;
  readonly args: ConvexJson;
}

export function scheduleInTransaction(frame: Frame, argsJson: string): string {
  const { run } = frame;
  const request = parse<ScheduleArgs>(argsJson);
  const job = newJob(frame.scope, request, run.nowMs);
  run.scheduledCount += 1;
  run.scheduledArgsBytes += argsBytes(request);
  if (run.scheduledCount > run.scheduledBound.upTo) {
    throw new DeveloperError(
      "TooManyFunctionsScheduled",
      `Too many functions scheduled by this mutation (limit: ${run.scheduledBound.limit}). Schedule one function that schedules the others in batches.`,
    );
  }
  if (run.scheduledArgsBytes > run.scheduledArgsBound.upTo) {
    throw new DeveloperError(
      "ScheduledFunctionsArgumentsTooLarge",
      "Too large total size of the arguments of scheduled functions from this mutation " +
        `(limit: ${run.scheduledArgsBound.limit} bytes). Store the data in documents and pass their ids.`,
    );
  }
  run.options.jobs.assertRoom(run.scheduledCount);
  run.earliestJobMs = Math.min(run.earliestJobMs ?? Infinity, job.scheduledMs);
  return JSON.stringify(insertJob(frame.transaction, job));
}

export function cancelInTransaction(frame: Frame, argsJson: string): string {
  const { id } = parse<{ id: string }>(argsJson);
  cancelJob(frame.run.options.database, frame.transaction, frame.namespace, id, frame.run.nowMs);
  return "null";
}

function argsBytes({ args }: ScheduleArgs): number {
  return JSON.stringify(args).length;
}

/** Checks the address, the time and the arguments' size of a job; nothing is written. */
export function newJob(scope: AddressScope, request: ScheduleArgs, nowMs: number): NewJob {
  const distance = request.ts - nowMs / 1000;
  if (Math.abs(distance) > SCHEDULE_DISTANCE_SECONDS_MAX) {
    const side = distance > 0 ? "future" : "past";
    const advice = distance > 0 ? "Schedule a nearer run that schedules the next one." : "Schedule it for now instead.";
    throw new DeveloperError(
      "InvalidScheduledFunctionDelay",
      `${request.ts} is more than 5 years in the ${side}. ${advice}`,
    );
  }
  const bytes = argsBytes(request);
  if (bytes > SCHEDULED_ARGS_BYTES_MAX) {
    throw new DeveloperError(
      "ScheduledFunctionsArgumentsTooLarge",
      `Arguments of a scheduled function are too large (actual: ${bytes} bytes, limit: ${SCHEDULED_ARGS_BYTES_MAX} bytes). Store the data in a document and pass its id.`,
    );
  }
  const { deployment, componentPath } = scope;
  const target = resolveAddress(scope, request);
  const { modulePath, name } = parseFunctionPath(target.path);
  if (deployment.modulesOf(target.componentPath)[modulePath] === undefined) {
    throw new DeveloperError(
      "InvalidScheduledFunction",
      `Attempted to schedule function at nonexistent path: ${modulePath}`,
    );
  }
  if (deployment.find(target.componentPath, target.path) === null) {
    throw new DeveloperError(
      "InvalidScheduledFunction",
      `Attempted to schedule function, but no exported function ${name} found in the file: ${modulePath}. Did you forget to export it?`,
    );
  }
  return {
    componentPath,
    targetComponent: target.componentPath,
    path: target.path,
    args: request.args,
    scheduledMs: request.ts * 1000,
  };
}

/** Returns the id under which the job can be watched and canceled. */
export function insertJob(transaction: Transaction, job: NewJob, caller: "scheduler" | "cron" = "scheduler"): string {
  const row = transaction.insert(job.componentPath, caller === "cron" ? CRON_RUNS : SCHEDULED_FUNCTIONS, {
    name: storedPath(parseFunctionPath(job.path)),
    args: [job.args],
    scheduledTime: job.scheduledMs,
    state: { kind: "pending" },
  });
  transaction.insert("", DUE_JOBS, {
    jobId: row.id,
    componentPath: job.componentPath,
    targetComponent: job.targetComponent,
    dueMs: job.scheduledMs,
    caller,
  });
  return row.id;
}

/** A finished job stays as it ended; a running one goes on, but cannot be started again. */
export function cancelJob(
  database: Database,
  transaction: Transaction,
  componentPath: string,
  id: string,
  nowMs: number,
): void {
  const table = database.catalog.table(componentPath, SCHEDULED_FUNCTIONS);
  if (table === null || tableNumberOf(id) !== table.number) {
    throw new DeveloperError(
      "InvalidId",
      `Invalid argument \`id\` for \`cancel\`: "${id}" is not the ID of a scheduled function.`,
    );
  }
  const job = transaction.get(componentPath, id);
  if (job === null || !isUnfinished(job.value())) return;
  finishJob(transaction, componentPath, id, { kind: "canceled" }, nowMs);
}

export function isUnfinished(job: ConvexJsonObject): boolean {
  const kind = stateKind(job);
  return kind === "pending" || kind === "inProgress";
}

export function stateKind(job: ConvexJsonObject): string {
  const state = job["state"];
  return isConvexJsonObject(state) ? textField(state, "kind") : "";
}

export type FinalState =
  | { readonly kind: "success" | "canceled" }
  | { readonly kind: "failed"; readonly error: string };

export function finishJob(
  transaction: Transaction,
  componentPath: string,
  id: string,
  state: FinalState,
  nowMs: number,
): void {
  transaction.patch(componentPath, id, { state: { ...state }, completedTime: nowMs });
  const due = dueRowOf(transaction, id);
  if (due !== null) transaction.delete("", due);
}

export function dueRowOf(transaction: Transaction, jobId: string): string | null {
  const scan = transaction.scan("", {
    table: DUE_JOBS,
    index: "by_job",
    range: [{ type: "Eq", fieldPath: "jobId", value: jobId }],
    order: "asc",
    expectedRows: 1,
  });
  return scan.next()?.id ?? null;
}
