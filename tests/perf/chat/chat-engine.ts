// The engine as `npm start` runs it, in a process of its own with the app's functions on disk, without the web server: what a chat's
// sends and reads go through.

import { randomBytes } from "node:crypto";
import { join, resolve } from "node:path";
import { freePorts } from "../../../scripts/stack/ports";
import { loadOrMakeKeys } from "../../../scripts/stack/keys";
import { startService } from "../../../scripts/stack/process";

const ROOT = resolve(import.meta.dirname, "../../..");

export interface Cdn {
  readonly url: string;
  readonly keyPairId: string;
  readonly privateKey: string;
}

export interface ChatEngine {
  readonly url: string;
  readonly adminKey: string;
  /** For whom the functions sign addresses. */
  readonly cdn: Cdn;
  stop(): Promise<void>;
}

export async function startChatEngine(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChatEngine> {
  const [keys, ports] = await Promise.all([loadOrMakeKeys(dataDir), freePorts()]);
  const cdn = { url: `http://127.0.0.1:${ports.cdn}`, keyPairId: keys.cdnKeyPairId, privateKey: keys.cdnPrivateKey };
  const options = {
    dataDir: join(dataDir, "engine"),
    port: ports.engine,
    sitePort: ports.site,
    adminKey: keys.adminKey,
    production: true,
    functionsDir: join(ROOT, "convex"),
    env: {
      ALTCHA_HMAC_KEY: randomBytes(32).toString("hex"),
      // Puzzles are solved before anything is measured.
      ALTCHA_COST: "1",
      CLOUDFRONT_URL: cdn.url,
      CLOUDFRONT_KEY_PAIR_ID: cdn.keyPairId,
      CLOUDFRONT_PRIVATE_KEY: cdn.privateKey,
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
      JWT_PRIVATE_KEY: keys.jwtPrivateKey,
      JWKS: keys.jwks,
      SITE_URL: `http://localhost:${ports.web}`,
      LOG_LEVEL: "silent",
      ...settings,
    },
  };
  const output: string[] = [];
  const service = startService({
    name: "engine",
    command: process.execPath,
    args: ["scripts/run.mjs", "engine"],
    cwd: ROOT,
    env: { ...process.env, CHATLINGS_ENGINE_OPTIONS: JSON.stringify(options) },
    onLine: (_name, line) => output.push(line),
  });
  const url = await service.untilMessage(readyUrl).catch((error: unknown) => {
    throw new Error(`The engine did not start:\n${output.join("\n")}`, { cause: error });
  });
  return { url, adminKey: keys.adminKey, cdn, stop: () => service.stop() };
}

function readyUrl(message: unknown): string | null {
  const ready = message as { kind?: unknown; url?: unknown } | null;
  return ready?.kind === "ready" && typeof ready.url === "string" ? ready.url : null;
}
