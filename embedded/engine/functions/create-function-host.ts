// Puts the parts of this layer together and keeps count of what is running.

import type { Environment } from "../environment";
import type { Metrics } from "../metrics";
import type { FileStore } from "../storage/file-store";
import { openMemoryFileStore } from "../storage/memory-file-store";
import type { Database } from "../transaction/database";
import type { Timestamp } from "../transaction/timestamp";
import { ActionStorage } from "./action-storage";
import type { ActionCalls, InnerCall, InnerResult } from "./action-syscalls";
import { CursorCodec } from "./cursor-codec";
import type { Deployment } from "./deployment";
import { FunctionHandles } from "./function-handles";
import type {
  ActionResult,
  CallRequest,
  Failure,
  FunctionHost,
  FunctionKind,
  MutationRequest,
  MutationResult,
  QueryRequest,
  QueryResult,
  Success,
} from "./function-host";
import { HostContext } from "./host-context";
import type { Identity } from "./identity";
import { JwtSigner } from "./jwt-signer";
import { LogHub } from "./log-hub";
import { OutstandingJobs } from "./outstanding-jobs";
import { ActionRunner, type ActionRun } from "./run-action";
import { MutationRunner, type HookedResult, type MutationHooks } from "./run-mutation";
import { QueryRunner } from "./run-query";
import { Probation } from "./probation";
import { cancelJob, insertJob, newJob, type ScheduleArgs } from "./scheduled-jobs";
import { StoredFiles } from "./stored-files";
import { watchStrayRejections } from "./stray-rejections";
import { ensureFunctionTables, secretOf } from "./system-tables";
import { Turnstile } from "./turnstile";
import { readTransaction, writeTransaction } from "./write-transaction";

export interface FunctionHostOptions {
  readonly database: Database;
  readonly environment: Environment;
  /** Where the bytes of stored files go; without one they stay in memory. */
  readonly fileStore?: FileStore;
  /** True in production: clients get the request id of an error, not its text, and no log lines. */
  readonly redactErrors?: boolean;
  /** Scheduled functions that are not over; for tests, which cannot wait for a million. */
  readonly scheduledMax?: number;
  /** Quick runs after which a function runs free; for tests, which cannot call everything twenty times first. */
  readonly probationRuns?: number;
}

const SECRET_BYTES = 32;

export async function createFunctionHost(options: FunctionHostOptions): Promise<LocalFunctionHost> {
  const { database, environment, fileStore, redactErrors } = options;
  await ensureFunctionTables(database);
  const secret = (name: string) => secretOf(database, name, () => environment.randomBytes(SECRET_BYTES));
  const files = await StoredFiles.open({ database, environment, store: fileStore ?? openMemoryFileStore() });
  const context = new HostContext(
    database,
    environment,
    new CursorCodec(await secret("cursors")),
    new FunctionHandles(await secret("handles")),
    new JwtSigner(await secret("tokens")),
    new Turnstile(),
    new LogHub(),
    files,
    new OutstandingJobs(database, options.scheduledMax),
    new Probation(options.probationRuns),
    redactErrors ?? false,
  );
  return new LocalFunctionHost(context);
}

export class LocalFunctionHost implements FunctionHost {
  readonly #context: HostContext;
  readonly #queries: QueryRunner;
  readonly #mutations: MutationRunner;
  readonly #actions: ActionRunner;
  readonly #scheduledListeners = new Set<(dueMs: number) => void>();
  readonly #stopWatchingRejections: () => void;
  #running = 0;
  #whenIdle: (() => void)[] = [];
  #isDraining = false;

  constructor(context: HostContext) {
    this.#context = context;
    this.#queries = new QueryRunner(context);
    this.#mutations = new MutationRunner(context, (dueMs) => this.#announce(dueMs));
    this.#actions = new ActionRunner(context, this.#actionCalls());
    this.#stopWatchingRejections = watchStrayRejections(context.environment);
  }

  get files(): StoredFiles {
    return this.#context.files;
  }

  /** For whoever checks tokens of `ctx.auth.signJwt`. */
  get publicKey(): JwtSigner["publicKey"] {
    return this.#context.signer.publicKey;
  }

  get metrics(): Metrics {
    return this.#context.metrics;
  }

  get logs(): LogHub {
    return this.#context.logs;
  }

  query(request: QueryRequest, at: Timestamp): Promise<QueryResult> {
    return this.#counted(() => this.#queries.run(request, at));
  }

  answered(request: QueryRequest, at: Timestamp): QueryResult | null {
    return this.#isDraining ? null : this.#queries.cached(request, at);
  }

  mutation(request: MutationRequest): Promise<MutationResult> {
    return this.#counted(() => this.#mutations.run(request));
  }

  /** For the scheduler: what it records about a job is part of the job's own transaction. */
  mutationWithHooks(request: MutationRequest, hooks: MutationHooks): Promise<HookedResult> {
    return this.#counted(() => this.#mutations.runHooked(request, hooks));
  }

  action(request: CallRequest): Promise<ActionResult> {
    return this.#counted(() => this.#actions.run(request));
  }

  httpAction(request: Request, identity: Identity): Promise<Response> {
    return this.#counted(() => this.#actions.runHttp(request, identity));
  }

  onInvalidated(result: QueryResult, wake: () => void): () => void {
    return this.#queries.cache.onInvalidated(result, wake);
  }

  isValidAt(result: QueryResult, ts: Timestamp): boolean {
    return this.#queries.cache.isValidAt(result, ts);
  }

  kindOf(path: string): FunctionKind | null {
    const fn = this.#context.deployment?.find("", path) ?? null;
    return fn !== null && fn.isPublic ? fn.kind : null;
  }

  activate(deployment: Deployment): void {
    this.#context.deployment = deployment;
    this.#queries.cache.invalidateAll();
  }

  deployment(): Deployment | null {
    return this.#context.deployment;
  }

  /** Called with the earliest due time whenever a commit has scheduled something. */
  onScheduled(listener: (dueMs: number) => void): () => void {
    this.#scheduledListeners.add(listener);
    return () => void this.#scheduledListeners.delete(listener);
  }

  async drain(): Promise<void> {
    this.#isDraining = true;
    if (this.#running > 0) await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    await this.#context.files.drain();
    this.#stopWatchingRejections();
  }

  /** Functions that are still running may call others while the host drains. */
  async #counted<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isDraining && this.#running === 0) throw new Error("The engine is stopping.");
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) for (const resolve of this.#whenIdle.splice(0)) resolve();
    }
  }

  #announce(dueMs: number): void {
    for (const listener of this.#scheduledListeners) listener(dueMs);
  }

  #actionCalls(): ActionCalls {
    const { database, environment, files, jobs } = this.#context;
    const request = ({ canWait }: ActionRun, call: InnerCall): CallRequest => ({
      ...call,
      caller: "internal",
      canWait,
    });
    return {
      storage: new ActionStorage(database, files),
      query: async (run, call) => {
        const snapshot = database.holdSnapshot();
        try {
          return innerResult(await this.query(request(run, call), snapshot.ts));
        } finally {
          snapshot.release();
        }
      },
      mutation: async (run, call) => innerResult(await this.mutation(request(run, call))),
      action: async (run, call) => innerResult(await this.action(request(run, call))),
      schedule: async (run, args: ScheduleArgs) => {
        const job = newJob(run.scope, args, environment.now());
        const id = await writeTransaction(database, (transaction) => {
          jobs.assertRoom(1);
          return insertJob(transaction, job);
        });
        this.#announce(job.scheduledMs);
        return id;
      },
      cancel: async (run, jobId) => {
        await writeTransaction(database, (transaction) =>
          cancelJob(database, transaction, run.name.componentPath, jobId, environment.now()),
        );
      },
      vectorSearch: (run, query) =>
        readTransaction(database, (transaction) => transaction.vectorSearch(run.name.componentPath, query)).map(
          ({ id, score }) => ({
            _id: id,
            _score: score,
          }),
        ),
    };
  }
}

function innerResult(result: (Success | Failure) & object): InnerResult {
  if (result.kind === "success") return { kind: "value", json: result.valueJson };
  return { kind: "error", error: result.cause ?? { message: result.errorMessage } };
}
