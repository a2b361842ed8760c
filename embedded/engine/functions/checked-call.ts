// The checks before a function runs and after it returned: it exists for this caller, is of that kind, and its values fit.

import { FUNCTION_ARGS_BYTES_MAX, FUNCTION_ARGS_DEPTH_MAX, FUNCTION_RESULT_BYTES_MAX } from "../limits";
import { isNestedDeeper, type ConvexJson } from "../values/convex-json";
import type { Deployment } from "./deployment";
import type { RunError } from "./error-text";
import type { CallRequest, FunctionKind } from "./function-host";
import { missingFunction } from "./references";
import type { RegisteredFunction } from "./registered-functions";

export interface CallableCall {
  readonly kind: "callable";
  readonly fn: RegisteredFunction;
  /** The one argument object. */
  readonly args: ConvexJson;
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
  if (isNestedDeeper(args, FUNCTION_ARGS_DEPTH_MAX)) return refused(TOO_NESTED);
  const mismatch = fn.checkArgs(args);
  if (mismatch !== null) return refused(`ArgumentValidationError: ${mismatch}`);
  const argsJson = JSON.stringify([args]);
  const tooLarge = argumentsTooLarge({ fn, argsJson }, FUNCTION_ARGS_BYTES_MAX);
  if (tooLarge !== null) return { kind: "refused", error: tooLarge };
  return { kind: "callable", fn, args, argsJson };
}

/** null when they may go in. */
export function argumentsTooLarge(
  { fn, argsJson }: Pick<CallableCall, "fn" | "argsJson">,
  bytesMax: number,
): RunError | null {
  const bytes = bytesBeyond(argsJson, bytesMax);
  if (bytes === null) return null;
  return {
    message: `Arguments for ${fn.path} are too large (actual: ${bytes} bytes, limit: ${bytesMax} bytes). ${SEND_LESS}`,
  };
}

/** null when the result may leave. */
export function checkResult(fn: RegisteredFunction, valueJson: string): RunError | null {
  const bytes = bytesBeyond(valueJson, FUNCTION_RESULT_BYTES_MAX);
  if (bytes !== null) {
    const limit = `limit: ${FUNCTION_RESULT_BYTES_MAX} bytes`;
    return {
      message: `Function ${fn.path} return value is too large (actual: ${bytes} bytes, ${limit}). ${SEND_LESS}`,
    };
  }
  if (fn.checkReturns === null) return null;
  // convex/server wrote the text with convexToJson.
  const mismatch = fn.checkReturns(JSON.parse(valueJson) as ConvexJson);
  return mismatch === null ? null : { message: `ReturnsValidationError: ${mismatch}` };
}

const TOO_NESTED = `ArgumentValidationError: The arguments are too nested (maximum nesting ${FUNCTION_ARGS_DEPTH_MAX})`;
const SEND_LESS = "Pass less at a time, in pages or in parts, or keep large content in file storage and pass its id.";

const UTF8_BYTES_PER_CHAR_MAX = 3;

/** How many bytes the text takes when that is more than `max`; short texts are not even counted. */
function bytesBeyond(text: string, max: number): number | null {
  if (text.length * UTF8_BYTES_PER_CHAR_MAX <= max) return null;
  const bytes = Buffer.byteLength(text);
  return bytes > max ? bytes : null;
}

function refused(message: string): CheckedCall {
  return { kind: "refused", error: { message } };
}
