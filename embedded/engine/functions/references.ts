// The three ways code names another function: by path, by reference object, by handle.

import { DeveloperError, NotSupportedError } from "../errors";
import type { Deployment, RegisteredFunction } from "./deployment";
import type { Caller } from "./function-host";
import { displayPath, parseFunctionPath } from "./function-path";

/** What convex/server sends: exactly one of the three is set. */
export interface FunctionAddress {
  readonly name?: string;
  readonly reference?: string;
  readonly functionHandle?: string;
}

export interface ResolvedPath {
  readonly componentPath: string;
  /** `dir/mod:fn` */
  readonly path: string;
  /** Names the same function in every later deployment that has it. */
  readonly handle: string;
}

const HANDLE_PREFIX = "function://";
const FUNCTION_REFERENCE_PREFIX = "_reference/function/";

export function resolveAddress(componentPath: string, address: FunctionAddress): ResolvedPath {
  if (address.functionHandle !== undefined) return parseHandle(address.functionHandle);
  if (address.name !== undefined) return resolved(componentPath, address.name);
  const reference = address.reference ?? "";
  if (reference.startsWith(FUNCTION_REFERENCE_PREFIX)) return resolved(componentPath, reference.slice(FUNCTION_REFERENCE_PREFIX.length));
  throw new NotSupportedError(`A call through the reference "${reference}" of a component`);
}

export function resolveFunction(
  deployment: Deployment,
  componentPath: string,
  address: FunctionAddress,
): ResolvedPath & { readonly fn: RegisteredFunction } {
  const target = resolveAddress(componentPath, address);
  const fn = deployment.find(target.componentPath, target.path);
  if (fn === null) throw new DeveloperError("FunctionNotFound", missingFunction(target.componentPath, target.path));
  return { ...target, fn };
}

/**
 * The same text for functions that are internal, so that clients cannot find out which exist. An admin may call those too and is
 * told so; by that text `convex run` knows to list what there is.
 */
export function missingFunction(componentPath: string, path: string, caller: Caller = "client"): string {
  const place = componentPath === "" ? "" : ` in component "${componentPath}"`;
  const shown = displayPath(parseFunctionPath(path));
  const kind = caller === "admin" ? "function" : "public function";
  return `Could not find ${kind} for '${shown}'${place}. Did you forget to run \`npx convex dev\` or \`npx convex deploy\`?`;
}

function resolved(componentPath: string, text: string): ResolvedPath {
  const path = parseFunctionPath(text).canonical;
  const handle = HANDLE_PREFIX + Buffer.from(JSON.stringify([componentPath, path])).toString("base64url");
  return { componentPath, path, handle };
}

function parseHandle(handle: string): ResolvedPath {
  try {
    const parts: unknown = JSON.parse(Buffer.from(handle.slice(HANDLE_PREFIX.length), "base64url").toString());
    if (Array.isArray(parts) && typeof parts[0] === "string" && typeof parts[1] === "string") return resolved(parts[0], parts[1]);
  } catch (error) {
    throw new DeveloperError("InvalidFunctionHandle", `Invalid function handle: ${handle}`, { cause: error });
  }
  throw new DeveloperError("InvalidFunctionHandle", `Invalid function handle: ${handle}`);
}
