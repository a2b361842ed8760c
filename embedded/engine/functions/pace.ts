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
}

export const USER_CODE_TIMEOUT =
  `Function execution timed out (maximum duration: ${USER_CODE_MS_MAX / 1000}s). ` +
  "Do less in one call: read fewer documents, work in batches that schedule the next one, or move long computations into an action.";

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
};

/** Shared by all frames of one run, so that nested calls do not multiply the time. */
export class BoundedPace implements Pace {
  #wallMs = 0;
  #userMs = 0;
  #engineMs = 0;
  #enteredAt: number | null = null;
  #wasInEngine = false;
  #refuseAt = Infinity;

  constructor(
    private readonly bounds: { readonly endMs: number; readonly userMs: number } = {
      endMs: USER_CODE_MS_END,
      userMs: USER_CODE_MS_MAX,
    },
  ) {}

  async run(code: () => void): Promise<"quiet" | "ended"> {
    const leftMs = this.bounds.endMs - this.#wallMs;
    this.#engineMs = 0;
    const outcome = await runBounded(() => {
      this.#refuseAt = performance.now() + leftMs * REFUSE_PART;
      code();
    }, leftMs);
    this.#wallMs += outcome.wallMs;
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

  /** Its own code took longer than a query or mutation may. */
  get isOverTime(): boolean {
    return this.#userMs > this.bounds.userMs;
  }

  /** It was stopped while the engine worked for it: what is shared with others may have been left halfway. */
  get wasStoppedInEngine(): boolean {
    return this.#wasInEngine;
  }
}
