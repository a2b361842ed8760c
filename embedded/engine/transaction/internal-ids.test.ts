// Ids that sort by the time they were made, and that nobody can guess.

import { expect, test } from "vitest";
import { testEnvironment } from "../environment";
import { makeDocumentId } from "../values/document-id";
import { InternalIds } from "./internal-ids";

test("ids of later milliseconds sort behind earlier ones, as bytes and as text", () => {
  const environment = testEnvironment();
  const ids = new InternalIds(environment);
  const texts = Array.from({ length: 600 }, () => {
    environment.advance(1);
    return makeDocumentId(10_001, ids.next());
  });

  expect(texts).toEqual([...texts].sort());
});

test("ids of the same millisecond differ in ten random bytes", () => {
  const ids = new InternalIds(testEnvironment());
  const made = Array.from({ length: 600 }, () => ids.next());
  const tails = new Set(made.map((id) => Buffer.from(id.subarray(6)).toString("hex")));

  expect(new Set(made.map((id) => Buffer.from(id.subarray(0, 6)).toString("hex"))).size).toBe(1);
  expect(tails.size).toBe(600);
});

test.each([-5, 2 ** 60, 1_700_000_000_123.75])("a clock at %d makes ids like any other", (now) => {
  const id = new InternalIds(testEnvironment({ now })).next();

  expect(id).toHaveLength(16);
});
