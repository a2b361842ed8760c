// How the code of a function is let run until it waits: free, or within the bounds of its probation.

import { OverLimitError } from "../errors";
import { USER_CODE_MS_END, USER_CODE_MS_MAX } from "../limits";
import { runBounded } from "./bounded-code";
import { microtasksDrained } from "./turnstile";

export interface Pace {
  /** Runs `code`, which must not throw, and all it leads to. "ended": it was stopped from outside, and nothing of it runs any more. */
  run(code: () => void): Promise<"quiet" | "ended">;
  /** Around what the engine does for the running code: that time is not the code's. Throws when the code's time is over. */
  enterEngine(): void;
  leaveEngine(): void;
  /** True when the code should wait once before it goes on, so that its time is counted anew without that of the engine. */
  wantsPause(): boolean;
}

export const USER_CODE_TIMEOUT =
  `Function execution timed out (maximum duration: ${USER_CODE_MS_MAX / 1000}s). ` +
  "Do less in one call: read fewer documents, work in batches that schedule the next one, or move long computations into an action.";

/** From this part of its time on, code is made to wait at its next chance. */
const PAUSE_PART = 0.5;
/** The engine does nothing more for code that is about to be ended, so that the end meets the code and not the engine. */
const REFUSE_PART = 0.9;

export const FREE_PACE: Pace = {
  run: async (code) => {
    code();
    await microtasksDrained();
    return "quiet";
  },
  enterEngine: () => undefined,
  leaveEngine: () => undefined,
  wantsPause: () => false,
};

/** Shared by all frames of one run, so that nested calls do not multiply the time. */
export class BoundedPace implements Pace {
  /** Of its own, by the clock. */
  #ownMs = 0;
  /** Of that, what it spent computing. */
  #userMs = 0;
  /** Of the engine, since the code last went on. */
  #engineMs = 0;
  #enteredAt: number | null = null;
  #wasInEngine = false;
  #pauseAt = Infinity;
  #refuseAt = Infinity;

  constructor(
    private readonly bounds: { readonly endMs: number; readonly userMs: number } = {
      endMs: USER_CODE_MS_END,
      userMs: USER_CODE_MS_MAX,
    },
  ) {}

  async run(code: () => void): Promise<"quiet" | "ended"> {
    const leftMs = Math.max(1, this.bounds.endMs - this.#ownMs);
    this.#engineMs = 0;
    const outcome = await runBounded(() => {
      const now = performance.now();
      this.#pauseAt = now + leftMs * PAUSE_PART;
      this.#refuseAt = now + leftMs * REFUSE_PART;
      code();
    }, leftMs);
    this.#ownMs += Math.max(0, outcome.wallMs - this.#engineMs);
    this.#userMs += Math.max(0, outcome.busyMs - this.#engineMs);
    this.#wasInEngine = outcome.wasEnded && this.#enteredAt !== null;
    this.#enteredAt = null;
    return outcome.wasEnded ? "ended" : "quiet";
  }

  enterEngine(): void {
    const now = performance.now();
    if (now > this.#refuseAt) throw new OverLimitError("FunctionTimedOut", USER_CODE_TIMEOUT);
    this.#enteredAt = now;
  }

  leaveEngine(): void {
    if (this.#enteredAt !== null) this.#engineMs += performance.now() - this.#enteredAt;
    this.#enteredAt = null;
  }

  wantsPause(): boolean {
    return performance.now() > this.#pauseAt;
  }

  /** Its own code took longer than a query or mutation may. */
  get isOverTime(): boolean {
    return this.#userMs > this.bounds.userMs;
  }

  /** It was stopped while the engine worked for it: what is shared with others may have been left halfway. */
  get wasStoppedInEngine(): boolean {
    return this.#wasInEngine;
  }
}
