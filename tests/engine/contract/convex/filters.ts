// Filter expressions: comparisons across types, fields that are not there, logic, arithmetic, and where a filter stands in the chain.

import type { Value } from "convex/values";
import { aCase, labels, reads, refused, thing, value, where, writes, type ContractCase } from "./case";
import type { Find } from "./fixture/ops";

const seeded = writes(
  thing("one", { x: 1, y: 10 }),
  thing("two", { x: 2, y: 10 }),
  thing("three", { x: 3, tag: "a", in: { side: true } }),
  thing("text", { x: "2" }),
  thing("int", { x: 2n, n: 7n }),
  thing("null", { x: null }),
  thing("none", {}),
);

const X = { field: "x" };

const finds = (title: string, query: Partial<Find>, expected: string[], differs?: string): ContractCase =>
  aCase(title, [seeded, reads(labels(query))], value(expected), differs);

const refuses = (title: string, filter: Value, words: string, differs?: string): ContractCase =>
  aCase(title, [seeded, reads(labels(where(filter)))], refused(words), differs);

const NATIVE_COMPARISON = "convex-test compares with JavaScript's operators instead of the order of all values";
const NATIVE_LOGIC = "convex-test takes JavaScript's truth of any value";
const NATIVE_ARITHMETIC = "convex-test calculates with JavaScript's operators on whatever it is given";

const comparisons: readonly ContractCase[] = [
  finds("eq with a literal", where({ eq: [X, 2] }), ["two"]),
  finds("eq tells types apart", where({ eq: [X, "2"] }), ["text"]),
  finds("eq with an int64", where({ eq: [X, 2n] }), ["int"]),
  finds("eq null does not find missing fields", where({ eq: [X, null] }), ["null"]),
  finds("eq undefined finds missing fields", where({ eq: [X, { missing: true }] }), ["none"]),
  finds("neq", where({ neq: [X, 2] }), ["one", "three", "text", "int", "null", "none"]),
  finds("neq undefined finds fields that are there", where({ neq: [X, { missing: true }] }), [
    "one",
    "two",
    "three",
    "text",
    "int",
    "null",
  ]),
  finds("gt goes on through the types above", where({ gt: [X, 2] }), ["three", "text"], NATIVE_COMPARISON),
  finds("gte goes on through the types above", where({ gte: [X, 2] }), ["two", "three", "text"], NATIVE_COMPARISON),
  finds(
    "lt goes down through the types below",
    where({ lt: [X, 2] }),
    ["one", "int", "null", "none"],
    NATIVE_COMPARISON,
  ),
  finds(
    "lte goes down through the types below",
    where({ lte: [X, 1] }),
    ["one", "int", "null", "none"],
    NATIVE_COMPARISON,
  ),
  finds("gt within one type", { ...where({ gt: [{ field: "y" }, 9] }) }, ["one", "two"]),
  finds("two fields of one row", where({ lt: [X, { field: "y" }] }), ["one", "two"]),
  finds("eq of two literals", where({ eq: [1, 1] }), ["one", "two", "three", "text", "int", "null", "none"]),
  finds("a literal on the left", where({ eq: [3, X] }), ["three"]),
  finds("a field inside an object", where({ eq: [{ field: "in.side" }, true] }), ["three"]),
  finds(
    "a path through something that is no object is missing",
    where({ eq: [{ field: "x.deeper" }, { missing: true }] }),
    ["one", "two", "three", "text", "int", "null", "none"],
  ),
  finds("the id", where({ eq: [{ field: "_id" }, "$two"] }), ["two"]),
  finds("the creation time", where({ gt: [{ field: "_creationTime" }, 0] }), [
    "one",
    "two",
    "three",
    "text",
    "int",
    "null",
    "none",
  ]),
  finds("eq of a whole object", where({ eq: [{ field: "in" }, { is: { side: true } }] }), ["three"]),
];

const logic: readonly ContractCase[] = [
  finds("and", where({ and: [{ eq: [X, 1] }, { eq: [{ field: "y" }, 10] }] }), ["one"]),
  finds("or", where({ or: [{ eq: [X, 1] }, { eq: [X, "2"] }] }), ["one", "text"]),
  finds("not", where({ not: { eq: [{ field: "y" }, 10] } }), ["three", "text", "int", "null", "none"]),
  finds("and of nothing is true", where({ and: [] }), ["one", "two", "three", "text", "int", "null", "none"]),
  finds("or of nothing is false", where({ or: [] }), []),
  finds("logic in logic", where({ and: [{ or: [{ eq: [X, 1] }, { eq: [X, 2] }] }, { not: { eq: [X, 1] } }] }), ["two"]),
  finds("a literal true keeps every row", where(true), ["one", "two", "three", "text", "int", "null", "none"]),
  finds("a literal false drops every row", where(false), []),
  finds("two filters are joined by and", where({ eq: [{ field: "y" }, 10] }, { eq: [X, 2] }), ["two"]),
  finds("and stops at the first false", where({ and: [false, { add: [1, "a"] }] }), [], undefined),
  refuses("a filter that is no boolean", X, "Cannot use value 1.0 (type Float64) as a Boolean", NATIVE_LOGIC),
  refuses("a literal that is no boolean", "yes", 'Cannot use value "yes" (type String) as a Boolean', NATIVE_LOGIC),
  refuses(
    "and of something that is no boolean",
    { and: [{ field: "nowhere" }] },
    "Cannot use value undefined (type undefined) as a Boolean",
    NATIVE_LOGIC,
  ),
  refuses(
    "not of something that is no boolean",
    { not: null },
    "Cannot use value null (type Null) as a Boolean",
    NATIVE_LOGIC,
  ),
];

const arithmetic: readonly ContractCase[] = [
  finds("add", { ...where({ eq: [{ add: [{ field: "y" }, 5] }, 15] }), index: "by_x", range: [["eq", "x", 1]] }, [
    "one",
  ]),
  finds(
    "sub",
    {
      ...where({ eq: [{ sub: [{ field: "y" }, X] }, 8] }),
      index: "by_x",
      range: [
        ["gt", "x", 1],
        ["lt", "x", 3],
      ],
    },
    ["two"],
  ),
  finds(
    "mul",
    {
      ...where({ eq: [{ mul: [X, X] }, 9] }),
      index: "by_x",
      range: [
        ["gte", "x", 1],
        ["lte", "x", 3],
      ],
    },
    ["three"],
  ),
  finds(
    "div of floats keeps the fraction",
    {
      ...where({ eq: [{ div: [X, 2] }, 0.5] }),
      index: "by_x",
      range: [
        ["gte", "x", 1],
        ["lte", "x", 3],
      ],
    },
    ["one"],
  ),
  finds(
    "mod",
    {
      ...where({ eq: [{ mod: [X, 2] }, 1] }),
      index: "by_x",
      range: [
        ["gte", "x", 1],
        ["lte", "x", 3],
      ],
    },
    ["one", "three"],
  ),
  finds(
    "neg",
    {
      ...where({ eq: [{ neg: X }, -3] }),
      index: "by_x",
      range: [
        ["gte", "x", 1],
        ["lte", "x", 3],
      ],
    },
    ["three"],
    "convex-test does not know neg",
  ),
  finds(
    "int64 with int64",
    { ...where({ eq: [{ add: [{ field: "n" }, 1n] }, 8n] }), index: "by_x", range: [["eq", "x", 2n]] },
    ["int"],
  ),
  finds(
    "div of int64 drops the fraction",
    { ...where({ eq: [{ div: [{ field: "n" }, 2n] }, 3n] }), index: "by_x", range: [["eq", "x", 2n]] },
    ["int"],
  ),
  refuses(
    "a text in arithmetic",
    { eq: [{ add: [{ field: "k" }, "a"] }, "ab"] },
    "two int64 or two float64",
    NATIVE_ARITHMETIC,
  ),
  refuses("an int64 with a float", { eq: [{ add: [1n, 1] }, 2] }, "two int64 or two float64"),
  refuses(
    "a missing field in arithmetic",
    { eq: [{ add: [{ field: "nowhere" }, 1] }, 2] },
    "two int64 or two float64",
    NATIVE_ARITHMETIC,
  ),
  refuses(
    "an int64 that overflows",
    { eq: [{ add: [2n ** 63n - 1n, 1n] }, 0n] },
    "Integer overflow",
    NATIVE_ARITHMETIC,
  ),
  refuses("an int64 divided by zero", { eq: [{ div: [1n, 0n] }, 0n] }, "Division by zero"),
];

const chains: readonly ContractCase[] = [
  finds(
    "a filter after an index",
    { ...where({ eq: [{ field: "tag" }, "a"] }), index: "by_x", range: [["gt", "x", 1]] },
    ["three"],
  ),
  finds("a filter and an order", { ...where({ eq: [{ field: "y" }, 10] }), order: "desc" }, ["two", "one"]),
  finds("a filter before the order", { ...where({ eq: [{ field: "y" }, 10] }), filterFirst: true, order: "desc" }, [
    "two",
    "one",
  ]),
  finds("take counts what passes the filter", { ...where({ neq: [X, 1] }), end: { take: 2 } }, ["two", "three"]),
  finds(
    "a limit before a filter counts what enters it",
    { ...where({ neq: [X, 1] }), limit: 2 },
    ["two"],
    "convex-test filters first and limits afterwards, whatever the order of the chain",
  ),
  aCase(
    "first looks for a row that passes",
    [seeded, reads(labels({ ...where({ eq: [X, "2"] }), end: { first: true } }))],
    value("text"),
  ),
  aCase(
    "unique sees only what passes",
    [seeded, reads(labels({ ...where({ eq: [X, 3] }), end: { unique: true } }))],
    value("three"),
  ),
  aCase(
    "a filter sees the transaction's own writes",
    [seeded, writes({ do: "patch", id: "$one", value: { x: 2 } }, labels(where({ eq: [X, 2] })))],
    value([null, ["one", "two"]]),
  ),
];

export const filterCases: readonly ContractCase[] = [...comparisons, ...logic, ...arithmetic, ...chains];
