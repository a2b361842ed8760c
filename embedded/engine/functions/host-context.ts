// What the runners of queries, mutations and actions have in common: where the data is, which code is active, how a run is
// reported.

import type { Environment } from "../environment";
import { Metrics } from "../metrics";
import type { Database } from "../transaction/database";
import type { CursorCodec } from "./cursor-codec";
import type { Deployment } from "./deployment";
import { clientErrorMessage, type RunError } from "./error-text";
import type { FunctionHandles } from "./function-handles";
import type { Caller, Failure } from "./function-host";
import type { JwtSigner } from "./jwt-signer";
import type { LogCollector } from "./log-collector";
import type { LogEntry, LogHub } from "./log-hub";
import type { OutstandingJobs } from "./outstanding-jobs";
import type { Probation } from "./probation";
import type { StoredFiles } from "./stored-files";
import { TransactionRun, type TransactionRunOptions } from "./transaction-run";
import type { Turnstile } from "./turnstile";

/** What is different from one run to the next. */
type RunOptions = Pick<TransactionRunOptions, "deployment" | "transaction" | "identity" | "requestId" | "journal">;

export interface RunReport {
  readonly udfType: LogEntry["udfType"];
  readonly identifier: string;
  readonly componentPath: string;
  readonly requestId: string;
  readonly logs: LogCollector;
  readonly startedMs: number;
  readonly error: RunError | null;
  readonly caller: Caller;
}

const METRIC_OF: Readonly<Record<LogEntry["udfType"], string>> = {
  Query: "queries",
  Mutation: "mutations",
  Action: "actions",
  HttpAction: "httpActions",
};

const REQUEST_ID_BYTES = 8;
/** Asking the system for 8 bytes costs as much as for thousands. */
const REQUEST_ID_POOL_BYTES = 512 * REQUEST_ID_BYTES;

export class HostContext {
  /** Switched by every push; runs that have begun keep the one they began with. */
  deployment: Deployment | null = null;
  readonly metrics = new Metrics();
  #requestIdBytes = Buffer.alloc(0);

  constructor(
    readonly database: Database,
    readonly environment: Environment,
    readonly cursors: CursorCodec,
    readonly handles: FunctionHandles,
    readonly signer: JwtSigner,
    readonly turnstile: Turnstile,
    readonly logs: LogHub,
    readonly files: StoredFiles,
    readonly jobs: OutstandingJobs,
    /** Over all deployments: what a push replaces is forgotten by itself. */
    readonly probation: Probation,
    readonly redactErrors: boolean,
  ) {}

  newRequestId(): string {
    if (this.#requestIdBytes.length === 0)
      this.#requestIdBytes = Buffer.from(this.environment.randomBytes(REQUEST_ID_POOL_BYTES));
    const bytes = this.#requestIdBytes;
    this.#requestIdBytes = bytes.subarray(REQUEST_ID_BYTES);
    return bytes.toString("hex", 0, REQUEST_ID_BYTES);
  }

  newRun(options: RunOptions): TransactionRun {
    const { database, environment, cursors, handles, signer, files, jobs, probation } = this;
    return new TransactionRun({ database, environment, cursors, handles, signer, files, jobs, probation, ...options });
  }

  failure(requestId: string, error: RunError): Failure {
    const errorMessage = clientErrorMessage(requestId, error, this.redactErrors);
    return {
      kind: "failure",
      errorMessage,
      cause: error,
      ...(error.data === undefined ? {} : { errorData: error.data }),
    };
  }

  /** Production keeps them for the operator. */
  clientLogLines(logs: LogCollector): string[] {
    return this.redactErrors ? [] : logs.asText();
  }

  report({ udfType, identifier, componentPath, requestId, logs, startedMs, error, caller }: RunReport): void {
    const now = this.environment.now();
    this.metrics.count("functions", METRIC_OF[udfType]);
    this.metrics.count("functions", `${METRIC_OF[udfType]}Ms`, now - startedMs);
    if (error !== null) this.metrics.count("functions", "failed");
    this.logs.append({
      kind: "Completion",
      udfType,
      identifier,
      ...(componentPath === "" ? {} : { componentPath }),
      logLines: logs.lines,
      timestamp: now / 1000,
      executionTime: (now - startedMs) / 1000,
      error: error?.message ?? null,
      success: null,
      requestId,
      executionId: requestId,
      cachedResult: false,
      caller,
    });
  }
}
