// Sound files as they are read, measured and joined.

import fc from "fast-check";
import { expect, test } from "vitest";
import { durationSecOf, peaksOf, readWav, writeWav } from "./wav";

test("what was written is read back", () => {
  fc.assert(
    fc.property(fc.int16Array({ maxLength: 200 }), fc.integer({ min: 8000, max: 48_000 }), (samples, sampleRate) => {
      expect(readWav(writeWav({ sampleRate, samples }))).toEqual({ sampleRate, samples });
    }),
  );
});

test("bytes that are no sound are refused, whatever they are", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      expect(readWav(bytes)).toBeNull();
    }),
  );
});

test("a header that does not know its length, as streams have, takes what is there", () => {
  const bytes = writeWav({ sampleRate: 16_000, samples: new Int16Array([1, 2, 3]) });
  new DataView(bytes.buffer).setUint32(40, 0xff_ff_ff_ff, true);

  expect(readWav(bytes)?.samples).toEqual(new Int16Array([1, 2, 3]));
});

test("a waveform has as many points as asked for, the loudest being 1", () => {
  const samples = Int16Array.from({ length: 1000 }, (_, index) => (index < 500 ? 100 : 20_000));

  const peaks = peaksOf({ sampleRate: 1000, samples }, 10);

  expect(peaks).toEqual([0.01, 0.01, 0.01, 0.01, 0.01, 1, 1, 1, 1, 1]);
  expect(durationSecOf({ sampleRate: 1000, samples })).toBe(1);
});
