// The `_system/cli/*` queries of the official CLI: admins watch them over the same socket as the app's own queries.

import type { Deployment } from "../functions/deployment";
import type { FunctionHost, QueryRequest, QueryResult } from "../functions/function-host";
import type { FunctionRunner } from "../functions/function-runner";
import type { Database } from "../transaction/database";
import type { Timestamp } from "../transaction/timestamp";
import type { Transaction } from "../transaction/transaction";
import { isConvexJsonObject } from "../values/convex-json";
import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";
import { readVariables } from "./environment-variables";
import { apiSpec } from "./function-spec";
import type { Transfers } from "./transfer/transfers";
import { tableDigest, tableNames, tablePage, tableSize } from "./table-browser";

export interface SystemQueriesOptions {
  readonly host: FunctionHost;
  readonly database: Database;
  readonly url: () => string;
  readonly siteUrl: () => string;
  /** Calls back after code or environment variables changed. */
  readonly onActivated: (listener: () => void) => () => void;
  readonly transfers: Transfers;
}

interface SystemCall {
  readonly transaction: Transaction;
  readonly componentPath: string;
  readonly args: ConvexJsonObject;
  readonly deployment: Deployment | null;
  readonly options: SystemQueriesOptions;
}

/** Each answers with Convex JSON as text. */
const QUERIES: Readonly<Record<string, (call: SystemCall) => string>> = {
  "_system/cli/tables:default": (call) => tableNames(call.options.database.catalog, call.componentPath),
  "_system/cli/tableData:default": (call) => tablePage(call.transaction, call.componentPath, call.args),
  "_system/cli/tableSize:default": (call) => tableSize(call.transaction, call.componentPath, call.args),
  "_system/cli/queryTable:default": (call) => tableDigest(call.transaction, call.componentPath, call.args),
  "_system/cli/queryEnvironmentVariables:default": ({ transaction }) =>
    JSON.stringify(Object.entries(readVariables(transaction)).map(([name, value]) => ({ name, value }))),
  "_system/cli/queryEnvironmentVariables:get": ({ transaction, args }) => {
    const { name } = args;
    const variables = readVariables(transaction);
    const isSet = typeof name === "string" && Object.hasOwn(variables, name);
    return JSON.stringify(isSet ? { name, value: variables[name] } : null);
  },
  "_system/cli/modules:apiSpec": (call) => JSON.stringify(apiSpec(call.deployment, call.componentPath)),
  "_system/cli/convexUrl:cloudUrl": (call) => JSON.stringify(call.options.url()),
  "_system/cli/convexUrl:siteUrl": (call) => JSON.stringify(call.options.siteUrl()),
  "_system/cli/exports:getLatest": ({ options }) => JSON.stringify(options.transfers.exports.latest()),
  "_system/cli/queryImport:list": ({ options }) => JSON.stringify(options.transfers.imports.list()),
  "_system/cli/queryImport:default": ({ options, args }) =>
    JSON.stringify(options.transfers.imports.find(typeof args["importId"] === "string" ? args["importId"] : "")),
};

/** The function host with the system queries in front of it, for admins only. */
export function withSystemQueries(options: SystemQueriesOptions): FunctionRunner {
  const { host } = options;
  // Few and only asked by tools: any commit or push after them makes them stale.
  const systemResults = new WeakMap<QueryResult, number>();
  return {
    query: async (request, at) => {
      const answer = request.identity.kind === "admin" ? QUERIES[request.path] : undefined;
      if (answer === undefined) return await host.query(request, at);
      const { changes } = options.transfers;
      const result = run(answer, request, at, options);
      systemResults.set(result, changes);
      return result;
    },
    answered: (request, at) =>
      request.identity.kind === "admin" && QUERIES[request.path] !== undefined ? null : host.answered(request, at),
    mutation: (request) => host.mutation(request),
    action: (request) => host.action(request),
    onInvalidated: (result, wake) => {
      const changes = systemResults.get(result);
      return changes === undefined ? host.onInvalidated(result, wake) : onNextChange(result, changes, wake, options);
    },
  };
}

function run(
  answer: (call: SystemCall) => string,
  request: QueryRequest,
  at: Timestamp,
  options: SystemQueriesOptions,
): QueryResult {
  const transaction = options.database.begin({ at });
  const base = { logLines: [], journal: null, ts: at };
  try {
    const call = {
      transaction,
      componentPath: request.componentPath,
      args: objectOf(request.args),
      deployment: options.host.deployment(),
      options,
    };
    return { ...base, kind: "success", valueJson: answer(call) };
  } catch (error) {
    return { ...base, kind: "failure", errorMessage: error instanceof Error ? error.message : String(error) };
  } finally {
    transaction.close();
  }
}

/** `changes` is how many the transfers had seen when the result was computed. */
function onNextChange(
  result: QueryResult,
  changes: number,
  wake: () => void,
  options: SystemQueriesOptions,
): () => void {
  let isOver = false;
  const once = (): void => {
    if (isOver) return;
    stop();
    wake();
  };
  const stopCommits = options.database.onCommit(once);
  const stopActivations = options.onActivated(once);
  const stopTransfers = options.transfers.onChanged(once);
  const stop = (): void => {
    isOver = true;
    stopCommits();
    stopActivations();
    stopTransfers();
  };
  if (options.database.latestDurable() > result.ts || options.transfers.changes !== changes) once();
  return stop;
}

function objectOf(args: ConvexJson): ConvexJsonObject {
  return isConvexJsonObject(args) ? args : {};
}
