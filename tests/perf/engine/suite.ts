// Every line of the engine's table of speeds, by the name under which it can be run alone.

import { measureFanOut } from "./fan-out";
import type { Line, Sizes } from "./line";
import { measureSize, measureTakeFifty } from "./reads";
import { measureRealClient } from "./real-client";
import { measureInvalidation, measureMemory } from "./subscriptions";
import { measureBulkInserts, measureMutations } from "./writes";

type Measure = (sizes: Sizes) => Promise<Line | readonly Line[]>;

const MEASURES: Readonly<Record<string, Measure>> = {
  mutations: measureMutations,
  client: measureRealClient,
  take: measureTakeFifty,
  "fan-out": measureFanOut,
  invalidation: measureInvalidation,
  size: measureSize,
  memory: measureMemory,
  bulk: measureBulkInserts,
};

export const MEASURE_NAMES = Object.keys(MEASURES);

/** One after another; `onLine` hears of each as soon as it is known. */
export async function measureEngine(
  sizes: Sizes,
  only: string | null,
  onLine: (line: Line) => void,
): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (only !== null && only !== name) continue;
    for (const line of [await measure(sizes)].flat()) {
      lines.push(line);
      onLine(line);
    }
  }
  return lines;
}
