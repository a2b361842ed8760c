// Gives the sessions that have something to tell their turn, all in one go: a commit wakes thousands of them, and most of them are told
// the same.

import { microtasksDrained } from "../functions/turnstile";

export interface WakeableSession {
  /** Tells its client what there is to tell; false when something has to be waited for first. */
  advanceAtOnce(): boolean;
  /** The same, with all the waiting that it takes. */
  advanceInTime(): void;
}

export class SessionTurns {
  #waiting: WakeableSession[] = [];

  /** Each session once, until it had its turn. */
  add(session: WakeableSession): void {
    this.#waiting.push(session);
    // Not at once: the writer is to be answered before anybody else is told.
    if (this.#waiting.length === 1) setImmediate(() => void this.#run());
  }

  async #run(): Promise<void> {
    const sessions = this.#waiting;
    this.#waiting = [];
    for (const session of sessions) {
      if (session.advanceAtOnce()) continue;
      session.advanceInTime();
      // What it asks for is most often what the next ones want to know, too, and mostly needs no more than this.
      await microtasksDrained();
    }
  }
}
