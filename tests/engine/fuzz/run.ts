// Random transactions side by side over one database, checked against the model:
//   - every committed transaction saw what it would have seen had they all run one after the other in the order of their times
//     (those that only read: at the moment they began);
//   - whenever a commit changes what an earlier transaction would see, the commit touches that transaction's read set;
//   - what is shown as durable is a state that existed, and at the end, and after each restart, both hold the same rows.

import { assert } from "../../../lib/assert";
import { seededRandom, testEnvironment } from "../../../embedded/engine/environment";
import type { Database } from "../../../embedded/engine/transaction/database";
import type { CommitRecord } from "../../../embedded/engine/transaction/commit-record";
import type { ReadSet } from "../../../embedded/engine/transaction/read-set";
import type { Timestamp } from "../../../embedded/engine/transaction/timestamp";
import {
  aDatabase,
  aHeldStore,
  aSchema,
  activateSchema,
  inSnapshot,
  take,
  type HeldStore,
} from "../../../embedded/engine/testing/a-database";
import { Client, rowOf, type KnownIds } from "./client";
import { Model, rowText, type Observation } from "./model";
import { drawTurn, type Step } from "./ops";

export interface RunOptions {
  readonly seed: number;
  readonly turns: number;
  readonly slots?: number;
  /** Reads that no read set knows of: a broken engine, to see that the check finds it. */
  readonly forgetReads?: boolean;
}

export interface RunSummary {
  /** Null when everything held, else the first thing that did not. */
  readonly problem: string | null;
  readonly commits: number;
  readonly conflicts: number;
  readonly readOnly: number;
  readonly wakeChecks: number;
  readonly restarts: number;
}

interface Finished {
  readonly ts: Timestamp;
  readonly isWriter: boolean;
  readonly history: readonly Observation[];
  readonly reads: ReadSet;
}

const SCHEMA = aSchema({ rows: { by: { by_n: ["n"], by_group_n: ["group", "n"] } } });
/** Read sets are followed for this many later commits. */
const WATCHED_COMMITS = 15;

export async function runFuzz(options: RunOptions): Promise<RunSummary> {
  const run = new FuzzRun(options);
  return await run.go();
}

class FuzzRun {
  readonly #options: RunOptions;
  readonly #random: () => number;
  readonly #environment;
  readonly #held: HeldStore = aHeldStore();
  readonly #ids: KnownIds = [];
  readonly #clients = new Map<number, Client>();
  readonly #finished: Finished[] = [];
  readonly #records = new Map<Timestamp, CommitRecord>();
  #conflicts = 0;
  #restarts = 0;
  #wakeChecks = 0;

  constructor(options: RunOptions) {
    this.#options = options;
    this.#random = seededRandom(options.seed);
    this.#environment = testEnvironment({ seed: options.seed });
  }

  async go(): Promise<RunSummary> {
    let database = await this.#open();
    await activateSchema(database, SCHEMA);
    this.#held.hold();
    const problems: (string | null)[] = [];
    for (let turn = 0; turn < this.#options.turns; turn++) {
      const next = drawTurn(this.#random, { slots: this.#options.slots ?? 5, documents: this.#ids.length });
      if (next.slot !== null) this.#step(database, next.slot, next.step);
      else if (next.event === "disk") await this.#held.releaseOne();
      else if (next.event === "clock")
        // Also back.
        this.#environment.advance(Math.floor(this.#random() * 6) - 2);
      else database = await this.#restart(database, problems);
    }
    problems.push(await this.#finish(database), this.#checkHistory());
    return this.#summary(problems.find((problem) => problem !== null) ?? null);
  }

  async #open(): Promise<Database> {
    const { database } = await aDatabase({ store: this.#held.store, environment: this.#environment });
    database.onCommit((record) => this.#records.set(record.ts, record));
    return database;
  }

  #step(database: Database, slot: number, step: Step): void {
    const client = this.#clients.get(slot) ?? this.#begin(database, slot);
    if (step.kind === "begin") return;
    if (step.kind !== "commit" && step.kind !== "abandon") return client.do(step);
    if (step.kind === "commit") this.#commit(database, client);
    this.#end(slot, client);
  }

  #begin(database: Database, slot: number): Client {
    // Now and then what is durable, as queries do; else the latest, as mutations do.
    const at = this.#random() < 0.2 ? database.latestDurable() : database.latestCommitted();
    const transaction = database.begin({ at });
    const reader = this.#options.forgetReads === true ? database.begin({ at }) : transaction;
    const client = new Client(transaction, this.#ids, reader);
    this.#clients.set(slot, client);
    return client;
  }

  #commit(database: Database, { transaction, history, reader }: Client): void {
    const isWriter = !transaction.isReadOnly;
    const outcome = database.commit(transaction);
    if (outcome.kind === "conflict") this.#conflicts++;
    else this.#finished.push({ ts: outcome.ts, isWriter, history, reads: reader.reads });
  }

  #end(slot: number, client: Client): void {
    client.transaction.close();
    client.reader.close();
    this.#clients.delete(slot);
  }

  /** Commits on their way are let through first: what a crash loses is the subject of the crash tests. */
  async #restart(database: Database, problems: (string | null)[]): Promise<Database> {
    problems.push(await this.#finish(database));
    const before = stateOf(database);
    const last = database.latestCommitted();
    const reopened = await this.#open();
    this.#held.hold();
    this.#restarts++;
    const isSame = before.join("\n") === stateOf(reopened).join("\n");
    if (!isSame) problems.push("a restart changed the rows");
    if (reopened.latestDurable() <= last) problems.push("a restart went back in time");
    return reopened;
  }

  async #finish(database: Database): Promise<string | null> {
    for (const [slot, client] of this.#clients) this.#end(slot, client);
    await this.#held.releaseAll();
    await database.whenDurable(database.latestCommitted());
    return database.rowsInMemory() === 0 ? null : "versions are kept although nobody needs them";
  }

  /** One after the other, on the model. */
  #checkHistory(): string | null {
    const model = new Model();
    const watched: Finished[] = [];
    const inOrder = this.#finished.toSorted((a, b) => Number(a.ts - b.ts) || Number(b.isWriter) - Number(a.isWriter));
    for (const one of inOrder) {
      const problem = one.isWriter ? model.replay(one.history) : model.check(one.history);
      if (problem !== null) return `not serializable at ${one.ts}: ${problem}`;
      if (one.isWriter) {
        const missed = this.#missedWake(model, watched, one.ts);
        if (missed !== null) return missed;
      } else watched.push(one);
      if (watched.length > WATCHED_COMMITS) watched.shift();
    }
    return null;
  }

  /** Each of `watched` must be woken by the commit at `ts` if it would now see something else; then it is watched no longer. */
  #missedWake(model: Model, watched: Finished[], ts: Timestamp): string | null {
    const record = this.#records.get(ts);
    assert(record !== undefined, "every durable commit was published");
    for (const reader of [...watched]) {
      this.#wakeChecks++;
      const isTouched = reader.reads.overlaps(record) !== null;
      const changed = model.check(reader.history);
      if (isTouched) watched.splice(watched.indexOf(reader), 1);
      else if (changed !== null) return `the commit at ${ts} woke nobody, but ${changed}`;
    }
    return null;
  }

  #summary(problem: string | null): RunSummary {
    const commits = this.#finished.filter((one) => one.isWriter).length;
    return {
      problem,
      commits,
      conflicts: this.#conflicts,
      readOnly: this.#finished.length - commits,
      wakeChecks: this.#wakeChecks,
      restarts: this.#restarts,
    };
  }
}

function stateOf(database: Database): string[] {
  return inSnapshot(database, (tx) => take(tx, { table: "rows" }).map((row) => rowText(rowOf(row)))).sort();
}
