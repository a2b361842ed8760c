// Filter expressions of queries, compiled once per query and run per document.
import type { ConvexJson, ConvexJsonObject } from "./convex-json";

/** Throws a FilterError with Convex's text when the expression or one of its results is not allowed. */
export function compileFilter(expression: ConvexJson): (document: ConvexJsonObject) => boolean {
  throw new Error("not written yet");
}
