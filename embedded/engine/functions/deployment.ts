// A loaded set of functions: modules joined to scripts, evaluated, analysed; validators compiled once. A push makes a new one
// and the host switches to it.

import type { Environment } from "../environment";
import { NotSupportedError } from "../errors";
import type { PushedCode, PushedModule } from "../push/pushed-code";
import type { ConvexJson } from "../values/convex-json";
import type { SchemaJson } from "../catalog/schema-json";
import { compileValidator, type TableNames } from "../values/validate";
import { parseValidator } from "../values/validator-json";
import type { AnalyzedFunction, AnalyzedModule, AuthProvider, CronSpec, HttpRoute } from "./analysis";
import { analyzeModule } from "./analyze";
import { DeployError } from "./deploy-error";
import { describeThrown } from "./error-text";
import { evaluateAuthConfig, evaluateSchema } from "./evaluate-config";
import type { FunctionKind } from "./function-host";
import { parseFunctionPath } from "./function-path";
import { loadScripts, type LoadedScripts } from "./loaded-scripts";

export interface DeploymentOptions {
  readonly environment: Environment;
  /** Environment variables functions see as `process.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** Tables of a component, for `v.id`; asked when a value is checked, because tables appear later than code. */
  tablesOf(componentPath: string): TableNames;
}

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

interface Contents {
  readonly modules: ReadonlyMap<string, Readonly<Record<string, AnalyzedModule>>>;
  readonly schemas: ReadonlyMap<string, SchemaJson | null>;
  readonly auth: readonly AuthProvider[];
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
}

export class Deployment {
  readonly #contents: Contents;

  constructor(
    readonly code: PushedCode,
    readonly env: Readonly<Record<string, string>>,
    readonly scripts: LoadedScripts,
    contents: Contents,
  ) {
    this.#contents = contents;
  }

  /** By component path: what a push answers under `analysis[...].functions`. */
  get modules(): ReadonlyMap<string, Readonly<Record<string, AnalyzedModule>>> {
    return this.#contents.modules;
  }

  /** By component path; null when the component has no schema file. */
  get schemas(): ReadonlyMap<string, SchemaJson | null> {
    return this.#contents.schemas;
  }

  get auth(): readonly AuthProvider[] {
    return this.#contents.auth;
  }

  get crons(): Readonly<Record<string, CronSpec>> {
    return this.#contents.modules.get("")?.["crons.js"]?.cronSpecs ?? {};
  }

  /** null when the app has no http.ts. */
  get httpRoutes(): readonly HttpRoute[] | null {
    return this.#contents.modules.get("")?.["http.js"]?.httpRoutes ?? null;
  }

  find(componentPath: string, path: string): RegisteredFunction | null {
    return this.#contents.functions.get(`${componentPath}|${parseFunctionPath(path).canonical}`) ?? null;
  }

  functions(): Iterable<RegisteredFunction> {
    return this.#contents.functions.values();
  }
}

/** Evaluates the code; throws a DeployError with the sentence the CLI shows. */
export async function loadDeployment(code: PushedCode, options: DeploymentOptions): Promise<Deployment> {
  if (code.components.length > 0) throw new NotSupportedError("app.use(...) of components");
  const entries = code.app.modules.filter((module) => !module.path.startsWith("_deps/") && module.path !== "auth.config.js");
  const [scripts, schema, auth] = await Promise.all([
    loadScripts(code.app.modules, entries, options),
    evaluateSchema(code.app.schema, options),
    evaluateAuthConfig(code.app.modules, options),
  ]);
  const analysis: Record<string, AnalyzedModule> = {};
  for (const entry of entries) analysis[entry.path] = analyzed(entry, scripts);
  return new Deployment(code, options.env, scripts, {
    modules: new Map([["", analysis]]),
    schemas: new Map([["", schema]]),
    auth,
    functions: registerFunctions("", analysis, options.tablesOf("")),
  });
}

function analyzed(module: PushedModule, scripts: LoadedScripts): AnalyzedModule {
  try {
    return analyzeModule(module.path, scripts.moduleFor(module.path), module.environment);
  } catch (error) {
    if (error instanceof DeployError) throw error;
    const { message } = describeThrown(error, scripts.sourceMaps);
    throw new DeployError("InvalidModules", `Failed to analyze ${module.path}: ${message}`, { cause: error });
  }
}

function registerFunctions(
  componentPath: string,
  analysis: Readonly<Record<string, AnalyzedModule>>,
  tables: TableNames,
): ReadonlyMap<string, RegisteredFunction> {
  const functions = new Map<string, RegisteredFunction>();
  for (const [modulePath, module] of Object.entries(analysis)) {
    for (const analyzedFunction of module.functions) {
      const registered = register(componentPath, modulePath, analyzedFunction, tables);
      functions.set(`${componentPath}|${registered.path}`, registered);
    }
  }
  return functions;
}

function register(componentPath: string, modulePath: string, analyzedFunction: AnalyzedFunction, tables: TableNames): RegisteredFunction {
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
