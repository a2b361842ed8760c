// What may be uploaded, at the edges.

import { expect, test } from "vitest";
import { canonicalType, kindOfType, MEDIA_BYTES_MAX, refusalOf } from "./media-limits";

const MB = 1024 * 1024;

test.each([
  ["image", "image/png", 3 * MB],
  ["video", "video/mp4", 5 * MB],
  ["audio", "audio/webm", 2 * MB],
] as const)("S4-28 S4-39: a file of kind %s may fill its limit and not one byte more", (kind, contentType, limit) => {
  expect(MEDIA_BYTES_MAX[kind]).toBe(limit);
  expect(refusalOf({ kind, contentType, size: limit })).toBeNull();
  expect(refusalOf({ kind, contentType, size: limit + 1 })).toEqual({
    code: "media_too_large",
    details: { kind, megabytes: limit / MB },
  });
});

test("an empty file and a size that is none are refused", () => {
  expect(refusalOf({ kind: "image", contentType: "image/png", size: 0 })?.code).toBe("media_empty");
  for (const size of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(refusalOf({ kind: "image", contentType: "image/png", size })?.code).toBe("input_invalid");
  }
});

test.each(["image/svg+xml", "text/html", "application/pdf", "", "image/", "IMAGE"])(
  "%j is no picture",
  (contentType) => {
    expect(refusalOf({ kind: "image", contentType, size: 10 })?.code).toBe("media_type_refused");
    expect(kindOfType(contentType)).toBeNull();
  },
);

test("X-38 S4-39: what phones and browsers call the same sound is one type", () => {
  expect(canonicalType("audio/mp3")).toBe("audio/mpeg");
  expect(canonicalType("Audio/WebM;codecs=opus")).toBe("audio/webm");
  expect(canonicalType("audio/x-m4a")).toBe("audio/mp4");
  expect(kindOfType("audio/mp4; codecs=mp4a.40.2")).toBe("audio");
});

test("a type goes with its own kind only", () => {
  expect(refusalOf({ kind: "audio", contentType: "video/mp4", size: 10 })?.code).toBe("media_type_refused");
  expect(refusalOf({ kind: "video", contentType: "image/gif", size: 10 })?.code).toBe("media_type_refused");
});
