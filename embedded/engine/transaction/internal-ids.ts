// The random part of document ids. Drawn many at a time, because asking the system for 16 bytes costs as much as for thousands.

import type { Environment } from "../environment";

const ID_BYTES = 16;
const POOL_BYTES = 256 * ID_BYTES;

export class InternalIds {
  #pool = new Uint8Array(0);
  #used = 0;

  constructor(readonly environment: Environment) {}

  next(): Uint8Array {
    if (this.#used === this.#pool.length) {
      this.#pool = Uint8Array.from(this.environment.randomBytes(POOL_BYTES));
      this.#used = 0;
    }
    this.#used += ID_BYTES;
    return this.#pool.subarray(this.#used - ID_BYTES, this.#used);
  }
}
