// fast-check generators of Convex values, aimed at the edges where encodings break. For tests only.

import fc from "fast-check";
import type { ConvexJson, ConvexJsonObject } from "./convex-json";
import { floatJson, int64Json } from "./wrapped";

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

const anyInt64: fc.Arbitrary<ConvexJson> = fc
  .oneof(
    fc.bigInt({ min: INT64_MIN, max: INT64_MAX }),
    fc.bigInt({ min: -300n, max: 300n }),
    fc.constantFrom(0n, -1n, 127n, 128n, -128n, -129n, 32767n, 32768n, -32768n, -32769n),
    fc.constantFrom(2147483647n, 2147483648n, -2147483648n, -2147483649n, INT64_MIN, INT64_MAX),
  )
  .map(int64Json);

const anyFloat: fc.Arbitrary<ConvexJson> = fc
  .oneof(
    fc.double(),
    fc.constantFrom(0, -0, 1, -1, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE),
    fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.EPSILON, 2 ** 53),
  )
  .map(floatJson);

/** A NaN with its sign bit set sorts below -Infinity; JavaScript cannot write one, a client can send one. */
const negativeNaN: fc.Arbitrary<ConvexJson> = fc.constant({ $float: "AAAAAAAA+P8=" });

/** U+FFFF and U+1F95A stand the other way round in UTF-16 than in UTF-8. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc
    .array(fc.constantFrom("\0", "\x01", "\x7f", "\x80", "a", "b", "é", "\uffff", "\ue000", "🥚", "𐀀"), {
      maxLength: 4,
    })
    .map((parts) => parts.join("")),
);

const anyBytes: fc.Arbitrary<ConvexJson> = fc
  .oneof(
    fc.uint8Array({ maxLength: 4 }),
    fc.array(fc.constantFrom(0, 1, 255), { maxLength: 4 }).map((bytes) => Uint8Array.from(bytes)),
  )
  .map((bytes) => ({ $bytes: Buffer.from(bytes).toString("base64") }));

const anyFieldName = fc.oneof(
  fc.constantFrom("", "a", "b", "aa", "ab", " ", "~", "1", "10", "9"),
  fc.stringMatching(/^[a-z_][a-z0-9_]*$/),
);

const { value } = fc.letrec<{ value: ConvexJson; object: ConvexJsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant(null),
    anyInt64,
    anyFloat,
    negativeNaN,
    fc.boolean(),
    anyText,
    anyBytes,
    fc.array(tie("value"), { maxLength: 4 }),
    tie("object"),
  ),
  object: fc.dictionary(anyFieldName, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

export const anyValue: fc.Arbitrary<ConvexJson> = value;
/** A value, or the undefined of a field that is not there. */
export const anyField: fc.Arbitrary<ConvexJson | undefined> = fc.option(anyValue, { nil: undefined });
