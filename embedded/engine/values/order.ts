// The total order of Convex values: undefined < null < int64 < float64 < boolean < string < bytes < array < object.
import type { ConvexJson } from "./convex-json";

export function compareValues(a: ConvexJson | undefined, b: ConvexJson | undefined): number {
  throw new Error("not written yet");
}
