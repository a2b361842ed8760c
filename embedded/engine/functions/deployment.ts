// A loaded set of functions: modules joined to scripts, evaluated, analysed; validators compiled once. Immutable: a push
// makes a new one and the host switches to it.

import type { Environment } from "../environment";
import type { PushedCode } from "../push/pushed-code";
import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";
import type { TableNames } from "../values/validate";
import type { AnalyzedModule, AuthProvider, CronSpec, HttpRoute } from "./analysis";
import type { FunctionKind } from "./function-host";

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
  readonly kind: FunctionKind;
  readonly isPublic: boolean;
  /** Convex's error text, or null when the value fits. */
  readonly checkArgs: (args: ConvexJson) => string | null;
  readonly checkReturns: ((value: ConvexJson) => string | null) | null;
}

export interface Deployment {
  readonly code: PushedCode;
  /** By component path: what a push answers under `analysis[...].functions`. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, AnalyzedModule>>>;
  /** Schema JSON by component path; null when the component has no schema file. */
  readonly schemas: ReadonlyMap<string, ConvexJsonObject | null>;
  readonly auth: readonly AuthProvider[];
  readonly crons: Readonly<Record<string, CronSpec>>;
  /** null when the app has no http.ts. */
  readonly httpRoutes: readonly HttpRoute[] | null;
  readonly env: Readonly<Record<string, string>>;
  find(componentPath: string, path: string): RegisteredFunction | null;
  functions(): Iterable<RegisteredFunction>;
}

/** Evaluates the code; throws a DeployError with the sentence the CLI shows. */
export function loadDeployment(code: PushedCode, options: DeploymentOptions): Promise<Deployment> {
  return Promise.reject(new Error(`loading ${code.app.modules.length} modules at ${options.environment.now()} is not written yet`));
}

