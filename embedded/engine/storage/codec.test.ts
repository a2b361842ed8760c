// Rows carry a checksum: what was written comes back, and a flipped bit never passes for data.

import fc from "fast-check";
import { expect, test } from "vitest";
import { CorruptStoreError } from "../errors";
import { decodeRecord, encodeRecord } from "./codec";

const anyKey = fc.option(fc.uint8Array({ minLength: 1 }).map((bytes) => Buffer.from(bytes).toString("latin1")));

test("a record gives back its text and its key, also from a longer buffer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), anyKey, fc.uint8Array(), (text, key, rest) => {
      const record = encodeRecord(text, key);

      expect(decodeRecord(Buffer.concat([record, rest]), record.length)).toEqual({ text, key });
    }),
  );
});

test("any flipped bit and any cut is noticed", () => {
  fc.assert(
    fc.property(fc.string(), anyKey, fc.nat(), fc.nat(7), (text, key, position, bit) => {
      const record = encodeRecord(text, key);
      const at = position % record.length;
      const flipped = Buffer.from(record);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);

      expect(() => decodeRecord(flipped, flipped.length)).toThrow(CorruptStoreError);
      expect(() => decodeRecord(record, at)).toThrow(CorruptStoreError);
    }),
  );
});
