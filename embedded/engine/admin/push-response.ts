// What the CLI is told of a push, in the shapes its own checks expect.

import type { IndexDiff } from "../catalog/prepared-schema";
import type { AuthProvider, CronSpec } from "../functions/analysis";
import type { Deployment } from "../functions/deployment";
import type { StartedPush } from "./deployer";

const EMPTY_INDEX_DIFF: IndexDiff = {
  added_indexes: [],
  removed_indexes: [],
  enabled_indexes: [],
  disabled_indexes: [],
};

export function startPushResponse(push: StartedPush) {
  const { deployment } = push;
  return {
    environmentVariables: push.variables,
    externalDepsId: null,
    componentDefinitionPackages: {},
    appAuth: deployment.auth,
    analysis: { "": appAnalysis(deployment) },
    app: {
      definitionPath: "",
      componentPath: "",
      args: {},
      childComponents: {},
      httpRoutes: { httpModuleRoutes: deployment.httpRoutes, mounts: [] },
      exports: {},
    },
    // The CLI hands this back as it is, which is how the later requests find the push.
    schemaChange: { allocatedComponentIds: {}, schemaIds: { pushId: push.id }, indexDiffs: indexDiffs(push) },
  };
}

function appAnalysis(deployment: Deployment) {
  return {
    definition: {
      path: "",
      definitionType: { type: "app" },
      childComponents: [],
      httpMounts: {},
      exports: { type: "branch", branch: [] },
    },
    schema: deployment.schemas.get("") ?? null,
    functions: deployment.modules.get("") ?? {},
    udfConfig: {
      serverVersion: deployment.code.serverVersion,
      importPhaseRngSeed: { $bytes: "" },
      importPhaseUnixTimestamp: { $integer: "AAAAAAAAAAA=" },
    },
  };
}

export function finishPushResponse(push: StartedPush, before: Deployment | null) {
  const { deployment } = push;
  return {
    authDiff: textDiff((before?.auth ?? []).map(providerText), deployment.auth.map(providerText)),
    definitionDiffs: {},
    componentDiffs: {
      "": {
        diffType: { type: before === null ? "create" : "modify" },
        moduleDiff: textDiff(modulePaths(before), modulePaths(deployment)),
        udfConfigDiff: null,
        cronDiff: cronDiff(before?.crons ?? {}, deployment.crons),
        indexDiff: indexDiffs(push)[""] ?? EMPTY_INDEX_DIFF,
        schemaDiff: null,
      },
    },
  };
}

function indexDiffs(push: StartedPush): Record<string, IndexDiff> {
  return Object.fromEntries([...push.schemas].map(([componentPath, prepared]) => [componentPath, prepared.indexDiff]));
}

function providerText(provider: AuthProvider): string {
  return JSON.stringify(provider);
}

function modulePaths(deployment: Deployment | null): string[] {
  return deployment?.code.app.modules.map((module) => module.path) ?? [];
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
