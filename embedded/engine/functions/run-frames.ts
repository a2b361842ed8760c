// Runs one query or mutation, and the calls inside it, in one transaction. A nested call that throws takes its writes with it and
// leaves the rest to its caller.

import { performance } from "node:perf_hooks";
import { DeveloperError } from "../errors";
import { CALL_DEPTH_MAX, EXHAUSTED_REFUSE_MS, TURN_BUSY_MS_WARN } from "../limits";
import type { Transaction } from "../transaction/transaction";
import type { ConvexJson } from "../values/convex-json";
import { checkCall, checkResult, type CallableCall } from "./checked-call";
import type { Handler } from "./direct-context";
import { drive, type Ending, type Settle } from "./drive";
import { describeThrown, SyscallError, type RunError } from "./error-text";
import { Frame, type PendingSyscall } from "./frame";
import { identityAcross } from "./identity";
import { narrowLimits, type TransactionLimits } from "./nested-limits";
import { FREE_PACE, USER_CODE_TIMEOUT } from "./pace";
import { resolveAddress, type FunctionAddress } from "./references";
import type { RegisteredFunction } from "./registered-functions";
import { asFunction } from "./registered-object";
import type { Seat } from "./seat";
import { parse } from "./syscall-args";
import { createsTable, createTable } from "./syscalls-database";
import type { TransactionRun } from "./transaction-run";

export type FrameResult =
  | { readonly kind: "value"; readonly json: string }
  | { readonly kind: "error"; readonly error: RunError }
  /** Nothing of the whole run counts; it begins anew. */
  | { readonly kind: "again" };

interface RunUdfArgs extends FunctionAddress {
  readonly udfType: "query" | "mutation" | "snapshotQuery";
  readonly args: ConvexJson;
  readonly transactionLimits?: TransactionLimits;
}

function asHandler(value: unknown): Handler | null {
  // Whatever a registered function carries under that name was given to convex/server as a handler.
  return typeof value === "function" ? (value as Handler) : null;
}

/** Must be called inside of a turn. */
export async function runFunction(run: TransactionRun, call: CallableCall): Promise<FrameResult> {
  run.options.transaction.boundUsage();
  return await runFrame(new Frame(run, call.fn, run.options.transaction, 1, run.options.identity), call);
}

async function runFrame(frame: Frame, { args, argsJson }: CallableCall): Promise<FrameResult> {
  const { fn, run } = frame;
  const { realm, seat, direct } = run.options.deployment.scriptsOf(frame.namespace).transactional;
  const exported = asFunction(realm.modules.get(fn.modulePath)?.[fn.name]);
  if (exported === null) return failed(`Function ${fn.path} is not exported.`);
  const isFree = run.options.probation.isOver(fn);
  const handler = isFree && !run.isLong ? asHandler(exported._handler) : null;
  frame.isDirect = handler !== null;
  const context = handler === null ? null : direct();
  const invoke = (): Promise<string> =>
    (handler !== null ? context?.run(frame, handler, args) : null) ??
    (fn.kind === "Query" ? exported.invokeQuery?.(argsJson) : exported.invokeMutation?.(argsJson)) ??
    Promise.reject(new Error(`Function ${fn.path} cannot be invoked.`));
  const start = performance.now();
  const ending = await (isFree ? drive(frame, seat, invoke, serveNestedCall) : driveOnProbation(frame, seat, invoke));
  noteDuration(frame, ending.kind === "stopped" ? Infinity : performance.now() - start);
  return resultOf(frame, ending);
}

async function driveOnProbation(frame: Frame, seat: Seat, invoke: () => Promise<string>): Promise<Ending> {
  const { fn, run } = frame;
  frame.pace = run.bounds;
  const { keeper } = run.options.environment;
  if (keeper === undefined || frame.depth > 1) return await drive(frame, seat, invoke, serveNestedCall);
  const name = `${fn.componentPath}/${fn.path}`;
  if (keeper.hasExhausted(name)) return { kind: "thrown", error: new SyscallError({ message: exhausted(fn.path) }) };
  keeper.running(name);
  const ending = await drive(frame, seat, invoke, serveNestedCall);
  keeper.running(null);
  return ending;
}

function exhausted(path: string): string {
  const minutes = EXHAUSTED_REFUSE_MS / 60_000;
  return `${path} was running when the server ran out of memory, so it is refused for ${minutes} minutes. Let it keep less at a time and read less in one call.`;
}

/** A long one is reported, because everybody else waited for it. */
function noteDuration({ fn, run, depth }: Frame, milliseconds: number): void {
  run.options.probation.note(fn, milliseconds);
  if (milliseconds <= TURN_BUSY_MS_WARN || depth > 1) return;
  const details = { function: fn.path, milliseconds: Math.round(milliseconds) };
  run.options.environment.log.log("warning", "functions", "a query or mutation held up all others", details);
}

function resultOf(frame: Frame, ending: Ending): FrameResult {
  const { run } = frame;
  const { deployment } = run.options;
  if (run.mustStartAgain || ending.kind === "abandoned") return { kind: "again" };
  if (ending.kind === "stuck" || ending.kind === "stopped")
    deployment.scriptsOf(frame.namespace).replaceTransactional();
  if (ending.kind === "stopped") noteStop(frame);
  if (frame.pace !== FREE_PACE && run.bounds.isOverTime) run.isOverTime = true;
  // Whatever the functions around it made of it: the whole run is over.
  if (run.isOverTime) return failed(USER_CODE_TIMEOUT);
  if (ending.kind === "stuck" || ending.kind === "stopped") return failed("Returned promise will never resolve");
  const { doomed } = run;
  if (doomed !== null) return { kind: "error", error: describeThrown(doomed, deployment.sourceMaps) };
  if (ending.kind === "thrown") return { kind: "error", error: describeThrown(ending.error, deployment.sourceMaps) };
  const mismatch = checkResult(frame.fn, ending.json);
  return mismatch === null ? { kind: "value", json: ending.json } : { kind: "error", error: mismatch };
}

function noteStop({ fn, run }: Frame): void {
  run.isOverTime = true;
  const { environment } = run.options;
  environment.log.log("error", "functions", "a query or mutation did not end and was stopped", { function: fn.path });
  if (run.bounds.wasStoppedInEngine)
    environment.keeper?.giveUp(`${fn.path} was stopped while the engine worked for it`);
}

function failed(message: string): FrameResult {
  return { kind: "error", error: { message } };
}

async function serveNestedCall(caller: Frame, syscall: PendingSyscall): Promise<Settle> {
  if (syscall.op === "1.0/insert" && createsTable(caller, syscall.argsJson)) createTable(caller, syscall.argsJson);
  if (syscall.op !== "1.0/runUdf") return () => caller.settleNow(syscall);
  try {
    const result = await runNested(caller, parse<RunUdfArgs>(syscall.argsJson));
    if (result.kind === "again" || (result.kind === "error" && caller.needsOwnServer(result.error)))
      return () => undefined;
    return result.kind === "value"
      ? () => syscall.resolve(result.json)
      : () => syscall.reject(new SyscallError(result.error));
  } catch (error) {
    if (!(error instanceof DeveloperError)) caller.doom(error instanceof Error ? error : new Error(String(error)));
    return () => syscall.reject(error);
  }
}

async function runNested(caller: Frame, request: RunUdfArgs): Promise<FrameResult> {
  const { run } = caller;
  if (caller.depth >= CALL_DEPTH_MAX) {
    throw new DeveloperError(
      "MaximumCallDepthExceeded",
      `Cross component call depth limit exceeded (limit: ${CALL_DEPTH_MAX})`,
    );
  }
  if (caller.fn.kind === "Query" && request.udfType !== "query") {
    throw new DeveloperError("InvalidCall", `Cannot run a ${request.udfType} from a query.`);
  }
  const target = resolveAddress(caller.scope, request);
  const call = checkCall(
    run.options.deployment,
    { componentPath: target.componentPath, path: target.path, args: request.args, caller: "internal" },
    request.udfType === "mutation" ? "Mutation" : "Query",
  );
  if (call.kind === "refused") return { kind: "error", error: call.error };
  if (request.udfType === "snapshotQuery") return await runOnSnapshot(caller, call, request.transactionLimits);
  const savepoint = caller.transaction.savepoint();
  const result = await runNarrowed(caller, call, caller.transaction, request.transactionLimits);
  if (result.kind === "error") caller.transaction.rollbackTo(savepoint);
  return result;
}

async function runNarrowed(
  caller: Frame,
  call: CallableCall,
  transaction: Transaction,
  limits: TransactionLimits | undefined,
): Promise<FrameResult> {
  const restore = narrowLimits(caller.run, transaction, limits);
  try {
    return await runFrame(nestedFrame(caller, call.fn, transaction), call);
  } finally {
    restore();
  }
}

function nestedFrame(caller: Frame, fn: RegisteredFunction, transaction: Transaction): Frame {
  const identity = identityAcross(caller.identity, caller.namespace, fn.componentPath);
  return new Frame(caller.run, fn, transaction, caller.depth + 1, identity);
}

/** Reads the data as it was when the mutation began, and leaves no trace in what the mutation depends on. */
async function runOnSnapshot(
  caller: Frame,
  call: CallableCall,
  limits: TransactionLimits | undefined,
): Promise<FrameResult> {
  const { run } = caller;
  const snapshot: Transaction = run.options.database.begin({ at: run.options.transaction.beginTs });
  snapshot.boundUsage();
  try {
    return await runNarrowed(caller, call, snapshot, limits);
  } finally {
    snapshot.close();
  }
}
