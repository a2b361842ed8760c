// Validators: what passes, and the text of what does not.

import { v } from "convex/values";
import { describe, expect, test } from "vitest";
import { makeDocumentId } from "./document-id";
import { compileValidator, type TableNames } from "./validate";
import { asValidator, parseValidator } from "./validator-json";
import { int64Json } from "./wrapped";

const NUMBERS = new Map([
  ["users", 10001],
  ["rooms", 10002],
  ["_storage", 600],
]);
const TABLES: TableNames = {
  numberOf: (table) => NUMBERS.get(table) ?? null,
  nameOf: (tableNumber) => [...NUMBERS].find(([, number]) => number === tableNumber)?.[0] ?? null,
};
const userId = makeDocumentId(10001, new Uint8Array(16));
const roomId = makeDocumentId(10002, new Uint8Array(16));
const fileId = makeDocumentId(600, new Uint8Array(16));
const unknownId = makeDocumentId(10099, new Uint8Array(16));

/** Through the JSON that convex/values really exports. */
function check(
  validator: { json: unknown } | object,
  value: Parameters<ReturnType<typeof compileValidator>>[0],
): string | null {
  // Every validator of convex/values carries its exported form in `json`.
  const { json } = validator as { json: unknown };
  return compileValidator(asValidator(json), TABLES)(value);
}

describe("values that fit", () => {
  test("each simple validator takes its own kind of value", () => {
    expect(check(v.null(), null)).toBe(null);
    expect(check(v.number(), 1.5)).toBe(null);
    expect(check(v.number(), { $float: "AAAAAAAA+H8=" })).toBe(null);
    expect(check(v.int64(), int64Json(1n))).toBe(null);
    expect(check(v.boolean(), false)).toBe(null);
    expect(check(v.string(), "")).toBe(null);
    expect(check(v.bytes(), { $bytes: "" })).toBe(null);
    expect(check(v.any(), { deep: [1] })).toBe(null);
    expect(check(v.id("users"), userId)).toBe(null);
    expect(check(v.id("_storage"), fileId)).toBe(null);
    expect(check(v.literal("a"), "a")).toBe(null);
    expect(check(v.literal(3n), int64Json(3n))).toBe(null);
  });

  test("arrays, records, unions and objects take what their parts take", () => {
    const person = v.object({ name: v.string(), age: v.optional(v.number()) });

    expect(check(v.array(v.string()), ["a", "b"])).toBe(null);
    expect(check(v.record(v.string(), v.number()), { a: 1 })).toBe(null);
    expect(check(v.union(v.literal("a"), v.number()), 5)).toBe(null);
    expect(check(person, { name: "Ada" })).toBe(null);
    expect(check(person, { age: 36, name: "Ada" })).toBe(null);
  });

  test("a field named like a method of every object is looked for on the value itself", () => {
    const odd = v.object({ constructor: v.optional(v.string()), toString: v.string() });

    expect(check(odd, { toString: "x" })).toBe(null);
    expect(check(odd, {})).toContain("missing the required field `toString`");
  });
});

describe("error texts", () => {
  test("a wrong kind of value names the path, the value and the validator", () => {
    expect(check(v.object({ a: v.array(v.object({ b: v.string() })) }), { a: [{ b: "" }, { b: 1 }] })).toBe(
      "Value does not match validator.\nPath: .a[1].b\nValue: 1.0\nValidator: v.string()",
    );
  });

  test("at the top there is no path", () => {
    expect(check(v.string(), null)).toBe("Value does not match validator.\n\nValue: null\nValidator: v.string()");
    expect(check(v.any(), undefined)).toBe("Value does not match validator.\n\nValue: undefined\nValidator: v.any()");
  });

  test("a missing field", () => {
    expect(check(v.object({ to: v.string(), cc: v.optional(v.array(v.int64())) }), { cc: [] })).toBe(
      "Object is missing the required field `to`. Consider wrapping the field validator in `v.optional(...)` if this is expected.\n" +
        "\nObject: {cc: []}\nValidator: v.object({cc: v.optional(v.array(v.int64())), to: v.string()})",
    );
  });

  test("an extra field, inside of another object", () => {
    expect(check(v.object({ a: v.object({}) }), { a: { b: "x" } })).toBe(
      'Object contains extra field `b` that is not in the validator.\nPath: .a\nObject: {b: "x"}\nValidator: v.object({})',
    );
  });

  test("a literal", () => {
    expect(check(v.literal("a"), 3)).toBe('`3.0` does not match literal validator `v.literal("a")`.');
    expect(check(v.object({ k: v.literal(3n) }), { k: int64Json(4n) })).toBe(
      "`4` does not match literal validator `v.literal(<bigint>)`.Path: .k",
    );
  });

  test("a union names itself; a union of one speaks as its member", () => {
    expect(check(v.union(v.null(), v.id("users")), 1)).toContain('Validator: v.union(v.null(), v.id("users"))');
    expect(check(v.union(v.literal("a")), "b")).toBe('`"b"` does not match literal validator `v.literal("a")`.');
  });

  test("records say whether a key or a value is wrong", () => {
    expect(check(v.record(v.id("users"), v.number()), { x: 1 })).toContain("Path: .keys()");
    expect(check(v.record(v.string(), v.number()), { x: "1" })).toContain("Path: .values()");
  });

  test("ids of another table, of a system table, of no table, and texts that are no ids", () => {
    expect(check(v.id("users"), roomId)).toBe(
      `Found ID "${roomId}" from table \`rooms\`, which does not match the table name in validator \`v.id("users")\`.`,
    );
    expect(check(v.id("users"), fileId)).toContain("from a system table, which");
    expect(check(v.id("users"), unknownId)).toContain("Value does not match validator.");
    expect(check(v.id("users"), "hello")).toContain('Value: "hello"\nValidator: v.id("users")');
  });

  test("wrapped values are not objects", () => {
    expect(check(v.object({}), int64Json(1n))).toContain("Value: 1\n");
    expect(check(v.record(v.string(), v.any()), { $bytes: "" })).toContain("does not match");
    expect(check(v.number(), int64Json(1n))).toContain("Validator: v.float64()");
  });
});

describe("parseValidator", () => {
  test("reads back what convex/values exports, for every kind", () => {
    const everything = v.object({
      a: v.union(v.null(), v.literal(1n), v.literal(true), v.literal(2)),
      b: v.optional(v.record(v.id("users"), v.bytes())),
      c: v.array(v.any()),
    });
    // Every validator of convex/values carries its exported form in `json`.
    const { json } = everything as unknown as { json: unknown };

    expect(parseValidator(JSON.stringify(json))).toEqual(JSON.parse(JSON.stringify(json)));
  });

  test("refuses what is not a validator", () => {
    for (const text of [
      "null",
      "[]",
      '{"type":"date"}',
      '{"type":"array"}',
      '{"type":"id"}',
      '{"type":"union","value":{}}',
    ]) {
      expect(() => parseValidator(text)).toThrow("Invalid validator");
    }
  });
});
