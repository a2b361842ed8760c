// Every kind of value goes in and out unchanged: as an argument, as a result, and through a stored document.

import type { Value } from "convex/values";
import { aCase, callOf, insert, reads, refused, throws, trick, value, writes, type ContractCase } from "./case";

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;

const VALUES: readonly (readonly [title: string, value: Value])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
  ["zero", 0],
  ["a negative zero", -0],
  ["a fraction", 0.1],
  ["the smallest number above zero", Number.MIN_VALUE],
  ["the largest number", Number.MAX_VALUE],
  ["the largest safe integer as a number", Number.MAX_SAFE_INTEGER],
  ["an integer beyond the safe ones as a number", 2 ** 53 + 2],
  ["a number that is written with an exponent", 1e21],
  ["infinity", Infinity],
  ["negative infinity", -Infinity],
  ["not a number", NaN],
  ["a 64-bit zero", 0n],
  ["a 64-bit minus one", -1n],
  ["the largest 64-bit integer", 2n ** 63n - 1n],
  ["the smallest 64-bit integer", -(2n ** 63n)],
  ["a 64-bit integer no double can hold", 2n ** 53n + 1n],
  ["an empty text", ""],
  ["a text beyond ASCII", "é ß 漢 🥚"],
  ["a text with a zero character", "a\0b"],
  ["a text with quotes, backslashes and line breaks", 'a"b\\c\nd\u2028e'],
  ["a text that looks like a reserved name", "$integer"],
  ["a long text", "egg ".repeat(5000)],
  ["no bytes", bytes()],
  ["bytes", bytes(0, 1, 127, 128, 255)],
  ["bytes of a length base64 pads", bytes(1, 2, 3, 4)],
  ["an empty list", []],
  ["a list of mixed values", [1, 1n, "1", true, null, bytes(1)]],
  ["lists in lists", [[], [[]], [[1], [2, [3]]]]],
  ["an empty object", {}],
  ["an object with fields out of order", { b: 1, a: 2, C: 3 }],
  ["an object with names that are no identifiers", { "a b": 1, "": 2, "7": 3, "-": 4, "a.b": 5 }],
  ["an object with names of JavaScript's own", { constructor: 1, toString: 2, hasOwnProperty: 3 }],
  ["objects in lists in objects", { a: [{ b: [{ c: 1n }] }], d: { e: bytes(9) } }],
];

const asArgument = VALUES.map(([title, one]) =>
  aCase(`${title} comes back from a function`, [callOf("query", "takes:any", { value: one })], value(one)),
);

const asField = VALUES.map(([title, one]) =>
  aCase(
    `${title} is stored in a document`,
    [writes(insert("things", { k: "a", value: one }, "a")), reads({ do: "get", id: "$a" })],
    value({ _id: "<a>", _creationTime: "<time>", k: "a", value: one }),
  ),
);

const odd = (name: string): ContractCase["steps"] => [writes(trick(name))];

const notValues: readonly ContractCase[] = [
  aCase("a Date is no value", odd("insertDate"), refused("is not a supported Convex type")),
  aCase("a Map is no value", odd("insertMap"), refused("is not a supported Convex type")),
  aCase("a Set is no value", odd("insertSet"), refused("is not a supported Convex type")),
  aCase("an instance of a class is no value", odd("insertInstance"), refused("is not a supported Convex type")),
  aCase("a function is no value", odd("insertFunction"), refused("is not a supported Convex type")),
  aCase("a symbol is no value", odd("insertSymbol"), refused("Symbol")),
  aCase(
    "a typed array is no value, only its buffer is",
    odd("insertTypedArray"),
    refused("is not a supported Convex type"),
  ),
  aCase(
    "an integer one above 64 bits is refused",
    odd("insertWideBigInt"),
    throws("9223372036854775808 does not fit into a 64-bit signed integer"),
  ),
  aCase(
    "an integer one below 64 bits is refused",
    odd("insertNarrowBigInt"),
    throws("-9223372036854775809 does not fit into a 64-bit signed integer"),
  ),
  aCase(
    "undefined in a list is refused",
    odd("insertUndefinedInArray"),
    throws("undefined is not a valid Convex value"),
  ),
  aCase("an undefined field is left out", odd("insertUndefinedField"), value(true)),
  aCase("a handler that returns undefined gives null", [reads(trick("returnsUndefined"))], value(null)),
];

/** Directly from a function, so that its result is only this. */
const results: readonly ContractCase[] = [
  aCase("a Date is no result", [reads(trick("returnsDate"))], throws("is not a supported Convex type")),
  aCase("a Map is no result", [reads(trick("returnsMap"))], throws("is not a supported Convex type")),
  aCase("a function is no result", [reads(trick("returnsFunction"))], throws("is not a supported Convex type")),
  aCase(
    "undefined in a list is no result",
    [reads(trick("returnsUndefinedInList"))],
    throws("undefined is not a valid Convex value"),
  ),
  aCase("an undefined field is left out of a result", [reads(trick("returnsUndefinedField"))], value({ a: 1 })),
  aCase(
    "a name that begins with a dollar is no result",
    [reads(trick("returnsDollar"))],
    throws("starts with a '$', which is reserved"),
  ),
  aCase(
    "a name that is not ASCII is no result",
    [reads(trick("returnsForeignName"))],
    throws("Field names can only contain non-control ASCII characters"),
  ),
  aCase("a result may come later", [reads(trick("returnsPromise"))], value("later")),
  aCase(
    "half a character cannot be stored",
    [writes(trick("insertHalfCharacter"))],
    refused("not valid Unicode"),
    "convex-test takes any text of JavaScript",
  ),
];

const NO_BOUNDS = "convex-test does not hold values to Convex's bounds";

const bounds: readonly ContractCase[] = [
  aCase("16 levels of nesting are stored", odd("insertDeep"), value("stored")),
  aCase("a list of 8192 elements is stored", odd("insertWideArray"), value("stored")),
  aCase("an object of 1024 fields is stored", odd("insertManyFields"), value("stored")),
  aCase("a document of almost 1 MiB is stored", odd("insertLarge"), value("stored")),
  aCase("17 levels of nesting are refused", odd("insertTooDeep"), refused("is too nested"), NO_BOUNDS),
  aCase(
    "a list of 8193 elements is refused",
    odd("insertTooWideArray"),
    refused("Array length is too long (8193 > maximum length 8192)"),
    NO_BOUNDS,
  ),
  aCase(
    "an object of 1025 fields is refused",
    odd("insertTooManyFields"),
    refused("Object has too many fields (1025 > maximum number 1024)"),
    NO_BOUNDS,
  ),
  aCase("a document above 1 MiB is refused", odd("insertTooLarge"), refused("Value is too large"), NO_BOUNDS),
];

export const valueCases: readonly ContractCase[] = [...asArgument, ...asField, ...notValues, ...results, ...bounds];
