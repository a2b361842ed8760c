// Opens an in-memory engine with a convex folder already pushed, so that a test starts at the behaviour it is about.

import { systemEnvironment, testEnvironment } from "../environment";
import type { TestEnvironment } from "../environment";
import { bundleFunctions, openEngine } from "../index";
import type { Engine, EngineOptions, PushedCode } from "../index";
import type { ConvexJsonObject } from "../values/convex-json";
import { removeAllRows, storedRows } from "./stored-rows";

const TEST_ADMIN_KEY = "test|0123456789abcdef";

export interface TestEngineOptions extends Partial<EngineOptions> {
  /** Folder with the functions to load; absent opens an engine without code. */
  readonly convexDir?: string;
  /** Where its clock stands still until it is moved; absent, the machine's clock. */
  readonly startsAtMs?: number;
}

export interface TestEngine extends Engine, AsyncDisposable {
  readonly adminKey: string;
  /** What the engine wrote to its log, unless the test brought its own environment. Tests are silent. */
  readonly logged: TestEnvironment["entries"];
  /** Null when it has the machine's. */
  readonly clock: Pick<TestEnvironment, "now" | "advance"> | null;
  /** Everything stored in a table of the app, oldest first, as Convex JSON. */
  rows(table: string): ConvexJsonObject[];
  /** Forgets all documents and jobs and keeps the code: loading it takes longer than most tests. */
  clear(): Promise<void>;
}

/** Bundling takes longer than most tests; a folder does not change while they run. */
const bundles = new Map<string, Promise<PushedCode>>();

export async function openTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const { convexDir, startsAtMs, ...rest } = options;
  const logged: TestEnvironment["entries"][number][] = [];
  const log: TestEnvironment["log"] = {
    log: (level, component, message, details = {}) => void logged.push({ level, component, message, details }),
  };
  const clock = startsAtMs === undefined ? null : testEnvironment({ now: startsAtMs });
  const environment = clock === null ? systemEnvironment({ log }) : { ...clock, log };
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
    clock,
    rows: (table) => storedRows(engine.database, table),
    clear: () => removeAllRows(engine.database),
    push: (code) => engine.push(code),
    runDue: () => engine.runDue(),
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
