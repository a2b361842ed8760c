// Opens an in-memory engine with a convex folder already pushed, so that a test starts at the behaviour it is about.

import { systemEnvironment } from "../environment";
import type { TestEnvironment } from "../environment";
import { bundleFunctions, openEngine } from "../index";
import type { Engine, EngineOptions, PushedCode } from "../index";

const TEST_ADMIN_KEY = "test|0123456789abcdef";

export interface TestEngineOptions extends Partial<EngineOptions> {
  /** Folder with the functions to load; absent opens an engine without code. */
  readonly convexDir?: string;
}

export interface TestEngine extends Engine, AsyncDisposable {
  readonly adminKey: string;
  /** What the engine wrote to its log, unless the test brought its own environment. Tests are silent. */
  readonly logged: TestEnvironment["entries"];
}

/** Bundling takes longer than most tests; a folder does not change while they run. */
const bundles = new Map<string, Promise<PushedCode>>();

export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const { convexDir, ...rest } = options;
  const logged: TestEnvironment["entries"][number][] = [];
  const environment = systemEnvironment({
    log: { log: (level, message, details = {}) => void logged.push({ level, message, details }) },
  });
  const settings = { dataDir: null, adminKey: TEST_ADMIN_KEY, environment, ...rest };
  const engine = await openEngine(settings);
  if (convexDir !== undefined) await engine.push(await bundleOnce(convexDir));
  return {
    get url() {
      return engine.url;
    },
    get siteUrl() {
      return engine.siteUrl;
    },
    host: engine.host,
    database: engine.database,
    adminKey: settings.adminKey,
    logged,
    push: (code) => engine.push(code),
    setEnvironmentVariables: (changes) => engine.setEnvironmentVariables(changes),
    stop: () => engine.stop(),
    [Symbol.asyncDispose]: () => engine.stop(),
  };
}

function bundleOnce(convexDir: string): Promise<PushedCode> {
  const bundle = bundles.get(convexDir) ?? bundleFunctions(convexDir);
  bundles.set(convexDir, bundle);
  return bundle;
}
