// The endpoints of the official CLI: push code, set environment variables, follow logs. For holders of the admin key only.

import { Hono } from "hono";
import { z } from "zod";

import type { AdminKey } from "../auth/admin-key";
import type { FunctionHost } from "../functions/function-host";
import { requireAdmin } from "../http/credentials";
import { readJson } from "../http/json-body";
import { LOG_POLL_MS_MAX } from "../limits";
import type { Deployer } from "./deployer";
import { moduleHash, pushedCodeOf, vStartPush } from "./push-request";
import { finishPushResponse, startPushResponse } from "./push-response";
import { transferRoutes } from "./transfer/transfer-routes";
import type { Transfers } from "./transfer/transfers";

const vPushId = z.object({ schemaIds: z.object({ pushId: z.string() }) });
const vWaitForSchema = z.object({ schemaChange: vPushId, timeoutMs: z.number().min(0).max(60_000) });
const vFinishPush = z.object({ startPush: z.object({ schemaChange: vPushId }), dryRun: z.boolean().optional() });
const vChanges = z.object({ changes: z.array(z.object({ name: z.string(), value: z.string().nullish() })) });

export interface AdminApiOptions {
  readonly adminKey: AdminKey;
  readonly deployer: Deployer;
  readonly host: FunctionHost;
  readonly url: () => string;
  readonly siteUrl: () => string;
  /** Aborts when the engine stops, so that waiting requests end. */
  readonly stopping: AbortSignal;
  readonly transfers: Transfers;
  /** How the engine is and what it has done, as text. */
  readonly metrics: () => string;
}

export function adminRoutes(options: AdminApiOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    requireAdmin(c.req.raw, options.adminKey);
    await next();
  });
  app.get("/v1/get_canonical_urls", (c) => c.json({ convexCloudUrl: options.url(), convexSiteUrl: options.siteUrl() }));
  app.post("/get_config_hashes", (c) => c.json(configHashes(options.host)));
  app.post("/update_environment_variables", async (c) => {
    const { changes } = await readJson(c.req.raw, vChanges);
    await options.deployer.setVariables(changes.map(({ name, value }) => ({ name, value: value ?? null })));
    return c.body(null, 200);
  });
  app.get("/metrics", (c) => c.text(options.metrics()));
  app.get("/stream_function_logs", async (c) => c.json(await pollLogs(c.req.raw, options)));
  app.route("/deploy2", pushRoutes(options));
  app.route("/", transferRoutes(options.transfers));
  return app;
}

function pushRoutes({ deployer, host }: AdminApiOptions): Hono {
  const app = new Hono();
  app.post("/start_push", async (c) => {
    const request = await readJson(c.req.raw, vStartPush);
    const push = await deployer.start(pushedCodeOf(request, host.deployment()?.code ?? null));
    return c.json(startPushResponse(push));
  });
  app.post("/evaluate_push", async (c) => {
    const request = await readJson(c.req.raw, vStartPush);
    const push = await deployer.evaluate(pushedCodeOf(request, host.deployment()?.code ?? null));
    return c.json({ schemaChange: startPushResponse(push).schemaChange });
  });
  app.post("/wait_for_schema", async (c) => {
    const { schemaChange, timeoutMs } = await readJson(c.req.raw, vWaitForSchema);
    return c.json(await deployer.waitForSchema(schemaChange.schemaIds.pushId, timeoutMs));
  });
  app.post("/finish_push", async (c) => {
    const { startPush, dryRun } = await readJson(c.req.raw, vFinishPush);
    const { pushId } = startPush.schemaChange.schemaIds;
    const before = host.deployment();
    const push = dryRun === true ? deployer.preview(pushId) : await deployer.finish(pushId);
    return c.json(finishPushResponse(push, before));
  });
  app.post("/report_push_completed", (c) => c.json({}));
  return app;
}

function configHashes(host: FunctionHost) {
  const code = host.deployment()?.code ?? null;
  const moduleHashes = (code?.app.modules ?? []).map((module) => ({
    path: module.path,
    hash: moduleHash(module),
    environment: module.environment,
  }));
  return {
    config: { functions: "convex/", authInfo: [] },
    moduleHashes,
    udfServerVersion: code?.serverVersion ?? null,
    nodeVersion: null,
  };
}

/** The first poll (cursor 0) answers at once: the CLI only wants the backlog and where the log stands. */
async function pollLogs(request: Request, { host, stopping }: AdminApiOptions) {
  const cursor = Number(new URL(request.url).searchParams.get("cursor") ?? "0");
  if (!Number.isFinite(cursor) || cursor <= 0) return host.logs.readAfter(0);
  const signal = AbortSignal.any([request.signal, stopping, AbortSignal.timeout(LOG_POLL_MS_MAX)]);
  return await host.logs.follow(cursor, signal);
}
