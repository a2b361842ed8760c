// `_creationTime`: milliseconds that strictly grow with every insert of this engine, so that documents of the same millisecond
// keep the order in which they were made.

import type { Environment } from "../environment";

export class CreationClock {
  #last = 0;

  constructor(readonly environment: Environment) {}

  next(): number {
    const now = this.environment.now();
    this.#last = now > this.#last ? now : nextFloat(this.#last);
    return this.#last;
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** The smallest float greater than a positive one: a quarter of a microsecond after today's times. */
function nextFloat(value: number): number {
  bits.setFloat64(0, value);
  bits.setBigUint64(0, bits.getBigUint64(0) + 1n);
  return bits.getFloat64(0);
}
