// Bundles the victim once, starts it on a data folder, and listens until it is dead.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { systemEnvironment, type Environment } from "../../../embedded/engine/environment";
import { NO_IDENTITY } from "../../../embedded/engine/functions/identity";
import { bundleFunctions, openEngine } from "../../../embedded/engine/index";
import { bundleScript, ROOT } from "./bundled-script";
import { ACCOUNTS, FIRST_BALANCE, type Operation, type VictimOptions, type VictimReport } from "./operations";

const FIXTURES = join(ROOT, "tests/engine/fixture");

export interface Scene extends AsyncDisposable {
  /** A data folder with the first push and its accounts, to be copied. */
  readonly template: string;
  readonly folder: string;
  readonly script: string;
  readonly codeFiles: readonly string[];
}

export async function prepareScene(): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), "chatlings-victims-"));
  const script = await bundleScript("victim");
  const codes = await Promise.all(
    ["crash", "crash-next"].map((name) => bundleFunctions(join(FIXTURES, name, "convex"))),
  );
  const codeFiles = codes.map((code, index) => {
    const file = join(folder, `code-${index}.json`);
    writeFileSync(file, JSON.stringify(code));
    return file;
  });
  const template = join(folder, "template");
  const engine = await openEngine({
    dataDir: template,
    adminKey: "scene|0123456789abcdef",
    environment: quietEnvironment(0),
  });
  if (codes[0] !== undefined) await engine.push(codes[0]);
  await engine.host.mutation({
    componentPath: "",
    path: "ledger:open",
    args: { names: [...ACCOUNTS], balance: FIRST_BALANCE },
    identity: NO_IDENTITY,
    caller: "client",
  });
  await engine.stop();
  const dispose = async (): Promise<void> => {
    script.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  return { template, folder, script: script.path, codeFiles, [Symbol.asyncDispose]: dispose };
}

export function quietEnvironment(clockOffsetMs: number): Environment {
  const system = systemEnvironment({ log: { log: () => undefined } });
  return {
    ...system,
    now: () => system.now() + clockOffsetMs,
    nanos: () => system.nanos() + BigInt(clockOffsetMs) * 1_000_000n,
  };
}

/** What one life was asked and what it answered. */
export interface Testimony {
  readonly asked: readonly Operation[];
  readonly answered: readonly { readonly operation: Operation; readonly ts: bigint }[];
  readonly signal: NodeJS.Signals | null;
  readonly complaints: string;
}

export async function liveAndDie(scene: Scene, options: VictimOptions): Promise<Testimony> {
  const victim = spawn(process.execPath, [scene.script, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(victim, "exit");
  let complaints = "";
  victim.stderr.on("data", (data) => (complaints += String(data)));
  const asked: Operation[] = [];
  const answered: { operation: Operation; ts: bigint }[] = [];
  for await (const line of createInterface({ input: victim.stdout })) {
    const report = parsedReport(line);
    if (report?.kind === "asked") asked.push(report.operation);
    if (report?.kind !== "answered") continue;
    answered.push({ operation: report.operation, ts: BigInt(report.ts) });
    if (answered.length === 1 && options.end.kind === "killed")
      setTimeout(() => victim.kill("SIGKILL"), options.end.afterMs);
  }
  await exited;
  return { asked, answered, signal: victim.signalCode, complaints };
}

/** A line that the kill cut off was not said. */
function parsedReport(line: string): VictimReport | null {
  try {
    // victim.ts writes nothing else.
    return JSON.parse(line) as VictimReport;
  } catch {
    return null;
  }
}
