// One client's mutations: started in order, each after the one before is committed in memory, answered in order.
// Waiting for memory and not for the disk lets many of them share one disk write.

import type { MutationResult } from "../functions/function-host";
import type { Timestamp } from "../transaction/timestamp";
import { SESSION_MUTATIONS_PIPELINED_MAX } from "../limits";

export interface QueuedMutation {
  /** Must call `committed` as soon as the next mutation would see this one's writes. */
  run(committed: (ts: Timestamp) => void): Promise<MutationResult>;
  answer(result: MutationResult): void;
}

interface Unanswered {
  /** null until it is committed. */
  ts: Timestamp | null;
  answered: Promise<void>;
}

export class MutationQueue {
  readonly #waiting: QueuedMutation[] = [];
  /** Running or not answered yet, oldest first. */
  readonly #unanswered: Unanswered[] = [];
  readonly #onFailure: (error: unknown) => void;
  #isExecuting = false;
  #isClosed = false;

  /** `onFailure` hears of a mutation that could not even be run; its client must connect again and repeat it. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  push(mutation: QueuedMutation): void {
    if (this.#isClosed) return;
    this.#waiting.push(mutation);
    this.#startNext();
  }

  /** Drops what has not started; what runs is still answered. */
  close(): void {
    this.#isClosed = true;
    this.#waiting.length = 0;
  }

  isAnsweredUpTo(ts: Timestamp): boolean {
    return this.#unanswered.every((mutation) => mutation.ts === null || mutation.ts > ts);
  }

  /** Resolves when every mutation committed up to `ts` has been answered. */
  async answeredUpTo(ts: Timestamp): Promise<void> {
    const answers = this.#unanswered.filter((mutation) => mutation.ts !== null && mutation.ts <= ts);
    await answers.at(-1)?.answered;
  }

  /** Resolves when everything started has been answered; nothing waits then, unless the queue was closed. */
  async drained(): Promise<void> {
    while (this.#unanswered.length > 0) await this.#unanswered.at(-1)?.answered;
  }

  #startNext(): void {
    if (this.#isExecuting || this.#isClosed) return;
    if (this.#unanswered.length >= SESSION_MUTATIONS_PIPELINED_MAX) return; // an answer starts the next one
    const mutation = this.#waiting.shift();
    if (mutation === undefined) return;
    this.#isExecuting = true;
    const before = this.#unanswered.at(-1)?.answered;
    const entry: Unanswered = { ts: null, answered: Promise.resolve() };
    this.#unanswered.push(entry);
    let hasStartedNext = false;
    const startNextOnce = (): void => {
      if (hasStartedNext) return;
      hasStartedNext = true;
      this.#isExecuting = false;
      // A fresh stack for each: a thousand queued mutations must not nest.
      void Promise.resolve().then(() => this.#startNext());
    };
    const result = mutation.run((ts) => {
      entry.ts = ts;
      startNextOnce();
    });
    entry.answered = this.#answerAfter(before, result, mutation, entry, startNextOnce);
  }

  async #answerAfter(
    before: Promise<void> | undefined,
    running: Promise<MutationResult>,
    mutation: QueuedMutation,
    entry: Unanswered,
    startNext: () => void,
  ): Promise<void> {
    let outcome: { result: MutationResult } | { error: unknown };
    try {
      outcome = { result: await running };
    } catch (error) {
      outcome = { error };
    }
    startNext();
    await before;
    this.#unanswered.splice(this.#unanswered.indexOf(entry), 1);
    if ("result" in outcome) mutation.answer(outcome.result);
    else this.#onFailure(outcome.error);
    this.#startNext();
  }
}
