// The place of a picture before it is there.
import { expect, test } from "vitest";
import { mediaBox } from "./media-box";

test("a picture keeps its shape within the largest place", () => {
  expect(mediaBox(1600, 900)).toEqual({ inlineSize: "20rem", aspectRatio: "320 / 180" });
  expect(mediaBox(900, 1600)).toEqual({ inlineSize: "12.6875rem", aspectRatio: "203 / 360" });
});

test("a small picture is not blown up, and a sliver can still be hit", () => {
  expect(mediaBox(100, 80)).toEqual({ inlineSize: "6.25rem", aspectRatio: "100 / 80" });
  expect(mediaBox(3000, 3)).toEqual({ inlineSize: "20rem", aspectRatio: "320 / 64" });
});

test.each([
  [null, null],
  [0, 100],
  [100, null],
] as const)("a size of %s by %s has a place all the same", (width, height) => {
  expect(mediaBox(width, height)).toEqual({ inlineSize: "20rem", aspectRatio: "320 / 240" });
});
