// The functions of a deployment by component and path, their validators compiled once.

import type { ConvexJson } from "../values/convex-json";
import { compileValidator, type TableNames } from "../values/validate";
import { parseValidator } from "../values/validator-json";
import type { AnalyzedFunction } from "./analysis";
import type { MountedComponent } from "./component-tree";
import type { FunctionKind } from "./function-host";
import type { LoadedDefinition } from "./loaded-definition";

export interface RegisteredFunction {
  readonly componentPath: string;
  /** `dir/mod:fn` */
  readonly path: string;
  readonly modulePath: string;
  readonly name: string;
  readonly kind: FunctionKind;
  readonly isPublic: boolean;
  /** Convex's error text, or null when the value fits. */
  readonly checkArgs: (args: ConvexJson) => string | null;
  readonly checkReturns: ((value: ConvexJson) => string | null) | null;
}

/** By `componentPath|dir/mod:fn`. */
export function registerFunctions(
  components: readonly MountedComponent[],
  definitions: ReadonlyMap<string, LoadedDefinition>,
  options: { tablesOf(componentPath: string): TableNames },
): ReadonlyMap<string, RegisteredFunction> {
  const functions = new Map<string, RegisteredFunction>();
  for (const { path: componentPath, definitionPath } of components) {
    const tables = options.tablesOf(componentPath);
    for (const [modulePath, module] of Object.entries(definitions.get(definitionPath)?.modules ?? {})) {
      for (const analyzedFunction of module.functions) {
        const registered = register(componentPath, modulePath, analyzedFunction, tables);
        functions.set(`${componentPath}|${registered.path}`, registered);
      }
    }
  }
  return functions;
}

function register(
  componentPath: string,
  modulePath: string,
  analyzedFunction: AnalyzedFunction,
  tables: TableNames,
): RegisteredFunction {
  const { name, udfType, visibility, args, returns } = analyzedFunction;
  const checkArgs = args === null ? null : compileValidator(parseValidator(args), tables);
  const checkReturns = returns === null ? null : compileValidator(parseValidator(returns), tables);
  return {
    componentPath,
    path: `${modulePath.replace(/\.js$/, "")}:${name}`,
    modulePath,
    name,
    kind: udfType,
    isPublic: visibility.kind === "public",
    checkArgs: checkArgs ?? (() => null),
    checkReturns,
  };
}
