// A broken promise of our own code stops where it is noticed.

import { expect, test } from "vitest";
import { AssertionError, assert, unreachable } from "./assert";

test("a broken promise throws its sentence, a kept one nothing", () => {
  expect(() => assert(false, "timestamps only grow")).toThrow(new AssertionError("timestamps only grow"));
  expect(() => assert(true, "timestamps only grow")).not.toThrow();
});

test("a value that no branch handles is named", () => {
  // The cast stands for a caller that TypeScript did not see.
  expect(() => unreachable({ kind: "new" } as never)).toThrow('unreachable value: {"kind":"new"}');
});
