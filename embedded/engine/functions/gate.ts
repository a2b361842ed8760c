// Lets a number of calls through at once; the others wait in line, and when the line is long they are sent away.

import { OverLimitError } from "../errors";

export interface GateBounds {
  readonly parallelMax: number;
  readonly waitingMax: number;
  /** What the refused ones are told. */
  readonly code: string;
  readonly message: string;
}

export class Gate {
  readonly #waiting: (() => void)[] = [];
  #inside = 0;

  constructor(private readonly bounds: GateBounds) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    const { parallelMax, waitingMax, code, message } = this.bounds;
    if (this.#inside < parallelMax) this.#inside += 1;
    else if (this.#waiting.length >= waitingMax) throw new OverLimitError(code, message);
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Who waits takes the place over, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#inside -= 1;
      else next();
    }
  }
}
