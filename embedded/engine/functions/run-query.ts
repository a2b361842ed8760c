// Queries: answered from the cache when nothing they read has changed, run at most once for all who ask at the same time.

import type { Timestamp } from "../transaction/timestamp";
import { FUNCTION_ARGS_DEPTH_MAX } from "../limits";
import { canonicalJson, isNestedDeeper, type ConvexJson } from "../values/convex-json";
import { checkCall, type CallableCall } from "./checked-call";
import type { Deployment } from "./deployment";
import type { RunError } from "./error-text";
import type { QueryRequest, QueryResult } from "./function-host";
import type { HostContext } from "./host-context";
import { visibleAttributes } from "./identity";
import { QueryCache } from "./query-cache";
import { runFunction } from "./run-frames";
import type { TransactionRun } from "./transaction-run";

/** What is nested too deep is refused, all of it with the same words. */
function argsKey(args: ConvexJson): string {
  return isNestedDeeper(args, FUNCTION_ARGS_DEPTH_MAX) ? "too nested" : canonicalJson(args);
}

interface QueryRun {
  readonly result: QueryResult;
  readonly identityRead: boolean;
}

interface CacheKeys {
  readonly shared: string;
  /** With who asks in it. */
  readonly own: string;
}

export class QueryRunner {
  readonly cache: QueryCache;
  /** Runs that others may wait for, by key and snapshot. */
  readonly #running = new Map<string, Promise<QueryRun>>();
  /** Functions that asked for the caller in their last run: their callers do not wait for each other. */
  readonly #askingFunctions = new Set<string>();

  readonly #keys = new WeakMap<QueryRequest, CacheKeys>();

  constructor(private readonly context: HostContext) {
    this.cache = new QueryCache(context.database);
  }

  async run(request: QueryRequest, at: Timestamp): Promise<QueryResult> {
    const cached = this.cached(request, at);
    if (cached !== null) return cached;
    const { shared, own } = this.#keysOf(request);
    const isPersonal = this.#askingFunctions.has(keyOf(request));
    const runKey = `${isPersonal ? own : shared}|${at}`;
    const running = this.#running.get(runKey);
    if (running !== undefined) {
      const run = await running;
      // Somebody else's answer must not be ours when the function looked at who asks.
      if (isPersonal || !run.identityRead) return run.result;
      return await this.run(request, at);
    }
    const run = this.#execute(request, at, { shared, own });
    this.#running.set(runKey, run);
    try {
      return (await run).result;
    } finally {
      this.#running.delete(runKey);
    }
  }

  /** Null: the query has to run. */
  cached(request: QueryRequest, at: Timestamp): QueryResult | null {
    const { shared, own } = this.#keysOf(request);
    return this.cache.find(shared, at) ?? this.cache.find(own, at);
  }

  /** Subscribers ask with the same request again and again. */
  #keysOf(request: QueryRequest): CacheKeys {
    const known = this.#keys.get(request);
    if (known !== undefined) return known;
    const shared = `${request.componentPath}|${request.caller === "client"}|${request.path}|${argsKey(request.args)}|${request.journal ?? ""}`;
    const keys = { shared, own: `${shared}|${canonicalJson(visibleAttributes(request.identity))}` };
    this.#keys.set(request, keys);
    return keys;
  }

  #execute(request: QueryRequest, at: Timestamp, keys: CacheKeys): Promise<QueryRun> {
    return this.context.turnstile.run(async () => {
      const { deployment } = this.context;
      const call = checkCall(deployment, request, "Query");
      if (deployment === null || call.kind === "refused") {
        const error = call.kind === "refused" ? call.error : NO_DEPLOYMENT;
        const result = {
          ...this.context.failure(this.context.newRequestId(), error),
          logLines: [],
          journal: null,
          ts: at,
        };
        this.cache.add(keys.shared, result, [], false);
        return { result, identityRead: false };
      }
      return await this.#attempt(request, deployment, call, { at, keys, isLong: false });
    }, request.canWait);
  }

  async #attempt(
    request: QueryRequest,
    deployment: Deployment,
    call: CallableCall,
    { at, keys, isLong }: { readonly at: Timestamp; readonly keys: CacheKeys; readonly isLong: boolean },
  ): Promise<QueryRun> {
    const { database } = this.context;
    const transaction = database.begin({ at });
    try {
      const { identity, journal = null } = request;
      const requestId = this.context.newRequestId();
      const run = this.context.newRun({ deployment, transaction, identity, requestId, journal });
      run.isLong = isLong;
      const result = await this.#runCall(request, run, call);
      // This transaction stays open meanwhile, so its moment can still be read.
      if (result === null) return await this.#attempt(request, deployment, call, { at, keys, isLong: true });
      if (run.identityRead) this.#askingFunctions.add(keyOf(request));
      else this.#askingFunctions.delete(keyOf(request));
      const key = run.identityRead ? keys.own : keys.shared;
      // A push while this ran has already emptied the cache; what ran on the old code must not enter it.
      const isOutdated = this.context.deployment !== deployment || database.changedSince(transaction.reads, at);
      this.cache.add(key, result, transaction.reads.intervals(), isOutdated);
      return { result, identityRead: run.identityRead };
    } finally {
      transaction.close();
    }
  }

  /** Null: the run has to begin anew. */
  async #runCall(request: QueryRequest, run: TransactionRun, call: CallableCall): Promise<QueryResult | null> {
    const { requestId, transaction } = run.options;
    const startedMs = this.context.environment.now();
    const outcome = await runFunction(run, call);
    if (outcome.kind === "again") return null;
    const error = outcome.kind === "error" ? outcome.error : null;
    this.context.report({
      udfType: "Query",
      identifier: call.fn.path,
      componentPath: call.fn.componentPath,
      requestId,
      logs: run.logs,
      startedMs,
      error,
      caller: request.caller,
    });
    const common = {
      logLines: this.context.clientLogLines(run.logs),
      journal: run.journalOut,
      ts: transaction.beginTs,
    };
    if (outcome.kind === "error") return { ...common, ...this.context.failure(requestId, outcome.error) };
    return { ...common, kind: "success", valueJson: outcome.json };
  }
}

function keyOf({ componentPath, path }: QueryRequest): string {
  return `${componentPath}|${path}`;
}

const NO_DEPLOYMENT: RunError = { message: "No functions have been pushed yet." };
