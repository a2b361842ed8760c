// Validators as convex/server exports them: of arguments, of return values, of documents.

import { DeveloperError } from "../errors";
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

/** Reads what `exportArgs()`, `exportReturns()` or a schema export; throws on anything else. */
export function parseValidator(json: string): ValidatorJson {
  return asValidator(JSON.parse(json));
}

/** The same for text that was parsed as part of something larger. */
export function asValidator(value: unknown): ValidatorJson {
  const validator = asRecord(value);
  const { type } = validator;
  switch (type) {
    case "null":
    case "number":
    case "bigint":
    case "boolean":
    case "string":
    case "bytes":
    case "any":
    case "commitTs":
      return { type };
    case "literal":
      return { type, value: asLiteral(validator["value"]) };
    case "id":
      return { type, tableName: asText(validator["tableName"]) };
    case "array":
      return { type, value: asValidator(validator["value"]) };
    case "record":
      return { type, keys: asValidator(validator["keys"]), values: asField(validator["values"]) };
    case "union":
      return { type, value: asList(validator["value"]).map(asValidator) };
    case "object":
      return { type, value: asFields(validator["value"]) };
    default:
      return refuse(`unknown type ${JSON.stringify(type)}`);
  }
}

function asFields(value: unknown): Record<string, ObjectFieldJson> {
  return Object.fromEntries(Object.entries(asRecord(value)).map(([name, field]) => [name, asField(field)]));
}

function asField(value: unknown): ObjectFieldJson {
  const field = asRecord(value);
  return { fieldType: asValidator(field["fieldType"]), optional: field["optional"] === true };
}

function asLiteral(value: unknown): ConvexJson {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const wrapped = asRecord(value);
  const integer = wrapped["$integer"];
  if (typeof integer === "string") return { $integer: integer };
  return { $float: asText(wrapped["$float"]) };
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("an object is missing");
  // An object that is not an array can be read by name; every field is checked where it is read.
  return value as Record<string, unknown>;
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : refuse("a text is missing");
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : refuse("a list is missing");
}

function refuse(reason: string): never {
  throw new DeveloperError("InvalidValidator", `Invalid validator: ${reason}.`);
}
