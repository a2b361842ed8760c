// Vector search from end to end: an action, its filters and limits, and the documents behind the results.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openBackend, type Backend } from "./kit";

let backend: Backend;
beforeAll(async () => {
  backend = await openBackend();
  const tastes = [
    { name: "apple", vector: [1, 0, 0], kind: "fruit", ripe: true },
    { name: "pear", vector: [0.9, 0.1, 0], kind: "fruit", ripe: false },
    { name: "leek", vector: [0, 1, 0], kind: "vegetable" },
    { name: "salt", vector: [-1, 0, 0], kind: "mineral" },
    { name: "two", vector: [1, 0] },
    { name: "words", vector: ["1", "0", "0"] },
    { name: "none" },
  ];
  await backend.mutation("tastes:add", { tastes });
});
afterAll(async () => await backend.engine.stop());

const near = (vector: number[], options: object = {}) =>
  backend.action<[string, number][]>("tastes:near", { vector, ...options });
const names = (results: readonly [string, number][]): string[] => results.map(([name]) => name);

test("the most similar documents come first, with their cosine, and those without a fitting vector do not come", async () => {
  const results = await near([2, 0, 0]);

  expect(names(results)).toEqual(["apple", "pear", "leek", "salt"]);
  expect(results.map(([, score]) => Number(score.toFixed(4)))).toEqual([1, 0.9939, 0, -1]);
});

test("filters hold one value or several", async () => {
  expect(names(await near([1, 0, 0], { kinds: ["vegetable"] }))).toEqual(["leek"]);
  expect(names(await near([1, 0, 0], { kinds: ["mineral", "vegetable"] }))).toEqual(["leek", "salt"]);
  expect(names(await near([1, 0, 0], { ripe: true }))).toEqual(["apple"]);
});

test("a limit between 1 and 256 is kept, and others are refused", async () => {
  expect(names(await near([1, 0, 0], { limit: 1 }))).toEqual(["apple"]);
  expect(await near([1, 0, 0], { limit: 256 })).toHaveLength(4);
  await expect(near([1, 0, 0], { limit: 257 })).rejects.toThrow(
    "Vector queries can fetch at most 256 results, requested 257.",
  );
  await expect(near([1, 0, 0], { limit: 0 })).rejects.toThrow("must fetch at least 1 result");
});

test("a vector of other dimensions is refused", async () => {
  await expect(near([1, 0])).rejects.toThrow("Expected a vector with dimensions 3, received 2.");
});

test("a deleted document is not found any more", async () => {
  await backend.mutation("tastes:add", { tastes: [{ name: "gone", vector: [0, 0, 1] }] });
  const before = names(await near([0, 0, 1], { limit: 1 }));

  await backend.mutation("tastes:remove", { name: "gone" });

  expect(before).toEqual(["gone"]);
  expect(names(await near([0, 0, 1]))).not.toContain("gone");
});
