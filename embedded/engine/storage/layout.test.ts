// The layout is a promise to every data folder out there: it may change, but never by accident.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  catalogKey,
  documentKey,
  documentPrefix,
  indexKey,
  indexPrefix,
  KEY_SPACES,
  metaKey,
  prefixRange,
} from "./layout";

const FINGERPRINTS = {
  "layout.ts": "9223a47cab329df1",
  "codec.ts": "4abd4eda8abc72e2",
  "long-keys.ts": "0c25384bb34e67f9",
  "../values/key-bytes.ts": "34259a08d1fc81a2",
};

const ADVICE =
  "What is on disk may have changed. Raise FORMAT_VERSION in format-version.ts if old data folders read differently, describe " +
  "the change in docs/engine/storage-format.md, then put the new fingerprint here.";

test.each(Object.entries(FINGERPRINTS))("%s has not changed unnoticed", (file, fingerprint) => {
  const found = fingerprintOf(readFileSync(join(import.meta.dirname, file), "utf8"));

  const report = found === fingerprint ? "unchanged" : `${file} is now ${found}. ${ADVICE}`;

  expect(report).toBe("unchanged");
});

test("every key space has its own first byte", () => {
  const firstBytes = Object.values(KEY_SPACES);

  expect(new Set(firstBytes).size).toBe(firstBytes.length);
  expect(firstBytes.every((byte) => byte.length === 1)).toBe(true);
});

test("keys of different tables, indexes and spaces never meet", () => {
  const keys = [
    metaKey("a"),
    catalogKey("a", ""),
    catalogKey("", "a"),
    documentKey(1, "a"),
    documentKey(256, "a"),
    indexKey(1, "a"),
    indexKey(0xffffffff, "a"),
  ];

  expect(new Set(keys).size).toBe(keys.length);
});

test("a prefix range holds exactly the keys of its index or table", () => {
  const anyNumber = fc.oneof(fc.nat(300), fc.constantFrom(255, 256, 65535, 0xffffffff));
  fc.assert(
    fc.property(anyNumber, anyNumber, fc.string({ unit: "binary-ascii" }), (left, right, text) => {
      const { start, end } = prefixRange(indexPrefix(left));
      const key = indexKey(right, text);

      expect(key >= start && (end === null || key < end)).toBe(left === right);
      expect(documentKey(left, text).startsWith(documentPrefix(left))).toBe(true);
    }),
  );
});

/** Of the code alone: a comment may be improved without notice. */
function fingerprintOf(source: string): string {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "")
    .replaceAll(/\s+/g, " ");
  return createHash("sha256").update(code).digest("hex").slice(0, 16);
}
