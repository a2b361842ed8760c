// A check that never fails proves nothing: here the engine is broken on purpose, and the check must say so.

import { afterEach, expect, test, vi } from "vitest";
import { WriteSet } from "../../../embedded/engine/transaction/write-set";
import { Model } from "./model";
import { runFuzz } from "./run";
import { SEEDS } from "./seeds";

afterEach(() => void vi.restoreAllMocks());

test("when a rollback takes writes back in the wrong order, nearly every seed finds it", async () => {
  // The method as it is, called with the object it belongs to below.
  const rollbackTo = Reflect.get(WriteSet.prototype, "rollbackTo");
  vi.spyOn(WriteSet.prototype, "rollbackTo").mockImplementation(function (this: WriteSet, mark) {
    // The journal is undone from its end; here its order is left as it is.
    const reverse = vi.spyOn(Array.prototype, "reverse").mockReturnThis();
    rollbackTo.call(this, mark);
    reverse.mockRestore();
  });
  const problems: (string | null)[] = [];

  for (const seed of SEEDS) problems.push((await runFuzz({ seed, turns: 10_000 })).problem);

  expect(problems.filter((problem) => problem !== null).length).toBeGreaterThanOrEqual(SEEDS.length - 1);
});

test("when reads are forgotten, anomalies are found", async () => {
  const problems: (string | null)[] = [];

  for (const seed of SEEDS) problems.push((await runFuzz({ seed, turns: 1_000, forgetReads: true })).problem);

  expect(problems.filter((problem) => problem?.startsWith("not serializable") === true).length).toBeGreaterThan(
    SEEDS.length / 2,
  );
});

test("a lost row, a wrong order and an unseen write are each told apart from the truth", () => {
  const model = new Model();
  const row = (id: string, n: number) => ({ id, group: "a", n, creationTime: n });
  const scan = { index: "by_n", order: "asc", group: "a", low: null, high: null, limit: 10 } as const;
  model.replay([
    { kind: "insert", space: "", row: row("x", 1) },
    { kind: "insert", space: "", row: row("y", 2) },
  ]);

  expect(model.check([{ kind: "scan", space: "", scan, seen: ["x a 1 1", "y a 2 2"] }])).toBeNull();
  expect(model.check([{ kind: "scan", space: "", scan, seen: ["x a 1 1"] }])).toContain("should have seen");
  expect(model.check([{ kind: "scan", space: "", scan, seen: ["y a 2 2", "x a 1 1"] }])).toContain("should have seen");
  expect(model.check([{ kind: "get", space: "", id: "x", seen: null }])).toContain("should have seen");
});
