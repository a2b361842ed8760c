// Order, limits, filters and snapshots of vector search.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { VectorDefinition } from "./definitions";
import { indexedVector, VectorIndex, type VectorMatch } from "./vector-index";
import { compileVectorQuery } from "./vector-query";

const DEFINITION: VectorDefinition = {
  kind: "vector",
  name: "tastes.by_vector",
  field: "vector",
  dimensions: 3,
  filterFields: ["kind"],
};

function anIndex(vectors: Record<string, number[]>, kinds: Record<string, string> = {}): VectorIndex {
  const index = new VectorIndex();
  for (const [id, vector] of Object.entries(vectors)) {
    const kind = kinds[id];
    const indexed = indexedVector(DEFINITION, id, { vector, ...(kind === undefined ? {} : { kind }) });
    if (indexed !== null) index.add(indexed, null);
  }
  return index;
}

const eq = (field: string, value: string) => ({ $eq: [{ $field: field }, { $literal: value }] });

function search(
  index: VectorIndex,
  vector: number[],
  options: { limit?: number; filter?: object; at?: bigint } = {},
): VectorMatch[] {
  const { limit, filter = null, at = 1_000n } = options;
  // A filter is plain JSON.
  const expressions = filter as never;
  return index.search(
    compileVectorQuery(DEFINITION, {
      indexName: DEFINITION.name,
      vector,
      expressions,
      ...(limit === undefined ? {} : { limit }),
    }),
    at,
  );
}

const ids = (matches: readonly VectorMatch[]): string[] => matches.map(({ id }) => id);

test("the score is the cosine of the angle, whatever the lengths", () => {
  const index = anIndex({ same: [10, 0, 0], across: [0, 3, 0], against: [-1, 0, 0], half: [1, 1, 0], zero: [0, 0, 0] });

  const matches = search(index, [0.5, 0, 0]);

  expect(ids(matches)).toEqual(["same", "half", "across", "zero", "against"]);
  expect(matches.map(({ score }) => Number(score.toFixed(6)))).toEqual([1, 0.707107, 0, 0, -1]);
});

test("ten are found unless told otherwise, up to 256", () => {
  const index = anIndex(Object.fromEntries(Array.from({ length: 300 }, (_, number) => [`v${number}`, [1, number, 0]])));

  expect([
    search(index, [1, 0, 0]).length,
    search(index, [1, 0, 0], { limit: 256 }).length,
    search(index, [1, 0, 0], { limit: 1 }).length,
  ]).toEqual([10, 256, 1]);
});

test.each([0, -1, 257, 1.5])("a limit of %s is refused", (limit) => {
  expect(() => search(anIndex({}), [1, 0, 0], { limit })).toThrow(/^Vector queries (can|must) fetch at/);
});

test("documents without a vector of three numbers are not there", () => {
  expect(ids(search(anIndex({ short: [1, 0], long: [1, 0, 0, 0], fits: [1, 0, 0] }), [1, 0, 0]))).toEqual(["fits"]);
  expect(indexedVector(DEFINITION, "x", { vector: [1, 2, { $integer: "AQAAAAAAAAA=" }] })).toBe(null);
  expect(indexedVector(DEFINITION, "x", {})).toBe(null);
});

test("a vector of other dimensions cannot be searched for", () => {
  expect(() => search(anIndex({}), [1, 0])).toThrow("Expected a vector with dimensions 3, received 2.");
});

test("filters let through what fits any of them, missing fields included", () => {
  const index = anIndex({ a: [1, 0, 0], b: [1, 0, 0], c: [1, 0, 0] }, { a: "sweet", b: "sour" });

  expect(ids(search(index, [1, 0, 0], { filter: eq("kind", "sour") }))).toEqual(["b"]);
  expect(
    ids(search(index, [1, 0, 0], { filter: { $or: [eq("kind", "sweet"), { $or: [eq("kind", "sour")] }] } })),
  ).toEqual(["a", "b"]);
  expect(
    ids(search(index, [1, 0, 0], { filter: { $eq: [{ $field: "kind" }, { $literal: { $undefined: null } }] } })),
  ).toEqual(["c"]);
});

test.each<[object, string]>([
  [eq("color", "red"), 'contains a filter on "color" but that field isn\'t indexed for filtering'],
  [{ $and: [] }, "Filters should be a combination of `q.eq` and `q.or`."],
  [{ $eq: [{ $literal: 1 }, { $literal: 1 }] }, "`q.eq` must take a field path as its first argument"],
  [{ $or: Array.from({ length: 65 }, () => eq("kind", "x")) }, "has too many conditions. Max: 64 Actual: 65"],
])("the filter %j is refused", (filter, message) => {
  expect(() => search(anIndex({}), [1, 0, 0], { filter })).toThrow(message);
});

test("a snapshot finds the vectors of its moment", () => {
  const index = anIndex({ a: [1, 0, 0] });
  index.remove("a", 5n);

  expect([ids(search(index, [1, 0, 0], { at: 4n })), ids(search(index, [1, 0, 0], { at: 5n }))]).toEqual([["a"], []]);
});

test("the best of many are the best of a full sort", () => {
  const vector = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(vector, { maxLength: 40 }),
      vector,
      fc.integer({ min: 1, max: 10 }),
      (vectors, asked, limit) => {
        const index = anIndex(Object.fromEntries(vectors.map((each, number) => [`v${number}`, each])));

        const best = search(index, asked, { limit });

        const all = search(index, asked, { limit: 256 });
        expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
        expect(best).toEqual(all.slice(0, limit));
      },
    ),
    { seed: 20261121, numRuns: 300 },
  );
});
