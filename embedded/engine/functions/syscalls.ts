// Name -> handler of everything convex/server asks of the engine inside queries and mutations.

import { DeveloperError } from "../errors";
import { wrapInt64 } from "./int64";
import type { Frame } from "./frame";
import { requestMetadata, visibleAttributes } from "./identity";
import { signJwt } from "./jwt-signer";
import { FREE_PACE } from "./pace";
import { readPageText, type PageRequest } from "./pagination";
import { componentArgument, resolveFunction, type FunctionAddress } from "./references";
import { cancelInTransaction, scheduleInTransaction } from "./scheduled-jobs";
import { parse } from "./syscall-args";
import * as database from "./syscalls-database";
import * as storage from "./syscalls-storage";
import { transactionMetrics } from "./transaction-metrics";

type Handler = (frame: Frame, argsJson: string) => string;

/**
 * A nested call runs when its caller is idle; see drive.ts. So does what makes the engine write on its own account while the
 * caller may be stopped at any moment.
 */
export function waitsForCaller(frame: Frame, op: string, argsJson: string): boolean {
  return (
    op === "1.0/runUdf" || (op === "1.0/insert" && frame.pace !== FREE_PACE && database.createsTable(frame, argsJson))
  );
}

const SYNC: Readonly<Record<string, Handler>> = {
  "1.0/queryStream": database.startQuery,
  "1.0/queryCleanup": database.cleanUpQuery,
  "1.0/db/normalizeId": database.normalizeId,
  "1.0/componentArgument": (frame, argsJson) => {
    const { name } = parse<{ name: string }>(argsJson);
    return JSON.stringify({ value: componentArgument(frame.run.options.deployment, frame.namespace, name) });
  },
  "1.0/getSnapshotTs": (frame) => JSON.stringify(wrapInt64(frame.transaction.beginTs)),
};

const ASYNC_READS: Readonly<Record<string, Handler>> = {
  "1.0/queryStreamNext": database.nextOfQuery,
  "1.0/get": database.get,
  "1.0/queryPage": (frame, argsJson) => readPageText(frame, parse<PageRequest>(argsJson)),
  "1.0/count": database.count,
  "1.0/getUserIdentity": (frame) => {
    // A component never sees the user, so its answer is the same for everybody.
    if (frame.identity === frame.run.options.identity) frame.run.identityRead = true;
    return JSON.stringify(visibleAttributes(frame.identity));
  },
  "1.0/getTransactionMetrics": (frame) => JSON.stringify(transactionMetrics(frame)),
  "1.0/getFunctionMetadata": (frame) => JSON.stringify({ name: frame.fn.path, componentPath: frame.namespace }),
  "1.0/getDeploymentMetadata": () => JSON.stringify({ name: "embedded", region: null, class: "s16" }),
  "1.0/createFunctionHandle": (frame, argsJson) => JSON.stringify(handleOf(frame, parse<FunctionAddress>(argsJson))),
  "1.0/storageGetUrl": storage.getUrl,
  "1.0/storageGetMetadata": storage.getMetadata,
};

const ASYNC_WRITES: Readonly<Record<string, Handler>> = {
  "1.0/insert": database.insert,
  "1.0/shallowMerge": database.patch,
  "1.0/replace": database.replace,
  "1.0/remove": database.remove,
  "1.0/schedule": scheduleInTransaction,
  "1.0/cancel_job": cancelInTransaction,
  "1.0/getRequestMetadata": (frame) =>
    JSON.stringify(requestMetadata(frame.run.options.identity, frame.run.options.requestId)),
  "1.0/signJwt": signJwt,
  "1.0/auditLog": () => "null",
  "1.0/storageGenerateUploadUrl": storage.generateUploadUrl,
  "1.0/storageDelete": storage.deleteStored,
  "1.0/storageStore": storage.store,
  "1.0/storageGet": storage.get,
};

export function runSyncSyscall(frame: Frame, op: string, argsJson: string): string {
  const handler = SYNC[op];
  if (handler === undefined) throw new DeveloperError("UnknownOperation", `Unknown operation ${op}`);
  return handler(frame, argsJson);
}

export function runAsyncSyscall(frame: Frame, op: string, argsJson: string): string {
  const handler = ASYNC_READS[op] ?? (frame.fn.kind === "Mutation" ? ASYNC_WRITES[op] : undefined);
  if (handler === undefined) throw new DeveloperError("UnknownAsyncOperation", `Unknown async operation ${op}`);
  return handler(frame, argsJson);
}

function handleOf(frame: Frame, address: FunctionAddress): string {
  return frame.run.options.handles.handleOf(resolveFunction(frame.scope, address));
}
