// The components of a deployment as they are mounted: one definition may stand in several places, each with its own data, variables
// and addresses. "a/b" is the path of the component that `a` uses under the name `b`; "" is the app.

import type { ConvexJson } from "../values/convex-json";
import { compileValidator } from "../values/validate";
import { parseValidator } from "../values/validator-json";
import type { ChildDefinition, DefinitionExport } from "./component-definitions";
import { DeployError } from "./deploy-error";

type Variables = Readonly<Record<string, string>>;

export interface MountedComponent {
  readonly path: string;
  readonly definitionPath: string;
  /** All that its functions see as `process.env`. */
  readonly env: Variables;
  readonly args: Readonly<Record<string, ConvexJson>>;
  readonly children: ReadonlyMap<string, MountedComponent>;
  /** From a prefix of addresses, which ends with "/", to the child that answers below it. */
  readonly httpMounts: ReadonlyMap<string, MountedComponent>;
}

const CHILD_REFERENCE = "_reference/childComponent/";

/** What every component sees beside the variables it was given. */
const SYSTEM_VARIABLES = ["CONVEX_CLOUD_URL", "CONVEX_SITE_URL"] as const;

export function mountComponents(
  definitions: ReadonlyMap<string, DefinitionExport>,
  variables: Variables,
): MountedComponent {
  return new Mounting(definitions).mount("", { path: "", env: variables, args: {} });
}

/** Parents before their children. */
export function allComponents(root: MountedComponent): MountedComponent[] {
  return [root, ...[...root.children.values()].flatMap(allComponents)];
}

class Mounting {
  constructor(private readonly definitions: ReadonlyMap<string, DefinitionExport>) {}

  mount(definitionPath: string, place: Pick<MountedComponent, "path" | "env" | "args">): MountedComponent {
    const definition = this.#require(definitionPath);
    const children = new Map<string, MountedComponent>();
    const prefixes = prefixesByChild(definition);
    for (const child of definition.childComponents) {
      if (children.has(child.name)) {
        throw typeError(`${shown(definitionPath)} has multiple child components with the same name: "${child.name}"`);
      }
      const path = place.path === "" ? child.name : `${place.path}/${child.name}`;
      const env = this.#childVariables(definition, place.env, child, prefixes.get(child.name) ?? null);
      children.set(child.name, this.mount(child.path, { path, env, args: argumentsOf(child) }));
    }
    return { ...place, definitionPath, children, httpMounts: mountsOf(definition, children) };
  }

  #require(definitionPath: string): DefinitionExport {
    const definition = this.definitions.get(definitionPath);
    if (definition === undefined) throw typeError(`Component definition not found: "${definitionPath}"`);
    return definition;
  }

  #childVariables(
    parent: DefinitionExport,
    parentEnv: Variables,
    child: ChildDefinition,
    prefix: string | null,
  ): Variables {
    const declared = new Map(this.#require(child.path).envVars ?? []);
    const bindings = new Map(child.env ?? []);
    const env: Record<string, string> = {};
    for (const name of bindings.keys()) {
      if (!declared.has(name)) throw typeError(`Component "${child.name}" has no environment variable named "${name}"`);
    }
    for (const [name, { value: validator, optional }] of declared) {
      const binding = bindings.get(name);
      if (binding === undefined) {
        if (optional === true) continue;
        throw typeError(
          `Component "${child.name}" requires the environment variable "${name}". Pass it with \`use(..., { env })\`.`,
        );
      }
      if (binding.type === "envVar" && !(parent.envVars ?? []).some(([known]) => known === binding.name)) {
        throw typeError(
          `Component "${child.name}" is given the environment variable "${binding.name}", which its parent does not declare`,
        );
      }
      const value = binding.type === "value" ? binding.value : parentEnv[binding.name];
      if (value === undefined) continue;
      const problem = variableProblem(validator, value);
      if (problem !== null)
        throw typeError(
          `Component "${child.name}" has an invalid value for the environment variable "${name}": ${problem}`,
        );
      env[name] = value;
    }
    for (const name of SYSTEM_VARIABLES) if (parentEnv[name] !== undefined) env[name] = parentEnv[name];
    if (prefix !== null) env["CONVEX_SITE_URL"] = `${parentEnv["CONVEX_SITE_URL"] ?? ""}${prefix.replace(/\/$/, "")}`;
    return env;
  }
}

/** The app's own variables that it declares as required and that nobody has set. */
export function missingVariables(app: DefinitionExport, variables: Variables): string[] {
  const required = (app.envVars ?? []).filter(([, { optional }]) => optional !== true);
  return required.map(([name]) => name).filter((name) => variables[name] === undefined);
}

function variableProblem(validatorText: string, value: string): string | null {
  return compileValidator(parseValidator(validatorText), { numberOf: () => null, nameOf: () => null })(value);
}

function prefixesByChild({ httpMounts }: DefinitionExport): Map<string, string> {
  return new Map(
    Object.entries(httpMounts).map(([prefix, reference]) => [reference.slice(CHILD_REFERENCE.length), prefix]),
  );
}

function mountsOf(
  { httpMounts }: DefinitionExport,
  children: ReadonlyMap<string, MountedComponent>,
): Map<string, MountedComponent> {
  const mounts = new Map<string, MountedComponent>();
  for (const [prefix, reference] of Object.entries(httpMounts)) {
    const child = children.get(reference.slice(CHILD_REFERENCE.length));
    if (child === undefined) throw typeError(`HTTP mount "${prefix}" is invalid: ${reference} not found.`);
    mounts.set(prefix, child);
  }
  return mounts;
}

function argumentsOf(child: ChildDefinition): Record<string, ConvexJson> {
  // Written by convex/server as Convex JSON.
  return Object.fromEntries((child.args ?? []).map(([name, { value }]) => [name, JSON.parse(value) as ConvexJson]));
}

function shown(definitionPath: string): string {
  return definitionPath === "" ? "The app" : `Component "${definitionPath}"`;
}

function typeError(message: string): DeployError {
  return new DeployError("TypecheckError", message);
}
