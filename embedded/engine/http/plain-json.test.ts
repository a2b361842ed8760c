// Convex values for callers that only know JSON.

import { expect, test } from "vitest";

import { plainJson } from "./plain-json";

test("int64 and bytes become strings, special floats become words, everything else stays", () => {
  const int = Buffer.alloc(8);
  int.writeBigInt64LE(-5n);
  const infinite = Buffer.alloc(8);
  infinite.writeDoubleLE(Number.NEGATIVE_INFINITY);

  const plain = plainJson({
    int: { $integer: int.toString("base64") },
    bytes: { $bytes: "AAE=" },
    float: { $float: infinite.toString("base64") },
    list: [1, "a", null, true, { deep: { $bytes: "" } }],
  });

  expect(plain).toEqual({ int: "-5", bytes: "AAE=", float: "-Infinity", list: [1, "a", null, true, { deep: "" }] });
});
