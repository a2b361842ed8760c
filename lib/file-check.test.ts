// What the composer says about a file before it is sent.
import { expect, test } from "vitest";
import { checkFile } from "./file-check";
import { MEDIA_BYTES_MAX } from "./media-limits";

test.each([
  ["image", "image/png", "3 MB"],
  ["video", "video/mp4", "5 MB"],
  ["audio", "audio/mpeg", "2 MB"],
] as const)(
  "S4-28: a file of kind %s may have its limit, and one byte over is refused in words",
  (kind, type, limit) => {
    const size = MEDIA_BYTES_MAX[kind];

    expect(checkFile({ name: "big", type, size })).toEqual({ kind: "fine", mediaKind: kind, contentType: type });
    expect(checkFile({ name: "big", type, size: size + 1 })).toEqual({
      kind: "refused",
      words: expect.stringContaining(`“big” is a little over ${limit};`),
    });
  },
);

test("S4-28: what cannot be sent is named, together with what can", () => {
  for (const type of ["application/pdf", "image/svg+xml", "", "text/html"]) {
    const check = checkFile({ name: "story.pdf", type, size: 10 });

    expect(check).toMatchObject({ kind: "refused", words: expect.stringMatching(/^“story\.pdf” cannot .*JPEG/) });
  }
});

test("an empty file is called empty", () => {
  expect(checkFile({ name: "a.png", type: "image/png", size: 0 })).toEqual({
    kind: "refused",
    words: "“a.png” is empty.",
  });
});

test("X-38: a phone's name for a type becomes the one the backend knows", () => {
  expect(checkFile({ name: "memo.m4a", type: "audio/x-m4a", size: 10 })).toMatchObject({ contentType: "audio/mp4" });
});

test("a name that is very long or missing does not fill the screen", () => {
  const check = checkFile({ name: "x".repeat(500), type: "", size: 1 });
  expect(check.kind === "refused" ? check.words.length : 0).toBeLessThan(250);
  expect(checkFile({ name: "", type: "", size: 1 })).toMatchObject({
    words: expect.stringMatching(/^This file cannot/),
  });
});
