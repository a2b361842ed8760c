// Lines of an export: people can read them, and every value comes back as it was.

import { expect, test } from "vitest";

import type { ConvexJson } from "../../values/convex-json";
import { floatJson, int64Json } from "../../values/wrapped";
import { exportLine, parseExportLine } from "./export-json";

const VALUES: ConvexJson[] = [
  null,
  true,
  0,
  1,
  -1.5,
  1e21,
  5e-324,
  1.7976931348623157e308,
  floatJson(-0),
  floatJson(Number.NaN),
  floatJson(Infinity),
  int64Json(0n),
  int64Json(-(2n ** 63n)),
  int64Json(2n ** 63n - 1n),
  { $bytes: "AAEC" },
  "",
  'a "quoted" \\ 12 \u2028 1.5 \u{1f430} text with -7 and 1e5',
  ["1", 1, int64Json(1n), { nested: [floatJson(-0), "0"] }],
  { a1: 1, b: { c: int64Json(2n) } },
];

test.each(VALUES.map((value) => [JSON.stringify(value), value]))("%s comes back", (_, value) => {
  expect(parseExportLine(exportLine(value))).toEqual(value);
});

test("integers are int64 and floats have a point", () => {
  expect(exportLine({ float: 3, int: int64Json(3n), list: [0.5, floatJson(-0)] })).toBe(
    '{"float":3.0,"int":3,"list":[0.5,-0.0]}',
  );
});

test("an integer that fits into nothing is refused, and so is what is no JSON", () => {
  expect(() => parseExportLine("9223372036854775808")).toThrow("does not fit into an int64");
  expect(() => parseExportLine("{1")).toThrow(SyntaxError);
});
