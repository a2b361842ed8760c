// The ways code names another function: by path in its own component, by a reference to a child's function, by handle.

import { DeveloperError } from "../errors";
import type { Deployment } from "./deployment";
import type { FunctionHandles, FunctionPlace } from "./function-handles";
import type { Caller } from "./function-host";
import { displayPath, parseFunctionPath } from "./function-path";
import type { RegisteredFunction } from "./registered-functions";

/** What convex/server sends: exactly one of the three is set. */
export interface FunctionAddress {
  readonly name?: string;
  readonly reference?: string;
  readonly functionHandle?: string;
}

/** From where an address is read. */
export interface AddressScope {
  readonly deployment: Deployment;
  readonly handles: FunctionHandles;
  readonly componentPath: string;
}

const FUNCTION_PREFIX = "_reference/function/";
const CHILD_PREFIX = "_reference/childComponent/";
const ARGUMENT_PREFIX = "_reference/componentArgument/";

export function resolveAddress(scope: AddressScope, address: FunctionAddress): FunctionPlace {
  const { componentPath } = scope;
  if (address.functionHandle !== undefined) return scope.handles.find(scope.deployment, address.functionHandle);
  if (address.name !== undefined) return ownFunction(componentPath, address.name);
  const reference = address.reference ?? "";
  if (reference.startsWith(FUNCTION_PREFIX)) return ownFunction(componentPath, reference.slice(FUNCTION_PREFIX.length));
  if (reference.startsWith(CHILD_PREFIX)) return childFunction(scope, reference.slice(CHILD_PREFIX.length).split("/"));
  if (reference.startsWith(ARGUMENT_PREFIX)) return argumentFunction(scope, reference.slice(ARGUMENT_PREFIX.length));
  throw new DeveloperError("InvalidReference", `Invalid reference: ${reference}`);
}

export function resolveFunction(scope: AddressScope, address: FunctionAddress): RegisteredFunction {
  const { componentPath, path } = resolveAddress(scope, address);
  const fn = scope.deployment.find(componentPath, path);
  if (fn === null) throw new DeveloperError("FunctionNotFound", missingFunction(componentPath, path));
  return fn;
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

function ownFunction(componentPath: string, text: string): FunctionPlace {
  return { componentPath, path: parseFunctionPath(text).canonical };
}

/** A component shows its parent its public functions and nothing else: neither its internal ones nor its own children's. */
function childFunction({ deployment, componentPath }: AddressScope, parts: readonly string[]): FunctionPlace {
  const [name = "", ...exported] = parts;
  const child = deployment.components.get(componentPath)?.children.get(name);
  if (child === undefined) throw new DeveloperError("InvalidReference", `Child component "${name}" not found`);
  const path = `${exported.slice(0, -1).join("/")}:${exported.at(-1) ?? ""}`;
  const fn = deployment.find(child.path, path);
  if (fn === null || !fn.isPublic) {
    throw new DeveloperError(
      "InvalidReference",
      `Child component "${name}" does not export ${JSON.stringify(exported)}`,
    );
  }
  return fn;
}

function argumentFunction(scope: AddressScope, name: string): FunctionPlace {
  const value = componentArgument(scope.deployment, scope.componentPath, name);
  if (typeof value !== "string") {
    throw new DeveloperError("InvalidResource", `Component argument "${name}" is not a function`);
  }
  return scope.handles.find(scope.deployment, value);
}

/** Only packages built for old versions of Convex ask for one. */
export function componentArgument(deployment: Deployment, componentPath: string, name: string) {
  if (componentPath === "") throw new DeveloperError("InvalidReference", "Can't use an argument reference in the app");
  const value = deployment.components.get(componentPath)?.args[name];
  if (value === undefined) throw new DeveloperError("InvalidReference", `Component argument '${name}' not found`);
  return value;
}
