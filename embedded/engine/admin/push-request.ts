// What the CLI sends to start a push, checked and put together with the modules it left out because they did not change.

import { createHash } from "node:crypto";
import { z } from "zod";

import { DeveloperError } from "../errors";
import type { PushedCode, PushedModule } from "../push/pushed-code";

const vEnvironment = z.enum(["isolate", "node"]);
const vModule = z.object({
  path: z.string(),
  source: z.string(),
  sourceMap: z.string().nullish(),
  environment: vEnvironment,
});
const vModuleHash = z.object({ path: z.string(), environment: vEnvironment, sha256: z.string() });

export const vStartPush = z.object({
  dryRun: z.boolean().optional(),
  appDefinition: z.object({
    definition: vModule.nullable(),
    dependencies: z.array(z.string()),
    schema: vModule.nullable(),
    changedModules: z.array(vModule),
    unchangedModuleHashes: z.array(vModuleHash),
    udfServerVersion: z.string(),
  }),
  componentDefinitions: z.array(
    z.object({
      definitionPath: z.string().min(1),
      definition: vModule,
      dependencies: z.array(z.string()),
      schema: vModule.nullable(),
      functions: z.array(vModule),
    }),
  ),
});

export function pushedCodeOf(request: z.infer<typeof vStartPush>, active: PushedCode | null): PushedCode {
  const app = request.appDefinition;
  const known = new Map((active?.app.modules ?? []).map((pushed) => [pushed.path, pushed]));
  const unchanged = app.unchangedModuleHashes.map(({ path, environment, sha256 }) => {
    const kept = known.get(path);
    if (kept === undefined || kept.environment !== environment || moduleHash(kept) !== sha256) {
      throw new DeveloperError("RaceDetected", `Module ${path} was changed by another push meanwhile.`);
    }
    return kept;
  });
  return {
    app: {
      definition: app.definition === null ? null : pushedModule(app.definition),
      dependencies: app.dependencies,
      schema: app.schema === null ? null : pushedModule(app.schema),
      modules: [...unchanged, ...app.changedModules.map(pushedModule)],
    },
    components: request.componentDefinitions.map(({ definitionPath, definition, dependencies, schema, functions }) => ({
      definitionPath,
      definition: pushedModule(definition),
      dependencies,
      schema: schema === null ? null : pushedModule(schema),
      modules: functions.map(pushedModule),
    })),
    serverVersion: app.udfServerVersion,
  };
}

/** As the CLI computes it, to leave out of a push what did not change. */
export function moduleHash(module: PushedModule): string {
  return createHash("sha256")
    .update(module.source)
    .update(module.sourceMap ?? "")
    .digest("hex");
}

function pushedModule({ path, source, sourceMap, environment }: z.infer<typeof vModule>): PushedModule {
  return typeof sourceMap === "string" ? { path, source, sourceMap, environment } : { path, source, environment };
}
