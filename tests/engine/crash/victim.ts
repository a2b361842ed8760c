// The process that the crash tests kill: an engine under load, which says on stdout what it was asked for and what it has answered.
// It ends itself with SIGKILL at the wanted point, or goes on until somebody else does.

import { readFileSync, writeSync } from "node:fs";
import type { CrashPoint } from "../../../embedded/engine/crash-points";
import { seededRandom, systemEnvironment, type Environment } from "../../../embedded/engine/environment";
import { NO_IDENTITY } from "../../../embedded/engine/functions/identity";
import { openEngine, type Engine, type PushedCode } from "../../../embedded/engine/index";
import type { Operation, VictimOptions, VictimReport } from "./operations";
import { drawOperation } from "./operations";

const WORKERS = 8;
/** Enough to pass every point many times; then the wanted one cannot be reached. */
const OPERATIONS_MAX = 4_000;
const PUSH_EVERY = 25;

function tell(report: VictimReport): void {
  writeSync(1, `${JSON.stringify(report)}\n`);
}

function environmentOf({ clockOffsetMs, end }: VictimOptions): Environment {
  const system = systemEnvironment({ log: { log: () => undefined } });
  let left = end.kind === "killed" ? Infinity : end.hit;
  const crashPoint = (point: CrashPoint): void => {
    if (end.kind === "at" && end.point !== point) return;
    left -= 1;
    if (left <= 0) process.kill(process.pid, "SIGKILL");
  };
  return {
    ...system,
    now: () => system.now() + clockOffsetMs,
    nanos: () => system.nanos() + BigInt(clockOffsetMs) * 1_000_000n,
    crashPoint,
  };
}

async function work(engine: Engine, options: VictimOptions, worker: number): Promise<void> {
  const random = seededRandom(options.seed * 1_000 + worker);
  const filed: string[] = [];
  for (let number = 0; number < OPERATIONS_MAX / WORKERS; number++) {
    const operation = drawOperation(random, { life: options.life, worker, number, filed });
    tell({ kind: "asked", operation });
    const ts = await perform(engine, operation);
    tell({ kind: "answered", operation, ts: String(ts) });
    if (operation.path === "ledger:store") filed.push(operation.args.op);
  }
}

/** The time of the commit; actions have none. */
async function perform(engine: Engine, { path, args, session }: Operation): Promise<bigint> {
  const request = { componentPath: "", path, args, identity: NO_IDENTITY, caller: "client" as const };
  if (path === "ledger:store") return await ended(engine.host.action(request)).then(() => 0n);
  return (await ended(engine.host.mutation({ ...request, session }))).ts;
}

async function ended<Result extends { kind: string }>(
  call: Promise<Result>,
): Promise<Extract<Result, { kind: "success" }>> {
  const result = await call;
  if (result.kind !== "success") throw new Error(JSON.stringify(result));
  // Of that kind, so it is that member of the union.
  return result as Extract<Result, { kind: "success" }>;
}

async function pushInTurns(engine: Engine, options: VictimOptions): Promise<void> {
  // bundleFunctions wrote these files.
  const codes = options.codeFiles.map((file) => JSON.parse(readFileSync(file, "utf8")) as PushedCode);
  for (let turn = 0; turn < OPERATIONS_MAX / PUSH_EVERY; turn++) {
    for (const code of codes) await engine.push(code);
  }
}

async function main(options: VictimOptions): Promise<void> {
  const engine = await openEngine({
    dataDir: options.dataDir,
    adminKey: "victim|0123456789abcdef",
    environment: environmentOf(options),
  });
  const workers = Array.from({ length: WORKERS }, (_, worker) => work(engine, options, worker));
  await Promise.all([...workers, pushInTurns(engine, options)]);
}

// Only the crash tests start this file, with options of this shape.
void main(JSON.parse(process.argv[2] ?? "null") as VictimOptions).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
