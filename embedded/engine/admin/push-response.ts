// What the CLI is told of a push, in the shapes its own checks expect.

import type { IndexDiff } from "../catalog/prepared-schema";
import type { AnalyzedModule, AuthProvider, CronSpec } from "../functions/analysis";
import type { MountedComponent } from "../functions/component-tree";
import type { Deployment } from "../functions/deployment";
import { httpRoutesOf } from "../functions/http-routing";
import type { LoadedDefinition } from "../functions/loaded-definition";
import type { StartedPush } from "./deployer";

const EMPTY_INDEX_DIFF: IndexDiff = {
  added_indexes: [],
  removed_indexes: [],
  enabled_indexes: [],
  disabled_indexes: [],
};

export function startPushResponse(push: StartedPush) {
  const { deployment } = push;
  const analysis = [...deployment.definitions].map(([path, definition]) => [
    path,
    analysisOf(path, definition, deployment),
  ]);
  return {
    environmentVariables: push.variables,
    externalDepsId: null,
    componentDefinitionPackages: {},
    appAuth: deployment.auth,
    analysis: Object.fromEntries(analysis),
    app: checkedComponent(deployment.root, deployment),
    // The CLI hands this back as it is, which is how the later requests find the push.
    schemaChange: { allocatedComponentIds: {}, schemaIds: { pushId: push.id }, indexDiffs: indexDiffs(push) },
  };
}

function analysisOf(path: string, { exported, schema, modules }: LoadedDefinition, deployment: Deployment) {
  return {
    // What a component shows its parent is what its files export; the CLI types `components` after it.
    definition: { ...exported, path, exports: path === "" ? { type: "branch", branch: [] } : exportsOf(modules) },
    schema,
    functions: modules,
    udfConfig: {
      serverVersion: deployment.code.serverVersion,
      importPhaseRngSeed: { $bytes: "" },
      importPhaseUnixTimestamp: { $integer: "AAAAAAAAAAA=" },
    },
  };
}

interface ExportBranch {
  readonly type: "branch";
  readonly branch: [string, ExportBranch | { readonly type: "leaf"; readonly leaf: string }][];
}

/** `dir/mod.js` with a public `fn` is found at dir.mod.fn. */
function exportsOf(modules: Readonly<Record<string, AnalyzedModule>>): ExportBranch {
  const root: ExportBranch = { type: "branch", branch: [] };
  for (const [modulePath, module] of Object.entries(modules)) {
    for (const { name, visibility } of module.functions) {
      if (visibility.kind !== "public") continue;
      let at = root;
      for (const part of modulePath.replace(/\.js$/, "").split("/")) at = branchOf(at, part);
      at.branch.push([name, { type: "leaf", leaf: `_reference/function/${modulePath}:${name}` }]);
    }
  }
  return root;
}

function branchOf(parent: ExportBranch, name: string): ExportBranch {
  for (const [known, child] of parent.branch) if (known === name && child.type === "branch") return child;
  const created: ExportBranch = { type: "branch", branch: [] };
  parent.branch.push([name, created]);
  return created;
}

function checkedComponent(component: MountedComponent, deployment: Deployment): object {
  const children = [...component.children].map(([name, child]) => [name, checkedComponent(child, deployment)]);
  return {
    definitionPath: component.definitionPath,
    componentPath: component.path,
    args: {},
    childComponents: Object.fromEntries(children),
    httpRoutes: {
      httpModuleRoutes: httpRoutesOf(component, deployment.definitions),
      mounts: [...component.httpMounts.keys()],
    },
    exports: {},
  };
}

export function finishPushResponse(push: StartedPush, before: Deployment | null) {
  const { deployment } = push;
  const paths = new Set([...deployment.components.keys(), ...(before?.components.keys() ?? [])]);
  return {
    authDiff: textDiff((before?.auth ?? []).map(providerText), deployment.auth.map(providerText)),
    definitionDiffs: {},
    componentDiffs: Object.fromEntries([...paths].map((path) => [path, componentDiff(path, push, before)])),
  };
}

function componentDiff(path: string, push: StartedPush, before: Deployment | null) {
  const { deployment } = push;
  return {
    diffType: { type: diffType(path, push, before) },
    moduleDiff: textDiff(modulePaths(before, path), modulePaths(deployment, path)),
    udfConfigDiff: null,
    cronDiff: cronDiff(before?.crons.get(path) ?? {}, deployment.crons.get(path) ?? {}),
    indexDiff: indexDiffs(push)[path] ?? EMPTY_INDEX_DIFF,
    schemaDiff: null,
  };
}

/** A component that is taken out keeps its data and finds it again when it comes back. */
function diffType(
  path: string,
  push: StartedPush,
  before: Deployment | null,
): "create" | "modify" | "unmount" | "remount" {
  if (!push.deployment.components.has(path)) return "unmount";
  if (before?.components.has(path) === true) return "modify";
  return path !== "" && push.knownComponents.has(path) ? "remount" : "create";
}

function indexDiffs(push: StartedPush): Record<string, IndexDiff> {
  return Object.fromEntries([...push.schemas].map(([componentPath, prepared]) => [componentPath, prepared.indexDiff]));
}

function providerText(provider: AuthProvider): string {
  return JSON.stringify(provider);
}

function modulePaths(deployment: Deployment | null, componentPath: string): string[] {
  const definitionPath = deployment?.components.get(componentPath)?.definitionPath;
  if (deployment === null || definitionPath === undefined) return [];
  const { app, components } = deployment.code;
  const pushed =
    definitionPath === "" ? app : components.find((component) => component.definitionPath === definitionPath);
  return pushed?.modules.map((module) => module.path) ?? [];
}

function textDiff(before: readonly string[], after: readonly string[]) {
  return {
    added: after.filter((text) => !before.includes(text)),
    removed: before.filter((text) => !after.includes(text)),
  };
}

function cronDiff(before: Readonly<Record<string, CronSpec>>, after: Readonly<Record<string, CronSpec>>) {
  const { added, removed } = textDiff(Object.keys(before), Object.keys(after));
  const kept = Object.keys(after).filter((name) => name in before);
  return {
    added,
    updated: kept.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])),
    deleted: removed,
  };
}
