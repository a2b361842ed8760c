// Wires the layers of the engine together: the order in which they start and stop. The only file that knows them all.

import type { Environment } from "./environment";
import type { FunctionHost } from "./functions/function-host";
import type { PushedCode } from "./push/pushed-code";
import type { Database } from "./transaction/database";

export interface EngineOptions {
  /** Folder of the data files; null keeps everything in memory and forgets it on stop. */
  readonly dataDir: string | null;
  readonly host?: string;
  /** 0 or absent: a free port. */
  readonly port?: number;
  readonly sitePort?: number;
  /** The origin clients use, when it is not `http://host:port` (behind a proxy). */
  readonly publicUrl?: string;
  readonly publicSiteUrl?: string;
  readonly adminKey: string;
  readonly environment?: Environment;
  /** Environment variables set (and kept) for functions before the first request is served. */
  readonly env?: Readonly<Record<string, string>>;
  /** True in production: clients get the request id of an error, not its text, and no log lines. */
  readonly redactErrors?: boolean;
}

export interface EnvironmentVariableChange {
  readonly name: string;
  /** null removes the variable. */
  readonly value: string | null;
}

export interface Engine {
  readonly url: string;
  readonly siteUrl: string;
  readonly host: FunctionHost;
  readonly database: Database;
  push(code: PushedCode): Promise<void>;
  setEnvironmentVariables(changes: readonly EnvironmentVariableChange[]): Promise<void>;
  /** Sockets are told to reconnect, running work is drained; done within 5 seconds. */
  stop(): Promise<void>;
}

export function openEngine(options: EngineOptions): Promise<Engine> {
  return Promise.reject(new Error(`not wired yet: ${options.dataDir ?? "memory"}`));
}
