// The order of keys and the order of values are one order, written down twice.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyField, anyValue } from "./any-value";
import type { ConvexJson } from "./convex-json";
import { afterPrefix, encodeKey } from "./key-bytes";
import { compareValues } from "./order";
import { floatJson, int64Json } from "./wrapped";

/** One representative of every place in the total order, ascending. */
const ASCENDING: readonly (ConvexJson | undefined)[] = [
  undefined,
  null,
  ...[-(2n ** 63n), -(2n ** 31n) - 1n, -(2n ** 31n), -32769n, -32768n, -129n, -128n, -1n].map(int64Json),
  ...[0n, 1n, 127n, 128n, 32767n, 32768n, 2n ** 31n - 1n, 2n ** 31n, 2n ** 63n - 1n].map(int64Json),
  { $float: "AAAAAAAA+P8=" },
  ...[
    -Infinity,
    -Number.MAX_VALUE,
    -1,
    -Number.MIN_VALUE,
    -0,
    0,
    Number.MIN_VALUE,
    0.5,
    1,
    2,
    Infinity,
    Number.NaN,
  ].map(floatJson),
  false,
  true,
  ...[
    "",
    "\0",
    "\0\0",
    "\0a",
    "\x01",
    "a",
    "a\0",
    "a\0b",
    "aa",
    "b",
    "\x7f",
    "\x80",
    "é",
    "\ue000",
    "\uffff",
    "𐀀",
    "🥚",
  ],
  ...["", "AA==", "AAA=", "AP8=", "AQ==", "/w==", "/wA="].map((base64) => ({ $bytes: base64 })),
  ...[[], [null], [null, null], [int64Json(1n)], ["a"], ["a", "b"], ["b"], [[]]],
  ...[{}, { "": null }, { a: null }, { a: null, b: null }, { a: 1 }, { a: {} }, { aa: null }, { b: null }],
];

describe("the order of keys", () => {
  test("every place of the total order is above the one before, as value and as key", () => {
    const outOfOrder = ASCENDING.slice(1).filter((upper, index) => {
      const lower = ASCENDING[index];
      const isAbove = compareValues(lower, upper) < 0 && compareValues(upper, lower) > 0;
      return !isAbove || encodeKey([lower]) >= encodeKey([upper]);
    });

    expect(outOfOrder).toEqual([]);
  });

  test("keys of any two values stand in the order of the values, and are equal only for equal values", () => {
    fc.assert(
      fc.property(anyField, anyField, (left, right) => {
        expect(compareBytes(encodeKey([left]), encodeKey([right]))).toBe(Math.sign(compareValues(left, right)));
      }),
      { numRuns: 3000 },
    );
  });

  test("keys of several values sort by the first that differs", () => {
    fc.assert(
      fc.property(fc.array(anyField, { maxLength: 3 }), fc.array(anyField, { maxLength: 3 }), (left, right) => {
        expect(compareBytes(encodeKey(left), encodeKey(right))).toBe(Math.sign(compareLists(left, right)));
      }),
      { numRuns: 2000 },
    );
  });

  test("the order is a total one: any three values sort the same from any start", () => {
    fc.assert(
      fc.property(anyValue, anyValue, anyValue, (a, b, c) => {
        const sorted = [a, b, c].sort(compareValues).map((value) => encodeKey([value]));
        expect([c, a, b].sort(compareValues).map((value) => encodeKey([value]))).toEqual(sorted);
      }),
    );
  });
});

describe("afterPrefix", () => {
  test("is above every key with the prefix and at most every greater key", () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, (prefix, other) => {
        const after = afterPrefix(prefix);
        const isBehindAll = other > prefix && !other.startsWith(prefix);

        expect(after === null || prefix + other < after).toBe(true);
        expect(!isBehindAll || (after !== null && after <= other)).toBe(true);
      }),
    );
  });

  test("of nothing but highest bytes is null, and of nothing too", () => {
    expect(afterPrefix("\xff\xff")).toBe(null);
    expect(afterPrefix("")).toBe(null);
    expect(afterPrefix("a\xff")).toBe("b");
  });
});

const anyBytes = fc
  .array(fc.constantFrom(0, 1, 97, 254, 255), { maxLength: 4 })
  .map((bytes) => String.fromCharCode(...bytes));

function compareBytes(left: string, right: string): number {
  return Math.sign(Buffer.compare(Buffer.from(left, "latin1"), Buffer.from(right, "latin1")));
}

function compareLists(left: readonly (ConvexJson | undefined)[], right: readonly (ConvexJson | undefined)[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = compareValues(left[index], right[index]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
