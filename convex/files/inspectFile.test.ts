// What is made of a file: real ones, those that lie about themselves, and those that carry more than they should.

import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import {
  aBomb,
  aGif,
  anMp3,
  anMp4,
  anMp4WithNotesTrack,
  aPhoto,
  aPhotoWithPosition,
  aPng,
  aPolyglot,
  aRecordedMp4,
  aWav,
  aWebm,
  SVG,
} from "../../tests/media-files";
import { inspectFile, type Inspected } from "./inspectFile";
import { readMp4, withoutNotes } from "./mp4";
import { readMp3 } from "./mp3";
import { speechOfWav } from "./wavFile";
import { readWebm, withoutTags } from "./webm";

describe("pictures", () => {
  test("S4-21: position, camera and owner are gone, and the picture stands upright", async () => {
    const photo = await aPhotoWithPosition();
    expect((await sharp(photo).metadata()).exif?.includes("Maya")).toBe(true);

    const shown = await accepted("image", photo);

    const { exif, width, height } = await sharp(shown.bytes).metadata();
    expect(exif).toBeUndefined();
    expect(Buffer.from(shown.bytes).includes("Maya")).toBe(false);
    expect([width, height, shown.width, shown.height]).toEqual([30, 40, 30, 40]);
    expect(shown.contentType).toBe("image/jpeg");
  });

  test("an animation stays one", async () => {
    const shown = await accepted("image", await aGif({ frames: 3 }));

    expect(shown).toMatchObject({ contentType: "image/webp", width: 16, height: 16 });
    expect((await sharp(shown.bytes, { animated: true }).metadata()).pages).toBe(3);
  });

  test("transparency stays, and a large picture is kept at the size of a screen", async () => {
    const wide = await sharp({ create: { width: 3000, height: 30, channels: 4, background: "#11223344" } })
      .png()
      .toBuffer();

    const shown = await accepted("image", wide);

    expect(shown).toMatchObject({ contentType: "image/webp", width: 2048 });
    expect((await sharp(shown.bytes).metadata()).hasAlpha).toBe(true);
  });

  test("a decompression bomb is refused before it is decoded", async () => {
    const bomb = aBomb();
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024);

    expect(await inspectFile("image", bomb)).toEqual({ refusal: "media_too_detailed" });
    expect(await inspectFile("image", aBomb(100))).toMatchObject({ width: 100, height: 100 });
  });

  test("of a polyglot only the picture is left", async () => {
    const shown = await accepted("image", await aPolyglot());

    expect(Buffer.from(shown.bytes).includes("script")).toBe(false);
  });

  test("SVG, text, a PDF, an empty file, half a picture and a sound are no pictures", async () => {
    const whole = await aPhoto({ width: 400, height: 300 });
    const half = whole.subarray(0, whole.length / 2);
    for (const bytes of [SVG, Buffer.from("hello"), Buffer.from("%PDF-1.7\n"), Buffer.alloc(0), half, anMp3()]) {
      expect(await inspectFile("image", bytes)).toEqual({ refusal: "media_unreadable" });
    }
  });
});

describe("videos", () => {
  test("S4-21: length and size are read, and where it was filmed is gone", async () => {
    const film = anMp4({ notes: true });

    const shown = await accepted("video", film);

    expect(shown).toMatchObject({ contentType: "video/mp4", durationSec: 2, width: 320, height: 180 });
    expect(shown.bytes.length).toBe(film.length);
    expect(Buffer.from(shown.bytes).includes("52.52")).toBe(false);
    expect(Buffer.from(shown.bytes).includes("GPS")).toBe(false);
    expect(readMp4(shown.bytes)).toEqual(readMp4(film));
  });

  test("a film of a phone on its side is measured as it is shown", async () => {
    expect(await accepted("video", anMp4({ turned: true }))).toMatchObject({ width: 180, height: 320 });
  });

  test("a QuickTime film and a WebM film are films, and tags of the latter are gone", async () => {
    const webm = await accepted("video", aWebm({ tracks: [1, 2], tags: true }));

    expect((await accepted("video", anMp4({ brand: "qt  " }))).contentType).toBe("video/quicktime");
    expect(webm).toMatchObject({ contentType: "video/webm", durationSec: 3, width: 320, height: 180 });
    expect(Buffer.from(webm.bytes).includes("LOCATION")).toBe(false);
    expect(readWebm(webm.bytes)).toMatchObject({ durationSec: 3, hasVideo: true });
  });

  test("a track of notes goes with all that it says, and the pictures stay what they were", () => {
    const film = anMp4WithNotesTrack();
    expect(film.includes("+52.5200")).toBe(true);

    const cleaned = Buffer.from(withoutNotes(film));

    expect(cleaned.includes("52.")).toBe(false);
    expect(cleaned.includes("013.4050")).toBe(false);
    expect(cleaned.includes(Buffer.alloc(2_000, 7))).toBe(true);
    expect(cleaned.toString("latin1").split("trak").length - 1).toBe(1);
    expect(readMp4(cleaned)).toMatchObject({ hasVideo: true, hasAudio: false, durationSec: 2 });
  });

  test.each<[string, Buffer]>([
    ["a sound alone", anMp4({ tracks: ["soun"] })],
    ["no sample at all", anMp4().subarray(0, -2008)],
    ["cut in the middle", anMp4().subarray(0, 1500)],
    ["of a thousand hours", anMp4({ seconds: 4_000_000 })],
    ["of no length", anMp4({ seconds: 0 })],
  ])("a film that is %s is refused", async (_, bytes) => {
    expect(await inspectFile("video", bytes)).toEqual({ refusal: "media_unreadable" });
  });
});

describe("voice notes", () => {
  test("X-38: what an iPhone records is measured, whichever way its fragments count", async () => {
    const recorded = { contentType: "audio/mp4", durationSec: 3 };

    expect(await accepted("audio", aRecordedMp4())).toMatchObject(recorded);
    expect(await accepted("audio", aRecordedMp4({ perSample: true }))).toMatchObject(recorded);
    expect(await accepted("audio", anMp4({ tracks: ["soun"], brand: "M4A " }))).toMatchObject({ durationSec: 2 });
  });

  test("S4-39: what Chrome and Firefox record is measured, with or without a length in it", async () => {
    expect(await accepted("audio", aWebm({ seconds: 4 }))).toMatchObject({ contentType: "audio/webm", durationSec: 4 });
    expect(await accepted("audio", aWebm({ seconds: 5, declared: true }))).toMatchObject({ durationSec: 5 });
  });

  test("S4-39: an MP3 is sound and nothing else", async () => {
    const shown = await accepted("audio", anMp3({ frames: 100 }));

    expect(shown).toMatchObject({ contentType: "audio/mpeg", durationSec: 2.61 });
    expect(Buffer.from(shown.bytes).includes("Maya")).toBe(false);
    expect(readMp3(shown.bytes)?.durationSec).toBe(2.61);
  });

  test.each([
    [{ sampleRate: 48_000, channels: 2 }, 16_000],
    [{ sampleRate: 44_100, channels: 1 }, 16_000],
    [{ sampleRate: 8_000, channels: 1 }, 8_000],
  ])("S3-63: a WAV of %o becomes one channel of 16 bits at %i Hz", async (made, sampleRate) => {
    const shown = await accepted("audio", aWav({ seconds: 1, ...made }));

    const view = new DataView(shown.bytes.buffer, shown.bytes.byteOffset);
    expect([view.getUint16(22, true), view.getUint16(34, true), view.getUint32(24, true)]).toEqual([1, 16, sampleRate]);
    expect(shown).toMatchObject({ contentType: "audio/wav", durationSec: 1 });
    expect(shown.bytes.length).toBe(44 + sampleRate * 2);
  });

  test("S4-39 C-29: five minutes are accepted, more are not", async () => {
    expect(await accepted("audio", aWebm({ seconds: 300 }))).toMatchObject({ durationSec: 300 });
    expect(await inspectFile("audio", aWebm({ seconds: 302 }))).toEqual({
      refusal: "media_too_long",
      details: { minutes: 5 },
    });
  });

  test("a film, a picture and silence without a length are no voice notes", async () => {
    for (const bytes of [anMp4(), aWebm({ tracks: [1] }), await aPng(), aWebm({ seconds: 0 }), aWav({ seconds: 0 })]) {
      expect(await inspectFile("audio", bytes)).toEqual({ refusal: "media_unreadable" });
    }
  });
});

test("tables that claim years of work are given up at once", () => {
  const film = anMp4WithNotesTrack({ chunks: 100_000, runs: 100_000 });
  const startedAt = performance.now();

  withoutNotes(film);

  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

const readers = { readMp4, withoutNotes, readWebm, withoutTags, readMp3, speechOfWav };

test.each(Object.entries(readers))("%s ends on any bytes, also on real files with bytes changed", (_, read) => {
  const files = [
    anMp4({ notes: true }),
    anMp4WithNotesTrack(),
    aRecordedMp4(),
    aWebm({ tags: true }),
    anMp3(),
    aWav({ seconds: 0.05 }),
  ];
  const changed = fc.tuple(
    fc.constantFrom(...files),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
    fc.nat(),
  );
  fc.assert(
    fc.property(changed, ([file, edits, cut]) => {
      const bytes = new Uint8Array(file);
      for (const [at, value] of edits) bytes[at % Math.min(bytes.length, 600)] = value;
      const part = bytes.subarray(0, cut % 2 === 0 ? bytes.length : cut % bytes.length);
      expect(() => read(part)).not.toThrow();
    }),
    { numRuns: 300, seed: 4 },
  );
});

async function accepted(kind: "image" | "video" | "audio", bytes: Buffer): Promise<Inspected> {
  const found = await inspectFile(kind, bytes);
  if ("refusal" in found) throw new Error(`refused: ${found.refusal}`);
  return found;
}
