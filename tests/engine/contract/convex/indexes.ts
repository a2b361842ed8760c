// What an index query finds: ranges over one and several fields, missing fields, directions, and the ways to end a query.

import {
  aCase,
  byIndex,
  insert,
  labels,
  patch,
  reads,
  refused,
  remove,
  rows,
  thing,
  throws,
  value,
  writes,
  type ContractCase,
} from "./case";
import type { Bound, Find } from "./fixture/ops";

/** x is 1 to 5, one missing and one null; y alternates; z only here and there. */
const seeded = writes(
  thing("one", { x: 1, y: "b", z: 1 }),
  thing("two", { x: 2, y: "a" }),
  thing("two b", { x: 2, y: "b", z: 2 }),
  thing("two c", { x: 2, y: "c", z: null }),
  thing("three", { x: 3, y: "a", z: 3 }),
  thing("five", { x: 5, y: "b" }),
  thing("null", { x: null, y: "a" }),
  thing("missing", { y: "a" }),
);

const finds = (title: string, query: Partial<Find>, expected: string[], differs?: string): ContractCase =>
  aCase(title, [seeded, reads(labels(query))], value(expected), differs);

const refuses = (title: string, query: Partial<Find>, words: string, differs?: string): ContractCase =>
  aCase(title, [seeded, reads(labels(query))], refused(words), differs);

const x = (...range: Bound[]): Partial<Find> => byIndex("by_x", ...range);
const xy = (...range: Bound[]): Partial<Find> => byIndex("by_x_y", ...range);
const xyz = (...range: Bound[]): Partial<Find> => byIndex("by_x_y_z", ...range);
const desc = (query: Partial<Find>): Partial<Find> => ({ ...query, order: "desc" });

const ALL = ["missing", "null", "one", "two", "two b", "two c", "three", "five"];

const oneField: readonly ContractCase[] = [
  finds("without a range: every row, missing fields first", x(), ALL),
  finds("eq", x(["eq", "x", 2]), ["two", "two b", "two c"]),
  finds("eq that nothing fits", x(["eq", "x", 4]), []),
  finds("eq with a value of another type", x(["eq", "x", "2"]), []),
  finds("eq tells an int64 from a float", x(["eq", "x", 2n]), []),
  finds("eq null does not find missing fields", x(["eq", "x", null]), ["null"]),
  finds("eq undefined finds missing fields only", x(["eq", "x"]), ["missing"]),
  finds("gt", x(["gt", "x", 2]), ["three", "five"]),
  finds("gte", x(["gte", "x", 2]), ["two", "two b", "two c", "three", "five"]),
  finds("lt reaches down to null and missing fields", x(["lt", "x", 2]), ["missing", "null", "one"]),
  finds("lte reaches down to null and missing fields", x(["lte", "x", 1]), ["missing", "null", "one"]),
  finds("gt undefined finds every field that is there", x(["gt", "x"]), ALL.slice(1)),
  finds("gt null finds neither null nor missing fields", x(["gt", "x", null]), ALL.slice(2)),
  finds("gte null leaves missing fields out", x(["gte", "x", null]), ALL.slice(1)),
  finds("lt null finds missing fields only", x(["lt", "x", null]), ["missing"]),
  finds("lte undefined finds missing fields only", x(["lte", "x"]), ["missing"]),
  finds("lt undefined finds nothing", x(["lt", "x"]), []),
  finds("gt and lt", x(["gt", "x", 1], ["lt", "x", 5]), ["two", "two b", "two c", "three"]),
  finds("gte and lte", x(["gte", "x", 1], ["lte", "x", 2]), ["one", "two", "two b", "two c"]),
  finds("the upper bound may come first", x(["lt", "x", 3], ["gte", "x", 2]), ["two", "two b", "two c"]),
  finds("bounds that cross find nothing", x(["gt", "x", 3], ["lt", "x", 2]), []),
  finds("bounds that meet and leave the value out find nothing", x(["gt", "x", 2], ["lt", "x", 2]), []),
  finds("bounds that meet and take the value in", x(["gte", "x", 2], ["lte", "x", 2]), ["two", "two b", "two c"]),
  finds("bounds of two types span the types between", x(["gte", "x", null], ["lt", "x", "a"]), ALL.slice(1)),
  finds("descending", desc(x()), [...ALL].reverse()),
  finds("a descending range", desc(x(["gte", "x", 2], ["lt", "x", 5])), ["three", "two c", "two b", "two"]),
];

const severalFields: readonly ContractCase[] = [
  finds("an index of two fields orders by both", xy(), ALL),
  finds("eq on the first field only", xy(["eq", "x", 2]), ["two", "two b", "two c"]),
  finds("eq on both fields", xy(["eq", "x", 2], ["eq", "y", "b"]), ["two b"]),
  finds("eq and gt", xy(["eq", "x", 2], ["gt", "y", "a"]), ["two b", "two c"]),
  finds("eq, gte and lt", xy(["eq", "x", 2], ["gte", "y", "a"], ["lt", "y", "c"]), ["two", "two b"]),
  finds("eq and lt, descending", desc(xy(["eq", "x", 2], ["lt", "y", "c"])), ["two b", "two"]),
  finds("eq on three fields", xyz(["eq", "x", 2], ["eq", "y", "b"], ["eq", "z", 2]), ["two b"]),
  finds("eq undefined on the last field", xyz(["eq", "x", 2], ["eq", "y", "a"], ["eq", "z"]), ["two"]),
  finds("eq null on the last field", xyz(["eq", "x", 2], ["eq", "y", "c"], ["eq", "z", null]), ["two c"]),
  finds("a bound on the second of three fields", xyz(["eq", "x", 2], ["gt", "y", "a"]), ["two b", "two c"]),
  finds("a missing first field, then eq", xy(["eq", "x"], ["eq", "y", "a"]), ["missing"]),
  finds(
    "eq on the fields and a bound on the creation time",
    xy(["eq", "x", 2], ["eq", "y", "b"], ["gt", "_creationTime", 0]),
    ["two b"],
  ),
  finds("a bound on the creation time alone", byIndex("by_creation_time", ["gt", "_creationTime", 0]), [
    "one",
    "two",
    "two b",
    "two c",
    "three",
    "five",
    "null",
    "missing",
  ]),
  finds(
    "a bound on the creation time that lies in the future",
    byIndex("by_creation_time", ["gt", "_creationTime", 1e15]),
    [],
  ),
  finds("eq on the id", byIndex("by_id", ["eq", "_id", "$two"]), ["two"]),
  finds(
    "the fields of eq may be named in any order",
    xy(["eq", "y", "b"], ["eq", "x", 2]),
    ["two b"],
    "convex-test wants the order of the index; Convex's backend sorts the equalities, and only the types ask for the order",
  ),
];

const deep: readonly ContractCase[] = [
  aCase(
    "an index may lead into objects",
    [
      writes(
        thing("b", { deep: { er: { field: 2 } } }),
        thing("a", { deep: { er: { field: 1 } } }),
        thing("c", { deep: { er: 5 } }),
        thing("d", { deep: null }),
      ),
      reads(
        labels(byIndex("by_deep")),
        labels(byIndex("by_deep", ["eq", "deep.er.field", 2])),
        labels(byIndex("by_deep", ["eq", "deep.er.field"])),
      ),
    ],
    value([["c", "d", "a", "b"], ["b"], ["c", "d"]]),
  ),
  aCase(
    "an index finds whole lists and objects",
    [
      writes(thing("list", { x: [1, 2] }), thing("object", { x: { a: 1, b: [true] } })),
      reads(labels(x(["eq", "x", [1, 2]])), labels(x(["eq", "x", { b: [true], a: 1 }])), labels(x(["eq", "x", [1]]))),
    ],
    value([["list"], ["object"], []]),
  ),
  aCase(
    "an index tells the two zeros apart",
    [
      writes(thing("zero", { x: 0 }), thing("negative", { x: -0 })),
      reads(labels(x(["eq", "x", 0])), labels(x(["eq", "x", -0]))),
    ],
    value([["zero"], ["negative"]]),
  ),
  aCase(
    "an index finds NaN",
    [
      writes(thing("nan", { x: NaN }), thing("one", { x: 1 })),
      reads(labels(x(["eq", "x", NaN])), labels(x(["gt", "x", Infinity]))),
    ],
    value([["nan"], ["nan"]]),
  ),
  aCase(
    "texts with zero characters keep their bounds",
    [
      writes(thing("a", { x: "a" }), thing("a0", { x: "a\0" }), thing("a0b", { x: "a\0b" }), thing("ab", { x: "ab" })),
      reads(
        labels(x(["gt", "x", "a"], ["lt", "x", "ab"])),
        labels(x(["eq", "x", "a"])),
        labels(x(["lte", "x", "a\0"])),
      ),
    ],
    value([["a0", "a0b"], ["a"], ["a", "a0"]]),
  ),
  aCase(
    "a prefix search by bounds",
    [
      writes(...["ba", "bar", "bar\uffff", "bas", "b", "BAR"].map((text) => insert("things", { k: text, x: text }))),
      reads(labels(x(["gte", "x", "bar"], ["lt", "x", "bas"]))),
    ],
    value(["bar", "bar\uffff"]),
  ),
  aCase(
    "two tables may have an index of the same name",
    [
      writes(thing("a", { x: 1 }), insert("others", { k: "other", x: 9 })),
      reads(
        labels({ table: "others", ...byIndex("by_shared_name", ["eq", "x", 9]) }),
        labels(byIndex("by_shared_name", ["eq", "k", "a"])),
      ),
    ],
    value([["other"], ["a"]]),
  ),
];

const endings: readonly ContractCase[] = [
  finds("take fewer than there are", { ...x(["eq", "x", 2]), end: { take: 2 } }, ["two", "two b"]),
  finds("take more than there are", { ...x(["eq", "x", 2]), end: { take: 100 } }, ["two", "two b", "two c"]),
  finds("take none", { ...x(), end: { take: 0 } }, []),
  finds("take from the end", { ...desc(x()), end: { take: 2 } }, ["five", "three"]),
  aCase(
    "take less than none is refused",
    [seeded, reads(labels({ end: { take: -1 } }))],
    throws("must be a non-negative integer"),
  ),
  aCase(
    "take a fraction is refused",
    [seeded, reads(labels({ end: { take: 1.5 } }))],
    throws("must be a non-negative integer"),
  ),
  aCase("first", [seeded, reads(labels({ ...x(["gt", "x", 1]), end: { first: true } }))], value("two")),
  aCase("first of none is null", [seeded, reads(labels({ ...x(["gt", "x", 9]), end: { first: true } }))], value(null)),
  aCase(
    "first, descending, is the last",
    [seeded, reads(labels({ ...desc(x()), end: { first: true } }))],
    value("five"),
  ),
  aCase("unique", [seeded, reads(labels({ ...x(["eq", "x", 3]), end: { unique: true } }))], value("three")),
  aCase(
    "unique of none is null",
    [seeded, reads(labels({ ...x(["eq", "x", 4]), end: { unique: true } }))],
    value(null),
  ),
  aCase(
    "unique of several is refused",
    [seeded, reads(labels({ ...x(["eq", "x", 2]), end: { unique: true } }))],
    throws("unique() query returned more than one result from table things"),
  ),
  aCase("count", [seeded, reads(labels({ end: { count: true } }))], value(8)),
  aCase("count of a table without rows", [reads(labels({ end: { count: true } }))], value(0)),
  finds("a loop may be left early", { ...x(["gte", "x", 2]), end: { iterate: 2 } }, ["two", "two b"]),
  finds("a loop runs to the end", { ...x(["gte", "x", 3]), end: { iterate: 100 } }, ["three", "five"]),
  aCase(
    "whole rows carry id and creation time",
    [writes(thing("a", { x: 1 })), reads(rows("things"))],
    value([{ _id: "<a>", _creationTime: "<time>", k: "a", x: 1 }]),
  ),
];

const own: readonly ContractCase[] = [
  aCase(
    "a mutation finds what it has just inserted",
    [writes(thing("a", { x: 1 }), labels(x(["eq", "x", 1])))],
    value(["<a>", ["a"]]),
  ),
  aCase(
    "a mutation finds what it has just changed in its new place",
    [seeded, writes(patch("$one", { x: 9 }), labels(x(["gte", "x", 5])), labels(x(["eq", "x", 1])))],
    value([null, ["five", "one"], []]),
  ),
  aCase(
    "a mutation does not find what it has just deleted",
    [seeded, writes(remove("$two"), labels(x(["eq", "x", 2])), labels({ ...x(["eq", "x", 2]), end: { first: true } }))],
    value([null, ["two b", "two c"], "two b"]),
  ),
  aCase(
    "own writes stand among the stored rows, descending too",
    [seeded, writes(thing("four", { x: 4 }), labels(desc(x(["gte", "x", 3]))))],
    value(["<four>", ["five", "four", "three"]]),
  ),
  aCase(
    "what was inserted and deleted again was never there",
    [writes(thing("a"), remove("$a"), labels()), reads(labels())],
    value([]),
  ),
];

const refusals: readonly ContractCase[] = [
  refuses("an index that is not there", byIndex("by_nothing"), "Index things.by_nothing not found."),
  refuses(
    "a field that is not in the index",
    x(["eq", "y", 1]),
    `The index range included a comparison with "y", but things.by_x with fields ["x", "_creationTime"] doesn't index this field.`,
  ),
  refuses("the second field without the first", xy(["eq", "y", "a"]), "didn't use the index fields in order"),
  refuses(
    "a bound on the second field without the first",
    xy(["gt", "y", "a"]),
    "didn't use the index fields in order",
  ),
  refuses("bounds on two fields", xy(["gt", "x", 1], ["lt", "y", "b"]), "can only be applied to a single index field"),
  refuses("two lower bounds", x(["gt", "x", 1], ["gte", "x", 2]), "Already defined lower bound in index range."),
  refuses("two upper bounds", x(["lt", "x", 3], ["lte", "x", 2]), "Already defined upper bound in index range."),
  refuses(
    "two equalities on one field",
    x(["eq", "x", 1], ["eq", "x", 1]),
    "Already defined equality bound in index range.",
  ),
  refuses(
    "a bound on a field after a gap",
    xyz(["eq", "x", 2], ["gt", "z", 1]),
    "didn't use the index fields in order",
  ),
];

export const indexCases: readonly ContractCase[] = [
  ...oneField,
  ...severalFields,
  ...deep,
  ...endings,
  ...own,
  ...refusals,
];
