// Document ids: published ones decode, made ones round-trip, damaged ones are no ids.

import fc from "fast-check";
import { expect, test } from "vitest";
import { makeDocumentId, parseDocumentId, tableNumberOf } from "./document-id";

const anyInternal = fc.uint8Array({ minLength: 16, maxLength: 16 });
const DIGITS = Array.from("0123456789abcdefghjkmnpqrstvwxyz");
const anyTableNumber = fc.oneof(
  fc.integer({ min: 1, max: 0xffffffff }),
  fc.constantFrom(1, 127, 128, 512, 10001, 16383, 16384, 2097151, 2097152, 268435455, 268435456, 0xffffffff),
);

test("an id gives back its table number and its internal bytes", () => {
  fc.assert(
    fc.property(anyTableNumber, anyInternal, (tableNumber, internal) => {
      const id = makeDocumentId(tableNumber, internal);

      expect(parseDocumentId(id)).toEqual({ tableNumber, internal });
      expect(tableNumberOf(id)).toBe(tableNumber);
      expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{31,37}$/);
    }),
  );
});

test("the form of an id never changes: ids are kept in documents, in links and in other people's notes", () => {
  const internal = Uint8Array.from({ length: 16 }, (_, index) => index * 16 + 1);

  expect(makeDocumentId(1, internal)).toBe("040h289h858p2wc1j6gv3gehw7rs268");
  expect(makeDocumentId(10001, internal)).toBe("j5702491650n2rbhg68t3ce1t7gz2vv8");
});

test("a changed character is noticed", () => {
  fc.assert(
    fc.property(anyInternal, fc.nat(31), fc.constantFrom(...DIGITS), (internal, at, character) => {
      const id = makeDocumentId(10001, internal);
      const changed = id.slice(0, at) + character + id.slice(at + 1);

      const found = tableNumberOf(changed);

      expect(found === null).toBe(changed !== id);
    }),
  );
});

test("texts that are no ids are null", () => {
  const id = makeDocumentId(10001, new Uint8Array(16));
  const texts = [
    "",
    "hello",
    id.toUpperCase(),
    `${id}0`,
    id.slice(1),
    `${id.slice(0, 31)}i`,
    "0".repeat(32),
    "é".repeat(32),
  ];

  expect(texts.map(tableNumberOf)).toEqual(texts.map(() => null));
});

test("any text is either an id that is made again from its parts, or null", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{31,37}$/), (text) => {
      const parts = parseDocumentId(text);

      expect(parts === null || makeDocumentId(parts.tableNumber, parts.internal) === text).toBe(true);
    }),
  );
});

test("table number zero and internal parts of another length are refused", () => {
  expect(() => makeDocumentId(0, new Uint8Array(16))).toThrow("positive");
  expect(() => makeDocumentId(1, new Uint8Array(15))).toThrow("16 bytes");
});
