// The generation bench, by the name under which its parts can be run alone.

import type { Measures } from "../measures";
import type { GenerationSizes } from "./generation-line";
import { measureSlot } from "./slot";

export const GENERATION_MEASURES: Measures<GenerationSizes> = { slot: measureSlot };
