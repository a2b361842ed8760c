// What functions a deployment has, as `convex function-spec` and `convex run` list them.

import type { AnalyzedModule } from "../functions/analysis";
import type { Deployment } from "../functions/deployment";
import type { ConvexJson } from "../values/convex-json";

const ANY = { type: "any" } as const;

export function apiSpec(deployment: Deployment | null, componentPath: string): ConvexJson[] {
  const modules = deployment?.modulesOf(componentPath) ?? {};
  const functions = Object.entries(modules).flatMap(([path, module]) => functionsOf(path, module));
  const routes = componentPath === "" ? (deployment?.httpRoutes ?? []) : [];
  return [...functions, ...routes.map(({ method, path }) => ({ functionType: "HttpAction", method, path }))];
}

function functionsOf(path: string, module: AnalyzedModule): ConvexJson[] {
  return module.functions.map((fn) => ({
    functionType: fn.udfType,
    identifier: `${path}:${fn.name}`,
    visibility: { kind: fn.visibility.kind },
    args: validatorJson(fn.args),
    returns: validatorJson(fn.returns),
  }));
}

function validatorJson(text: string | null): ConvexJson {
  // Written by convex/server when the module was analysed.
  return text === null || text === "null" ? ANY : (JSON.parse(text) as ConvexJson);
}
