// The evaluated scripts of one mounted component: one realm for queries and mutations, one for actions, one for "use node" actions.
// Components of one definition share the linked text, not what it evaluates to: their variables and module state are their own.

import type { Environment } from "../environment";
import type { PushedModule } from "../push/pushed-code";
import { actionGlobals, nodeGlobals } from "./globals-action";
import { DeployError } from "./deploy-error";
import { convexServerScript } from "./convex-server";
import { DirectContext } from "./direct-context";
import { deterministicGlobals, type Globals } from "./globals-deterministic";
import { describeThrown, type SourceMaps } from "./error-text";
import { importOccupant } from "./import-phase";
import { linkModules, type LinkedScript } from "./link-modules";
import { evaluate, type ModuleNamespace, type Realm } from "./realm";
import { Seat } from "./seat";
import { SourceMap } from "./source-map";

export interface ScriptOptions {
  readonly environment: Environment;
  readonly env: Readonly<Record<string, string>>;
}

/** One script per environment, ready to be evaluated any number of times. */
export interface LinkedScripts {
  readonly isolate: LinkedScript;
  readonly node: LinkedScript | null;
  /** convex/server for the `ctx` of functions that run free. */
  readonly server: LinkedScript;
  readonly sourceMaps: SourceMaps;
}

export interface TransactionalRealm {
  readonly realm: Realm;
  readonly seat: Seat;
  /** Made when it is first asked for. */
  readonly direct: () => DirectContext;
}

/** Names of scripts in stack traces; the number keeps definitions and deployments of one process apart. */
let scriptsLinked = 0;

export class LoadedScripts {
  #transactional: TransactionalRealm;
  readonly #isolateActions: Realm;
  readonly #nodeActions: Realm | null;

  constructor(
    private readonly linked: LinkedScripts,
    private readonly options: ScriptOptions,
  ) {
    const { isolate, node } = linked;
    const { env, environment } = options;
    const now = (): number => environment.now();
    this.#transactional = this.#evaluateTransactional();
    this.#isolateActions = this.#described(() => evaluate(isolate, actionGlobals(env, now)));
    this.#nodeActions =
      node === null ? null : this.#described(() => evaluate(node, nodeGlobals(env, now), { nodeRequire: true }));
  }

  get transactional(): TransactionalRealm {
    return this.#transactional;
  }

  /** After a run that never ended: its forgotten promises keep the old realm, where nobody sits any more. */
  replaceTransactional(): void {
    this.#transactional.seat.current = null;
    this.#transactional = this.#evaluateTransactional();
  }

  /** A "use node" module. */
  isNode(path: string): boolean {
    return this.#nodeActions?.modules.has(path) === true;
  }

  /** The module as actions see it. */
  actionModule(path: string): ModuleNamespace | null {
    return this.#nodeActions?.modules.get(path) ?? this.#isolateActions.modules.get(path) ?? null;
  }

  /** For analysis, which is the same in every realm. */
  moduleFor(path: string): ModuleNamespace {
    return this.actionModule(path) ?? {};
  }

  #evaluateTransactional(): TransactionalRealm {
    const seat = new Seat();
    seat.current = importOccupant(this.options.environment);
    const globals = deterministicGlobals(seat, this.options.env);
    const realm = this.#described(() => evaluate(this.linked.isolate, globals));
    seat.current = null;
    let direct: DirectContext | null = null;
    return { realm, seat, direct: () => (direct ??= this.#evaluateDirect(seat, globals)) };
  }

  /** Inside of a turn, and so that nobody's run notices. */
  #evaluateDirect(seat: Seat, globals: Globals): DirectContext {
    const { current } = seat;
    seat.current = importOccupant(this.options.environment);
    try {
      return new DirectContext(evaluate(this.linked.server, globals), seat);
    } finally {
      seat.current = current;
    }
  }

  #described(run: () => Realm): Realm {
    try {
      return run();
    } catch (error) {
      const { message } = describeThrown(error, this.linked.sourceMaps);
      throw new DeployError(
        "InvalidModules",
        `Loading the pushed modules encountered the following error:\n${message}`,
        { cause: error },
      );
    }
  }
}

export async function linkScripts(
  modules: readonly PushedModule[],
  entries: readonly PushedModule[],
): Promise<LinkedScripts> {
  scriptsLinked += 1;
  const number = scriptsLinked;
  const pathsOf = (environment: string): string[] =>
    entries.filter((module) => module.environment === environment).map((module) => module.path);
  const nodePaths = pathsOf("node");
  const [isolate, node, server] = await Promise.all([
    linkModules(modules, pathsOf("isolate"), { fileName: `convex:isolate-${number}.js`, allowPackages: false }),
    nodePaths.length === 0
      ? null
      : linkModules(modules, nodePaths, { fileName: `convex:node-${number}.js`, allowPackages: true }),
    convexServerScript(),
  ]);
  const scripts = [isolate, ...(node === null ? [] : [node])];
  return {
    isolate,
    node,
    server,
    sourceMaps: new Map(scripts.map((script) => [script.fileName, new SourceMap(script.sourceMap)])),
  };
}
