// A value against a validator, with Convex's error texts. Validators are compiled once and run often.
import type { ConvexJson } from "./convex-json";

export type ValidatorJson =
  | { type: "null" | "number" | "bigint" | "boolean" | "string" | "bytes" | "any" | "commitTs" }
  | { type: "literal"; value: ConvexJson }
  | { type: "id"; tableName: string }
  | { type: "array"; value: ValidatorJson }
  | { type: "record"; keys: ValidatorJson; values: ObjectFieldJson }
  | { type: "union"; value: ValidatorJson[] }
  | { type: "object"; value: Record<string, ObjectFieldJson> };

export interface ObjectFieldJson {
  fieldType: ValidatorJson;
  optional: boolean;
}

/** Convex's error text, or null when the value fits. */
export type CompiledValidator = (value: ConvexJson | undefined) => string | null;

/** What `v.id` needs to know: the number of a table, and for error texts the name of a number. */
export interface TableNames {
  numberOf(table: string): number | null;
  nameOf(tableNumber: number): string | null;
}

/** Reads what `exportArgs()`, `exportReturns()` or a schema export; throws on anything else. */
export function parseValidator(json: string): ValidatorJson {
  throw new Error("not written yet");
}

export function compileValidator(validator: ValidatorJson, tables: TableNames): CompiledValidator {
  throw new Error("not written yet");
}
