// The engine that full-disk.test.ts gives too little room: takes writes over HTTP until one fails, then says what still works.

import { readFileSync } from "node:fs";
import { systemEnvironment } from "../../../embedded/engine/environment";
import { openEngine, type Engine, type PushedCode } from "../../../embedded/engine/index";

const WRITES_MAX = 5_000;
const TEXT = "x".repeat(4_000);

export interface FullDiskReport {
  readonly acknowledged: number;
  readonly failure: string;
  readonly laterFailure: string;
  readonly uploadStatus: number;
  /** Through a query that runs anew, and one that was asked before. */
  readonly readable: readonly number[];
  readonly stopped: boolean;
}

interface Answer {
  readonly status: "success" | "error";
  readonly value?: unknown;
  readonly errorMessage?: string;
}

async function call(engine: Engine, kind: "query" | "mutation", path: string, args: object): Promise<Answer> {
  const body = JSON.stringify({ path, args, format: "json" });
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${engine.url}/api/${kind}`, { method: "POST", headers, body });
  // The HTTP API answers so.
  return (await response.json()) as Answer;
}

async function countRows(engine: Engine, room: string): Promise<number> {
  const { value } = await call(engine, "query", "messages:list", { room });
  return Array.isArray(value) ? value.length : -1;
}

async function fill(engine: Engine): Promise<{ acknowledged: number; failure: string }> {
  for (let acknowledged = 0; acknowledged < WRITES_MAX; acknowledged++) {
    const answer = await call(engine, "mutation", "messages:send", { room: `room ${acknowledged % 50}`, text: TEXT });
    if (answer.status === "error") return { acknowledged, failure: answer.errorMessage ?? "" };
  }
  return { acknowledged: WRITES_MAX, failure: "" };
}

async function main(dataDir: string, codeFile: string): Promise<FullDiskReport> {
  const environment = systemEnvironment({ log: { log: () => undefined } });
  const engine = await openEngine({ dataDir, adminKey: "full|0123456789abcdef", environment });
  // bundleFunctions wrote this file.
  await engine.push(JSON.parse(readFileSync(codeFile, "utf8")) as PushedCode);
  const early = await countRows(engine, "room 0");
  const uploadUrl = await call(engine, "mutation", "messages:uploadUrl", {});
  const { acknowledged, failure } = await fill(engine);
  const later = await call(engine, "mutation", "messages:send", { room: "later", text: "x" });
  const upload = await fetch(String(uploadUrl.value), { method: "POST", body: "a small file" });
  let readable = 0;
  for (let room = 0; room < 50; room++) readable += await countRows(engine, `room ${room}`);
  await engine.stop();
  return {
    acknowledged,
    failure,
    laterFailure: later.errorMessage ?? "",
    uploadStatus: upload.status,
    readable: [early, readable],
    stopped: true,
  };
}

main(process.argv[2] ?? "", process.argv[3] ?? "").then(
  (report) => {
    process.stdout.write(JSON.stringify(report));
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exit(1);
  },
);
