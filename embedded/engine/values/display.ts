// Values and validators as Convex prints them in its error texts.

import { unreachable } from "../../../lib/assert";
import type { ConvexJson, ConvexJsonObject } from "./convex-json";
import type { ObjectFieldJson, ValidatorJson } from "./validator-json";
import { floatOf, int64Of, KIND, kindOf } from "./wrapped";

export function displayValue(value: ConvexJson | undefined): string {
  const kind = kindOf(value);
  switch (kind) {
    case KIND.undefined:
      return "undefined";
    case KIND.null:
    case KIND.boolean:
    case KIND.string:
      return JSON.stringify(value);
    case KIND.int64:
      // Its kind says that it is a wrapped int64.
      return String(int64Of(value as ConvexJsonObject));
    case KIND.float64:
      // Its kind says that it is a plain or wrapped float.
      return displayFloat(floatOf(value as number | ConvexJsonObject));
    case KIND.bytes:
      // Its kind says that it is wrapped bytes.
      return `b${JSON.stringify((value as ConvexJsonObject)["$bytes"])}`;
    case KIND.array:
      // Its kind says that it is an array.
      return `[${(value as ConvexJson[]).map(displayValue).join(", ")}]`;
    case KIND.object:
      // Its kind says that it is an unwrapped object.
      return displayFields(value as ConvexJsonObject, displayValue);
    default:
      return unreachable(kind);
  }
}

export function displayValidator(validator: ValidatorJson): string {
  switch (validator.type) {
    case "number":
      return "v.float64()";
    case "bigint":
      return "v.int64()";
    case "literal":
      return `v.literal(${displayLiteral(validator.value)})`;
    case "id":
      return `v.id("${validator.tableName}")`;
    case "array":
      return `v.array(${displayValidator(validator.value)})`;
    case "record":
      return `v.record(${displayValidator(validator.keys)}, ${displayValidator(validator.values.fieldType)})`;
    case "union":
      return `v.union(${validator.value.map(displayValidator).join(", ")})`;
    case "object":
      return `v.object(${displayFields(validator.value, displayField)})`;
    default:
      return `v.${validator.type}()`;
  }
}

function displayField(field: ObjectFieldJson): string {
  return field.optional ? `v.optional(${displayValidator(field.fieldType)})` : displayValidator(field.fieldType);
}

function displayLiteral(value: ConvexJson): string {
  return kindOf(value) === KIND.int64 ? "<bigint>" : displayValue(value);
}

/** With a point or an exponent, so that a float can be told from an int64. */
function displayFloat(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) return value.toExponential().replace("e+", "e");
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function displayFields<T>(fields: Record<string, T>, display: (field: T) => string): string {
  const parts = Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${name}: ${display(field)}`);
  return `{${parts.join(", ")}}`;
}
