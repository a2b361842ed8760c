// Reads a field by its dotted path, as index definitions and filters name fields.
import { isConvexJsonObject, type ConvexJson } from "./convex-json";

/** Undefined when a step is missing or not an object. */
export function fieldAt(value: ConvexJson | undefined, path: string): ConvexJson | undefined {
  return fieldAtSteps(value, path.split("."));
}

/** The same for a path split beforehand, for loops over many documents. */
export function fieldAtSteps(value: ConvexJson | undefined, steps: readonly string[]): ConvexJson | undefined {
  let current = value;
  for (const step of steps) {
    if (!isConvexJsonObject(current) || !Object.hasOwn(current, step)) return undefined;
    current = current[step];
  }
  return current;
}
