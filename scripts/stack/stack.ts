// The whole of Chatlings on one machine: engine and local services, then functions, then the web server; stopped in the reverse order.

import { join } from "node:path";
import { ENGINE_NODE_FLAGS } from "./node-flags";
import { uploadOriginOf, viewOriginOf } from "../../lib/storage-env";
import { loadOrMakeKeys, type LocalKeys } from "./keys";
import { type LocalServices, localServices } from "./local-services";
import type { Ports } from "./ports";
import { type Service, startService } from "./process";
import { putAlbum } from "./species-album";

export interface StackOptions {
  readonly root: string;
  readonly dataDir: string;
  readonly ports: Ports;
  /** development: Next compiles on demand and the Convex CLI checks and pushes on save. production: the built app. */
  readonly mode: "development" | "production";
  /** Variables the functions may read (providers, limits), beside the keys of the data folder. */
  readonly functionEnv: Readonly<Record<string, string>>;
  readonly onLine: (name: string, line: string) => void;
  /** Aborting during the start stops what was started; startStack then rejects. */
  readonly signal?: AbortSignal;
}

/** What is started again when it ends by itself: their data survive that. */
export type Restartable = "engine" | "local";

export interface Stack {
  readonly webUrl: string;
  readonly engineUrl: string;
  readonly adminKey: string;
  /** `local`: the services beside the engine (storage, viewing, speech). */
  readonly services: { readonly engine: Service; readonly local: Service; readonly web: Service };
  /** Ends it (kill: as a crash would) and starts it again on the same data and ports; resolves once it serves. */
  restart(name: Restartable, how: "stop" | "kill"): Promise<void>;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const keys = await loadOrMakeKeys(options.dataDir);
  const local = localServices({ ...options, keys, own: options.functionEnv });
  const start = {
    engine: () => startEngine(options, keys, local),
    local: () => startLocal(options, local),
  };
  const started = new Map<string, Service>();
  const begin = (name: string, service: Service): Service => {
    started.set(name, service);
    return service;
  };
  const stop = async (): Promise<void> => {
    for (const service of [...started.values()].toReversed()) await service.stop();
  };
  options.signal?.addEventListener("abort", () => void stop());
  try {
    options.signal?.throwIfAborted();
    const services = { engine: begin("engine", start.engine()), local: begin("local", start.local()) };
    const [{ url }] = await Promise.all([
      services.engine.untilMessage(engineReady),
      services.local.untilMessage(isReady),
    ]);
    const album = showAlbum(options, keys, url, local);
    const web = begin("web", startWeb(options, url, local));
    await Promise.all([web.untilLine(/Ready in|✓ Ready/), album]);
    const webUrl = `http://localhost:${options.ports.web}`;
    if (options.mode === "development") {
      // The first page is compiled before anybody is told that it is there, and before the CLI asks for the processor.
      await Promise.race([fetch(webUrl), web.exited]);
      begin("convex", startPush(options, keys, url));
    }
    const all = { ...services, web };
    const restart = async (name: Restartable, how: "stop" | "kill"): Promise<void> => {
      await all[name][how]();
      all[name] = begin(name, start[name]());
      await all[name].untilMessage(isReady);
    };
    return { webUrl, engineUrl: url, adminKey: keys.adminKey, services: all, restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startEngine(options: StackOptions, keys: LocalKeys, local: LocalServices): Service {
  const engineOptions = {
    dataDir: join(options.dataDir, "engine"),
    port: options.ports.engine,
    sitePort: options.ports.site,
    adminKey: keys.adminKey,
    production: options.mode === "production",
    // In development too: the first page need not wait for the CLI, whose checked push follows and replaces this one.
    functionsDir: join(options.root, "convex"),
    env: {
      ALTCHA_HMAC_KEY: keys.altchaHmacKey,
      ...local.env,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", // an advice about versions to come is no use in a log
      JWT_PRIVATE_KEY: keys.jwtPrivateKey,
      JWKS: keys.jwks,
      SITE_URL: `http://localhost:${options.ports.web}`,
    },
  };
  const env = { CHATLINGS_ENGINE_OPTIONS: JSON.stringify(engineOptions) };
  return startScript("engine", options, { env, nodeFlags: ENGINE_NODE_FLAGS });
}

function startLocal(options: StackOptions, local: LocalServices): Service {
  const env = { CHATLINGS_SERVICES_OPTIONS: JSON.stringify(local.options) };
  return startScript("local", options, { env, script: "services" });
}

interface ScriptStart {
  readonly env: Record<string, string>;
  /** The service's own name when absent. */
  readonly script?: string;
  readonly nodeFlags?: readonly string[];
}

/** A script of ours, as `npm run` starts it. */
function startScript(
  name: string,
  options: StackOptions,
  { env, script = name, nodeFlags = [] }: ScriptStart,
): Service {
  return startService({
    name,
    command: process.execPath,
    args: [...nodeFlags, "scripts/run.mjs", script],
    cwd: options.root,
    env: { ...process.env, ...env },
    onLine: options.onLine,
  });
}

/** Without it chatlings have no pictures to send; everything else works, so a store that is away stops no start. */
async function showAlbum(options: StackOptions, keys: LocalKeys, url: string, local: LocalServices): Promise<void> {
  const target = { root: options.root, backendUrl: url, adminKey: keys.adminKey, env: local.env };
  try {
    await putAlbum(target);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown";
    options.onLine("local", `the pictures of the species could not be stored: ${reason}`);
  }
}

function engineReady(message: unknown): { url: string } | null {
  const ready = message as { kind?: unknown; url?: unknown } | null;
  if (ready?.kind !== "ready" || typeof ready.url !== "string") return null;
  return { url: ready.url };
}

function isReady(message: unknown): true | null {
  const ready = message as { kind?: unknown } | null;
  return ready?.kind === "ready" ? true : null;
}

function startPush(options: StackOptions, keys: LocalKeys, engineUrl: string): Service {
  return startService({
    name: "convex",
    command: process.execPath,
    args: ["node_modules/convex/bin/main.js", "dev", "--tail-logs", "disable"],
    cwd: options.root,
    // CI keeps the CLI from asking questions and from sending reports.
    env: { ...process.env, CI: "1", CONVEX_SELF_HOSTED_URL: engineUrl, CONVEX_SELF_HOSTED_ADMIN_KEY: keys.adminKey },
    onLine: options.onLine,
  });
}

function startWeb(options: StackOptions, engineUrl: string, local: LocalServices): Service {
  const command = options.mode === "development" ? "dev" : "start";
  return startService({
    name: "web",
    command: process.execPath,
    args: ["node_modules/next/dist/bin/next", command, "--port", String(options.ports.web)],
    cwd: options.root,
    env: {
      ...process.env,
      NODE_ENV: options.mode,
      NEXT_TELEMETRY_DISABLED: "1",
      NEXT_PUBLIC_CONVEX_URL: engineUrl,
      MEDIA_UPLOAD_ORIGIN: uploadOriginOf(local.env) ?? "",
      MEDIA_VIEW_ORIGIN: viewOriginOf(local.env) ?? "",
    },
    onLine: options.onLine,
  });
}
