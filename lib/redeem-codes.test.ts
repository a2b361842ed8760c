// Redeem codes: how they look, and that a person may type them their own way.

import { expect, test } from "vitest";
import { redeemCodeFrom, tidyRedeemCode } from "./redeem-codes";

test("a code is four groups of five that nobody can misread", () => {
  const code = redeemCodeFrom(Uint8Array.from({ length: 20 }, (_, index) => index * 13));

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(tidyRedeemCode(code)).toBe(code);
});

test.each([
  "01234-56789-ABCDE-FGHJK",
  " 0123456789abcdefghjk ",
  "o1234 56789 abcde fghjk",
  "oi234–56789–ABCDE–FGHJK",
  "ol234-56789-abcde-fghjk",
])("%s is the same code", (typed) => {
  expect(tidyRedeemCode(typed)).toBe("01234-56789-ABCDE-FGHJK");
});

test.each([
  "",
  "hello",
  "01234-56789-ABCDE-FGHJ",
  "01234-56789-ABCDE-FGHJKM",
  "01234-56789-ABCDE-FGHJU",
  "🦊".repeat(20),
])("%j is no code", (typed) => {
  expect(tidyRedeemCode(typed)).toBeNull();
});
