// The Range header, well-formed and not.

import { expect, test } from "vitest";
import { requestedRange } from "./byte-range";

const part = (start: number, end: number) => ({ kind: "part", range: { start, end } });

test.each([
  ["bytes=0-0", part(0, 0)],
  ["bytes=2-5", part(2, 5)],
  ["bytes=7-", part(7, 9)],
  ["bytes=-3", part(7, 9)],
  ["bytes=-99", part(0, 9)],
  ["bytes=5-99", part(5, 9)],
  ["BYTES=9-9", part(9, 9)],
])("of ten bytes %s is a part", (header, expected) => {
  expect(requestedRange(header, 10)).toEqual(expected);
});

test.each(["bytes=10-", "bytes=10-12", "bytes=-0", "bytes=0-1,4-5"])("of ten bytes %s cannot be given", (header) => {
  expect(requestedRange(header, 10)).toEqual({ kind: "unsatisfiable" });
});

test.each([
  null,
  "",
  "bytes=",
  "bytes=-",
  "bytes=5-2",
  "bytes=a-b",
  "bytes=1.5-2",
  "lines=1-2",
  "bytes=9999999999999999-",
])("%s is no range, so everything is given", (header) => {
  expect(requestedRange(header, 10)).toEqual({ kind: "whole" });
});

test("an empty file has no part", () => {
  expect(requestedRange("bytes=0-", 0)).toEqual({ kind: "unsatisfiable" });
});
