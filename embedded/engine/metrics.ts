// Counters by layer, cheap enough to be always on. Health checks and the bench read them; nothing in the engine decides by them.

export type MetricLayer = "storage" | "transaction" | "functions" | "scheduler" | "sync" | "transport";

export class Metrics {
  readonly #counters = new Map<string, number>();

  /** `layer.name`, for example `storage.groups`. */
  count(layer: MetricLayer, name: string, amount = 1): void {
    const key = `${layer}.${name}`;
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + amount);
  }

  /** Sorted by name. */
  snapshot(): Record<string, number> {
    return Object.fromEntries([...this.#counters].sort(([left], [right]) => (left < right ? -1 : 1)));
  }
}
