// Reads a field by its dotted path, as index definitions and filters name fields.

import { isConvexJsonObject, type ConvexJson } from "./convex-json";

/** Undefined when a step is missing or not an object. The path comes split (`"a.b"` as `["a", "b"]`), for loops over documents. */
export function fieldAtSteps(value: ConvexJson | undefined, steps: readonly string[]): ConvexJson | undefined {
  let current = value;
  for (const step of steps) {
    if (!isConvexJsonObject(current) || !Object.hasOwn(current, step)) return undefined;
    current = current[step];
  }
  return current;
}
