// Filters: comparisons across types, arithmetic, and the errors of what cannot be decided.

import { describe, expect, test } from "vitest";
import { DeveloperError } from "../errors";
import type { ConvexJson } from "./convex-json";
import { compileFilter } from "./filter";
import { int64Json } from "./wrapped";

const DOCUMENT = { name: "Ada", age: 36, born: int64Json(1815n), home: { city: "London" }, nothing: null };

const field = (path: string): ConvexJson => ({ $field: path });
const literal = (value: ConvexJson): ConvexJson => ({ $literal: value });

function accepts(expression: ConvexJson): boolean {
  return compileFilter(expression)(DOCUMENT);
}

describe("comparisons", () => {
  test("each operator compares a field with a literal", () => {
    const outcomes = ["$eq", "$neq", "$lt", "$lte", "$gt", "$gte"].map((operator) => [
      accepts({ [operator]: [field("age"), literal(35)] }),
      accepts({ [operator]: [field("age"), literal(36)] }),
      accepts({ [operator]: [field("age"), literal(37)] }),
    ]);

    expect(outcomes).toEqual([
      [false, true, false],
      [true, false, true],
      [false, false, true],
      [false, true, true],
      [true, false, false],
      [true, true, false],
    ]);
  });

  test("a dotted path goes into objects, and a missing step is undefined, which is below null", () => {
    expect(accepts({ $eq: [field("home.city"), literal("London")] })).toBe(true);
    expect(accepts({ $eq: [field("home.street.number"), literal({ $undefined: null })] })).toBe(true);
    expect(accepts({ $eq: [field("nothing"), literal({ $undefined: null })] })).toBe(false);
    expect(accepts({ $lt: [field("toString"), literal(null)] })).toBe(true);
  });

  test("values of different types compare by the order of types", () => {
    expect(accepts({ $lt: [field("born"), field("age")] })).toBe(true);
    expect(accepts({ $gt: [field("name"), field("age")] })).toBe(true);
  });
});

describe("arithmetic", () => {
  test("floats with floats and int64 with int64", () => {
    expect(accepts({ $eq: [{ $add: [field("age"), literal(1)] }, literal(37)] })).toBe(true);
    expect(accepts({ $eq: [{ $mod: [field("age"), literal(10)] }, literal(6)] })).toBe(true);
    expect(accepts({ $eq: [{ $div: [field("born"), literal(int64Json(2n))] }, literal(int64Json(907n))] })).toBe(true);
    expect(accepts({ $eq: [{ $neg: field("born") }, literal(int64Json(-1815n))] })).toBe(true);
    expect(accepts({ $eq: [{ $sub: [literal(1), { $mul: [literal(2), literal(3)] }] }, literal(-5)] })).toBe(true);
  });

  test("mixed operands, overflow and division by zero are errors", () => {
    const most = literal(int64Json(2n ** 63n - 1n));

    expect(() => accepts({ $eq: [{ $add: [field("age"), field("born")] }, literal(1)] })).toThrow(
      "two int64 or two float64",
    );
    expect(() => accepts({ $eq: [{ $add: [most, literal(int64Json(1n))] }, literal(1)] })).toThrow("overflow");
    expect(() => accepts({ $eq: [{ $mod: [most, literal(int64Json(0n))] }, literal(1)] })).toThrow("Division by zero");
    expect(() => accepts({ $eq: [{ $neg: field("name") }, literal(1)] })).toThrow("$neg takes a number");
  });
});

describe("logic", () => {
  test("and, or, not; an operand behind the deciding one is not run", () => {
    const fails: ConvexJson = { $add: [field("name"), literal(1)] };

    expect(accepts({ $and: [literal(true), literal(true)] })).toBe(true);
    expect(accepts({ $and: [literal(false), fails] })).toBe(false);
    expect(accepts({ $or: [literal(true), fails] })).toBe(true);
    expect(accepts({ $or: [literal(false), literal(false)] })).toBe(false);
    expect(accepts({ $not: literal(false) })).toBe(true);
    expect(accepts({ $and: [] })).toBe(true);
  });

  test("only booleans decide", () => {
    expect(() => accepts(field("age"))).toThrow("Cannot use value 36.0 (type Float64) as a Boolean");
    expect(() => accepts({ $and: [field("missing")] })).toThrow(
      "Cannot use value undefined (type undefined) as a Boolean",
    );
    expect(() => accepts({ $not: literal(1) })).toThrow("Cannot use value 1.0 (type Float64) as a Boolean");
  });
});

test("expressions that are none are refused when the query starts, not at the first document", () => {
  const broken: ConvexJson[] = [
    null,
    1,
    {},
    { $eq: [1] },
    { $eq: 1 },
    { $xor: [literal(1), literal(1)] },
    { $field: 1 },
  ];

  const refused = broken.filter((expression) => isRefused(expression));

  expect(refused).toEqual(broken);
});

function isRefused(expression: ConvexJson): boolean {
  try {
    compileFilter(expression);
    return false;
  } catch (error) {
    return error instanceof DeveloperError;
  }
}
