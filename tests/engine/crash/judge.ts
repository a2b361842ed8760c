// Opens the data of dead victims again and says everything that is wrong with it: lost, doubled or halved writes, jobs, files, indexes.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { verifyData } from "../../../embedded/engine/catalog/verify-data";
import { NO_IDENTITY } from "../../../embedded/engine/functions/identity";
import { openEngine, type Engine } from "../../../embedded/engine/index";
import { verify } from "../../../embedded/engine/storage/backup";
import { openLmdbStore } from "../../../embedded/engine/storage/lmdb-store";
import { inSnapshot, take } from "../../../embedded/engine/testing/a-database";
import type { ConvexJson, ConvexJsonObject } from "../../../embedded/engine/values/convex-json";
import { ACCOUNTS, FIRST_BALANCE } from "./operations";
import { quietEnvironment, type Testimony } from "./victims";

/** The judge's clock is past the time at which everything was scheduled. */
const LATER_MS = 24 * 3600_000;
const DRAIN_MS_MAX = 10_000;

/** Before anything is repaired or run again: are the bytes whole, and the indexes what the documents say? */
export async function problemsOnDisk(dataDir: string): Promise<string[]> {
  const store = await openLmdbStore({ directory: dataDir });
  try {
    const rows = await verify(store);
    const data = await verifyData(store);
    return [...(rows.kind === "damaged" ? [rows.reason] : []), ...(data.kind === "damaged" ? data.problems : [])];
  } finally {
    await store.close();
  }
}

/** Asks again what was not answered, lets everything scheduled run, and compares. */
export async function problemsAfter(dataDir: string, lives: readonly Testimony[]): Promise<string[]> {
  const problems = await problemsOnDisk(dataDir);
  const engine = await openEngine({
    dataDir,
    adminKey: "judge|0123456789abcdef",
    environment: quietEnvironment(LATER_MS),
  });
  try {
    await askAgain(engine, lives, problems);
    await drained(engine);
    const judge = new Judge(engine, dataDir, lives, problems);
    await judge.run();
  } finally {
    await engine.stop();
  }
  problems.push(...(await problemsOnDisk(dataDir)));
  return problems;
}

/** As clients do after a reconnect: with the session and the number of the first time. Answered ones are asked again too. */
async function askAgain(engine: Engine, lives: readonly Testimony[], problems: string[]): Promise<void> {
  const latest = lives.flatMap(({ answered }) => answered).reduce((max, { ts }) => (ts > max ? ts : max), 0n);
  for (const { path, args, session } of lives.flatMap(({ asked }) => asked)) {
    if (path === "ledger:store") continue;
    const result = await engine.host.mutation({
      componentPath: "",
      path,
      args,
      session,
      identity: NO_IDENTITY,
      caller: "client",
    });
    if (result.kind === "failure") problems.push(`asked again, ${args.op} failed: ${result.errorMessage}`);
    else if (result.ts <= latest) problems.push(`time went back: ${args.op} is at ${result.ts}, before ${latest}`);
  }
}

async function drained(engine: Engine): Promise<void> {
  const waiting = () => rowsOf(engine, "_due_jobs").filter((row) => row["caller"] !== "cron").length;
  for (let waited = 0; waiting() > 0; waited += 5) {
    if (waited > DRAIN_MS_MAX) throw new Error(`${waiting()} jobs do not come to an end`);
    await setTimeout(5);
  }
}

class Judge {
  constructor(
    private readonly engine: Engine,
    private readonly dataDir: string,
    private readonly lives: readonly Testimony[],
    private readonly problems: string[],
  ) {}

  async run(): Promise<void> {
    this.#checkTransfers();
    this.#checkJobs();
    await this.#checkFiles();
    await this.#checkPush();
  }

  #opsOf(table: string): string[] {
    return rowsOf(this.engine, table).map((row) => textOf(row["op"]));
  }

  #answered(path: string): string[] {
    const answered = this.lives.flatMap((life) => life.answered.map(({ operation }) => operation));
    return answered.filter((operation) => operation.path === path).map(({ args }) => args.op);
  }

  #asked(path: string): string[] {
    const asked = this.lives.flatMap((life) => life.asked);
    return asked.filter((operation) => operation.path === path).map(({ args }) => args.op);
  }

  #checkTransfers(): void {
    this.#expectSame("entries", this.#opsOf("entries"), this.#asked("ledger:transfer"));
    this.#expectSame("nested calls that failed", this.#opsOf("never"), []);
    const balances = new Map(ACCOUNTS.map((name) => [name, FIRST_BALANCE]));
    const add = (name: ConvexJson | undefined, amount: number): unknown =>
      balances.set(textOf(name), (balances.get(textOf(name)) ?? 0) + amount);
    for (const { from, to, amount } of rowsOf(this.engine, "entries")) {
      add(from, -Number(amount));
      add(to, Number(amount));
    }
    const found = rowsOf(this.engine, "accounts").map(
      (row) => `${textOf(row["name"])} ${JSON.stringify(row["balance"])}`,
    );
    this.#expectSame(
      "balances",
      found,
      [...balances].map(([name, balance]) => `${name} ${balance}`),
    );
  }

  #checkJobs(): void {
    const promised = this.#opsOf("promises");
    this.#expectSame(
      "what was scheduled",
      promised.filter((op) => !op.endsWith(" again")),
      this.#asked("ledger:promise"),
    );
    this.#expectSame("scheduled mutations that ran", this.#opsOf("runs"), promised);
    const acts = this.#opsOf("acts");
    if (new Set(acts).size < acts.length) this.problems.push("a scheduled action ran twice");
    const unfinished = ["_scheduled_functions"].flatMap((table) =>
      rowsOf(this.engine, table).filter((row) => !["success", "failed"].includes(stateOf(row))),
    );
    if (unfinished.length > 0) this.problems.push(`${unfinished.length} jobs never ended`);
    const failedMutations = rowsOf(this.engine, "_scheduled_functions").filter(
      (row) => stateOf(row) === "failed" && !textOf(row["name"]).includes("act"),
    );
    if (failedMutations.length > 0) this.problems.push(`${failedMutations.length} scheduled mutations failed`);
    const ticks = rowsOf(this.engine, "_cron_runs").filter((row) => stateOf(row) === "success").length;
    const counted = Number(rowsOf(this.engine, "ticks")[0]?.["count"]);
    if (ticks !== counted) this.problems.push(`the cron ran ${ticks} times and counted ${counted}`);
  }

  async #checkFiles(): Promise<void> {
    const rows = rowsOf(this.engine, "files");
    const discarded = new Set(this.lives.flatMap((life) => life.asked.map(({ args }) => args["of"])));
    const wanted = this.#answered("ledger:store").filter((op) => !discarded.has(op));
    const found = new Set(rows.map((row) => textOf(row["op"])));
    for (const op of wanted) if (!found.has(op)) this.problems.push(`the file of ${op} is lost`);
    const names = rowsOf(this.engine, "_file_names");
    for (const row of rows) {
      const name = textOf(names.find((link) => link["storageId"] === row["file"])?.["name"]);
      const text = await this.#fileText(name);
      if (text !== row["op"]) this.problems.push(`the file of ${textOf(row["op"])} says ${text}`);
    }
    this.#expectSame(
      "files on disk",
      this.#filesOnDisk(),
      names.map((link) => textOf(link["name"])),
    );
  }

  async #fileText(name: string): Promise<string> {
    const response = await fetch(`${this.engine.url}/api/storage/${name}`);
    return response.ok ? await response.text() : `nothing, ${response.status}`;
  }

  #filesOnDisk(): string[] {
    const root = join(this.dataDir, "files");
    const shards = readdirSync(root).filter((name) => name.length === 2);
    return shards.flatMap((shard) => readdirSync(join(root, shard)));
  }

  /** Old functions with the old schema or new ones with the new; the new ones need an index that only the new schema has. */
  async #checkPush(): Promise<void> {
    const { engine } = this;
    const snapshot = engine.database.holdSnapshot();
    const request = {
      componentPath: "",
      path: "version:current",
      args: {},
      identity: NO_IDENTITY,
      caller: "client" as const,
    };
    const result = await engine.host.query(request, snapshot.ts);
    snapshot.release();
    const indexes = engine.database.catalog.table("", "entries")?.row.indexes.map((index) => index.name) ?? [];
    const version = result.kind === "success" ? String(JSON.parse(result.valueJson)) : result.errorMessage;
    const schema = indexes.includes("by_amount") ? "next" : "first";
    if (version !== schema) this.problems.push(`functions of push "${version}" on the schema of push "${schema}"`);
  }

  #expectSame(what: string, found: readonly string[], wanted: readonly string[]): void {
    const [left, right] = [[...found].sort(), [...wanted].sort()];
    if (left.join("\n") === right.join("\n")) return;
    const lost = right.filter((one) => !left.includes(one));
    const extra = left.filter((one, position) => !right.includes(one) || left[position - 1] === one);
    this.problems.push(`${what}: lost ${lost.join(", ") || "nothing"}; too many ${extra.join(", ") || "none"}`);
  }
}

function rowsOf(engine: Engine, table: string): ConvexJsonObject[] {
  if (engine.database.catalog.table("", table) === null) return [];
  return inSnapshot(engine.database, (tx) => take(tx, { table }).map((row) => row.value()));
}

function stateOf(row: ConvexJsonObject): string {
  // Rows of scheduled functions carry it.
  return textOf((row["state"] as ConvexJsonObject)["kind"]);
}

function textOf(value: ConvexJson | undefined): string {
  return typeof value === "string" ? value : "";
}
