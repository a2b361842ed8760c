// What the `convex.config` files of a deployment say: which components use which, under what name, with which variables. A file is
// evaluated after those it imports, because `app.use` asks them for their names.

import { definitionImport, type PushedCode, type PushedModule } from "../push/pushed-code";
import { DeployError } from "./deploy-error";
import { evaluateDefault } from "./evaluate-config";
import type { ScriptOptions } from "./loaded-scripts";
import { isExportable } from "./registered-object";

type EnvironmentBinding =
  | { readonly type: "value"; readonly value: string }
  /** Of the component that uses this one. */
  | { readonly type: "envVar"; readonly name: string };

export interface ChildDefinition {
  readonly name: string;
  /** Definition path. */
  readonly path: string;
  readonly env: readonly (readonly [string, EnvironmentBinding])[] | null;
  /** Values as JSON text; only packages built for old versions of Convex have any. */
  readonly args: readonly (readonly [string, { readonly type: "value"; readonly value: string }])[] | null;
}

interface EnvironmentDeclaration {
  readonly type: "value";
  /** Validator JSON as text. */
  readonly value: string;
  readonly optional?: boolean;
}

/** As `defineApp` and `defineComponent` export it. */
export interface DefinitionExport {
  readonly definitionType: { readonly type: "app" } | { readonly type: "childComponent"; readonly name: string };
  readonly httpPrefix?: string;
  readonly childComponents: readonly ChildDefinition[];
  /** From a prefix that ends with "/" to `_reference/childComponent/<name>`. */
  readonly httpMounts: Readonly<Record<string, string>>;
  readonly envVars?: readonly (readonly [string, EnvironmentDeclaration])[];
}

/** What an app without a `convex.config` says. */
const PLAIN_APP: DefinitionExport = { definitionType: { type: "app" }, childComponents: [], httpMounts: {} };

interface Source {
  readonly module: PushedModule;
  readonly dependencies: readonly string[];
}

/** By definition path; "" is the app. */
export async function evaluateDefinitions(
  code: PushedCode,
  options: ScriptOptions,
): Promise<ReadonlyMap<string, DefinitionExport>> {
  const sources = new Map<string, Source>();
  for (const { definitionPath, definition, dependencies } of code.components)
    sources.set(definitionPath, { module: definition, dependencies });
  const { definition, dependencies } = code.app;
  if (definition !== null) sources.set("", { module: definition, dependencies });
  const evaluated = new Map<string, DefinitionExport>(definition === null ? [["", PLAIN_APP]] : []);
  for (const path of inPostOrder(sources)) {
    const source = sources.get(path);
    if (source !== undefined) evaluated.set(path, await evaluateDefinition(path, source, evaluated, options));
  }
  return evaluated;
}

function inPostOrder(sources: ReadonlyMap<string, Source>): string[] {
  const order = new Set<string>();
  const visit = (path: string, importers: readonly string[]): void => {
    if (order.has(path)) return;
    if (importers.includes(path)) {
      const circle = [...importers.slice(importers.indexOf(path)), path].map((name) => name || "the app").join(" -> ");
      throw new DeployError("CyclicImport", `Component definitions import each other in a circle: ${circle}`);
    }
    const source = sources.get(path);
    if (source === undefined)
      throw new DeployError("InvalidConvexConfig", `The component definition at "${path}" was not pushed.`);
    for (const dependency of source.dependencies) visit(dependency, [...importers, path]);
    order.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return [...order];
}

async function evaluateDefinition(
  path: string,
  { module, dependencies }: Source,
  evaluated: ReadonlyMap<string, DefinitionExport>,
  options: ScriptOptions,
): Promise<DefinitionExport> {
  const stands = dependencies.map((dependency) => standIn(dependency, evaluated));
  const definition = await evaluateDefault([module, ...stands], module.path, {
    environment: options.environment,
    env: {},
  });
  const expected = path === "" ? "defineApp" : "defineComponent";
  if (!isExportable(definition)) {
    throw new DeployError(
      "InvalidConvexConfig",
      `The default export of convex.config in "${path || "the app"}" is not a definition. Did you call \`${expected}\`?`,
    );
  }
  let exported: DefinitionExport;
  try {
    // `defineApp` and `defineComponent` export exactly this shape.
    exported = definition.export() as DefinitionExport;
  } catch (error) {
    throw new DeployError("InvalidConvexConfig", `convex.config in "${path || "the app"}": ${String(error)}`, {
      cause: error,
    });
  }
  if ((exported.definitionType.type === "app") !== (path === "")) {
    throw new DeployError("InvalidConvexConfig", `convex.config in "${path || "the app"}" must call \`${expected}\`.`);
  }
  return exported;
}

/** What an import of another definition gives: enough for `use`. */
function standIn(path: string, evaluated: ReadonlyMap<string, DefinitionExport>): PushedModule {
  const type = evaluated.get(path)?.definitionType;
  const defaultName = type?.type === "childComponent" ? type.name : "";
  const source = `export default ${JSON.stringify({ componentDefinitionPath: path, defaultName })};\n`;
  return { path: definitionImport(path), source, environment: "isolate" };
}
