// Name -> handler of everything convex/server asks of the engine inside actions.

import { DeveloperError } from "../errors";
import type { VectorQueryJson } from "../search/vector-query";
import type { ConvexJson } from "../values/convex-json";
import type { ActionStorage } from "./action-storage";
import { SyscallError, type RunError } from "./error-text";
import { identityAcross, requestMetadata, visibleAttributes, type Identity } from "./identity";
import { resolveAddress, resolveFunction, type FunctionAddress } from "./references";
import type { ActionRun } from "./run-action";
import type { ScheduleArgs } from "./scheduled-jobs";
import { parse } from "./syscall-args";

export interface InnerCall {
  readonly componentPath: string;
  readonly path: string;
  readonly args: ConvexJson;
  /** Who calls, as the called function may know it. */
  readonly identity: Identity;
}

export type InnerResult =
  | { readonly kind: "value"; readonly json: string }
  | { readonly kind: "error"; readonly error: RunError };

/** What an action may ask of the host; each is a transaction or an action of its own. */
export interface ActionCalls {
  readonly storage: ActionStorage;
  query(run: ActionRun, call: InnerCall): Promise<InnerResult>;
  mutation(run: ActionRun, call: InnerCall): Promise<InnerResult>;
  action(run: ActionRun, call: InnerCall): Promise<InnerResult>;
  schedule(run: ActionRun, request: ScheduleArgs): Promise<string>;
  cancel(run: ActionRun, jobId: string): Promise<void>;
  vectorSearch(run: ActionRun, query: VectorQueryJson): { readonly _id: string; readonly _score: number }[];
}

interface InnerCallArgs extends FunctionAddress {
  readonly args: ConvexJson;
}

export async function runActionSyscall(
  run: ActionRun,
  calls: ActionCalls,
  op: string,
  argsJson: string,
): Promise<string> {
  try {
    return await dispatch(run, calls, op, argsJson);
  } catch (error) {
    // convex/server makes its own error of the message, so that the trace starts in the developer's code.
    throw error instanceof DeveloperError ? new SyscallError({ message: error.message }) : error;
  }
}

async function dispatch(run: ActionRun, calls: ActionCalls, op: string, argsJson: string): Promise<string> {
  switch (op) {
    case "1.0/actions/query":
      return unwrap(await calls.query(run, innerCall(run, argsJson)));
    case "1.0/actions/mutation":
      return unwrap(await calls.mutation(run, innerCall(run, argsJson)));
    case "1.0/actions/action":
      return unwrap(await calls.action(run, innerCall(run, argsJson)));
    case "1.0/actions/schedule":
      return JSON.stringify(await calls.schedule(run, parse<ScheduleArgs>(argsJson)));
    case "1.0/actions/cancel_job":
      await calls.cancel(run, parse<{ id: string }>(argsJson).id);
      return "null";
    case "1.0/getUserIdentity":
      return JSON.stringify(visibleAttributes(run.identity));
    case "1.0/createFunctionHandle":
      return JSON.stringify(run.handles.handleOf(resolveFunction(run.scope, parse<FunctionAddress>(argsJson))));
    case "1.0/getFunctionMetadata":
      return JSON.stringify({ name: run.name.path, componentPath: run.name.componentPath });
    case "1.0/getDeploymentMetadata":
      return JSON.stringify({ name: "embedded", region: null, class: "s16" });
    case "1.0/getRequestMetadata":
      return JSON.stringify(requestMetadata(run.identity, run.requestId));
    case "1.0/actions/vectorSearch":
      return JSON.stringify({ results: calls.vectorSearch(run, parse<{ query: VectorQueryJson }>(argsJson).query) });
    default: {
      const answer = await calls.storage.syscall(run, op, argsJson);
      if (answer !== null) return answer;
      throw new DeveloperError("UnknownAsyncOperation", `Unknown async operation ${op}`);
    }
  }
}

function innerCall(run: ActionRun, argsJson: string): InnerCall {
  const request = parse<InnerCallArgs>(argsJson);
  const { componentPath, path } = resolveAddress(run.scope, request);
  const identity = identityAcross(run.identity, run.name.componentPath, componentPath);
  return { componentPath, path, args: request.args, identity };
}

function unwrap(result: InnerResult): string {
  if (result.kind === "error") throw new SyscallError(result.error);
  return result.json;
}
