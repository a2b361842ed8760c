// Puts pushed code, its schema and the environment variables into effect, one change at a time.
// A push is started (evaluated and checked, nothing visible), waited for, and finished (everything switches at once).

import type { PreparedSchema, SchemaProgress, SchemaRunResult } from "../catalog/prepared-schema";
import type { Environment } from "../environment";
import { DeveloperError } from "../errors";
import { missingVariables } from "../functions/component-tree";
import type { Deployment } from "../functions/deployment";
import { loadDeployment } from "../functions/deployment";
import type { FunctionHost } from "../functions/function-host";
import { ensureComponentTables } from "../functions/system-tables";
import { commitTransaction, readTransaction, writeTransaction } from "../functions/write-transaction";
import { PUSHES_WAITING_MAX } from "../limits";
import type { PushedCode } from "../push/pushed-code";
import type { Database } from "../transaction/database";
import { changeVariables, readVariables } from "./environment-variables";
import type { EnvironmentVariableChange } from "./environment-variables";
import { readCode, storeCode } from "./stored-code";

export interface DeployerOptions {
  readonly database: Database;
  readonly host: FunctionHost;
  readonly environment: Environment;
  /** CONVEX_CLOUD_URL and CONVEX_SITE_URL. */
  readonly systemVariables: () => Readonly<Record<string, string>>;
  /** Crons follow the code. */
  readonly onActivated: (deployment: Deployment) => Promise<void>;
}

export interface StartedPush {
  readonly id: string;
  readonly deployment: Deployment;
  readonly variables: Readonly<Record<string, string>>;
  /** By component path. */
  readonly schemas: ReadonlyMap<string, PreparedSchema>;
  /** Paths of the components that have or had data when the push was started. */
  readonly knownComponents: ReadonlySet<string>;
}

export type SchemaStatus =
  | { readonly type: "inProgress"; readonly components: Readonly<Record<string, SchemaProgress>> }
  | {
      readonly type: "failed";
      readonly error: string;
      readonly componentPath: string;
      readonly tableName: string | null;
    }
  | { readonly type: "raceDetected" }
  | { readonly type: "complete" };

interface PushState {
  readonly push: StartedPush;
  /** Of the deployment it was started against. */
  readonly generation: number;
  checked: Promise<SchemaStatus> | null;
}

export class Deployer {
  readonly #options: DeployerOptions;
  readonly #pushes = new Map<string, PushState>();
  /** Grows with every change that takes effect; a push that was started before it must start again. */
  #generation = 0;
  #nextPushId = 1;
  #lastChange: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(options: DeployerOptions) {
    this.#options = options;
  }

  /** Loads what an earlier run of the engine was pushed. Code that does not load any more waits for the next push. */
  async restore(): Promise<void> {
    const { database, environment } = this.#options;
    const { code, variables } = readTransaction(database, (tx) => ({
      code: readCode(tx),
      variables: readVariables(tx),
    }));
    if (code === null) return;
    try {
      await this.#activate(await this.#load(code, variables));
    } catch (error) {
      environment.log.log("error", "admin", "the stored functions could not be loaded; push them again", {
        error: String(error),
      });
    }
  }

  variables(): Readonly<Record<string, string>> {
    return readTransaction(this.#options.database, readVariables);
  }

  onActivated(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async start(code: PushedCode): Promise<StartedPush> {
    const generation = this.#generation;
    const push = await this.evaluate(code);
    await this.#makeRoom();
    this.#pushes.set(push.id, { push, generation, checked: null });
    return push;
  }

  /** What a push of this code would be; nothing is kept. */
  async evaluate(code: PushedCode): Promise<StartedPush> {
    const variables = this.variables();
    const deployment = await this.#load(code, variables);
    const { catalog } = this.#options.database;
    const schemas = new Map<string, PreparedSchema>();
    for (const [componentPath, schema] of deployment.schemas) {
      schemas.set(componentPath, catalog.prepareSchema(componentPath, schema));
    }
    const knownComponents = new Set(catalog.namespaces());
    return { id: String(this.#nextPushId++), deployment, variables, schemas, knownComponents };
  }

  /** Starts the checks at the first call; answers when they are over or the time is up. */
  async waitForSchema(pushId: string, timeoutMs: number): Promise<SchemaStatus> {
    const state = this.#require(pushId);
    if (state.generation !== this.#generation) return { type: "raceDetected" };
    state.checked ??= checkSchemas(state.push.schemas);
    return await Promise.race([state.checked, after(timeoutMs, () => progressOf(state.push.schemas))]);
  }

  /** Everything switches here: schema and indexes, code, crons, sign-in providers. Every subscription runs again. */
  async finish(pushId: string): Promise<StartedPush> {
    return await this.#oneAtATime(async () => {
      const state = this.#require(pushId);
      if (state.generation !== this.#generation) {
        throw new DeveloperError("RaceDetected", "Another push or a change of environment variables came first.");
      }
      assertVariables(state.push);
      const status = await (state.checked ??= checkSchemas(state.push.schemas));
      if (status.type === "failed") throw new DeveloperError("SchemaCheckFailed", status.error);
      this.#pushes.delete(pushId);
      const { database, environment } = this.#options;
      environment.crashPoint?.("push.checked");
      for (const path of state.push.deployment.components.keys()) ensureComponentTables(database.catalog, path);
      // Schema and code in one write: a crash leaves both old or both new.
      const onDisk = database.together(() => [
        database.catalog.activateAll(state.push.schemas.values()),
        commitTransaction(database, (tx) => storeCode(tx, state.push.deployment.code)),
      ]);
      environment.crashPoint?.("push.switched");
      await Promise.all(onDisk);
      environment.crashPoint?.("push.durable");
      await this.#activate(state.push.deployment);
      return state.push;
    });
  }

  /** What `finish` would put into effect. */
  preview(pushId: string): StartedPush {
    return this.#require(pushId).push;
  }

  async push(code: PushedCode): Promise<void> {
    const push = await this.start(code);
    await this.finish(push.id);
  }

  /** Functions see the new values from their next run on. */
  async setVariables(changes: readonly EnvironmentVariableChange[]): Promise<void> {
    await this.#oneAtATime(async () => {
      const { database, host } = this.#options;
      const active = host.deployment();
      // Loaded first: values that the code does not load with are refused and not kept.
      const next = readTransaction(database, (tx) => (changeVariables(tx, changes) ? readVariables(tx) : null));
      if (next === null) return;
      const deployment = active === null ? null : await this.#load(active.code, next);
      await writeTransaction(database, (tx) => changeVariables(tx, changes));
      if (deployment === null) this.#generation += 1;
      else await this.#activate(deployment);
    });
  }

  #load(code: PushedCode, variables: Readonly<Record<string, string>>): Promise<Deployment> {
    const { database, environment, systemVariables } = this.#options;
    return loadDeployment(code, {
      environment,
      env: { ...variables, ...systemVariables() },
      tablesOf: (componentPath) => ({
        numberOf: (table) => database.catalog.table(componentPath, table)?.number ?? null,
        nameOf: (tableNumber) => database.catalog.tableByNumber(componentPath, tableNumber)?.name ?? null,
      }),
    });
  }

  async #activate(deployment: Deployment): Promise<void> {
    this.#generation += 1;
    this.#options.host.activate(deployment);
    await this.#options.onActivated(deployment);
    for (const listener of this.#listeners) listener();
  }

  async #oneAtATime<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#lastChange.then(change);
    this.#lastChange = turn.catch(() => undefined);
    return await turn;
  }

  #require(pushId: string): PushState {
    const state = this.#pushes.get(pushId);
    if (state === undefined)
      throw new DeveloperError("RaceDetected", "This push is not known any more. Start it again.");
    return state;
  }

  /** `codegen` starts pushes that nobody finishes. */
  async #makeRoom(): Promise<void> {
    const oldest = this.#pushes.entries().next();
    if (this.#pushes.size < PUSHES_WAITING_MAX || oldest.done === true) return;
    const [id, state] = oldest.value;
    this.#pushes.delete(id);
    await state.checked;
    for (const prepared of state.push.schemas.values()) await prepared.discard();
  }
}

/** `codegen` may start a push without them; taking effect needs them. */
function assertVariables({ deployment, variables }: StartedPush): void {
  const app = deployment.definitions.get("");
  const missing = app === undefined ? [] : missingVariables(app.exported, variables);
  if (missing.length === 0) return;
  throw new DeveloperError(
    "MissingEnvironmentVariables",
    `Environment variables that convex.config.ts declares as required are not set: ${missing.join(", ")}.`,
  );
}

async function checkSchemas(schemas: ReadonlyMap<string, PreparedSchema>): Promise<SchemaStatus> {
  for (const [componentPath, prepared] of schemas) {
    const result: SchemaRunResult = await prepared.run();
    if (result === "complete") continue;
    return { type: "failed", error: result.failed.error, componentPath, tableName: result.failed.table };
  }
  return { type: "complete" };
}

function progressOf(schemas: ReadonlyMap<string, PreparedSchema>): SchemaStatus {
  const components = Object.fromEntries([...schemas].map(([path, prepared]) => [path, prepared.progress()]));
  return { type: "inProgress", components };
}

function after<T>(milliseconds: number, value: () => T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value()), milliseconds).unref());
}
