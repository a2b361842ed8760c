// The whole of Chatlings on one machine: engine, then functions, then the web server; stopped in the reverse order.

import { join } from "node:path";
import { loadOrMakeKeys, type LocalKeys } from "./keys";
import type { Ports } from "./ports";
import { type Service, startService } from "./process";

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

export interface Stack {
  readonly webUrl: string;
  readonly engineUrl: string;
  readonly adminKey: string;
  readonly services: { readonly engine: Service; readonly web: Service };
  /** Ends the engine (kill: as a crash would) and starts it again on the same data and ports; resolves once it serves. */
  restartEngine(how: "stop" | "kill"): Promise<void>;
  stop(): Promise<void>;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const keys = await loadOrMakeKeys(options.dataDir);
  const started: Service[] = [];
  const stop = async (): Promise<void> => {
    for (const service of started.toReversed()) await service.stop();
  };
  options.signal?.addEventListener("abort", () => void stop());
  try {
    options.signal?.throwIfAborted();
    const engine = startEngine(options, keys);
    started.push(engine);
    const { url } = await engine.untilMessage(readyMessage);
    const web = startWeb(options, url);
    started.push(web);
    await web.untilLine(/Ready in|✓ Ready/);
    const webUrl = `http://localhost:${options.ports.web}`;
    if (options.mode === "development") {
      // The first page is compiled before anybody is told that it is there, and before the CLI asks for the processor.
      await Promise.race([fetch(webUrl), web.exited]);
      started.push(startPush(options, keys, url));
    }
    const services = { engine, web };
    const restartEngine = async (how: "stop" | "kill"): Promise<void> => {
      await services.engine[how]();
      services.engine = startEngine(options, keys);
      started[0] = services.engine;
      await services.engine.untilMessage(readyMessage);
    };
    return { webUrl, engineUrl: url, adminKey: keys.adminKey, services, restartEngine, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startEngine(options: StackOptions, keys: LocalKeys): Service {
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
      ...options.functionEnv,
      JWT_PRIVATE_KEY: keys.jwtPrivateKey,
      JWKS: keys.jwks,
      SITE_URL: `http://localhost:${options.ports.web}`,
    },
  };
  return startService({
    name: "engine",
    command: process.execPath,
    args: ["scripts/run.mjs", "engine"],
    cwd: options.root,
    env: { ...process.env, CHATLINGS_ENGINE_OPTIONS: JSON.stringify(engineOptions) },
    onLine: options.onLine,
  });
}

function readyMessage(message: unknown): { url: string } | null {
  const ready = message as { kind?: unknown; url?: unknown } | null;
  if (ready?.kind !== "ready" || typeof ready.url !== "string") return null;
  return { url: ready.url };
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

function startWeb(options: StackOptions, engineUrl: string): Service {
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
    },
    onLine: options.onLine,
  });
}
