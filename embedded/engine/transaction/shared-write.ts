// The rows of several commits that must reach the disk together or not at all, gathered until they are handed over as one.

import { assert } from "../../../lib/assert";
import type { Store, StoreWrite } from "../storage/store";

export class SharedWrite {
  readonly #writes: StoreWrite[] = [];
  readonly #written: Promise<void>;
  #settle: ((written: Promise<void>) => void) | null = null;

  constructor() {
    this.#written = new Promise((resolve) => (this.#settle = resolve));
  }

  /** Resolves when all of it is on disk. */
  add(writes: readonly StoreWrite[]): Promise<void> {
    this.#writes.push(...writes);
    return this.#written;
  }

  handTo(store: Store): void {
    assert(this.#settle !== null, "promises hand out their ends before the constructor returns");
    this.#settle(store.commit(this.#writes));
    // Who added something waits for it; nobody else has to.
    this.#written.catch(() => undefined);
  }
}
