// A loaded set of functions: modules joined to scripts, evaluated, analysed; validators compiled once. A push makes a new one
// and the host switches to it.

import type { SchemaJson } from "../catalog/schema-json";
import type { Environment } from "../environment";
import type { PushedCode } from "../push/pushed-code";
import type { TableNames } from "../values/validate";
import type { AnalyzedModule, AuthProvider, CronSpec, HttpRoute } from "./analysis";
import { evaluateDefinitions } from "./component-definitions";
import { allComponents, mountComponents, type MountedComponent } from "./component-tree";
import type { SourceMaps } from "./error-text";
import { evaluateAuthConfig } from "./evaluate-config";
import { parseFunctionPath } from "./function-path";
import { assertHttpMounts } from "./http-routing";
import { linkDefinitions, type LoadedDefinition } from "./loaded-definition";
import type { LoadedScripts } from "./loaded-scripts";
import { registerFunctions, type RegisteredFunction } from "./registered-functions";

export interface DeploymentOptions {
  readonly environment: Environment;
  /** Environment variables functions of the app see as `process.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** Tables of a component, for `v.id`; asked when a value is checked, because tables appear later than code. */
  tablesOf(componentPath: string): TableNames;
}

interface Contents {
  readonly definitions: ReadonlyMap<string, LoadedDefinition>;
  readonly root: MountedComponent;
  readonly scripts: ReadonlyMap<string, LoadedScripts>;
  readonly auth: readonly AuthProvider[];
  readonly functions: ReadonlyMap<string, RegisteredFunction>;
}

export class Deployment {
  readonly #contents: Contents;
  /** Parents before their children; "" is the app. */
  readonly components: ReadonlyMap<string, MountedComponent>;
  readonly sourceMaps: SourceMaps;

  constructor(
    readonly code: PushedCode,
    readonly env: Readonly<Record<string, string>>,
    contents: Contents,
  ) {
    this.#contents = contents;
    this.components = new Map(allComponents(contents.root).map((component) => [component.path, component]));
    this.sourceMaps = new Map([...contents.definitions.values()].flatMap((definition) => [...definition.sourceMaps]));
  }

  get root(): MountedComponent {
    return this.#contents.root;
  }

  /** By definition path, also those that nothing uses; "" is the app. */
  get definitions(): ReadonlyMap<string, LoadedDefinition> {
    return this.#contents.definitions;
  }

  get auth(): readonly AuthProvider[] {
    return this.#contents.auth;
  }

  /** By component path; null when the component has no schema file. */
  get schemas(): ReadonlyMap<string, SchemaJson | null> {
    return this.#byComponent((definition) => definition.schema);
  }

  /** By component path, then by name. */
  get crons(): ReadonlyMap<string, Readonly<Record<string, CronSpec>>> {
    return this.#byComponent((definition) => definition.modules["crons.js"]?.cronSpecs ?? {});
  }

  /** Of the app itself; null when it has no http.ts. */
  get httpRoutes(): readonly HttpRoute[] | null {
    return this.modulesOf("")["http.js"]?.httpRoutes ?? null;
  }

  /** By module path; nothing for a component that is not mounted. */
  modulesOf(componentPath: string): Readonly<Record<string, AnalyzedModule>> {
    const component = this.components.get(componentPath);
    return (component === undefined ? undefined : this.definitions.get(component.definitionPath)?.modules) ?? {};
  }

  scriptsOf(componentPath: string): LoadedScripts {
    const scripts = this.#contents.scripts.get(componentPath);
    if (scripts === undefined) throw new Error(`No component is mounted at "${componentPath}".`);
    return scripts;
  }

  /** What functions of the component see as `process.env`. */
  envOf(componentPath: string): Readonly<Record<string, string>> {
    return this.components.get(componentPath)?.env ?? this.env;
  }

  find(componentPath: string, path: string): RegisteredFunction | null {
    return this.#contents.functions.get(`${componentPath}|${parseFunctionPath(path).canonical}`) ?? null;
  }

  functions(): Iterable<RegisteredFunction> {
    return this.#contents.functions.values();
  }

  #byComponent<T>(read: (definition: LoadedDefinition) => T): ReadonlyMap<string, T> {
    const entries: [string, T][] = [];
    for (const { path, definitionPath } of this.components.values()) {
      const definition = this.definitions.get(definitionPath);
      if (definition !== undefined) entries.push([path, read(definition)]);
    }
    return new Map(entries);
  }
}

/** Evaluates the code; throws a DeployError with the sentence the CLI shows. */
export async function loadDeployment(code: PushedCode, options: DeploymentOptions): Promise<Deployment> {
  const [linked, exported, auth] = await Promise.all([
    linkDefinitions(code, options),
    evaluateDefinitions(code, options),
    evaluateAuthConfig(code.app.modules, options),
  ]);
  const root = mountComponents(exported, options.env);
  const scripts = new Map<string, LoadedScripts>();
  const definitions = new Map<string, LoadedDefinition>();
  for (const { path, definitionPath, env } of allComponents(root)) {
    const definition = linked.get(definitionPath);
    if (definition === undefined) continue;
    const evaluated = definition.evaluate({ environment: options.environment, env });
    scripts.set(path, evaluated);
    if (!definitions.has(definitionPath)) definitions.set(definitionPath, definition.analyze(exported, evaluated));
  }
  for (const [definitionPath, definition] of linked) {
    if (definitions.has(definitionPath)) continue;
    definitions.set(
      definitionPath,
      definition.analyze(exported, definition.evaluate({ environment: options.environment, env: {} })),
    );
  }
  assertHttpMounts(root, definitions);
  const functions = registerFunctions(allComponents(root), definitions, options);
  return new Deployment(code, options.env, { definitions, root, scripts, auth, functions });
}
