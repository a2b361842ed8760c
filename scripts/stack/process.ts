// One child process of the stack: started with its output prefixed, watched, and stopped in bounded time.

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** How long a child may take to stop by itself before it is killed. The engine promises 5 s. */
const STOP_MS_MAX = 6_000;

export interface Service {
  readonly name: string;
  /** Resolves with the exit code when the process is gone, whoever ended it. */
  readonly exited: Promise<number>;
  /** Resolves once a line of output (or an IPC message) matches; rejects if the process ends first. */
  untilLine(pattern: RegExp): Promise<string>;
  untilMessage<T>(parse: (message: unknown) => T | null): Promise<T>;
  send(message: object): void;
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (name: string, line: string) => void;
}

export function startService(options: ServiceOptions): Service {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // Its own group: Ctrl-C reaches the parent alone, which then stops the children in the right order.
    detached: true,
  });
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr]) {
    eachLine(stream, (line) => {
      options.onLine(options.name, line);
      for (const listener of listeners) listener(line);
    });
  }
  const exited = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });

  return {
    name: options.name,
    exited,
    untilLine: (pattern) =>
      raceExit(options.name, exited, (found) => {
        const listener = (line: string): void => {
          if (pattern.test(line)) found(line);
        };
        listeners.add(listener);
        return () => listeners.delete(listener);
      }),
    untilMessage: (parse) =>
      raceExit(options.name, exited, (found) => {
        const listener = (message: unknown): void => {
          const parsed = parse(message);
          if (parsed !== null) found(parsed);
        };
        child.on("message", listener);
        return () => child.off("message", listener);
      }),
    send: (message) => child.send(message),
    stop: () => end(child, exited, "SIGTERM"),
    kill: () => end(child, exited, "SIGKILL"),
  };
}

function raceExit<T>(
  name: string,
  exited: Promise<number>,
  listen: (found: (value: T) => void) => () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopListening = listen((value) => {
      stopListening();
      resolve(value);
    });
    void exited.then((code) => {
      stopListening();
      reject(new Error(`${name} stopped with code ${code} before it was ready.`));
    });
  });
}

async function end(child: ChildProcess, exited: Promise<number>, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  signalGroup(child, signal);
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_MS_MAX);
  await exited;
  clearTimeout(timer);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    // ESRCH: the group ended between the check and the signal, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function eachLine(stream: Readable | null, onLine: (line: string) => void): void {
  if (stream === null) return;
  createInterface({ input: stream }).on("line", onLine);
}
