// Convex JSON: the one form in which values live in the engine. int64, bytes and the special floats stay wrapped
// (`{$integer}`, `{$bytes}`, `{$float}`), so a stored document can be spliced into an answer without being rebuilt.

import { DeveloperError } from "../errors";
import { ARRAY_ELEMENTS_MAX, FIELD_NAME_CHARS_MAX, OBJECT_FIELDS_MAX, VALUE_NESTING_DEPTH_MAX } from "../limits";

export type ConvexJson = null | boolean | number | string | ConvexJson[] | ConvexJsonObject;

export interface ConvexJsonObject {
  [field: string]: ConvexJson;
}

export function isConvexJsonObject(value: ConvexJson | undefined): value is ConvexJsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The same text for equal values, whatever the order of their fields: what is stored, hashed and used as a cache key. Names are
 * sorted, except that names like "7" stand first in numeric order, because JavaScript's objects keep no other.
 */
export function canonicalJson(value: ConvexJson): string {
  // Checking and copying cost less together than putting the text together here: JSON.stringify is native.
  return JSON.stringify(canonicalValue(value));
}

/** The value itself when its names are sorted already, which they most often are, else a copy. */
export function canonicalValue(value: ConvexJson): ConvexJson {
  return isSorted(value) ? value : sortedCopy(value);
}

function isSorted(value: ConvexJson): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  let previous = "";
  for (const name in value) {
    if (name < previous || !isSorted(value[name] ?? null)) return false;
    previous = name;
  }
  return true;
}

function sortedCopy(value: ConvexJson): ConvexJson {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sortedCopy);
  const copy: ConvexJsonObject = {};
  for (const name of Object.keys(value).sort()) setField(copy, name, sortedCopy(value[name] ?? null));
  return copy;
}

/** Assigning to a field named `__proto__` would change the object's prototype and lose the field. */
function setField(target: ConvexJsonObject, name: string, value: ConvexJson): void {
  if (name !== "__proto__") target[name] = value;
  else Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}

/** Looks no deeper than it must, so that a value that is all brackets costs nothing. */
export function isNestedDeeper(value: ConvexJson, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((nested) => isNestedDeeper(nested, levels - 1));
}

/** Throws Convex's message when `value` is not a value that Convex can hold. */
export function assertConvexJson(value: unknown): asserts value is ConvexJson {
  assertValue(value, 0);
}

function assertValue(value: unknown, depth: number): void {
  switch (typeof value) {
    case "boolean":
      return;
    case "string":
      return assertText(value);
    case "number":
      if (!Number.isFinite(value)) refuse(`${value} is not a valid number in JSON.`);
      return;
    case "object":
      if (value === null) return;
      if (Array.isArray(value)) return assertArray(value, depth + 1);
      return assertObject(value, depth);
    default:
      refuse(`${String(value)} is not a supported Convex type.`);
  }
}

/** In unicode mode this finds a surrogate only where it stands alone; such a text has no UTF-8 form. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

function assertText(text: string): void {
  if (LONE_SURROGATE.test(text)) refuse("String contains a lone surrogate, which is not valid Unicode.");
}

function assertArray(value: readonly unknown[], depth: number): void {
  assertDepth("Array", depth);
  if (value.length > ARRAY_ELEMENTS_MAX) {
    refuse(
      `Array length is too long (${value.length} > maximum length ${ARRAY_ELEMENTS_MAX}). Store the elements as documents of their own.`,
    );
  }
  for (const element of value) assertValue(element, depth);
}

function assertObject(value: object, depth: number): void {
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined && first[0].startsWith("$")) return assertWrapped(first[0], first[1]);
  assertDepth("Object", depth + 1);
  if (entries.length > OBJECT_FIELDS_MAX) {
    refuse(
      `Object has too many fields (${entries.length} > maximum number ${OBJECT_FIELDS_MAX}). Split it into several documents.`,
    );
  }
  for (const [name, field] of entries) {
    assertFieldName(name);
    assertValue(field, depth + 1);
  }
}

function assertDepth(what: string, depth: number): void {
  if (depth <= VALUE_NESTING_DEPTH_MAX) return;
  refuse(
    `${what} is too nested (nested ${depth} levels deep > maximum nesting ${VALUE_NESTING_DEPTH_MAX}). ` +
      "Store the inner parts as documents of their own, or as JSON text.",
  );
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
const FIRST_FOREIGN_CHARACTER = /[^\x20-\x7e]/u;

function assertFieldName(name: string): void {
  if (name.length > FIELD_NAME_CHARS_MAX) {
    refuse(
      `Field name ${name} exceeds maximum field name length ${FIELD_NAME_CHARS_MAX}. Keep long texts in values, not in names.`,
    );
  }
  if (name.startsWith("$")) refuse(`Field name ${name} starts with a '$', which is reserved.`);
  if (PRINTABLE_ASCII.test(name)) return;
  const foreign = FIRST_FOREIGN_CHARACTER.exec(name)?.[0] ?? "";
  refuse(
    `Field name ${name} has invalid character '${foreign}': Field names can only contain non-control ASCII characters`,
  );
}

function assertWrapped(wrapper: string, content: unknown): void {
  switch (wrapper) {
    case "$integer":
      return void wrappedBytes(wrapper, content, 8);
    case "$float":
      return assertSpecialFloat(wrappedBytes(wrapper, content, 8).readDoubleLE());
    case "$bytes":
      return void wrappedBytes(wrapper, content, null);
    case "$commitTs":
      if (content !== null) refuse("Malformed $commitTs field");
      return;
    case "$set":
      return refuse("Received a Set which is no longer supported as a Convex type.");
    case "$map":
      return refuse("Received a Map which is no longer supported as a Convex type.");
    default:
      return refuse(`Field name ${wrapper} starts with a '$', which is reserved.`);
  }
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function wrappedBytes(wrapper: string, content: unknown, length: number | null): Buffer {
  if (typeof content !== "string" || !BASE64.test(content)) refuse(`Malformed ${wrapper} field`);
  const bytes = Buffer.from(content, "base64");
  if (length !== null && bytes.length !== length) {
    refuse(`Received ${bytes.length} bytes, expected ${length} for ${wrapper}`);
  }
  return bytes;
}

/** Every other float has one form only, the plain number; two forms of one value would be two keys. */
function assertSpecialFloat(value: number): void {
  if (Number.isFinite(value) && !Object.is(value, -0)) refuse(`Float ${value} should be encoded as a number`);
}

function refuse(message: string): never {
  throw new DeveloperError("InvalidValue", message);
}
