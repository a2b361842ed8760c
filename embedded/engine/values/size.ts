// The size of a value in bytes, as Convex's limits count it.
import type { ConvexJson } from "./convex-json";

export function valueSize(value: ConvexJson): number {
  throw new Error("not written yet");
}
