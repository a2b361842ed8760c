// Starts home-process.ts, asks it, ends it.

import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { ENGINE_NODE_FLAGS } from "../../../scripts/stack/node-flags";
import type { Answers, Question, Ready } from "./home-process";

type Asked<Ask extends Question["ask"]> = Omit<Extract<Question, { ask: Ask }>, "ask">;

export interface HomeChild extends Ready {
  ask<Ask extends Question["ask"]>(ask: Ask, details: Asked<Ask>): Promise<Answers[Ask]>;
  /** Without a word, as a power switch does. */
  kill(): Promise<void>;
}

export async function startHomes(dataDir: string): Promise<HomeChild> {
  // For a profile of the engine: BENCH_PROFILE_DIR=folder npm run bench -- generation --only NAME
  const profileDir = process.env["BENCH_PROFILE_DIR"];
  const profiling = profileDir === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profileDir}`];
  const child = fork(join(import.meta.dirname, "home-process.ts"), [dataDir], {
    execArgv: [...ENGINE_NODE_FLAGS, "--import", "tsx", "--expose-gc", ...profiling],
  });
  const exited = once(child, "exit");
  const message = async <T>(): Promise<T> => {
    const [first] = await Promise.race([once(child, "message"), exited.then(ended)]);
    // home-process.ts answers each question with what `Answers` promises.
    return first as T;
  };
  const ready = await message<Ready>();
  return {
    ...ready,
    ask: async (ask, details) => {
      const answered = message<{ value: Answers[typeof ask] }>();
      child.send({ ask, ...details });
      const { value } = await answered;
      if (ask === "stop") await exited;
      return value;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

function ended(): never {
  throw new Error("the engine of the bench ended");
}
