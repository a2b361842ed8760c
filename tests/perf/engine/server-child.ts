// Starts server-process.ts and ends it.

import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ENGINE_NODE_FLAGS } from "../../../scripts/stack/node-flags";
import type { MemoryUse, ServerAddresses } from "./server-process";

export interface ServerChild extends ServerAddresses {
  memory(): Promise<MemoryUse>;
  stop(): Promise<void>;
}

export async function startServer(dataDir: string): Promise<ServerChild> {
  // For a profile of the server: BENCH_PROFILE_DIR=folder npm run bench -- engine --only NAME
  const profileDir = process.env["BENCH_PROFILE_DIR"];
  const profiling = profileDir === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileDir}`];
  const child = fork(join(import.meta.dirname, "server-process.ts"), [dataDir], {
    execArgv: [...ENGINE_NODE_FLAGS, "--import", "tsx", "--expose-gc", ...profiling],
  });
  const answer = async <T>(): Promise<T> => {
    const [message] = await Promise.race([once(child, "message"), once(child, "exit").then(serverEnded)]);
    // The caller knows what it asked for; server-process.ts answers one question at a time.
    return message as T;
  };
  const addresses = await answer<ServerAddresses>();
  return {
    ...addresses,
    memory: () => {
      const memory = answer<MemoryUse>();
      child.send("memory");
      return memory;
    },
    stop: async () => {
      const exited = once(child, "exit");
      child.send("stop");
      await exited;
    },
  };
}

function serverEnded(): never {
  throw new Error("the server of the bench ended");
}
