// Every kind of message has words for who cannot see or hear it.
import { expect, test } from "vitest";
import { altWords, clockDuration, mediaName, sizeWords, spokenDuration, textEquivalent } from "./media-words";

const bare = { alt: null, transcript: null, durationSec: null, caption: "" } as const;

test.each([
  ["image", "Picture"],
  ["video", "Video"],
  ["audio", "Voice message"],
] as const)("M-14: a message of kind %s has a text equivalent even when nobody described it", (kind, words) => {
  expect(textEquivalent({ ...bare, kind })).toBe(words);
});

test.each(["image", "video", "audio"] as const)(
  "M-14: what was written down about a message of kind %s is said",
  (kind) => {
    const name = mediaName(kind);

    expect(textEquivalent({ ...bare, kind, caption: "my nest" })).toBe(`${name}: my nest`);
    expect(textEquivalent({ ...bare, kind, alt: "a leaf", caption: "my nest" })).toBe(`${name}: a leaf · my nest`);
    expect(textEquivalent({ ...bare, kind, transcript: "hi", caption: "hi" })).toBe(`${name}: hi`);
    expect(textEquivalent({ ...bare, kind, transcript: "hello there", durationSec: 65 })).toBe(
      `${name}, 1 minute 5 seconds: hello there`,
    );
  },
);

test("M-14: an image always has an alt, and blank words are none", () => {
  expect(altWords("a leaf", "")).toBe("a leaf");
  expect(altWords("  ", "")).toBe("Picture without a description");
  expect(altWords(null, "look")).toBe("Picture");
});

test("durations are read from 0:00 on, and one that is not known yet is 0:00", () => {
  expect([0, 7.9, 65, 299.99, 300].map(clockDuration)).toEqual(["0:00", "0:07", "1:05", "4:59", "5:00"]);
  expect([Number.NaN, Number.POSITIVE_INFINITY, -1].map(clockDuration)).toEqual(["0:00", "0:00", "0:00"]);
  expect([0, 1, 60, 61].map(spokenDuration)).toEqual(["0 seconds", "1 second", "1 minute", "1 minute 1 second"]);
});

test("sizes are said as people say them", () => {
  expect([1, 640 * 1024, 3 * 1024 * 1024, 3.25 * 1024 * 1024].map(sizeWords)).toEqual([
    "1 byte",
    "640 KB",
    "3 MB",
    "3.3 MB",
  ]);
});
