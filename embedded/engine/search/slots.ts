// Numbered places for the versions of documents in a search index. A version that was replaced stays until no snapshot can see it,
// so that a search reads the same moment as everything else in its transaction.
//
//   slot   document   from   to          a snapshot at 8 sees slots 0 and 1, one at 6 sees 0 alone,
//   0      a                 9           one at 10 sees 1 and 2; without `from` a version is old enough for everybody
//   1      b          7
//   2      a          9

interface Change {
  readonly ts: bigint;
  readonly slot: number;
  readonly kind: "added" | "removed";
}

export class Slots<T> {
  #ids: string[] = [];
  #values: (T | null)[] = [];
  readonly #current = new Map<string, number>();
  #from = new Map<number, bigint>();
  #to = new Map<number, bigint>();
  /** Those that some snapshot may not have seen, oldest first. */
  #changes: Change[] = [];
  #used = 0;

  /** Null `from`: visible to everybody. The document must not be there. */
  add(id: string, value: T, from: bigint | null): number {
    const slot = this.#ids.length;
    this.#ids.push(id);
    this.#values.push(value);
    this.#current.set(id, slot);
    this.#used += 1;
    if (from === null) return slot;
    this.#from.set(slot, from);
    this.#changes.push({ ts: from, slot, kind: "added" });
    return slot;
  }

  /** Does nothing when the document is not there. */
  remove(id: string, to: bigint): void {
    const slot = this.#current.get(id);
    if (slot === undefined) return;
    this.#current.delete(id);
    this.#to.set(slot, to);
    this.#changes.push({ ts: to, slot, kind: "removed" });
  }

  has(id: string): boolean {
    return this.#current.has(id);
  }

  idOf(slot: number): string {
    return this.#ids[slot] ?? "";
  }

  /** Null when no snapshot can see it any more. */
  valueOf(slot: number): T | null {
    return this.#values[slot] ?? null;
  }

  /** The value, if the version was there at that moment. */
  visible(slot: number, at: bigint): T | null {
    const value = this.#values[slot] ?? null;
    if (value === null || this.#changes.length === 0) return value;
    const from = this.#from.get(slot);
    if (from !== undefined && from > at) return null;
    const to = this.#to.get(slot);
    return to === undefined || to > at ? value : null;
  }

  /** Slots given out so far; some of them are empty. */
  get end(): number {
    return this.#ids.length;
  }

  /** What came and went after `at`, for totals as of then. */
  *changedAfter(at: bigint): Generator<{ readonly value: T; readonly kind: "added" | "removed" }> {
    for (let index = this.#changes.length - 1; index >= 0; index--) {
      const change = this.#changes[index];
      if (change === undefined || change.ts <= at) return;
      const value = this.#values[change.slot] ?? null;
      if (value !== null) yield { value, kind: change.kind };
    }
  }

  get hasChanges(): boolean {
    return this.#changes.length > 0;
  }

  /** No snapshot before `horizon` is left. */
  settle(horizon: bigint): void {
    let count = 0;
    for (const { ts, slot, kind } of this.#changes) {
      if (ts > horizon) break;
      count += 1;
      if (kind === "added") this.#from.delete(slot);
      else {
        this.#to.delete(slot);
        this.#values[slot] = null;
        this.#ids[slot] = "";
        this.#used -= 1;
      }
    }
    if (count > 0) this.#changes.splice(0, count);
  }

  /** True when most slots are empty. */
  get isSparse(): boolean {
    return this.#ids.length > 2 * this.#used + 1_000;
  }

  /** Closes the gaps; answers the new number of each old slot, -1 for empty ones. The order stays. */
  compact(): Int32Array {
    const moved = new Int32Array(this.#ids.length).fill(-1);
    const ids: string[] = [];
    const values: (T | null)[] = [];
    for (const [slot, value] of this.#values.entries()) {
      if (value === null) continue;
      moved[slot] = ids.length;
      ids.push(this.#ids[slot] ?? "");
      values.push(value);
    }
    const renumbered = (slot: number): number => moved[slot] ?? -1;
    this.#ids = ids;
    this.#values = values;
    this.#from = new Map([...this.#from].map(([slot, ts]) => [renumbered(slot), ts]));
    this.#to = new Map([...this.#to].map(([slot, ts]) => [renumbered(slot), ts]));
    this.#changes = this.#changes.map((change) => ({ ...change, slot: renumbered(change.slot) }));
    for (const [id, slot] of this.#current) this.#current.set(id, renumbered(slot));
    return moved;
  }
}
