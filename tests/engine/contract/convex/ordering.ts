// One order over all values, as indexes show it: undefined < null < int64 < float64 < boolean < string < bytes < array < object.

import type { Value } from "convex/values";
import { aCase, byIndex, insert, labels, reads, thing, value, writes, type ContractCase } from "./case";
import type { Op } from "./fixture/ops";

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

/** Stores the values in an order that is not theirs, and expects the index to give them back in theirs. */
function inOrder(title: string, sorted: readonly Value[], convexTestDiffers?: string): ContractCase[] {
  const names = sorted.map((_value, index) => `v${String(index).padStart(2, "0")}`);
  const stored = sorted.map((x, index): Op => thing(names[index] ?? "", { x }));
  const shuffled = stored
    .map((op, index) => ({ op, key: (index * 7 + 3) % 17 }))
    .sort((left, right) => left.key - right.key);
  const write = writes(...shuffled.map(({ op }) => op));
  return [
    aCase(`${title}, ascending`, [write, reads(labels(byIndex("by_x")))], value(names), convexTestDiffers),
    aCase(
      `${title}, descending`,
      [write, reads(labels({ ...byIndex("by_x"), order: "desc" }))],
      value([...names].reverse()),
      convexTestDiffers,
    ),
  ];
}

const mixed: readonly ContractCase[] = [
  ...inOrder("one value of every type", [null, 5n, -7.5, false, "", bytes(), [], {}]),
  ...inOrder("the edges of neighbouring types", [
    null,
    -(2n ** 63n),
    2n ** 63n - 1n,
    -Infinity,
    Infinity,
    false,
    true,
    "",
    "\uffff",
    bytes(),
    bytes(255),
    [],
    [{}],
    {},
    { a: null },
  ]),
  aCase(
    "a missing field comes before null",
    [writes(thing("null", { x: null }), thing("missing")), reads(labels(byIndex("by_x")))],
    value(["missing", "null"]),
  ),
  aCase(
    "an int64 comes before every float, however small",
    [writes(thing("float", { x: -1e300 }), thing("int", { x: 10n })), reads(labels(byIndex("by_x")))],
    value(["int", "float"]),
  ),
];

const within: readonly ContractCase[] = [
  ...inOrder("int64", [
    -(2n ** 63n),
    -65536n,
    -256n,
    -255n,
    -1n,
    0n,
    1n,
    127n,
    128n,
    255n,
    256n,
    2n ** 53n,
    2n ** 53n + 1n,
    2n ** 63n - 1n,
  ]),
  ...inOrder("floats", [
    -Infinity,
    -Number.MAX_VALUE,
    -1.5,
    -1,
    -Number.MIN_VALUE,
    0,
    Number.MIN_VALUE,
    0.5,
    1,
    2,
    10,
    1e300,
    Infinity,
  ]),
  ...inOrder("the special floats", [-Infinity, -1, -0, 0, 1, Infinity, NaN]),
  ...inOrder("booleans", [false, true]),
  ...inOrder("texts", ["", "\0", "\0\0", " ", "!", "0", "10", "9", "A", "a", "aa", "ab", "b", "é", "漢"]),
  ...inOrder("texts by their UTF-8 bytes, not their UTF-16 units", ["a", "\ue000", "\uffff", "\u{10000}", "🥚"]),
  ...inOrder("bytes", [
    bytes(),
    bytes(0),
    bytes(0, 0),
    bytes(0, 255),
    bytes(1),
    bytes(127),
    bytes(128),
    bytes(255),
    bytes(255, 0),
  ]),
  ...inOrder("lists, element by element", [
    [],
    [null],
    [1n],
    [1],
    [1, 0],
    [1, 1],
    [2],
    ["a"],
    ["a", null],
    ["b"],
    [[]],
    [[1]],
    [{}],
  ]),
  ...inOrder("objects, field by field", [
    {},
    { a: null },
    { a: 1 },
    { a: 1, b: 1 },
    { a: 1, c: 0 },
    { a: 2 },
    { aa: 0 },
    { b: 0 },
  ]),
];

const ties: readonly ContractCase[] = [
  aCase(
    "equal values stand in the order of their creation",
    [writes(thing("a", { x: 1 }), thing("b", { x: 1 }), thing("c", { x: 1 })), reads(labels(byIndex("by_x")))],
    value(["a", "b", "c"]),
  ),
  aCase(
    "descending, equal values stand newest first",
    [
      writes(thing("a", { x: 1 }), thing("b", { x: 1 }), thing("c", { x: 1 })),
      reads(labels({ ...byIndex("by_x"), order: "desc" })),
    ],
    value(["c", "b", "a"]),
  ),
  aCase(
    "without an index rows stand in the order of their creation",
    [writes(thing("b", { x: 1 }), thing("a", { x: 2 })), writes(thing("c", { x: 0 })), reads(labels())],
    value(["b", "a", "c"]),
  ),
  aCase(
    "a row that is replaced keeps its place in the order of creation",
    [writes(thing("a"), thing("b")), writes({ do: "replace", id: "$a", value: { k: "new a" } }), reads(labels())],
    value(["new a", "b"]),
  ),
  aCase(
    "a row moves in an index when its field changes",
    [
      writes(thing("a", { x: 1 }), thing("b", { x: 2 })),
      writes({ do: "patch", id: "$a", value: { x: 3 } }),
      reads(labels(byIndex("by_x"))),
    ],
    value(["b", "a"]),
  ),
  aCase(
    "creation times grow within one mutation",
    [
      writes(insert("things", { k: "a" }), insert("things", { k: "b" }), insert("things", { k: "c" })),
      reads(labels({ index: "by_creation_time", order: "desc" })),
    ],
    value(["c", "b", "a"]),
  ),
];

export const orderingCases: readonly ContractCase[] = [...mixed, ...within, ...ties];
