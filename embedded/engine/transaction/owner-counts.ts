// Who owns an interval, and how many times: the same owner may add the same interval more than once.

export class OwnerCounts<T> {
  readonly #counts = new Map<T, number>();

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add(owner: T): void {
    this.#counts.set(owner, (this.#counts.get(owner) ?? 0) + 1);
  }

  remove(owner: T): void {
    const count = this.#counts.get(owner) ?? 0;
    if (count > 1) this.#counts.set(owner, count - 1);
    else this.#counts.delete(owner);
  }

  collect(found: Set<T>): void {
    for (const owner of this.#counts.keys()) found.add(owner);
  }
}
