// Conditions on an index against a plain comparison of values, and the words for conditions that make no sense.

import fc from "fast-check";
import { expect, test } from "vitest";
import { buildTable, type CatalogIndex } from "../catalog/catalog-table";
import { indexKeyOf } from "../catalog/index-key";
import type { ConvexJson } from "../values/convex-json";
import { compareValues } from "../values/order";
import { indexRange, type RangeBound } from "./index-range";

const TABLE = buildTable(
  {
    namespace: "",
    name: "items",
    number: 10_001,
    tabletId: 1,
    byIdIndexId: 1,
    byCreationTimeIndexId: 2,
    indexes: [{ id: 3, name: "by_a_b", fields: ["a", "b.c"], state: "ready" }],
  },
  null,
);
const BY_A_B = TABLE.secondaryIndexes[1]!;

function bound(type: RangeBound["type"], fieldPath: string, value: ConvexJson | undefined): RangeBound {
  return { type, fieldPath, value };
}

function contains(index: CatalogIndex, bounds: RangeBound[], document: { a?: ConvexJson; c?: ConvexJson }): boolean {
  const { a, c } = document;
  const value = {
    _id: "id",
    _creationTime: 5,
    ...(a === undefined ? {} : { a }),
    ...(c === undefined ? {} : { b: { c } }),
  };
  const key = indexKeyOf(index, value);
  const range = indexRange(index, `items.${index.name}`, bounds);
  return range !== null && range.start <= key && (range.end === null || key < range.end);
}

const value = fc.constantFrom<(ConvexJson | undefined)[]>(
  undefined,
  null,
  -1,
  0,
  1,
  true,
  "",
  "a",
  "a\0",
  "a\0b",
  "ab",
  "b",
  "\u00ff",
  [],
  [1],
  {},
  { x: 1 },
);
const HOLDS: Record<RangeBound["type"], (order: number) => boolean> = {
  Eq: (order) => order === 0,
  Gt: (order) => order > 0,
  Gte: (order) => order >= 0,
  Lt: (order) => order < 0,
  Lte: (order) => order <= 0,
};

test("a range holds exactly the documents that satisfy its conditions", () => {
  const lower = fc.constantFrom<("Gt" | "Gte" | null)[]>("Gt", "Gte", null);
  const upper = fc.constantFrom<("Lt" | "Lte" | null)[]>("Lt", "Lte", null);
  fc.assert(
    fc.property(
      fc.boolean(),
      lower,
      upper,
      value,
      value,
      value,
      value,
      value,
      (hasEquality, low, high, eq, from, to, a, c) => {
        const field = hasEquality ? "b.c" : "a";
        const bounds = hasEquality ? [bound("Eq", "a", eq)] : [];
        if (low !== null) bounds.push(bound(low, field, from));
        if (high !== null) bounds.push(bound(high, field, to));

        const fields: Record<string, ConvexJson | undefined> = { a, "b.c": c };
        const expected = bounds.every(({ type, fieldPath, value: limit }) =>
          HOLDS[type](compareValues(fields[fieldPath], limit)),
        );

        expect(contains(BY_A_B, bounds, { ...(a === undefined ? {} : { a }), ...(c === undefined ? {} : { c }) })).toBe(
          expected,
        );
      },
    ),
    { seed: 5, numRuns: 5_000 },
  );
});

test("equalities may be written in any order, and creation time may follow them", () => {
  const bounds = [bound("Eq", "b.c", 2), bound("Eq", "a", 1), bound("Gt", "_creationTime", 4)];

  expect(contains(BY_A_B, bounds, { a: 1, c: 2 })).toBe(true);
  expect(contains(BY_A_B, [...bounds, bound("Lt", "_creationTime", 5)], { a: 1, c: 2 })).toBe(false);
});

test("every index ends with the id, so that a reader can go on after a document", () => {
  const same = [bound("Eq", "_creationTime", 5)];

  const after = (id: string) => contains(TABLE.byCreationTime, [...same, bound("Gt", "_id", id)], {});

  expect([after("ia"), after("id"), after("ie")]).toEqual([true, false, false]);
  expect(() => contains(TABLE.byCreationTime, [bound("Gt", "_id", "id")], {})).toThrow(
    'Index fields: ["_creationTime"]\nQuery fields: ["_id"]\nFirst incorrect field: "_id"',
  );
});

test("the system indexes are queried by their own field", () => {
  expect(contains(TABLE.byCreationTime, [bound("Gte", "_creationTime", 5)], {})).toBe(true);
  expect(contains(TABLE.byId, [bound("Eq", "_id", "id")], {})).toBe(true);
  expect(contains(TABLE.byId, [bound("Eq", "_id", "other")], {})).toBe(false);
});

test.each([
  [
    "a field is skipped",
    [bound("Eq", "b.c", 1)],
    `Index fields: ["a", "b.c", "_creationTime"]\nQuery fields: ["b.c"]\nFirst incorrect field: "b.c"`,
  ],
  ["a bound comes before its equality", [bound("Gt", "b.c", 1)], "but the query didn't use the index fields in order."],
  [
    "a field is not indexed",
    [bound("Eq", "x", 1)],
    `The index range included a comparison with "x", but items.by_a_b with fields ["a", "b.c", "_creationTime"]`,
  ],
  [
    "two lower bounds",
    [bound("Gt", "a", 1), bound("Gte", "a", 2)],
    `Already defined lower bound in index range. Can't add "a" >= 2.`,
  ],
  [
    "two upper bounds",
    [bound("Lt", "a", 1), bound("Lte", "a", 2)],
    `Already defined upper bound in index range. Can't add "a" <= 2.`,
  ],
  [
    "two equalities",
    [bound("Eq", "a", 1), bound("Eq", "a", 2)],
    `Already defined equality bound in index range. Can't add "a" == 2.`,
  ],
  [
    "bounds on two fields",
    [bound("Gt", "a", 1), bound("Lt", "b.c", 2)],
    `attempted to set a range bound on both "a" and "b.c".`,
  ],
])("refused: %s", (_name, bounds, message) => {
  expect(() => indexRange(BY_A_B, "items.by_a_b", bounds)).toThrow(message);
});
