// Which functions are known to end. Bounding a run costs about a tenth of a millisecond, so only functions that are new, or were
// slow, run within bounds; one that has ended quickly often enough runs free. See docs/decisions/0014.

import { PROBATION_QUICK_MS_MAX, PROBATION_RUNS } from "../limits";

export class Probation {
  constructor(private readonly runsMin: number = PROBATION_RUNS) {}

  /** Quick runs since the last slow one. Functions of a replaced deployment fall out by themselves. */
  readonly #quickRuns = new WeakMap<object, number>();

  isOver(fn: object): boolean {
    return (this.#quickRuns.get(fn) ?? 0) >= this.runsMin;
  }

  /** After every run, free or not. */
  note(fn: object, milliseconds: number): void {
    const runs = this.#quickRuns.get(fn) ?? 0;
    if (milliseconds > PROBATION_QUICK_MS_MAX) this.#quickRuns.set(fn, 0);
    else if (runs < this.runsMin) this.#quickRuns.set(fn, runs + 1);
  }
}
