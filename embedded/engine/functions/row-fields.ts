// Fields of the engine's own rows, whose types only the code that wrote them knows.

import { assert } from "../../../lib/assert";
import type { ConvexJsonObject } from "../values/convex-json";

export function textField(row: ConvexJsonObject, name: string): string {
  const value = row[name];
  assert(typeof value === "string", `the engine's rows hold text in ${name}`);
  return value;
}

export function numberField(row: ConvexJsonObject, name: string): number {
  const value = row[name];
  assert(typeof value === "number", `the engine's rows hold a number in ${name}`);
  return value;
}
