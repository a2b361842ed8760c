// Reads what the evaluated modules of a component define, in the shape the CLI expects from `start_push`.

import type { AnalyzedFunction, AnalyzedModule, CronSpec, HttpRoute } from "./analysis";
import { scheduleProblem } from "./cron-schedule";
import { DeployError } from "./deploy-error";
import type { FunctionKind } from "./function-host";
import type { ModuleNamespace } from "./realm";
import { asCrons, asFunction, asRouter, type InvocableFunction } from "./registered-object";
import type { ModuleEnvironment } from "../push/pushed-code";

export function analyzeModule(
  path: string,
  namespace: ModuleNamespace,
  environment: ModuleEnvironment,
): AnalyzedModule {
  const functions: AnalyzedFunction[] = [];
  for (const [name, value] of Object.entries(namespace)) {
    const invocable = asFunction(value);
    if (invocable !== null) functions.push(analyzeFunction(path, name, invocable, environment));
  }
  return {
    functions,
    httpRoutes: path === "http.js" ? analyzeRoutes(namespace) : null,
    cronSpecs: path === "crons.js" ? analyzeCrons(namespace) : null,
    sourceMapped: null,
  };
}

function analyzeFunction(
  path: string,
  name: string,
  invocable: InvocableFunction,
  environment: ModuleEnvironment,
): AnalyzedFunction {
  const udfType = kindOf(invocable);
  if (environment === "node" && udfType !== "Action") {
    throw new DeployError(
      "InvalidModules",
      `\`${name}\` defined in \`${path}\` is a ${udfType} function. Only actions can be defined in Node.js. See https://docs.convex.dev/functions/actions for more details.`,
    );
  }
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    throw new DeployError("InvalidModules", `Invalid function name "${name}" in ${path}.`);
  const returns = invocable.exportReturns?.() ?? "null";
  return {
    name,
    pos: null,
    udfType,
    visibility: { kind: invocable.isPublic === true ? "public" : "internal" },
    args: invocable.exportArgs?.() ?? '{"type":"any"}',
    returns: returns === "null" ? null : returns,
  };
}

function kindOf(invocable: InvocableFunction): FunctionKind {
  if (invocable.isQuery === true) return "Query";
  return invocable.isMutation === true ? "Mutation" : "Action";
}

function analyzeRoutes(namespace: ModuleNamespace): HttpRoute[] {
  const router = asRouter(namespace["default"]);
  if (router === null)
    throw new DeployError("InvalidModules", "The default export of `convex/http.ts` is not a Router.");
  return router.getRoutes().map(([path, method]) => ({ path, method }));
}

function analyzeCrons(namespace: ModuleNamespace): Record<string, CronSpec> {
  const crons = asCrons(namespace["default"]);
  if (crons === null)
    throw new DeployError("InvalidModules", "The default export of `convex/crons.ts` is not a Crons object.");
  // `Crons.export` writes exactly this shape.
  const specs = JSON.parse(crons.export()) as Record<string, CronSpec>;
  for (const [name, { schedule }] of Object.entries(specs)) {
    const problem = scheduleProblem(schedule);
    if (problem !== null) throw new DeployError("InvalidCron", `Cron job "${name}": ${problem}`);
  }
  return specs;
}
