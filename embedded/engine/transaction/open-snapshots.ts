// Which moments somebody is still reading at. The oldest decides how much of the past is kept.

import type { Timestamp } from "./timestamp";

export class OpenSnapshots {
  /** Ascending. Few and short-lived, so an array beats cleverer structures. */
  readonly #open: { readonly ts: Timestamp; count: number }[] = [];

  open(ts: Timestamp): void {
    let position = this.#open.length;
    while (position > 0 && (this.#open[position - 1]?.ts ?? ts) > ts) position--;
    const same = this.#open[position - 1];
    if (same !== undefined && same.ts === ts) same.count++;
    else this.#open.splice(position, 0, { ts, count: 1 });
  }

  close(ts: Timestamp): void {
    const position = this.#open.findIndex((snapshot) => snapshot.ts === ts);
    const snapshot = this.#open[position];
    if (snapshot === undefined) return;
    snapshot.count--;
    if (snapshot.count === 0) this.#open.splice(position, 1);
  }

  /** Null when nobody reads. */
  oldest(): Timestamp | null {
    return this.#open[0]?.ts ?? null;
  }
}
