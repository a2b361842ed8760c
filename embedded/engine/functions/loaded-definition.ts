// One definition of a component (the app is one as well): its modules linked, its schema read, its functions known. Where it is
// mounted is component-tree.ts's business.

import type { SchemaJson } from "../catalog/schema-json";
import type { PushedCode, PushedModule } from "../push/pushed-code";
import type { AnalyzedModule } from "./analysis";
import { analyzeModule } from "./analyze";
import type { DefinitionExport } from "./component-definitions";
import { DeployError } from "./deploy-error";
import { describeThrown, type SourceMaps } from "./error-text";
import { evaluateSchema } from "./evaluate-config";
import { linkScripts, LoadedScripts, type LinkedScripts, type ScriptOptions } from "./loaded-scripts";

export interface LoadedDefinition {
  readonly exported: DefinitionExport;
  readonly schema: SchemaJson | null;
  /** By module path: what a push answers under `analysis[...].functions`. */
  readonly modules: Readonly<Record<string, AnalyzedModule>>;
  readonly sourceMaps: SourceMaps;
}

export class LinkedDefinition {
  constructor(
    private readonly path: string,
    private readonly entries: readonly PushedModule[],
    private readonly schema: SchemaJson | null,
    private readonly linked: LinkedScripts,
  ) {}

  evaluate(options: ScriptOptions): LoadedScripts {
    return new LoadedScripts(this.linked, options);
  }

  /** `scripts` is any evaluation of this definition. */
  analyze(exported: ReadonlyMap<string, DefinitionExport>, scripts: LoadedScripts): LoadedDefinition {
    const definition = exported.get(this.path);
    if (definition === undefined) throw new Error(`The definition "${this.path}" was not evaluated.`);
    const { sourceMaps } = this.linked;
    const modules: Record<string, AnalyzedModule> = {};
    for (const entry of this.entries) modules[entry.path] = analyzed(entry, scripts, sourceMaps);
    return { exported: definition, schema: this.schema, modules, sourceMaps };
  }
}

/** By definition path; "" is the app. */
export async function linkDefinitions(
  code: PushedCode,
  options: ScriptOptions,
): Promise<ReadonlyMap<string, LinkedDefinition>> {
  const sources = [{ definitionPath: "", schema: code.app.schema, modules: code.app.modules }, ...code.components];
  const linked = await Promise.all(
    sources.map(async ({ definitionPath, schema, modules }) => {
      const entries = modules.filter((module) => !module.path.startsWith("_deps/") && module.path !== "auth.config.js");
      if (definitionPath !== "" && entries.some((module) => module.environment === "node")) {
        throw new DeployError(
          "NodeActionsNotSupported",
          `"use node" actions are not supported in components: ${definitionPath}`,
        );
      }
      const [scripts, schemaJson] = await Promise.all([linkScripts(modules, entries), evaluateSchema(schema, options)]);
      return [definitionPath, new LinkedDefinition(definitionPath, entries, schemaJson, scripts)] as const;
    }),
  );
  return new Map(linked);
}

function analyzed(module: PushedModule, scripts: LoadedScripts, sourceMaps: SourceMaps): AnalyzedModule {
  try {
    return analyzeModule(module.path, scripts.moduleFor(module.path), module.environment);
  } catch (error) {
    if (error instanceof DeployError) throw error;
    const { message } = describeThrown(error, sourceMaps);
    throw new DeployError("InvalidModules", `Failed to analyze ${module.path}: ${message}`, { cause: error });
  }
}
