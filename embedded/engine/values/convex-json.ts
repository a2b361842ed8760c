// Convex JSON: the one form in which values live in the engine. int64, bytes and the special floats stay wrapped
// (`{$integer}`, `{$bytes}`, `{$float}`), so a stored document can be spliced into an answer without being rebuilt.

export type ConvexJson = null | boolean | number | string | ConvexJson[] | ConvexJsonObject;

export interface ConvexJsonObject {
  [field: string]: ConvexJson;
}

export function isConvexJsonObject(value: ConvexJson | undefined): value is ConvexJsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same text for equal values: object keys sorted. For cache keys and hashes. */
export function canonicalJson(value: ConvexJson): string {
  throw new Error("not written yet");
}

/** Throws Convex's message when `value` is not a value that Convex can hold. */
export function assertConvexJson(value: unknown): asserts value is ConvexJson {
  throw new Error("not written yet");
}
