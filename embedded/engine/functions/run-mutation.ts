// Mutations: one transaction each, the whole function again after a conflict, answered when the commit is on disk.

import { StoreFailedError } from "../errors";
import { CONFLICT_BACKOFF_MS, CONFLICT_BACKOFF_MS_MAX, CONFLICT_RETRIES_MAX } from "../limits";
import type { Timestamp } from "../transaction/timestamp";
import type { Transaction } from "../transaction/transaction";
import { checkCall, type CallableCall } from "./checked-call";
import type { RunError } from "./error-text";
import type { MutationRequest, MutationResult } from "./function-host";
import type { HostContext } from "./host-context";
import { runFunction } from "./run-frames";
import { AnsweredRequests, recordAnswer } from "./session-requests";
import type { TransactionRun } from "./transaction-run";

/** What the engine itself does in the transaction of a mutation, such as finishing the job that started it. */
export interface MutationHooks {
  /** Before the function runs. False: nothing is to be done any more. */
  readonly begin?: (transaction: Transaction) => boolean;
  /** After it ran; with an error its own writes are rolled back, and these are committed alone. */
  readonly end?: (transaction: Transaction, error: RunError | null) => void;
}

export type HookedResult =
  | MutationResult
  | { readonly kind: "skipped" }
  | { readonly kind: "conflict"; readonly table: string };

type Attempt =
  | {
      readonly kind: "answered";
      readonly result: MutationResult;
      readonly durable: Promise<void>;
      readonly committedTs: Timestamp | null;
    }
  | { readonly kind: "skipped" }
  | { readonly kind: "again" }
  | { readonly kind: "conflict"; readonly table: string };

export class MutationRunner {
  readonly #answered = new AnsweredRequests();

  constructor(
    private readonly context: HostContext,
    /** Told when a committed mutation scheduled something, with the earliest time. */
    private readonly onScheduled: (dueMs: number) => void,
  ) {}

  async run(request: MutationRequest): Promise<MutationResult> {
    const requestId = this.context.newRequestId();
    const result = await this.#runOrRefuse(request, requestId);
    if (result.kind === "skipped") throw new Error("Only hooks skip a mutation.");
    return result.kind === "conflict" ? this.#conflictFailure(requestId, result.table) : result;
  }

  /** When the disk takes nothing more, the caller is told so instead of being made to try again and again. */
  async #runOrRefuse(request: MutationRequest, requestId: string): Promise<HookedResult> {
    try {
      return await this.runHooked(request, {}, requestId);
    } catch (error) {
      if (!(error instanceof StoreFailedError)) throw error;
      return { ...this.context.failure(requestId, { message: error.message }), logLines: [] };
    }
  }

  async runHooked(
    request: MutationRequest,
    hooks: MutationHooks,
    requestId = this.context.newRequestId(),
  ): Promise<HookedResult> {
    let isLong = false;
    for (let retries = 0; ; ) {
      const attempt = await this.context.turnstile.run(
        () => this.#attempt(request, hooks, { requestId, isLong }),
        request.canWait,
      );
      if (attempt.kind === "skipped") return attempt;
      if (attempt.kind === "again") {
        isLong = true;
        continue;
      }
      if (attempt.kind === "answered") {
        if (attempt.committedTs !== null) request.onCommitted?.(attempt.committedTs);
        await attempt.durable;
        this.context.environment.crashPoint?.("mutation.durable");
        return attempt.result;
      }
      if (retries >= CONFLICT_RETRIES_MAX) return attempt;
      retries += 1;
      await pause(
        Math.min(CONFLICT_BACKOFF_MS * 2 ** (retries - 1), CONFLICT_BACKOFF_MS_MAX) *
          (0.5 + this.context.environment.random() / 2),
      );
    }
  }

  /** One turn. Commits before it ends, so that the next turn sees it. */
  async #attempt(
    request: MutationRequest,
    hooks: MutationHooks,
    { requestId, isLong }: { readonly requestId: string; readonly isLong: boolean },
  ): Promise<Attempt> {
    const { deployment, database } = this.context;
    const transaction = database.begin();
    try {
      const answered = request.session === undefined ? null : this.#answered.find(transaction, request.session);
      if (answered !== null) {
        const ts = transaction.beginTs;
        return {
          kind: "answered",
          result: { kind: "success", ...answered, ts },
          durable: database.whenDurable(ts),
          committedTs: ts,
        };
      }
      if (hooks.begin?.(transaction) === false) return { kind: "skipped" };
      const call = checkCall(deployment, request, "Mutation");
      if (deployment === null || call.kind === "refused") {
        const error = call.kind === "refused" ? call.error : { message: "No functions have been pushed yet." };
        return this.#commitFailure(transaction, hooks, { requestId, error, logLines: [] });
      }
      const { identity } = request;
      const run = this.context.newRun({ deployment, transaction, identity, requestId, journal: null });
      run.isLong = isLong;
      const attempt = await this.#runCall(request, hooks, run, call);
      // Bytes follow the rows: they are looked at when the rows are on disk, or are known not to come.
      this.context.files.settleAfter(
        attempt.kind === "answered" ? attempt.durable : Promise.resolve(),
        run.touchedFiles,
      );
      return attempt;
    } finally {
      transaction.close();
    }
  }

  async #runCall(
    request: MutationRequest,
    hooks: MutationHooks,
    run: TransactionRun,
    call: CallableCall,
  ): Promise<Attempt> {
    const { transaction, requestId } = run.options;
    const startedMs = this.context.environment.now();
    const start = transaction.savepoint();
    const outcome = await runFunction(run, call);
    if (outcome.kind === "again") return outcome;
    this.context.environment.crashPoint?.("mutation.ran");
    const error = outcome.kind === "error" ? outcome.error : null;
    this.context.report({
      udfType: "Mutation",
      identifier: call.fn.path,
      componentPath: call.fn.componentPath,
      requestId,
      logs: run.logs,
      startedMs,
      error,
      caller: request.caller,
    });
    const logLines = this.context.clientLogLines(run.logs);
    if (outcome.kind === "error") {
      transaction.rollbackTo(start);
      return this.#commitFailure(transaction, hooks, { requestId, error: outcome.error, logLines });
    }
    hooks.end?.(transaction, null);
    // A run without writes may as well run again.
    if (request.session !== undefined && !transaction.isReadOnly)
      recordAnswer(transaction, request.session, { valueJson: outcome.json, logLines });
    const committed = this.context.database.commit(transaction);
    if (committed.kind === "conflict") return committed;
    if (request.session !== undefined) this.#answered.committed(request.session);
    this.context.environment.crashPoint?.("mutation.committed");
    if (run.earliestJobMs !== null) this.onScheduled(run.earliestJobMs);
    const result: MutationResult = { kind: "success", valueJson: outcome.json, logLines, ts: committed.ts };
    return { kind: "answered", result, durable: committed.durable, committedTs: committed.ts };
  }

  /** A failure, too, waits until what it was decided on is on disk. */
  #commitFailure(
    transaction: Transaction,
    hooks: MutationHooks,
    { requestId, error, logLines }: { requestId: string; error: RunError; logLines: string[] },
  ): Attempt {
    hooks.end?.(transaction, error);
    const result: MutationResult = { ...this.context.failure(requestId, error), logLines };
    if (hooks.end === undefined) {
      return {
        kind: "answered",
        result,
        durable: this.context.database.whenDurable(transaction.beginTs),
        committedTs: null,
      };
    }
    const committed = this.context.database.commit(transaction);
    return committed.kind === "conflict"
      ? committed
      : { kind: "answered", result, durable: committed.durable, committedTs: null };
  }

  #conflictFailure(requestId: string, table: string): MutationResult {
    const message =
      `Documents read from or written to the "${table}" table changed while this mutation was being run and on every subsequent retry. ` +
      "Another call to this mutation changed the document. See https://docs.convex.dev/error#1\n";
    return { ...this.context.failure(requestId, { message }), logLines: [] };
  }
}

/** Real time, whatever the clock of functions says: others have to get on meanwhile. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
