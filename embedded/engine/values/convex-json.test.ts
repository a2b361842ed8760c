// The JSON form of values: canonical text, and what may not be in it.

import { convexToJson, getConvexSize, jsonToConvex } from "convex/values";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyValue } from "./any-value";
import { assertConvexJson, canonicalJson, type ConvexJson } from "./convex-json";
import { displayValue } from "./display";
import { compareValues } from "./order";
import { valueSize } from "./size";
import { floatJson, int64Json } from "./wrapped";

describe("assertConvexJson", () => {
  test("takes every value that convex/values writes, and convex/values reads every value it takes", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(() => assertConvexJson(value)).not.toThrow();
        expect(() => assertConvexJson(convexToJson(jsonToConvex(value)))).not.toThrow();
      }),
    );
  });

  test("refuses with a reason", () => {
    const cases: [unknown, string][] = [
      [undefined, "undefined is not a supported Convex type"],
      [Number.NaN, "not a valid number"],
      [{ a: undefined }, "undefined is not a supported Convex type"],
      [{ $a: 1 }, "Field name $a starts with a '$', which is reserved."],
      [{ a: 1, $b: 1 }, "Field name $b starts with a '$'"],
      [{ é: 1 }, "Field name é has invalid character 'é'"],
      [{ "a\n": 1 }, "non-control ASCII"],
      [{ ["k".repeat(1025)]: 1 }, "exceeds maximum field name length 1024"],
      [{ $integer: "AAAA" }, "Received 3 bytes, expected 8 for $integer"],
      [{ $integer: 5 }, "Malformed $integer field"],
      [{ $bytes: "not base64!" }, "Malformed $bytes field"],
      [{ $float: "AAAAAAAA8D8=" }, "Float 1 should be encoded as a number"],
      [{ $undefined: null }, "reserved"],
      [{ $set: [] }, "no longer supported"],
      ["\ud83e", "lone surrogate"],
    ];

    for (const [value, message] of cases) expect(() => assertConvexJson(value)).toThrow(message);
  });

  test("arrays, objects and nesting are taken at their limit and refused one past it", () => {
    const nested = (depth: number): ConvexJson => (depth === 0 ? 1 : [nested(depth - 1)]);
    const fields = (count: number): object =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, 1]));

    expect(() => assertConvexJson(nested(16))).not.toThrow();
    expect(() => assertConvexJson(nested(17))).toThrow("nested 17 levels deep > maximum nesting 16");
    expect(() => assertConvexJson(new Array(8192).fill(0))).not.toThrow();
    expect(() => assertConvexJson(new Array(8193).fill(0))).toThrow("8193 > maximum length 8192");
    expect(() => assertConvexJson(fields(1024))).not.toThrow();
    expect(() => assertConvexJson(fields(1025))).toThrow("1025 > maximum number 1024");
  });
});

test("canonicalJson is one text exactly for equal values, whatever the order of their fields", () => {
  fc.assert(
    fc.property(anyValue, anyValue, (left, right) => {
      expect(canonicalJson(left) === canonicalJson(right)).toBe(compareValues(left, right) === 0);
      expect(compareValues(JSON.parse(canonicalJson(left)), left)).toBe(0);
    }),
  );

  expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"z":1,"y":2}}'))).toBe('{"__proto__":{"y":2,"z":1},"b":1}');
  expect(canonicalJson({ b: 1, 10: 1, 9: 1, " ": 1 })).toBe(canonicalJson({ " ": 1, 9: 1, 10: 1, b: 1 }));
  expect(canonicalJson({ b: 1, a: [{ d: null, c: "x" }] })).toBe('{"a":[{"c":"x","d":null}],"b":1}');
});

test("sizes are those of convex/values", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      expect(valueSize(value)).toBe(getConvexSize(jsonToConvex(value)));
    }),
  );
});

test("floats are shown with a point or an exponent, int64 without", () => {
  const shown = [1, -1.5, 1e16, 1e-5, 123456789012345, Number.NaN, -Infinity, -0].map(floatJson).map(displayValue);

  expect(shown).toEqual(["1.0", "-1.5", "1e16", "1e-5", "123456789012345.0", "NaN", "-inf", "-0.0"]);
  expect(displayValue(int64Json(-5n))).toBe("-5");
  expect(displayValue({ b: [null, true], a: "x" })).toBe('{a: "x", b: [null, true]}');
});
