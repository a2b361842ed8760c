// Wires the layers of the engine together: the order in which they start and stop. The only file that knows them all.

import { join } from "node:path";

import { adminRoutes } from "./admin/admin-api";
import { Deployer } from "./admin/deployer";
import type { EnvironmentVariableChange } from "./admin/environment-variables";
import { withSystemQueries } from "./admin/system-queries";
import { Transfers } from "./admin/transfer/transfers";
import { adminIdentity, adminKey } from "./auth/admin-key";
import type { AdminKey } from "./auth/admin-key";
import { normalizedIssuer } from "./auth/issuer";
import { ProviderKeys } from "./auth/provider-keys";
import { TokenVerifier } from "./auth/token-verifier";
import { systemEnvironment } from "./environment";
import type { Environment } from "./environment";
import { ProtocolError } from "./errors";
import { createFunctionHost } from "./functions/create-function-host";
import type { LocalFunctionHost } from "./functions/create-function-host";
import type { FunctionHost } from "./functions/function-host";
import { NO_IDENTITY } from "./functions/identity";
import type { Identity } from "./functions/identity";
import type { StoredFiles } from "./functions/stored-files";
import { identityOf, identityOrNobody } from "./http/credentials";
import { FunctionApi } from "./http/function-api";
import { httpActions } from "./http/http-actions";
import { mainApp, siteApp } from "./http/main-app";
import { storageRoutes } from "./http/storage-routes";
import {
  FILE_BYTES_MAX,
  HTTP_ACTION_BODY_BYTES_MAX,
  HTTP_BODY_BYTES_MAX,
  HTTP_CALL_BODY_BYTES_MAX,
  STOP_DRAIN_MS_MAX,
} from "./limits";
import { Metrics, metricsText } from "./metrics";
import type { PushedCode } from "./push/pushed-code";
import { createScheduler } from "./scheduler/scheduler";
import type { Scheduler } from "./scheduler/scheduler";
import { FILES_FOLDER, openDiskFileStore } from "./storage/disk-file-store";
import { openLmdbStore } from "./storage/lmdb-store";
import { openMemoryFileStore } from "./storage/memory-file-store";
import { openMemoryStore } from "./storage/memory-store";
import { FrameWriter } from "./sync/frames";
import { SessionTurns } from "./sync/session-turns";
import type { FunctionRunner } from "./functions/function-runner";
import { identityAttributes } from "./sync/protocol";
import type { AuthenticateMessage } from "./sync/protocol";
import { Database } from "./transaction/database";
import { Listener } from "./transport/listener";
import { SyncServer } from "./transport/sync-server";
import { Watchdog, type WatchdogOptions } from "./watchdog";

export interface EngineOptions {
  /** Folder of the data files; null keeps everything in memory and forgets it on stop. */
  readonly dataDir: string | null;
  readonly host?: string;
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly sitePort?: number;
  /** The origin clients use, when it is not `http://host:port` (behind a proxy). */
  readonly publicUrl?: string;
  readonly publicSiteUrl?: string;
  readonly adminKey: string;
  readonly environment?: Environment;
  /** Quick runs after which a function runs free; for tests, which cannot call everything twenty times first. */
  readonly probationRuns?: number;
  /** Environment variables set (and kept) for functions before the first request is served. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Given when the process does nothing else and somebody starts it again: it is then ended when functions keep it from serving, or
   * take too much memory.
   */
  readonly watchdog?: WatchdogOptions;
  /** True in production: clients get the request id of an error, not its text, and no log lines. */
  readonly redactErrors?: boolean;
  /** True: scheduled functions and crons run only while a `runDue` is under way. For tests. */
  readonly scheduleByHand?: boolean;
}

export interface Engine {
  readonly url: string;
  readonly siteUrl: string;
  readonly host: FunctionHost;
  readonly database: Database;
  push(code: PushedCode): Promise<void>;
  setEnvironmentVariables(changes: readonly EnvironmentVariableChange[]): Promise<void>;
  /** Resolves when everything that is scheduled up to now has run, and what that scheduled in turn. */
  runDue(): Promise<void>;
  /** Sockets are told to reconnect, running work is drained; done within 5 seconds. */
  stop(): Promise<void>;
}

export async function openEngine(options: EngineOptions): Promise<Engine> {
  const given = options.environment ?? systemEnvironment();
  const watchdog =
    options.watchdog === undefined ? null : new Watchdog(options.dataDir, options.watchdog, () => given.now());
  const environment = watchdog === null ? given : { ...given, keeper: watchdog };
  const engine = await openParts(options, environment);
  try {
    await engine.start();
    // Opening a large store may take its time.
    await watchdog?.start();
    engine.onStop(() => watchdog?.stop());
  } catch (error) {
    await engine.stop();
    throw error;
  }
  return engine;
}

/** A folder that cannot be opened is let go of: whoever mends it may open it again in this process. */
async function openParts(options: EngineOptions, environment: Environment): Promise<RunningEngine> {
  const { crashPoint } = environment;
  const { dataDir } = options;
  const storeMetrics = new Metrics();
  const store =
    dataDir === null
      ? openMemoryStore()
      : await openLmdbStore({ directory: dataDir, crashPoint, metrics: storeMetrics });
  let database: Database | null = null;
  try {
    database = await Database.open({ store, environment });
    const fileStore =
      dataDir === null
        ? openMemoryFileStore()
        : openDiskFileStore({ directory: join(dataDir, FILES_FOLDER), crashPoint });
    const redactErrors = options.redactErrors ?? false;
    const probation = options.probationRuns === undefined ? {} : { probationRuns: options.probationRuns };
    const host = await createFunctionHost({ database, environment, fileStore, redactErrors, ...probation });
    return new RunningEngine(options, environment, database, host, storeMetrics);
  } catch (error) {
    await (database ?? store).close();
    throw error;
  }
}

class RunningEngine implements Engine {
  readonly database: Database;
  readonly host: FunctionHost;
  readonly #options: EngineOptions;
  readonly #environment: Environment;
  readonly #adminKey: AdminKey;
  readonly #deployer: Deployer;
  readonly #tokens: TokenVerifier;
  readonly #scheduler: Scheduler;
  readonly #runner: FunctionRunner;
  readonly #sync: SyncServer;
  readonly #functionApi: FunctionApi;
  readonly #files: StoredFiles;
  readonly #hostMetrics: Metrics;
  readonly #publicKey: LocalFunctionHost["publicKey"];
  readonly #transfers: Transfers;
  readonly #stopping = new AbortController();
  #listeners: Listener[] = [];
  #url: string;
  #siteUrl: string;
  #stopped: Promise<void> | null = null;
  #onStop = (): void => undefined;

  constructor(
    options: EngineOptions,
    environment: Environment,
    database: Database,
    host: LocalFunctionHost,
    private readonly storeMetrics: Metrics,
  ) {
    this.#options = options;
    this.#environment = environment;
    this.database = database;
    this.#url = options.publicUrl ?? "";
    this.#siteUrl = options.publicSiteUrl ?? "";
    this.#adminKey = adminKey(options.adminKey);
    const hideLogLines = options.redactErrors ?? false;
    this.host = host;
    this.#files = host.files;
    this.#hostMetrics = host.metrics;
    this.#publicKey = host.publicKey;
    this.#transfers = new Transfers({ database, files: host.files, environment, dataDir: options.dataDir });
    this.#scheduler = createScheduler({ database, host, environment, byHand: options.scheduleByHand ?? false });
    this.#deployer = this.#createDeployer();
    this.#tokens = this.#createTokenVerifier();
    this.#runner = withSystemQueries({
      host: this.host,
      database,
      url: () => this.url,
      siteUrl: () => this.siteUrl,
      onActivated: (listener) => this.#deployer.onActivated(listener),
      transfers: this.#transfers,
    });
    this.#sync = new SyncServer({
      runner: this.#runner,
      commits: database,
      environment,
      frames: new FrameWriter({ hideLogLines }),
      turns: new SessionTurns(),
      authenticate: (message) => this.#authenticate(message),
    });
    this.#functionApi = new FunctionApi({
      host: this.host,
      runner: this.#runner,
      database,
      hideLogLines,
      identityOf: (request) => identityOf(request, { adminKey: this.#adminKey, tokens: this.#tokens }),
    });
  }

  get url(): string {
    return this.#url;
  }

  get siteUrl(): string {
    return this.#siteUrl;
  }

  /** The ports are opened first, because functions are told their addresses; whoever calls that early waits. */
  async start(): Promise<void> {
    await this.#transfers.start();
    let open = (): void => undefined;
    const ready = new Promise<void>((resolve) => (open = resolve));
    await this.#listen(ready);
    await this.#deployer.setVariables(
      Object.entries(this.#options.env ?? {}).map(([name, value]) => ({ name, value })),
    );
    await this.#deployer.restore();
    // Before the scheduler: a job that is due may call our own ports.
    open();
    await this.#scheduler.start();
  }

  async push(code: PushedCode): Promise<void> {
    await this.#deployer.push(code);
  }

  async setEnvironmentVariables(changes: readonly EnvironmentVariableChange[]): Promise<void> {
    await this.#deployer.setVariables(changes);
  }

  async runDue(): Promise<void> {
    await this.#scheduler.runDue();
  }

  onStop(listener: () => void): void {
    this.#onStop = listener;
  }

  async stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    await this.#stopped;
  }

  /** First nothing new, then what runs may finish, then the data is closed: an answered mutation is never taken back. */
  async #stop(): Promise<void> {
    this.#onStop();
    this.#stopping.abort();
    const closed = this.#listeners.map((listener) => listener.stopAccepting());
    const finished = Promise.all([this.#scheduler.stop(), this.#sync.stop(), this.#transfers.stop()]);
    await settledWithin(finished, STOP_DRAIN_MS_MAX);
    this.#sync.sendAway();
    await settledWithin(this.host.drain(), STOP_DRAIN_MS_MAX / 4);
    this.#sync.terminate();
    for (const listener of this.#listeners) listener.closeNow();
    await settledWithin(Promise.all(closed), STOP_DRAIN_MS_MAX / 4);
    this.#functionApi.close();
    await this.database.close();
  }

  async #listen(ready: Promise<void>): Promise<void> {
    const { host = "127.0.0.1", port = 0, sitePort = 0, publicUrl, publicSiteUrl } = this.#options;
    const actions = httpActions({
      host: this.host,
      identityOf: (request) => identityOrNobody(request, { adminKey: this.#adminKey, tokens: this.#tokens }),
    });
    const main = this.#mainApp(actions);
    const mainListener = await Listener.open(async (request) => (await ready, main(request)), {
      host,
      port,
      decompress: true,
      bodyBytesMax: mainBodyBytesMax,
      onUpgrade: (request, stream, head) => void ready.then(() => this.#sync.upgrade(request, stream, head)),
    });
    this.#listeners.push(mainListener);
    const site = siteApp(actions, this.#environment);
    const siteListener = await Listener.open(async (request) => (await ready, site(request)), {
      host,
      port: sitePort,
      decompress: false,
      bodyBytesMax: () => HTTP_ACTION_BODY_BYTES_MAX,
    });
    this.#listeners.push(siteListener);
    this.#url = publicUrl ?? mainListener.origin;
    this.#siteUrl = publicSiteUrl ?? siteListener.origin;
  }

  #mainApp(actions: (request: Request) => Promise<Response>) {
    return mainApp({
      environment: this.#environment,
      functionRoutes: this.#functionApi.routes(),
      storageRoutes: storageRoutes({ files: this.#files, environment: this.#environment }),
      adminRoutes: adminRoutes({
        adminKey: this.#adminKey,
        deployer: this.#deployer,
        host: this.host,
        url: () => this.url,
        siteUrl: () => this.siteUrl,
        stopping: this.#stopping.signal,
        transfers: this.#transfers,
        metrics: () => this.#metricsText(),
      }),
      publicKey: this.#publicKey,
      httpActions: actions,
    });
  }

  #metricsText(): string {
    const { rss, heapUsed } = process.memoryUsage();
    return metricsText(
      { ...this.#hostMetrics.snapshot(), ...this.storeMetrics.snapshot() },
      {
        "process.heapBytes": heapUsed,
        "process.residentBytes": rss,
        "sync.clients": this.#sync.clientCount,
        "transaction.rowsInMemory": this.database.rowsInMemory(),
      },
    );
  }

  #createDeployer(): Deployer {
    return new Deployer({
      database: this.database,
      host: this.host,
      environment: this.#environment,
      systemVariables: () => ({ CONVEX_CLOUD_URL: this.url, CONVEX_SITE_URL: this.siteUrl }),
      onActivated: (deployment) => this.#scheduler.syncCrons(deployment),
    });
  }

  #createTokenVerifier(): TokenVerifier {
    const environment = this.#environment;
    const keys = new ProviderKeys({
      environment,
      ownIssuer: () => normalizedIssuer(this.siteUrl),
      ownKeySet: () => this.host.deployment()?.env["JWKS"],
      fetch,
    });
    return new TokenVerifier({ environment, keys, providers: () => this.host.deployment()?.auth ?? [] });
  }

  async #authenticate(message: AuthenticateMessage): Promise<Identity> {
    if (message.tokenType === "None") return NO_IDENTITY;
    if (message.tokenType === "User") return await this.#tokens.verify(message.value);
    const identity = adminIdentity(message.value, this.#adminKey);
    if (identity === null)
      throw new ProtocolError("BadAdminKey", "The provided admin key was invalid for this instance");
    const actingAs = message.impersonating ?? message.actingAs ?? null;
    return actingAs === null ? identity : { kind: "admin", actingAs: identityAttributes(actingAs) };
  }
}

function mainBodyBytesMax(path: string): number {
  if (path.startsWith("/api/storage/")) return FILE_BYTES_MAX;
  if (path.startsWith("/http/")) return HTTP_ACTION_BODY_BYTES_MAX;
  const isForAdmins = path.startsWith("/api/deploy2/") || path.startsWith("/api/import/");
  return isForAdmins ? HTTP_BODY_BYTES_MAX : HTTP_CALL_BODY_BYTES_MAX;
}

/** What takes longer is cut off: the promise to stop in time is kept, and unanswered calls are repeated by their clients. */
async function settledWithin(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work.catch(() => undefined), timeout]);
  clearTimeout(timer);
}
