// Runs what is due: scheduled functions and crons. Mutations exactly once, because their job is finished by their own transaction;
// actions at most once, because they are marked as started before they start.

import type { Environment } from "../environment";
import type { LocalFunctionHost } from "../functions/create-function-host";
import type { Deployment } from "../functions/deployment";
import { SCHEDULER_PARALLEL_MAX, SCHEDULER_RETRY_MS, SCHEDULER_RETRY_MS_MAX, SCHEDULER_SLEEP_MS_MAX } from "../limits";
import type { Database } from "../transaction/database";
import { startDueCrons, syncCronJobs } from "./cron-jobs";
import { dueJobs, nextDueMs, type DueJob } from "./due-jobs";
import { removeOldRecords } from "./old-records";
import { failInterrupted, runJob } from "./run-job";

const CLEANING_EVERY_MS = 3600_000;

export interface SchedulerOptions {
  readonly database: Database;
  readonly host: LocalFunctionHost;
  readonly environment: Environment;
  /** True: nothing runs by itself, only while a `runDue` is under way. For tests, whose clock is moved by hand as well. */
  readonly byHand?: boolean;
}

export interface Scheduler {
  /** Fails the actions that a crash interrupted, then runs whatever is due. Call it after the code is active. */
  start(): Promise<void>;
  /** Stops claiming jobs and waits for the running ones. */
  stop(): Promise<void>;
  /** Crons follow the code: call it whenever a deployment was activated. */
  syncCrons(deployment: Pick<Deployment, "crons">): Promise<void>;
  /** Looks at the clock again; resolves when everything that is due by now has been run. For clocks that are moved by hand. */
  runDue(): Promise<void>;
}

export function createScheduler(options: SchedulerOptions): Scheduler {
  return new JobScheduler(options);
}

class JobScheduler implements Scheduler {
  readonly #options: SchedulerOptions;
  readonly #running = new Map<string, Promise<void>>();
  /** Jobs that failed inside the engine: when to try again, and how often that was so far. */
  readonly #retries = new Map<string, { readonly atMs: number; readonly attempts: number }>();
  #nextCleaningMs = 0;
  /** What became due after it has not been looked at. */
  #lookedAtMs = 0;
  #timer: NodeJS.Timeout | null = null;
  #isStarted = false;
  /** Of `runDue`, under way. */
  #runsByHand = 0;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #stopListening: () => void = () => undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { database, host, environment } = this.#options;
    await failInterrupted(database, environment);
    this.#isStarted = true;
    this.#stopListening = host.onScheduled(() => void this.#lookByItself());
    await this.#lookByItself();
  }

  async stop(): Promise<void> {
    this.#isStarted = false;
    this.#stopListening();
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
    await Promise.allSettled(this.#running.values());
  }

  async syncCrons(deployment: Pick<Deployment, "crons">): Promise<void> {
    const { database, environment } = this.#options;
    await syncCronJobs(database, environment, deployment.crons);
    await this.#lookByItself();
  }

  async runDue(): Promise<void> {
    this.#runsByHand += 1;
    try {
      await this.#look();
      while (this.#running.size > 0) {
        await Promise.allSettled(this.#running.values());
        await this.#look();
      }
    } finally {
      this.#runsByHand -= 1;
    }
  }

  #isAwake(): boolean {
    return this.#isStarted && (this.#options.byHand !== true || this.#runsByHand > 0);
  }

  async #lookByItself(): Promise<void> {
    if (this.#isAwake()) await this.#look();
  }

  /** One look at a time; a call during a look makes it look once more. */
  #look(): Promise<void> {
    if (!this.#isStarted) return Promise.resolve();
    this.#lookAgain = true;
    this.#looking ??= this.#lookUntilDone();
    return this.#looking;
  }

  async #lookUntilDone(): Promise<void> {
    while (this.#lookAgain && this.#isStarted) {
      this.#lookAgain = false;
      try {
        await this.#startDueJobs();
      } catch (error) {
        this.#options.environment.log.log("error", "scheduler", "the scheduler could not read its jobs", {
          error: String(error),
        });
      }
    }
    // In the same step as the last check of `#lookAgain`, so that no call in between is lost.
    this.#looking = null;
    this.#sleep();
  }

  async #startDueJobs(): Promise<void> {
    const { database, environment } = this.#options;
    const nowMs = environment.now();
    this.#lookedAtMs = nowMs;
    if (nowMs >= this.#nextCleaningMs) {
      this.#nextCleaningMs = nowMs + CLEANING_EVERY_MS;
      await removeOldRecords(database, environment);
    }
    await startDueCrons(database, environment);
    for (const job of dueJobs(database, nowMs)) {
      if (this.#running.size >= SCHEDULER_PARALLEL_MAX) return;
      const retry = this.#retries.get(job.jobId);
      if (this.#running.has(job.jobId) || (retry !== undefined && retry.atMs > nowMs)) continue;
      this.#running.set(job.jobId, this.#run(job));
    }
  }

  async #run(job: DueJob): Promise<void> {
    const { database, host, environment } = this.#options;
    try {
      const outcome = await runJob(database, host, environment, job);
      if (outcome === "retry") this.#retryLater(job);
      else this.#retries.delete(job.jobId);
    } catch (error) {
      environment.log.log("error", "scheduler", "a scheduled function failed inside the engine and will be run again", {
        error: String(error),
      });
      this.#retryLater(job);
    } finally {
      this.#running.delete(job.jobId);
      void this.#lookByItself();
    }
  }

  #retryLater(job: DueJob): void {
    const attempts = (this.#retries.get(job.jobId)?.attempts ?? 0) + 1;
    const delay = Math.min(SCHEDULER_RETRY_MS * 2 ** (attempts - 1), SCHEDULER_RETRY_MS_MAX);
    this.#retries.set(job.jobId, { atMs: this.#options.environment.now() + delay, attempts });
  }

  #sleep(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#isAwake()) return;
    const nowMs = this.#options.environment.now();
    const retryTimes = [...this.#retries.values()].map((retry) => retry.atMs);
    // What is due and running wakes us when it ends; what is due and waits for a retry has its own time.
    const dueMs = Math.min(
      nextDueMs(this.#options.database, this.#lookedAtMs) ?? Infinity,
      ...retryTimes.filter((atMs) => atMs > nowMs),
    );
    const delay = Math.max(1, Math.min(dueMs - nowMs, SCHEDULER_SLEEP_MS_MAX));
    this.#timer = setTimeout(() => void this.#lookByItself(), delay);
    this.#timer.unref();
  }
}
