// What the frames of one query or mutation share: the transaction, the caller, the log, and what the result will depend on.

import type { Environment } from "../environment";
import { SCHEDULED_ARGS_TOTAL_BYTES_MAX, SCHEDULED_PER_TRANSACTION_MAX } from "../limits";
import type { Database } from "../transaction/database";
import type { Transaction } from "../transaction/transaction";
import { narrowBound, type UsageBound } from "../transaction/usage-meter";
import type { CursorCodec } from "./cursor-codec";
import type { Deployment } from "./deployment";
import type { FunctionHandles } from "./function-handles";
import type { Identity } from "./identity";
import type { JwtSigner } from "./jwt-signer";
import { FileTally } from "./file-tally";
import type { OutstandingJobs } from "./outstanding-jobs";
import type { Probation } from "./probation";
import type { StoredFiles } from "./stored-files";
import { LogCollector } from "./log-collector";
import { BoundedPace } from "./pace";

export interface TransactionRunOptions {
  readonly database: Database;
  readonly environment: Environment;
  readonly deployment: Deployment;
  readonly cursors: CursorCodec;
  readonly handles: FunctionHandles;
  readonly signer: JwtSigner;
  readonly files: StoredFiles;
  readonly jobs: OutstandingJobs;
  readonly probation: Probation;
  readonly transaction: Transaction;
  readonly identity: Identity;
  readonly requestId: string;
  /** Where the page of the previous run of this query ended. */
  readonly journal: string | null;
}

export class TransactionRun {
  readonly logs = new LogCollector();
  readonly nowMs: number;
  /** True once the function asked who calls: then its result is that caller's only. */
  identityRead = false;
  journalOut: string | null = null;
  /** Jobs scheduled so far, for Convex's bounds, and the earliest of them, for the scheduler. */
  scheduledCount = 0;
  scheduledArgsBytes = 0;
  scheduledBound: UsageBound = { upTo: SCHEDULED_PER_TRANSACTION_MAX, limit: SCHEDULED_PER_TRANSACTION_MAX };
  scheduledArgsBound: UsageBound = { upTo: SCHEDULED_ARGS_TOTAL_BYTES_MAX, limit: SCHEDULED_ARGS_TOTAL_BYTES_MAX };
  earliestJobMs: number | null = null;
  /** Names of stored files that it wrote or deleted, to be settled when it is over. */
  readonly touchedFiles: string[] = [];
  /** Files whose bytes went through the function itself. */
  readonly filesWritten = new FileTally("stored");
  readonly filesRead = new FileTally("read");
  doomed: Error | null = null;
  /** It was stopped from outside, or took more time than a query or mutation may. */
  isOverTime = false;
  /** Its functions get the `ctx` of the convex/server that they brought along. */
  isLong = false;
  /** Nothing that it did counts: it begins anew, the long way. */
  mustStartAgain = false;
  #bounds: BoundedPace | null = null;

  constructor(readonly options: TransactionRunOptions) {
    this.nowMs = Math.floor(options.environment.now());
  }

  /** For a call inside; the result puts back the bounds of before. */
  narrowScheduled(count: number | undefined, argsBytes: number | undefined): () => void {
    const { scheduledBound, scheduledArgsBound } = this;
    this.scheduledBound = narrowBound(scheduledBound, this.scheduledCount, count);
    this.scheduledArgsBound = narrowBound(scheduledArgsBound, this.scheduledArgsBytes, argsBytes);
    return () => void Object.assign(this, { scheduledBound, scheduledArgsBound });
  }

  /** For the functions in it that are on probation. */
  get bounds(): BoundedPace {
    this.#bounds ??= new BoundedPace();
    return this.#bounds;
  }
}
