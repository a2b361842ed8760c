// Runs one due job to its end.

import type { Environment } from "../environment";
import type { LocalFunctionHost } from "../functions/create-function-host";
import type { CallRequest } from "../functions/function-host";
import { NO_IDENTITY } from "../functions/identity";
import { textField } from "../functions/row-fields";
import { dueRowOf, finishJob, isUnfinished, stateKind } from "../functions/scheduled-jobs";
import { readTransaction, writeTransaction } from "../functions/write-transaction";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";
import type { ConvexJson } from "../values/convex-json";
import { readDueJobs, type DueJob } from "./due-jobs";

const INTERRUPTED = "Transient error while executing action";

/** "retry" when the engine, not the function, is the reason that it did not come to an end. */
export async function runJob(
  database: Database,
  host: LocalFunctionHost,
  environment: Environment,
  job: DueJob,
): Promise<"done" | "retry"> {
  const request = await readRequest(database, job);
  if (request === null) return "done";
  const kind = host.deployment()?.find(job.targetComponent, request.path)?.kind ?? "Mutation";
  if (kind === "Action") {
    await runAction(database, host, environment, job, request);
    return "done";
  }
  const finish = (transaction: Transaction, error: string | null): void =>
    finishJob(
      transaction,
      job.componentPath,
      job.jobId,
      error === null ? { kind: "success" } : { kind: "failed", error },
      environment.now(),
    );
  const result = await host.mutationWithHooks(request, {
    begin: (transaction) => isPending(transaction, job),
    end: (transaction, error) => finish(transaction, error === null ? null : error.message),
  });
  environment.crashPoint?.("scheduler.mutationDone");
  return result.kind === "conflict" ? "retry" : "done";
}

/** Null for a job that is over; its row is only a leftover then. */
async function readRequest(database: Database, job: DueJob): Promise<CallRequest | null> {
  const row = readTransaction(
    database,
    (transaction) => transaction.get(job.componentPath, job.jobId)?.value() ?? null,
  );
  if (row !== null && stateKind(row) === "inProgress") return null;
  if (row !== null && stateKind(row) === "pending") {
    const args: ConvexJson = Array.isArray(row["args"]) ? (row["args"][0] ?? {}) : {};
    return {
      componentPath: job.targetComponent,
      path: textField(row, "name"),
      args,
      identity: job.caller === "cron" ? NO_IDENTITY : { kind: "none", jobId: job.jobId },
      caller: job.caller,
      canWait: true,
    };
  }
  await writeTransaction(database, (writer) => {
    const due = dueRowOf(writer, job.jobId);
    if (due !== null) writer.delete("", due);
  });
  return null;
}

function isPending(transaction: Transaction, job: DueJob): boolean {
  const row = transaction.get(job.componentPath, job.jobId);
  return row !== null && stateKind(row.value()) === "pending";
}

async function runAction(
  database: Database,
  host: LocalFunctionHost,
  environment: Environment,
  job: DueJob,
  request: CallRequest,
): Promise<void> {
  const isClaimed = await writeTransaction(database, (transaction) => {
    if (!isPending(transaction, job)) return false;
    transaction.patch(job.componentPath, job.jobId, { state: { kind: "inProgress" } });
    return true;
  });
  if (!isClaimed) return;
  environment.crashPoint?.("scheduler.actionClaimed");
  const result = await host.action(request);
  environment.crashPoint?.("scheduler.actionRan");
  await writeTransaction(database, (transaction) => {
    const row = transaction.get(job.componentPath, job.jobId);
    // Canceled meanwhile: it ran to its end all the same, and stays canceled.
    if (row === null || !isUnfinished(row.value())) return;
    const state =
      result.kind === "success"
        ? { kind: "success" as const }
        : { kind: "failed" as const, error: result.cause?.message ?? result.errorMessage };
    finishJob(transaction, job.componentPath, job.jobId, state, environment.now());
  });
}

/** Whether an action that was running at the crash had its effect is unknown, so it must not run again. */
export async function failInterrupted(database: Database, environment: Environment): Promise<void> {
  await writeTransaction(database, (transaction) => {
    for (const job of readDueJobs(transaction, environment.now(), Infinity)) {
      const row = transaction.get(job.componentPath, job.jobId);
      if (row === null || stateKind(row.value()) !== "inProgress") continue;
      finishJob(transaction, job.componentPath, job.jobId, { kind: "failed", error: INTERRUPTED }, environment.now());
    }
  });
}
