// The checks before a function runs and after it returned: it exists for this caller, is of that kind, and its values fit.

import { FUNCTION_ARGS_BYTES_MAX, FUNCTION_RESULT_BYTES_MAX } from "../limits";
import type { ConvexJson } from "../values/convex-json";
import type { Deployment } from "./deployment";
import type { RunError } from "./error-text";
import type { CallRequest, FunctionKind } from "./function-host";
import { missingFunction } from "./references";
import type { RegisteredFunction } from "./registered-functions";

export interface CallableCall {
  readonly kind: "callable";
  readonly fn: RegisteredFunction;
  /** As convex/server takes them: a list with the one argument object. */
  readonly argsJson: string;
}

export type CheckedCall = CallableCall | { readonly kind: "refused"; readonly error: RunError };

export function checkCall(
  deployment: Deployment | null,
  request: Pick<CallRequest, "componentPath" | "path" | "args" | "caller">,
  expected: FunctionKind,
): CheckedCall {
  const { componentPath, path, args } = request;
  const fn = deployment?.find(componentPath, path) ?? null;
  if (fn === null || (request.caller === "client" && !fn.isPublic))
    return refused(missingFunction(componentPath, path, request.caller));
  if (fn.kind !== expected) {
    return refused(`Trying to execute ${fn.modulePath}:${fn.name} as ${expected}, but it is defined as ${fn.kind}.`);
  }
  const mismatch = fn.checkArgs(args);
  if (mismatch !== null) return refused(`ArgumentValidationError: ${mismatch}`);
  const argsJson = JSON.stringify([args]);
  if (argsJson.length > FUNCTION_ARGS_BYTES_MAX) {
    return refused(
      `Arguments for ${fn.path} are too large (actual: ${argsJson.length} bytes, limit: ${FUNCTION_ARGS_BYTES_MAX} bytes)`,
    );
  }
  return { kind: "callable", fn, argsJson };
}

/** null when the result may leave. */
export function checkResult(fn: RegisteredFunction, valueJson: string): RunError | null {
  if (valueJson.length > FUNCTION_RESULT_BYTES_MAX) {
    const message = `Function ${fn.path} return value is too large (actual: ${valueJson.length} bytes, limit: ${FUNCTION_RESULT_BYTES_MAX} bytes)`;
    return { message };
  }
  if (fn.checkReturns === null) return null;
  // convex/server wrote the text with convexToJson.
  const mismatch = fn.checkReturns(JSON.parse(valueJson) as ConvexJson);
  return mismatch === null ? null : { message: `ReturnsValidationError: ${mismatch}` };
}

function refused(message: string): CheckedCall {
  return { kind: "refused", error: { message } };
}
