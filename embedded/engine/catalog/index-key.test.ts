// Keys of documents in indexes.

import { expect, test } from "vitest";
import { encodeKey } from "../values/key-bytes";
import { buildTable } from "./catalog-table";
import { byIdKey, idOfByIdKey, indexKeyOf } from "./index-key";

const ID = "j57cq2y0e9a3m4t6w8z1x5v7b9n2k4h6";

test("a key is the indexed fields, then the creation time, then the id", () => {
  const indexes = [{ id: 3, name: "by_a", fields: ["a.b", "missing"], state: "ready" as const }];
  const table = buildTable(
    { namespace: "", name: "t", number: 10_001, tabletId: 1, byIdIndexId: 1, byCreationTimeIndexId: 2, indexes },
    null,
  );
  const document = { _id: ID, _creationTime: 5, a: { b: "x" } };

  expect(indexKeyOf(table.secondaryIndexes[1]!, document)).toBe(encodeKey(["x", undefined, 5, ID]));
  expect(indexKeyOf(table.byCreationTime, document)).toBe(encodeKey([5, ID]));
  expect(indexKeyOf(table.byId, document)).toBe(byIdKey(ID));
});

test("an id is read back from its key, and other keys are refused", () => {
  expect(idOfByIdKey(byIdKey(ID))).toBe(ID);
  expect(() => idOfByIdKey(encodeKey([1]))).toThrow("encodes exactly one id");
});
