// A data file of another format is refused with a sentence; the layout cannot change without its document.

import { expect, test } from "vitest";
import { UnsupportedFormatError } from "../errors";
import { ensureFormatVersion, FORMAT_VERSION } from "./format-version";
import { metaKey } from "./layout";
import { openMemoryStore } from "./memory-store";

test("an empty store gets the version, and is accepted from then on", async () => {
  const store = openMemoryStore();

  await ensureFormatVersion(store);
  await ensureFormatVersion(store);

  expect(store.get(metaKey("format-version"))).toBe(String(FORMAT_VERSION));
});

test("another version is refused with a sentence, and nothing is changed", async () => {
  const store = openMemoryStore();
  await store.commit([{ key: metaKey("format-version"), value: "99" }]);

  await expect(ensureFormatVersion(store)).rejects.toThrow(UnsupportedFormatError);

  await expect(ensureFormatVersion(store)).rejects.toThrow("has format version 99; this engine reads version 1");
  expect(store.read({ start: "", end: null }, { reverse: false, limit: 10 })).toHaveLength(1);
});

test("data without a version is refused: it is not ours", async () => {
  const store = openMemoryStore();
  await store.commit([{ key: "something", value: "else" }]);

  await expect(ensureFormatVersion(store)).rejects.toThrow("not written by this engine");
});
