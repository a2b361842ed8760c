// Moments that HTTP clients asked for (`query_ts`) and may read at for a while, so that several requests agree.

import { SNAPSHOT_LEASE_MS, SNAPSHOT_LEASES_MAX } from "../limits";
import type { Database } from "../transaction/database";
import type { Timestamp } from "../transaction/timestamp";

export class SnapshotLeases {
  readonly #database: Pick<Database, "holdSnapshot" | "latestDurable">;
  readonly #held = new Map<Timestamp, { release: () => void; timer: NodeJS.Timeout }>();

  constructor(database: Pick<Database, "holdSnapshot" | "latestDurable">) {
    this.#database = database;
  }

  /** The same moment asked for twice is held once, until the later of the two leases is over. */
  take(): Timestamp {
    const now = this.#database.latestDurable();
    const held = this.#held.get(now);
    if (held !== undefined) {
      held.timer.refresh();
      return now;
    }
    this.#makeRoom();
    const snapshot = this.#database.holdSnapshot();
    const timer = setTimeout(() => this.#end(snapshot.ts), SNAPSHOT_LEASE_MS);
    timer.unref();
    this.#held.set(snapshot.ts, { release: () => snapshot.release(), timer });
    return snapshot.ts;
  }

  holds(ts: Timestamp): boolean {
    return this.#held.has(ts);
  }

  close(): void {
    for (const ts of [...this.#held.keys()]) this.#end(ts);
  }

  #makeRoom(): void {
    const oldest = this.#held.keys().next();
    if (this.#held.size >= SNAPSHOT_LEASES_MAX && oldest.done !== true) this.#end(oldest.value);
  }

  #end(ts: Timestamp): void {
    const held = this.#held.get(ts);
    if (held === undefined) return;
    clearTimeout(held.timer);
    held.release();
    this.#held.delete(ts);
  }
}
