// Runs what is due: scheduled functions and crons. Mutations exactly once, actions at most once, across restarts.

import type { Environment } from "../environment";
import type { FunctionHost } from "../functions/function-host";
import type { Database } from "../transaction/database";

export interface SchedulerOptions {
  readonly database: Database;
  readonly host: FunctionHost;
  readonly environment: Environment;
}

export interface Scheduler {
  start(): void;
  /** Stops claiming jobs and waits for the running ones. */
  stop(): Promise<void>;
}
