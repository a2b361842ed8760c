// The rules of a voice note, at their edges.
import { expect, test } from "vitest";
import { AUDIO_SECONDS_MAX, kindOfType, MEDIA_BYTES_MAX, RECORDING_BITS_PER_SECOND } from "./media-limits";
import {
  isTooShort,
  microphoneTrouble,
  RECORDING_BYTES_MAX,
  RECORDING_SECONDS_MAX,
  recordingType,
  roomLeft,
} from "./recording";

test("X-38: the type is chosen at run time: WebM where there is Opus, MP4 on an iPhone, and none is no recording", () => {
  const chosen = [
    recordingType((type) => type.includes("webm")),
    recordingType((type) => type === "audio/mp4"),
    recordingType(() => false),
  ];

  expect(chosen).toEqual(["audio/webm;codecs=opus", "audio/mp4", null]);
  expect(chosen.slice(0, 2).map((type) => kindOfType(type ?? ""))).toEqual(["audio", "audio"]);
});

test("S4-39 S4-44: five minutes at the rate that is recorded stay within two megabytes, and both limits are kept with room to spare", () => {
  expect((RECORDING_BITS_PER_SECOND / 8) * AUDIO_SECONDS_MAX).toBeLessThan(RECORDING_BYTES_MAX);
  expect(RECORDING_BITS_PER_SECOND).toBeGreaterThanOrEqual(32_000);
  expect(RECORDING_BITS_PER_SECOND).toBeLessThanOrEqual(48_000);
  expect(RECORDING_SECONDS_MAX).toBeLessThan(AUDIO_SECONDS_MAX);
  expect(RECORDING_BYTES_MAX).toBeLessThan(MEDIA_BYTES_MAX.audio);
});

test("S4-44: the end is announced, by time or by size, and then it is there", () => {
  expect(roomLeft({ seconds: 0, bytes: 0 })).toEqual({ kind: "plenty" });
  expect(roomLeft({ seconds: 267, bytes: 1_000_000 })).toEqual({ kind: "plenty" });
  expect(roomLeft({ seconds: 268, bytes: 1_000_000 })).toEqual({ kind: "near", words: "30 seconds left" });
  expect(roomLeft({ seconds: RECORDING_SECONDS_MAX, bytes: 1_000_000 })).toEqual({ kind: "full" });
  expect(roomLeft({ seconds: 60, bytes: RECORDING_BYTES_MAX * 0.8 })).toEqual({
    kind: "near",
    words: "15 seconds left",
  });
  expect(roomLeft({ seconds: 60, bytes: RECORDING_BYTES_MAX })).toEqual({ kind: "full" });
});

test("S4-44: a slip of the finger is no voice note", () => {
  expect([0, 0.49, 0.5].map(isTooShort)).toEqual([true, true, false]);
});

test.each(["NotAllowedError", "NotFoundError", "NotReadableError", "TypeError"])(
  "S4-44: a microphone that answers with %s is explained, with a way on",
  (name) => {
    const { words, wayOn } = microphoneTrouble(name);

    expect(words).toMatch(/\.$/);
    expect(wayOn).toContain("You can also write");
  },
);
