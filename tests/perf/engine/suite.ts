// Every line of the engine's table of speeds, by the name under which it can be run alone.

import { measureFanOut } from "./fan-out";
import type { Measures } from "../measures";
import type { Sizes } from "./line";
import { measureSize, measureTakeFifty } from "./reads";
import { measureRealClient } from "./real-client";
import { measureInvalidation, measureMemory } from "./subscriptions";
import { measureBulkInserts, measureMutations } from "./writes";

export const ENGINE_MEASURES: Measures<Sizes> = {
  mutations: measureMutations,
  client: measureRealClient,
  take: measureTakeFifty,
  "fan-out": measureFanOut,
  invalidation: measureInvalidation,
  size: measureSize,
  memory: measureMemory,
  bulk: measureBulkInserts,
};
