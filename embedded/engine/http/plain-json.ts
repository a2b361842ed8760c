// Convex values as ordinary JSON, for callers that asked for `format: "json"`: int64 and bytes become strings.

import type { ConvexJson } from "../values/convex-json";

export function plainJson(value: ConvexJson): ConvexJson {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value["$integer"] === "string")
    return Buffer.from(value["$integer"], "base64").readBigInt64LE().toString();
  if (typeof value["$bytes"] === "string") return value["$bytes"];
  if (typeof value["$float"] === "string") return plainFloat(Buffer.from(value["$float"], "base64").readDoubleLE());
  return Object.fromEntries(Object.entries(value).map(([field, nested]) => [field, plainJson(nested)]));
}

/** JSON has no NaN and no infinities; they are written as words. */
function plainFloat(value: number): ConvexJson {
  return Number.isFinite(value) ? value : String(value);
}
