// Lets queries and mutations through one at a time. Their database is in this process and answers at once, so taking turns costs
// nothing, and it is what makes runs isolated and repeatable without a context per promise. See docs/decisions/0008.

import { performance } from "node:perf_hooks";
import { TURNS_BURST_MS_MAX } from "../limits";

export class Turnstile {
  readonly #waiting: (() => Promise<void>)[] = [];
  #isTurning = false;

  run<T>(turn: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push(() => turn().then(resolve, reject));
      if (!this.#isTurning) void this.#turn();
    });
  }

  async #turn(): Promise<void> {
    this.#isTurning = true;
    let burstStart = performance.now();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await next();
      if (performance.now() - burstStart < TURNS_BURST_MS_MAX) continue;
      await eventLoopTurn();
      burstStart = performance.now();
    }
    this.#isTurning = false;
  }
}

/**
 * Resolves when no promise callback is left to run: Node serves `nextTick` only after the microtask queue is empty, and the
 * hop through a microtask makes that true from wherever this is called.
 */
export function microtasksDrained(): Promise<void> {
  // A promise callback and not `queueMicrotask`, for which Node makes an async resource each time.
  return new Promise((resolve) => void Promise.resolve().then(() => process.nextTick(resolve)));
}

/** Sockets, files and timers get their turn. */
export function eventLoopTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
