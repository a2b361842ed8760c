// Random mutations, queries and subscriptions side by side through the whole functions layer and real sessions, with a disk that
// lags, a clock that jumps, clients that read slowly, pushes, and transactions of the engine's own in between. Then the judge:
//   - every mutation and query saw what it would have seen had everything run one after the other, nested calls included;
//   - what a client has on its screen is at each moment one state that existed, later ones after earlier ones, and at the end the last;
//   - an answered mutation is in everything that begins after its answer; one that is sent again has the answer of the first time.

import { join } from "node:path";
import { seededRandom, testEnvironment, type TestEnvironment } from "../../../embedded/engine/environment";
import type { LocalFunctionHost } from "../../../embedded/engine/functions/create-function-host";
import type { MutationResult } from "../../../embedded/engine/functions/function-host";
import type { FunctionRunner } from "../../../embedded/engine/functions/function-runner";
import { NO_IDENTITY } from "../../../embedded/engine/functions/identity";
import { aHeldStore, inSnapshot, settled, take, type HeldStore } from "../../../embedded/engine/testing/a-database";
import { SessionTurns } from "../../../embedded/engine/sync/session-turns";
import type { Database } from "../../../embedded/engine/transaction/database";
import type { Timestamp } from "../../../embedded/engine/transaction/timestamp";
import type { ConvexJson } from "../../../embedded/engine/values/convex-json";
import { openFixture, type Fixture } from "../fixture/open-fixture";
import { Client, rowOf } from "./client";
import { History, leavesWrites } from "./history";
import { rowText, type Observation } from "./model";
import { drawScan, drawStep } from "./ops";
import { drawScript } from "./scripts";
import { Watcher, type Played } from "./watcher";

export interface FunctionsRunOptions {
  readonly seed: number;
  readonly turns: number;
  /** Functions that wait for more than the database, so that transactions meet and conflict. Takes real time. */
  readonly pauses?: boolean;
  /** A broken engine, to see that the check finds it. */
  readonly breakRunner?: (runner: FunctionRunner) => FunctionRunner;
}

export interface FunctionsRunSummary {
  /** Null when everything held, else the first thing that did not. */
  readonly problem: string | null;
  /** Steps that were done, each result of a subscription counted once. */
  readonly operations: number;
  readonly mutations: number;
  readonly queries: number;
  readonly transitions: number;
  readonly repeated: number;
  /** Results of lists that are loaded in pages. */
  readonly lists: number;
  /** Steps that were done in the namespace of the component. */
  readonly inComponent: number;
  readonly conflicts: number;
}

const APP = join(import.meta.dirname, "../fixture/fuzz/convex");
const WATCHERS = 3;
const WATCHED_MAX = 3;
/** Scripts name the latest documents, so that they meet. */
const IDS_KNOWN = 24;
const IN_FLIGHT_MAX = 40;
const QUIET_TURNS = 8;
const GIVE_UP_MS = 60_000;

export async function runFunctionsFuzz(options: FunctionsRunOptions): Promise<FunctionsRunSummary> {
  const held = aHeldStore();
  const environment = testEnvironment({ seed: options.seed });
  const fixture = await openFixture({ store: held.store, environment, convexDir: APP });
  const run = new FunctionsRun(options, held, fixture, environment);
  return await run.go();
}

class FunctionsRun {
  readonly #options: FunctionsRunOptions;
  readonly #random: () => number;
  readonly #held: HeldStore;
  readonly #environment: TestEnvironment;
  readonly #fixture: Fixture;
  readonly #host: LocalFunctionHost;
  readonly #database: Database;
  readonly #history = new History();
  readonly #turns = new SessionTurns();
  readonly #watchers: Watcher[];
  readonly #ids: string[] = [];
  readonly #problems: string[] = [];
  readonly #counts = {
    operations: 0,
    mutations: 0,
    queries: 0,
    transitions: 0,
    repeated: 0,
    lists: 0,
    inComponent: 0,
    conflicts: 0,
  };
  #inFlight = 0;
  /** Latest commit that somebody was answered. */
  #answeredTs = 0n;
  #nextRequestId = 0;

  constructor(options: FunctionsRunOptions, held: HeldStore, fixture: Fixture, environment: TestEnvironment) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#held = held;
    this.#environment = environment;
    this.#fixture = fixture;
    this.#host = fixture.host;
    this.#database = fixture.database;
    this.#countConflicts();
    this.#watchers = Array.from({ length: WATCHERS }, (_, number) => this.#newWatcher(`client ${number}`));
  }

  async go(): Promise<FunctionsRunSummary> {
    this.#held.hold();
    for (let turn = 0; turn < this.#options.turns; turn++) {
      await this.#turn();
      if (this.#chance(0.3)) await settled();
      while (this.#inFlight > IN_FLIGHT_MAX) await this.#held.releaseOne();
    }
    await this.#quiet();
    for (const watcher of this.#watchers) watcher.checkEnd();
    const final = { rows: stateOf(this.#database), shown: this.#watchers.map((watcher) => watcher.shown()) };
    const problem = this.#problems[0] ?? this.#history.check(final);
    return { problem, ...this.#counts };
  }

  async #turn(): Promise<void> {
    const chance = this.#random();
    const watcher = this.#watchers[this.#below(WATCHERS)];
    if (chance < 0.34) return this.#mutate();
    if (chance < 0.44) return this.#query();
    if (chance < 0.48) return this.#transact();
    if (chance < 0.74) return watcher?.mutate(this.#script(true));
    if (chance < 0.84) return watcher === undefined ? undefined : this.#rewatch(watcher);
    if (chance < 0.87) return this.#chance(0.4) ? watcher?.block() : watcher?.unblock();
    if (chance < 0.89) return this.#environment.advance(this.#below(6) - 2);
    if (chance < 0.893) return this.#host.activate(this.#fixture.deployment);
    for (let released = this.#below(12); released > 0; released--) await this.#held.releaseOne();
  }

  #newWatcher(name: string): Watcher {
    const runner = this.#options.breakRunner?.(this.#host) ?? this.#host;
    return new Watcher(
      name,
      {
        onShown: (event) => {
          this.#counts.transitions += 1;
          this.#history.add(event);
        },
        onResult: (history) => this.#count(history),
        onMutation: (ts, played) => this.#answered(`a mutation of ${name}`, ts, played),
        onProblem: (problem) => this.#problems.push(problem),
      },
      { runner, commits: this.#database, environment: this.#environment, turns: this.#turns },
    );
  }

  #script(isMutation: boolean): Record<string, ConvexJson> {
    const ids = this.#ids.slice(-IDS_KNOWN);
    const pauses = this.#options.pauses === true && this.#chance(0.3);
    const steps = drawScript(this.#random, { documents: ids.length, isMutation, pauses });
    // Scripts are plain JSON.
    return { steps: steps as unknown as ConvexJson, ids, fails: this.#chance(0.1) };
  }

  #rewatch(watcher: Watcher): void {
    if (this.#chance(0.25)) return watcher.watchList(drawScan(this.#random), 1 + this.#below(5));
    if (watcher.watching >= WATCHED_MAX) watcher.unwatch();
    else watcher.watch(this.#script(false));
  }

  #mutate(): void {
    const args = this.#script(true);
    const session = { sessionId: "direct", requestId: this.#nextRequestId++ };
    const mutate = () => this.#fixture.mutation("rows:write", args, { session });
    const before = this.#answeredTs;
    const isRepeated = this.#chance(0.05);
    void this.#counted(async () => {
      const result = await mutate();
      if (result.kind === "failure") return;
      if (result.ts < before) this.#problems.push("a mutation took place before one that was answered before it began");
      const played = playedOf(result);
      this.#answered("a mutation", result.ts, played);
      // One that wrote nothing may as well run again.
      if (isRepeated && leavesWrites(played.history)) this.#checkRepeated(result, await mutate());
    });
  }

  #checkRepeated(first: MutationResult, again: MutationResult): void {
    this.#counts.repeated += 1;
    const isSame = first.kind === "success" && again.kind === "success" && first.valueJson === again.valueJson;
    if (!isSame) this.#problems.push("a mutation that was sent again has another answer");
  }

  #query(): void {
    const snapshot = this.#database.holdSnapshot();
    if (snapshot.ts < this.#answeredTs) this.#problems.push("what was answered is not durable");
    void this.#counted(async () => {
      const request = {
        componentPath: "",
        path: "rows:read",
        args: this.#script(false),
        identity: NO_IDENTITY,
        caller: "client" as const,
      };
      const result = await this.#host.query(request, snapshot.ts);
      snapshot.release();
      if (result.ts > snapshot.ts) this.#problems.push("a query answered from the future");
      // rows.ts answers so, in a value or in the data of its error.
      const played = (result.kind === "success" ? JSON.parse(result.valueJson) : result.errorData) as Played;
      this.#counts.queries += 1;
      this.#did("a query", snapshot.ts, played.history);
    });
  }

  /** As the engine's own transactions do, in one step and without functions. */
  #transact(): void {
    const transaction = this.#database.begin();
    const client = new Client(transaction, this.#ids);
    for (let steps = 1 + this.#below(4); steps > 0; steps--) {
      const step = drawStep(this.#random, this.#ids.length);
      if (step.kind !== "begin" && step.kind !== "commit" && step.kind !== "abandon") client.do(step);
    }
    const outcome = this.#database.commit(transaction);
    transaction.close();
    if (outcome.kind === "conflict") this.#problems.push("a transaction in one step met a conflict");
    else this.#did("the engine", outcome.ts, client.history);
  }

  #answered(who: string, ts: Timestamp, played: Played): void {
    this.#counts.mutations += 1;
    if (ts > this.#answeredTs) this.#answeredTs = ts;
    for (const id of played.ids) if (!this.#ids.includes(id)) this.#ids.push(id);
    this.#did(who, ts, played.history);
  }

  #did(who: string, ts: Timestamp, history: readonly Observation[]): void {
    this.#count(history);
    this.#history.add({ ts, who, histories: [history] });
  }

  #count(history: readonly Observation[]): void {
    this.#counts.operations += history.length;
    for (const observation of history) {
      if (observation.kind === "pages") this.#counts.lists += 1;
      else if ("space" in observation && observation.space === "box") this.#counts.inComponent += 1;
    }
  }

  async #counted(work: () => Promise<void>): Promise<void> {
    this.#inFlight += 1;
    try {
      await work();
    } catch (error) {
      this.#problems.push(String(error));
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Nothing runs and nobody hears anything any more. */
  async #quiet(): Promise<void> {
    for (const watcher of this.#watchers) watcher.unblock();
    const deadline = performance.now() + GIVE_UP_MS;
    for (let quiet = 0, last = -1; quiet < QUIET_TURNS; ) {
      await this.#held.releaseAll();
      const heard = this.#sum((watcher) => watcher.messages);
      const running = this.#inFlight + this.#sum((watcher) => watcher.unanswered);
      quiet = heard === last && running === 0 ? quiet + 1 : 0;
      last = heard;
      if (performance.now() > deadline) return void this.#problems.push(`${running} calls do not come to an end`);
    }
  }

  #sum(count: (watcher: Watcher) => number): number {
    return this.#watchers.reduce((sum, watcher) => sum + count(watcher), 0);
  }

  #countConflicts(): void {
    const commit = this.#database.commit.bind(this.#database);
    this.#database.commit = (transaction) => {
      const outcome = commit(transaction);
      if (outcome.kind === "conflict") this.#counts.conflicts += 1;
      return outcome;
    };
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }
}

function playedOf(result: MutationResult & { readonly kind: "success" }): Played {
  // rows.ts answers so.
  return JSON.parse(result.valueJson) as Played;
}

function stateOf(database: Database): string[] {
  return inSnapshot(database, (tx) => {
    const rows = take(tx, { table: "rows" });
    const scan = tx.scan("box", { table: "rows", index: "by_creation_time", range: [], order: "asc" });
    for (let row = scan.next(); row !== null; row = scan.next()) rows.push(row);
    return rows.map((row) => rowText(rowOf(row)));
  }).sort();
}
