// Lets queries and mutations through one at a time. Their database is in this process and answers at once, so taking turns costs
// nothing, and it is what makes runs isolated and repeatable without a context per promise. See docs/decisions/0008.
//
// There are two lines. Work that nobody waits for, such as the steps of a scheduled job, lets those go first for whom somebody does;
// so that it still gets on, it has every so many turns in any case.

import { performance } from "node:perf_hooks";
import { TURNS_AHEAD_MAX, TURNS_BURST_MS_MAX } from "../limits";

interface Turn {
  readonly canWait: boolean;
  turn(): Promise<void>;
}

export class Turnstile {
  readonly #first: Turn[] = [];
  readonly #patient: Turn[] = [];
  /** Turns of the first line in a row while the other one waited. */
  #ahead = 0;
  #isTurning = false;

  run<T>(turn: () => Promise<T>, canWait = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const line = canWait ? this.#patient : this.#first;
      line.push({ canWait, turn: () => turn().then(resolve, reject) });
      if (!this.#isTurning) void this.#turn();
    });
  }

  async #turn(): Promise<void> {
    this.#isTurning = true;
    let burstStart = performance.now();
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      await next.turn();
      // What came in meanwhile goes before the next one that can wait.
      if (!next.canWait && performance.now() - burstStart < TURNS_BURST_MS_MAX) continue;
      await eventLoopTurn();
      burstStart = performance.now();
    }
    this.#isTurning = false;
  }

  #next(): Turn | undefined {
    if (this.#patient.length === 0) return this.#first.shift();
    const isFirst = this.#first.length > 0 && this.#ahead < TURNS_AHEAD_MAX;
    this.#ahead = isFirst ? this.#ahead + 1 : 0;
    return isFirst ? this.#first.shift() : this.#patient.shift();
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
