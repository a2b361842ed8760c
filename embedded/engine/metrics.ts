// Counters by layer, cheap enough to be always on. Operators read them at /api/metrics; nothing in the engine decides by them.

type MetricLayer = "storage" | "transaction" | "functions" | "scheduler" | "sync" | "transport";

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

/** In the text format that Prometheus reads, and people too. Counters only grow while the engine runs; gauges say how it is now. */
export function metricsText(
  counters: Readonly<Record<string, number>>,
  gauges: Readonly<Record<string, number>>,
): string {
  const lines = (kind: "counter" | "gauge", values: Readonly<Record<string, number>>): string[] =>
    Object.entries(values).flatMap(([name, value]) => {
      const fullName = `engine_${name.replace(/[^a-zA-Z0-9]/g, "_")}${kind === "counter" ? "_total" : ""}`;
      return [`# TYPE ${fullName} ${kind}`, `${fullName} ${value}`];
    });
  return `${[...lines("counter", counters), ...lines("gauge", gauges)].join("\n")}\n`;
}
