// What `npm run dev` and `npm start` share: read the environment, check the ports, start the stack, stop it cleanly on Ctrl-C.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { FUNCTION_VARIABLES, parseBackendEnv } from "../../lib/env";
import { portsFrom, requireFreePorts } from "./ports";
import { type Stack, startStack, type StackOptions } from "./stack";
import { untilEnded } from "./supervise";

const ROOT = resolve(import.meta.dirname, "../..");

export async function runStack(mode: StackOptions["mode"], onLine: StackOptions["onLine"]): Promise<void> {
  for (const file of [".env.local", ".env"]) {
    // Variables that are set already win over the file, and .env.local over .env.
    if (existsSync(join(ROOT, file))) loadEnvFile(join(ROOT, file));
  }
  const abort = new AbortController();
  let starting: Promise<Stack> | null = null;
  let stopping: Promise<void> | null = null;
  const stop = (code: number): void => {
    if (stopping !== null) return;
    abort.abort();
    stopping = stopStarted(starting).finally(() => process.exit(code));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(0));

  let stack: Stack;
  try {
    parseBackendEnv(process.env); // a sentence now instead of replies without the provider later
    const ports = portsFrom(process.env);
    await requireFreePorts(ports);
    const started = performance.now();
    starting = startStack({
      root: ROOT,
      dataDir: resolve(ROOT, process.env["CHATLINGS_DATA_DIR"] ?? ".data"),
      ports,
      mode,
      functionEnv: functionEnv(process.env),
      onLine,
      signal: abort.signal,
    });
    stack = await starting;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`\n  Chatlings is ready at ${stack.webUrl} (${seconds} s). Ctrl-C stops it.\n\n`);
  } catch (error) {
    if (stopping !== null) return;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }

  const [name, code] = await untilEnded(stack, {
    isStopping: () => stopping !== null,
    onRestart: (name) => process.stderr.write(`The ${name} process ended; it is started again.\n`),
    now: () => performance.now(),
  });
  if (stopping === null) process.stderr.write(`The ${name} process ended (code ${code}); stopping the rest.\n`);
  stop(code === 0 ? 1 : code);
}

/** An aborted or failed start has stopped what it had started. */
async function stopStarted(starting: Promise<Stack> | null): Promise<void> {
  const stack = await starting?.catch(() => null);
  await stack?.stop();
}

/** Only the variables that functions are documented to read go to the engine; nothing else of this shell does. */
function functionEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    FUNCTION_VARIABLES.flatMap((name) => {
      const value = env[name];
      return value === undefined || value === "" ? [] : [[name, value]];
    }),
  );
}
