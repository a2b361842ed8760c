// A value against a validator, with Convex's error texts. A validator is compiled once and run often: a value that fits
// costs no text and no path, because both are put together only on the way out of a mismatch.

import { compareValues } from "./order";
import { isConvexJsonObject, type ConvexJson, type ConvexJsonObject } from "./convex-json";
import { displayValidator, displayValue } from "./display";
import { tableNumberOf } from "./document-id";
import type { ObjectFieldJson, ValidatorJson } from "./validator-json";
import { KIND, kindOf, wrapperOf, type Kind } from "./wrapped";

/** Convex's error text, or null when the value fits. */
export type CompiledValidator = (value: ConvexJson | undefined) => string | null;

/** What `v.id` needs to know: the number of a table, and for error texts the name of a number. */
export interface TableNames {
  numberOf(table: string): number | null;
  nameOf(tableNumber: number): string | null;
}

export function compileValidator(validator: ValidatorJson, tables: TableNames): CompiledValidator {
  const check = compile(validator, tables);
  return (value) => check(value)?.toString() ?? null;
}

type Check = (value: ConvexJson | undefined) => Mismatch | null;

/** Knows its text up to the path, which grows from the inside out while the checks return. */
class Mismatch {
  readonly #outwardPath: string[] = [];

  constructor(private readonly text: (path: string) => string) {}

  within(step: string): this {
    this.#outwardPath.push(step);
    return this;
  }

  toString(): string {
    const path = this.#outwardPath.reverse().join("");
    return this.text(path === "" ? "" : `Path: ${path}`);
  }
}

function compile(validator: ValidatorJson, tables: TableNames): Check {
  switch (validator.type) {
    case "any":
      return (value) => (value === undefined ? noMatch(value, validator) : null);
    case "null":
      return kindCheck(validator, KIND.null);
    case "number":
      return kindCheck(validator, KIND.float64);
    case "bigint":
    case "commitTs":
      return kindCheck(validator, KIND.int64);
    case "boolean":
      return kindCheck(validator, KIND.boolean);
    case "string":
      return kindCheck(validator, KIND.string);
    case "bytes":
      return kindCheck(validator, KIND.bytes);
    case "literal":
      return compileLiteral(validator.value);
    case "id":
      return compileId(validator, tables);
    case "array":
      return compileArray(validator, tables);
    case "record":
      return compileRecord(validator, tables);
    case "union":
      return compileUnion(validator, tables);
    case "object":
      return compileObject(validator, tables);
  }
}

function noMatch(value: ConvexJson | undefined, validator: ValidatorJson): Mismatch {
  return new Mismatch(
    (path) =>
      `Value does not match validator.\n${path}\nValue: ${displayValue(value)}\nValidator: ${displayValidator(validator)}`,
  );
}

function kindCheck(validator: ValidatorJson, kind: Kind): Check {
  return (value) => (kindOf(value) === kind ? null : noMatch(value, validator));
}

function compileLiteral(literal: ConvexJson): Check {
  const validatorText = displayValidator({ type: "literal", value: literal });
  return (value) => {
    if (value === literal || compareValues(value, literal) === 0) return null;
    return new Mismatch(
      (path) => `\`${displayValue(value)}\` does not match literal validator \`${validatorText}\`.${path}`,
    );
  };
}

function compileId(validator: Extract<ValidatorJson, { type: "id" }>, tables: TableNames): Check {
  const { tableName } = validator;
  return (value) => {
    if (typeof value !== "string") return noMatch(value, validator);
    const tableNumber = tableNumberOf(value);
    if (tableNumber === null) return noMatch(value, validator);
    if (tableNumber === tables.numberOf(tableName)) return null;
    const found = tables.nameOf(tableNumber);
    if (found === null) return noMatch(value, validator);
    const origin = found.startsWith("_") ? "a system table" : `table \`${found}\``;
    return new Mismatch(
      (path) =>
        `Found ID "${value}" from ${origin}, which does not match the table name in validator \`v.id("${tableName}")\`.${path}`,
    );
  };
}

function compileArray(validator: Extract<ValidatorJson, { type: "array" }>, tables: TableNames): Check {
  const check = compile(validator.value, tables);
  return (value) => {
    if (!Array.isArray(value)) return noMatch(value, validator);
    for (let index = 0; index < value.length; index++) {
      const mismatch = check(value[index]);
      if (mismatch !== null) return mismatch.within(`[${index}]`);
    }
    return null;
  };
}

function compileRecord(validator: Extract<ValidatorJson, { type: "record" }>, tables: TableNames): Check {
  const checkKey = compile(validator.keys, tables);
  const checkField = compile(validator.values.fieldType, tables);
  return (value) => {
    if (!isPlainObject(value)) return noMatch(value, validator);
    for (const key in value) {
      const mismatch = checkKey(key)?.within(".keys()") ?? checkField(value[key])?.within(".values()");
      if (mismatch !== undefined) return mismatch;
    }
    return null;
  };
}

/** One member speaks for itself; of several, none can be called the intended one, so the text names the union. */
function compileUnion(validator: Extract<ValidatorJson, { type: "union" }>, tables: TableNames): Check {
  const checks = validator.value.map((member) => compile(member, tables));
  const [only] = checks;
  if (checks.length === 1 && only !== undefined) return only;
  const texts = new Set(validator.value.map((member) => (member.type === "literal" ? member.value : null)));
  return (value) => {
    if (typeof value === "string" && texts.has(value)) return null;
    for (const check of checks) if (check(value) === null) return null;
    return noMatch(value, validator);
  };
}

interface FieldCheck {
  readonly name: string;
  readonly optional: boolean;
  readonly check: Check;
}

function compileObject(validator: Extract<ValidatorJson, { type: "object" }>, tables: TableNames): Check {
  const fields = Object.entries(validator.value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]: [string, ObjectFieldJson]): FieldCheck => {
      return { name, optional: field.optional, check: compile(field.fieldType, tables) };
    });
  const names = new Set(Object.keys(validator.value));
  return (value) => {
    if (!isPlainObject(value)) return noMatch(value, validator);
    return checkFields(value, fields, validator) ?? findExtraField(value, names, validator);
  };
}

function checkFields(
  value: ConvexJsonObject,
  fields: readonly FieldCheck[],
  validator: ValidatorJson,
): Mismatch | null {
  for (const { name, optional, check } of fields) {
    // Own fields only: a field named like a method of Object.prototype would be found on every object.
    if (Object.hasOwn(value, name)) {
      const mismatch = check(value[name]);
      if (mismatch !== null) return mismatch.within(`.${name}`);
    } else if (!optional) {
      const reason = `Object is missing the required field \`${name}\`. Consider wrapping the field validator in \`v.optional(...)\` if this is expected.`;
      return objectMismatch(reason, value, validator);
    }
  }
  return null;
}

function findExtraField(
  value: ConvexJsonObject,
  names: ReadonlySet<string>,
  validator: ValidatorJson,
): Mismatch | null {
  for (const name in value) {
    if (names.has(name)) continue;
    const reason = `Object contains extra field \`${name}\` that is not in the validator.`;
    return objectMismatch(reason, value, validator);
  }
  return null;
}

function objectMismatch(reason: string, value: ConvexJsonObject, validator: ValidatorJson): Mismatch {
  return new Mismatch(
    (path) => `${reason}\n${path}\nObject: ${displayValue(value)}\nValidator: ${displayValidator(validator)}`,
  );
}

function isPlainObject(value: ConvexJson | undefined): value is ConvexJsonObject {
  return isConvexJsonObject(value) && wrapperOf(value) === null;
}
