// Every kind of validator in its three places: arguments, results, documents. One list of what fits and what does not.

import type { Value } from "convex/values";
import { aCase, callOf, insert, reads, refused, rows, thing, value, writes, type ContractCase } from "./case";
import type { ShapeName } from "./fixture/shapes";

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

interface ShapeValues {
  readonly shape: ShapeName;
  readonly fits: readonly Value[];
  /** With words of Convex's message. */
  readonly refuses: readonly (readonly [value: Value, words: string])[];
  /** convex-test refuses what fits. */
  readonly misjudged?: string;
  /** convex-test takes what does not fit. */
  readonly unchecked?: string;
}

const NO_MATCH = "Value does not match validator.";
const NO_RECORDS = "convex-test takes anything for a record";

const SHAPE_VALUES: readonly ShapeValues[] = [
  { shape: "nothing", fits: [null], refuses: [[0, `${NO_MATCH}\nPath: .value\nValue: 0.0\nValidator: v.null()`]] },
  { shape: "boolean", fits: [true, false], refuses: [[1, "Validator: v.boolean()"]] },
  { shape: "number", fits: [0, -0.5, Infinity, NaN], refuses: [[1n, "Value: 1\nValidator: v.float64()"]] },
  { shape: "int64", fits: [0n, -(2n ** 63n)], refuses: [[1, "Value: 1.0\nValidator: v.int64()"]] },
  { shape: "string", fits: ["", "é"], refuses: [[null, "Value: null\nValidator: v.string()"]] },
  { shape: "bytes", fits: [bytes(), bytes(1)], refuses: [["AQ==", 'Value: "AQ=="\nValidator: v.bytes()']] },
  { shape: "any", fits: [null, 1n, { a: [1] }], refuses: [] },
  {
    shape: "id",
    fits: ["$it"],
    refuses: [
      ["hello", 'Value: "hello"\nValidator: v.id("things")'],
      ["$other", 'from table `others`, which does not match the table name in validator `v.id("things")`'],
      [7, 'Validator: v.id("things")'],
    ],
  },
  {
    shape: "literalString",
    fits: ["on"],
    refuses: [["off", '`"off"` does not match literal validator `v.literal("on")`']],
  },
  {
    shape: "literalNumber",
    fits: [7],
    refuses: [
      [8, "`8.0` does not match literal validator `v.literal(7.0)`"],
      [7n, "`7` does not match literal validator"],
    ],
  },
  {
    shape: "literalInt64",
    misjudged: "convex-test compares an int64 with the JSON of the literal",
    fits: [7n],
    refuses: [[7, "does not match literal validator"]],
  },
  {
    shape: "literalBoolean",
    fits: [true],
    refuses: [[false, "`false` does not match literal validator `v.literal(true)`"]],
  },
  {
    shape: "array",
    fits: [[], [1, 2]],
    refuses: [
      [[1, "2"], "Path: .value[1]\n"],
      [1, "Validator: v.array(v.float64())"],
    ],
  },
  {
    shape: "arrayOfArrays",
    fits: [[], [[]], [["a"], ["b", "c"]]],
    refuses: [[[["a"], ["b", 1]], "Path: .value[1][1]\n"]],
  },
  {
    shape: "record",
    fits: [{}, { a: 1, "any name": 2 }],
    refuses: [
      [{ a: "1" }, "Path: .value.values()"],
      [[], "Validator: v.record(v.string(), v.float64())"],
    ],
    unchecked: NO_RECORDS,
  },
  {
    shape: "recordOfIds",
    fits: [{}, { $it: true }],
    refuses: [[{ hello: true }, "Path: .value.keys()"]],
    unchecked: NO_RECORDS,
  },
  { shape: "union", fits: ["a", 1, null], refuses: [[true, "Validator: v.union(v.string(), v.float64(), v.null())"]] },
  {
    shape: "unionOfObjects",
    fits: [
      { kind: "a", a: 1 },
      { kind: "b", b: "" },
    ],
    refuses: [
      [{ kind: "a", b: "" }, "Validator: v.union("],
      [{ kind: "c" }, "Validator: v.union("],
    ],
  },
  { shape: "emptyUnion", fits: [], refuses: [[null, "Validator: v.union()"]] },
  {
    shape: "object",
    fits: [{ name: "a" }, { name: "a", age: 1 }],
    refuses: [
      [{ age: 1 }, "Object is missing the required field `name`."],
      [{ name: "a", extra: 1 }, "Object contains extra field `extra` that is not in the validator."],
      [{ name: "a", age: null }, "Path: .value.age\n"],
      ["a", "Validator: v.object("],
      [[], "Validator: v.object("],
    ],
  },
  { shape: "emptyObject", fits: [{}], refuses: [[{ a: 1 }, "Object contains extra field `a`"]] },
  {
    shape: "nested",
    fits: [{ list: [] }, { list: [{ tag: "x" }, { tag: "y" }] }],
    refuses: [[{ list: [{ tag: "x" }, { tag: "z" }] }, "Path: .value.list[1].tag\n"]],
  },
  { shape: "nullable", fits: ["a", null], refuses: [[1, "Validator: v.union(v.string(), v.null())"]] },
];

const ids = writes(thing("it"), insert("others", {}, "other"));
const shown = (one: Value): Value =>
  one === "$it" ? "<it>" : typeof one === "object" && one !== null && "$it" in one ? { "<it>": true } : one;
const name = (shape: ShapeName, index: number, of: number): string =>
  of === 1 ? shape : `${shape}, ${index + 1} of ${of}`;

const PLACES = [
  {
    place: "an argument",
    steps: (shape: ShapeName, one: Value) => [ids, callOf("query", `takes:${shape}`, { value: one })],
    path: ".value",
  },
  {
    place: "a result",
    steps: (shape: ShapeName, one: Value) => [ids, callOf("query", `gives:${shape}`, { value: one })],
    path: "",
  },
  {
    place: "a field",
    steps: (shape: ShapeName, one: Value) => [ids, writes(insert(`shaped_${shape}`, { value: one }, "row"))],
    path: ".value",
  },
] as const;

function casesOf({ shape, fits, refuses: refusals, misjudged, unchecked }: ShapeValues): ContractCase[] {
  return PLACES.flatMap(({ place, steps, path }) => [
    ...fits.map((one, index) => {
      const title = `${name(shape, index, fits.length)}: a value that fits ${place}`;
      if (place !== "a field") return aCase(title, steps(shape, one), value(shown(one)), misjudged);
      return aCase(
        title,
        [...steps(shape, one), reads(rows(`shaped_${shape}`))],
        value([{ _id: "<row>", _creationTime: "<time>", value: shown(one) }]),
        misjudged,
      );
    }),
    ...refusals.map(([one, text], index) =>
      aCase(
        `${name(shape, index, refusals.length)}: a value that does not fit ${place}`,
        steps(shape, one),
        refused(
          text
            .replace(/Path: \.value(?=\n)/, path === "" ? "" : "Path: .value")
            .replace("Path: .value", `Path: ${path}`),
        ),
        unchecked,
      ),
    ),
  ]);
}

const argumentObjects: readonly ContractCase[] = [
  aCase("arguments may leave out what is optional", [callOf("query", "below/deep:two", { a: 1 })], value({ a: 1 })),
  aCase(
    "an optional argument may be one of a union",
    [callOf("query", "below/deep:two", { a: 1, b: null })],
    value({ a: 1, b: null }),
  ),
  aCase(
    "a missing argument",
    [callOf("query", "below/deep:two", {})],
    refused(
      "ArgumentValidationError: Object is missing the required field `a`. Consider wrapping the field validator in `v.optional(...)` if this is expected.",
    ),
  ),
  aCase(
    "an extra argument",
    [callOf("query", "below/deep:two", { a: 1, c: 2 })],
    refused(
      "ArgumentValidationError: Object contains extra field `c` that is not in the validator.\n\nObject: {a: 1.0, c: 2.0}\nValidator: v.object({a: v.float64(), b: v.optional(v.union(v.string(), v.null()))})",
    ),
  ),
  aCase(
    "an argument of the wrong type",
    [callOf("query", "below/deep:two", { a: "1" })],
    refused('ArgumentValidationError: Value does not match validator.\nPath: .a\nValue: "1"\nValidator: v.float64()'),
  ),
  aCase(
    "no argument is taken where none is declared",
    [callOf("query", "below/deep:none", { a: 1 })],
    refused("ArgumentValidationError: Object contains extra field `a`"),
  ),
  aCase("no argument is needed where none is declared", [callOf("query", "below/deep:none")], value("no arguments")),
  aCase(
    "without validators any arguments are taken",
    [callOf("query", "below/deep:noValidators", { any: "thing", more: 1 })],
    value("thing"),
  ),
  aCase(
    "a result that does not fit takes the writes back",
    [
      writes({ do: "try", ops: [{ do: "call", kind: "mutation", fn: "below/deep:writesThenFails", args: {} }] }),
      reads(rows("things")),
    ],
    value([]),
    "convex-test commits the call before it looks at the result",
  ),
  aCase(
    "a mutation whose result does not fit writes nothing",
    [writes(), reads({ do: "value", value: 1 }), callOf("mutation", "below/deep:writesThenFails")],
    refused("ReturnsValidationError: Value does not match validator.\n\nValue: 1.0\nValidator: v.string()"),
  ),
];

export const validatorCases: readonly ContractCase[] = [...SHAPE_VALUES.flatMap(casesOf), ...argumentObjects];
