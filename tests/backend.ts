// A running backend for tests of convex/: real functions, real sign-in, a clock to move and a provider to misbehave.
// Tests know this interface only. Underneath is the embedded engine; `BACKEND=convex-test` takes convex-test instead,
// so that the two can be compared.

import type { Platform, RunningPlatform } from "./backend/platform";
import { startFakeLlm } from "./fakes/llm";
import type { FakeLlm } from "./fakes/llm";
import { startFakeStorage } from "./fakes/storage";
import type { FakeStorage } from "./fakes/storage";

type Provider = "primary" | "fallback";
type Fakes = Record<Provider, FakeLlm>;

export type Backend = RunningPlatform & { llm: Fakes };
export type BackendWithStorage = Backend & { storage: FakeStorage };

export type BackendOptions = {
  /** Which providers have a key. Without any, the built-in brain answers. */
  providers?: readonly Provider[];
  env?: Readonly<Record<string, string>>;
};

/** Short waits: no test has to sit through a real provider's time-out or a line told word by word. */
const QUICK = {
  LLM_TIMEOUT_MS: "1500",
  REPLY_PACE_MS: "0",
  LOG_LEVEL: "silent",
  AUTH_LOG_LEVEL: "ERROR",
  ALTCHA_HMAC_KEY: "the key of test puzzles",
  ALTCHA_COST: "1",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
};

let platform: Promise<Platform> | null = null;

/** Kept open between tests: their addresses are among the settings, and an engine is kept for its settings. */
const idle: Fakes[] = [];

export async function openBackend({ providers = [], env = {} }: BackendOptions = {}): Promise<Backend> {
  platform ??= loadPlatform();
  const llm = idle.pop() ?? { primary: await startFakeLlm(), fallback: await startFakeLlm() };
  const running = await (await platform).open({ ...providerEnv(providers, llm), ...QUICK, ...env });
  return {
    ...running,
    llm,
    close: async () => {
      await running.close();
      const areOpen = [llm.primary.reset(), llm.fallback.reset()];
      if (areOpen.every(Boolean)) idle.push(llm);
    },
  };
}

/** With a store and a CDN, on the backend's clock. Its address stays the same, so that the loaded engine can be kept. */
export async function openBackendWithStorage(options: BackendOptions = {}): Promise<BackendWithStorage> {
  const storage = idleStorage.pop() ?? (await startFakeStorage());
  const backend = await openBackend({ ...options, env: { ...options.env, ...storage.env } });
  storage.useClock(() => backend.clock.now());
  return {
    ...backend,
    storage,
    close: async () => {
      await backend.close();
      idleStorage.push(storage);
    },
  };
}

const idleStorage: FakeStorage[] = [];

async function loadPlatform(): Promise<Platform> {
  const name = process.env["BACKEND"] ?? "engine";
  if (name === "engine") return (await import("./backend/on-engine")).platform;
  if (name === "convex-test") return (await import("./backend/on-convex-test")).platform;
  throw new Error(`BACKEND is "${name}"; it can be "engine" or "convex-test".`);
}

function providerEnv(providers: readonly Provider[], llm: Fakes): Record<string, string> {
  return Object.fromEntries(
    providers.flatMap((brain) => [
      [`LLM_BASE_URL_${brain.toUpperCase()}`, llm[brain].baseUrl],
      [`LLM_API_KEY_${brain.toUpperCase()}`, `key-of-${brain}`],
      [`LLM_MODEL_${brain.toUpperCase()}`, `model-of-${brain}`],
    ]),
  );
}
