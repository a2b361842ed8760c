// The globals of actions: the outside world is open (fetch, timers, crypto are Node's own); clock, console and environment
// variables are the engine's.

import { actionScope, requireAction } from "./action-scope";
import { runtimeConsole } from "./globals-console";
import { commonGlobals, shadowDate, type Globals } from "./globals-deterministic";

export function actionGlobals(env: Readonly<Record<string, string>>, now: () => number): Globals {
  return { ...commonGlobals(env), ...hostGlobals(now) };
}

/** "use node" code sees all of Node; only its environment variables are the deployment's. */
export function nodeGlobals(env: Readonly<Record<string, string>>, now: () => number): Globals {
  const variables = { ...env };
  return {
    process: new Proxy(process, { get: (target, key) => (key === "env" ? variables : Reflect.get(target, key)) }),
    ...hostGlobals(now),
  };
}

function hostGlobals(now: () => number): Globals {
  const nowMs = (): number => Math.floor(now());
  return {
    Date: shadowDate(nowMs),
    fetch: countedFetch,
    // Lines written while modules are loaded belong to no run.
    console: runtimeConsole((level, message) => actionScope.getStore()?.log(level, message), nowMs),
    Convex: {
      syscall: (op: string) => {
        throw new Error(`Unknown operation ${op}`);
      },
      asyncSyscall: (op: string, argsJson: string) => requireAction().asyncSyscall(op, argsJson),
      jsSyscall: (op: string, args: Readonly<Record<string, unknown>>) => requireAction().jsSyscall(op, args),
    },
  };
}

/** Counts among what its action has under way. Looks Node's `fetch` up when it is called: tests and proxies replace it. */
async function countedFetch(...args: Parameters<typeof fetch>): Promise<Response> {
  const send = (): Promise<Response> => fetch(...args);
  return await (actionScope.getStore()?.request(send) ?? send());
}
