// Documents as lines of JSON in an export: what Convex calls "uniform". Integers are written without a point and are int64, floats
// always have a point or an exponent, and only what JSON has no word for stays wrapped. People can read it and nothing is lost.

import { DeveloperError } from "../../errors";
import { isConvexJsonObject, type ConvexJson } from "../../values/convex-json";
import { floatOf, int64Json, int64Of, wrapperOf } from "../../values/wrapped";

export function exportLine(value: ConvexJson): string {
  if (typeof value === "number") return floatText(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(exportLine).join(",")}]`;
  switch (wrapperOf(value)) {
    case "$integer":
      return String(int64Of(value));
    case "$float":
      return Object.is(floatOf(value), -0) ? "-0.0" : JSON.stringify(value);
    case "$bytes":
      return JSON.stringify(value);
    default:
      return `{${Object.entries(value)
        .map(([field, nested]) => `${JSON.stringify(field)}:${exportLine(nested)}`)
        .join(",")}}`;
  }
}

/** The inverse of `exportLine`. Throws SyntaxError for what is not JSON. */
export function parseExportLine(text: string): unknown {
  // Strings are matched so that digits inside of them are not.
  const wrapped = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, wrappedNumber);
  return JSON.parse(wrapped);
}

function wrappedNumber(token: string): string {
  if (token.startsWith('"')) return token;
  if (/^-0\.0+$/.test(token)) return '{"$float":"AAAAAAAAAIA="}';
  return /^-?\d+$/.test(token) ? JSON.stringify(int64Json(int64From(token))) : token;
}

function int64From(token: string): bigint {
  const value = BigInt(token);
  if (value === BigInt.asIntN(64, value)) return value;
  throw new DeveloperError("InvalidInt64", `${token} does not fit into an int64.`);
}

function floatText(value: number): string {
  const text = JSON.stringify(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/** For fields of rows whose numbers are read as such, whatever they were written as. */
export function plainNumber(value: ConvexJson | undefined): number | null {
  if (typeof value === "number") return value;
  return isConvexJsonObject(value) && wrapperOf(value) === "$integer" ? Number(int64Of(value)) : null;
}
