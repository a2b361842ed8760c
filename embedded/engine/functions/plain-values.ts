// Values of functions that look the same in JavaScript and in Convex JSON, which is nearly all of them: copied and written out in one
// pass. Whatever needs a second look (int64, bytes, special floats, unusual names, mistakes) is left to convex/server, by returning
// NOT_PLAIN, so that there is one place that knows the rules and their texts.

import { KNOWN_FIELD_NAMES_MAX } from "../limits";
import type { ConvexJson, ConvexJsonObject } from "../values/convex-json";

export const NOT_PLAIN = Symbol("not plain");

/** A copy of Convex JSON as the value that a function may keep and change. The names in it have not been checked yet. */
export function plainValue(json: ConvexJson): ConvexJson | typeof NOT_PLAIN {
  return plainCopy(json, false);
}

/** A value of a function as Convex JSON that shares nothing with it, names sorted, fields without a value left out. */
export function plainJson(value: unknown): ConvexJson | typeof NOT_PLAIN {
  return plainCopy(value, true);
}

/** A document's own copy of its fields, which were checked when it was written. It must hold no wrapped value. */
export function copyOfFields(fields: ConvexJsonObject): ConvexJsonObject {
  const copy = { ...fields };
  for (const name in copy) {
    const field = copy[name];
    if (typeof field === "object" && field !== null) copy[name] = copyOf(field);
  }
  return copy;
}

function copyOf(value: ConvexJson): ConvexJson {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? value.map(copyOf) : copyOfFields(value);
}

/** True when nothing was changed since `copyOfFields` made it. */
export function isUnchanged(copy: unknown, original: ConvexJson): boolean {
  if (typeof original !== "object" || original === null) return Object.is(copy, original);
  if (typeof copy !== "object" || copy === null || Array.isArray(copy) !== Array.isArray(original)) return false;
  if (Array.isArray(original)) {
    const elements = copy as readonly unknown[];
    return elements.length === original.length && original.every((element, n) => isUnchanged(elements[n], element));
  }
  if (!isSimple(copy)) return false;
  let namesMore = 0;
  for (const name in copy) {
    const field = original[name];
    if (field === undefined || !isUnchanged((copy as Readonly<Record<string, unknown>>)[name], field)) return false;
    namesMore++;
  }
  for (const _name in original) namesMore--;
  return namesMore === 0;
}

/** The text of what a function returned, or null when it is not plain. */
export function plainText(value: unknown): string | null {
  switch (shapeOf(value)) {
    case "sorted":
      return JSON.stringify(value);
    case "unsorted": {
      const json = plainJson(value);
      return json === NOT_PLAIN ? null : JSON.stringify(json);
    }
    case "not plain":
      return null;
  }
}

type Shape = "sorted" | "unsorted" | "not plain";

/** "sorted": JSON.stringify writes exactly what convexToJson and JSON.stringify would. */
function shapeOf(value: unknown): Shape {
  switch (typeof value) {
    case "string":
    case "boolean":
      return "sorted";
    case "number":
      return isOrdinary(value) ? "sorted" : "not plain";
    case "object":
      if (value === null) return "sorted";
      return Array.isArray(value) ? shapeOfArray(value) : shapeOfObject(value);
    default:
      return "not plain";
  }
}

function shapeOfArray(value: readonly unknown[]): Shape {
  let shape: Shape = "sorted";
  for (let index = 0; index < value.length; index++) {
    const element = shapeOf(value[index]);
    if (element === "not plain") return element;
    if (element === "unsorted") shape = element;
  }
  return shape;
}

function shapeOfObject(value: object): Shape {
  if (!isSimple(value)) return "not plain";
  let shape: Shape = "sorted";
  let previous = "";
  // Its prototype has no enumerable properties, so these are its own.
  for (const name in value) {
    if (!isKnownName(name)) return "not plain";
    const field: unknown = (value as Readonly<Record<string, unknown>>)[name];
    const inner = field === undefined ? "sorted" : shapeOf(field);
    if (inner === "not plain") return inner;
    if (inner === "unsorted" || name < previous) shape = "unsorted";
    previous = name;
  }
  return shape;
}

function plainCopy(value: unknown, isSorted: boolean): ConvexJson | typeof NOT_PLAIN {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return isOrdinary(value) ? value : NOT_PLAIN;
    case "object":
      if (value === null) return null;
      return Array.isArray(value) ? copyOfArray(value, isSorted) : copyOfObject(value, isSorted);
    default:
      return NOT_PLAIN;
  }
}

function copyOfArray(value: readonly unknown[], isSorted: boolean): ConvexJson | typeof NOT_PLAIN {
  const copy: ConvexJson[] = [];
  for (let index = 0; index < value.length; index++) {
    const element = plainCopy(value[index], isSorted);
    if (element === NOT_PLAIN) return NOT_PLAIN;
    copy.push(element);
  }
  return copy;
}

function copyOfObject(value: object, isSorted: boolean): ConvexJson | typeof NOT_PLAIN {
  if (!isSimple(value)) return NOT_PLAIN;
  const copy: ConvexJsonObject = {};
  const names = Object.keys(value);
  if (isSorted && !inOrder(names)) names.sort();
  for (const name of names) {
    if (!isKnownName(name)) return NOT_PLAIN;
    const field: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (field === undefined) continue;
    const json = plainCopy(field, isSorted);
    if (json === NOT_PLAIN) return NOT_PLAIN;
    copy[name] = json;
  }
  return copy;
}

function inOrder(names: readonly string[]): boolean {
  for (let index = 1; index < names.length; index++) if ((names[index - 1] ?? "") > (names[index] ?? "")) return false;
  return true;
}

function isSimple(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isOrdinary(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

/** Names seen before and found good; there are few of them in an app, and looking at each character again is dear. */
const knownNames = new Set<string>();
const FIRST_CHARACTER = "[\\x20-\\x23\\x25-\\x7e]";
const GOOD_NAME = new RegExp(`^${FIRST_CHARACTER}[\\x20-\\x7e]{0,1000}$`);

function isKnownName(name: string): boolean {
  if (knownNames.has(name)) return true;
  // Assigning to `__proto__` would not make a field.
  if (!GOOD_NAME.test(name) || name === "__proto__") return false;
  if (knownNames.size < KNOWN_FIELD_NAMES_MAX) knownNames.add(name);
  return true;
}
