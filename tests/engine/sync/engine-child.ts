// Starts engine-process.ts, waits until it listens, and ends it gently or not at all gently.

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("./engine-process.ts", import.meta.url));
export const CHILD_ADMIN_KEY = "child|0123456789abcdef";

export interface ChildOptions {
  readonly dataDir: string;
  readonly convexDir: string | null;
  /** 0: a free one; a restarted engine takes the port of the one before. */
  readonly port: number;
  readonly sitePort: number;
  readonly watchdog?: { readonly stallMs?: number; readonly memoryBytes?: number };
}

export class EngineChild implements AsyncDisposable {
  readonly #process: ChildProcess;
  readonly url: string;
  readonly siteUrl: string;
  /** Resolves with the signal that ended it, if one did, whoever sent it. */
  readonly ended: Promise<NodeJS.Signals | null>;

  private constructor(child: ChildProcess, url: string, siteUrl: string) {
    this.#process = child;
    this.ended = once(child, "exit").then(() => child.signalCode);
    this.url = url;
    this.siteUrl = siteUrl;
  }

  static async start(options: ChildOptions): Promise<EngineChild> {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", SCRIPT, JSON.stringify({ ...options, adminKey: CHILD_ADMIN_KEY })],
      {
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let complaints = "";
    child.stderr?.on("data", (data) => (complaints += String(data)));
    const lines = createInterface({ input: child.stdout ?? process.stdin });
    const first = await Promise.race([once(lines, "line"), once(child, "exit").then(() => null)]);
    if (first === null) throw new Error(`the engine did not start: ${complaints}`);
    // engine-process.ts writes this line.
    const { url, siteUrl } = JSON.parse(String(first[0])) as { url: string; siteUrl: string };
    return new EngineChild(child, url, siteUrl);
  }

  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Exit code of a graceful stop. */
  async stop(): Promise<number | null> {
    return await this.#end("SIGTERM");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return this.#process.exitCode;
    const ended = once(this.#process, "exit");
    this.#process.kill(signal);
    await ended;
    return this.#process.exitCode;
  }
}
