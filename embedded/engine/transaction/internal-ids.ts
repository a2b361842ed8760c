// The sixteen inner bytes of document ids: the millisecond in which one is made, then random bytes. What is made together lies
// together on the disk, and so do the index rows that begin with such an id; see docs/decisions/0018.

import type { Environment } from "../environment";

const ID_BYTES = 16;
const TIME_BYTES = 6;
const RANDOM_BYTES = ID_BYTES - TIME_BYTES;
/** Asking the system for ten bytes costs as much as for thousands. */
const POOL_BYTES = 256 * RANDOM_BYTES;
const TIME_MAX = 2 ** (8 * TIME_BYTES) - 1;

export class InternalIds {
  #pool = new Uint8Array(0);
  #used = 0;

  constructor(readonly environment: Environment) {}

  next(): Uint8Array {
    if (this.#used === this.#pool.length) {
      this.#pool = Uint8Array.from(this.environment.randomBytes(POOL_BYTES));
      this.#used = 0;
    }
    const id = new Uint8Array(ID_BYTES);
    writeTime(id, this.environment.now());
    this.#used += RANDOM_BYTES;
    id.set(this.#pool.subarray(this.#used - RANDOM_BYTES, this.#used), TIME_BYTES);
    return id;
  }
}

/** Big endian, so that the order of the bytes is the order of the times. */
function writeTime(id: Uint8Array, nowMs: number): void {
  let rest = Math.min(Math.max(0, Math.floor(nowMs)), TIME_MAX);
  for (let place = TIME_BYTES - 1; place >= 0; place -= 1) {
    id[place] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}
