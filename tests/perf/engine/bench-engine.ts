// An engine in this process with the bench's functions pushed, and calls to it as short as they can be.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFunctions, openEngine } from "../../../embedded/engine/index";
import type { Engine } from "../../../embedded/engine/index";

const ADMIN_KEY = "bench|0123456789abcdef";
const FIXTURE_DIR = join(import.meta.dirname, "fixture");
const NOBODY = { kind: "none" } as const;

export interface BenchEngine {
  readonly engine: Engine;
  mutation(name: string, args: Record<string, string | number>): Promise<void>;
  query(name: string, args: Record<string, string | number>): ReturnType<Engine["host"]["query"]>;
}

/** `dataDir` null: in memory, where no disk hides what the engine itself costs. */
export async function openBenchEngine(dataDir: string | null): Promise<BenchEngine> {
  const engine = await openEngine({ dataDir, adminKey: ADMIN_KEY });
  await engine.push(await bundleFunctions(FIXTURE_DIR));
  const request = (name: string, args: Record<string, string | number>) => ({
    componentPath: "",
    path: `bench:${name}`,
    args,
    identity: NOBODY,
    caller: "client" as const,
  });
  return {
    engine,
    mutation: async (name, args) => {
      const result = await engine.host.mutation(request(name, args));
      if (result.kind !== "success") throw new Error(result.errorMessage);
    },
    query: (name, args) => engine.host.query(request(name, args), engine.database.latestDurable()),
  };
}

export async function inTemporaryFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "engine-bench-"));
  try {
    return await body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Calls `work` for 0 up to `count`, with `inFlight` of them at a time; resolves with calls a second. */
export async function perSecond(count: number, inFlight: number, work: (n: number) => Promise<void>): Promise<number> {
  let next = 0;
  const start = performance.now();
  const lane = async (): Promise<void> => {
    while (next < count) {
      const n = next;
      next += 1;
      await work(n);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return (count / (performance.now() - start)) * 1_000;
}
