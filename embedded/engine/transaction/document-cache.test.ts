// Documents kept in memory, up to a bound.

import { expect, test } from "vitest";
import { DocumentCache } from "./document-cache";
import { StoredDocument } from "./stored-document";

function aDocument(id: string): StoredDocument {
  return new StoredDocument(id, "rows", "x".repeat(10));
}

test("a document is found by tablet and id until it is deleted", () => {
  const cache = new DocumentCache(1_000);
  const document = aDocument("a");
  cache.set(1, document);

  const found = [cache.get(1, "a"), cache.get(2, "a"), cache.get(1, "b")];
  cache.delete(1, "a");

  expect(found).toEqual([document, null, null]);
  expect(cache.get(1, "a")).toBeNull();
});

test("what is asked for stays, what is not goes when the bound is reached", () => {
  const cache = new DocumentCache(100);
  cache.set(1, aDocument("asked"));
  cache.set(1, aDocument("forgotten"));

  for (let n = 0; n < 50; n++) {
    cache.set(1, aDocument(`filler ${n}`));
    cache.get(1, "asked");
  }

  expect(cache.get(1, "asked")).not.toBeNull();
  expect(cache.get(1, "forgotten")).toBeNull();
});

test("a deleted document does not come back from the older generation", () => {
  const cache = new DocumentCache(40);
  cache.set(1, aDocument("a"));
  cache.set(1, aDocument("b"));
  cache.set(1, aDocument("c"));

  cache.delete(1, "a");

  expect(cache.get(1, "a")).toBeNull();
});
