// Adding up a busy day: sums from many parts are one row each, and a look that has to stop says how far back it came.

import { expect, test } from "vitest";
import type { ActionCtx } from "../_generated/server";
import { ofLast, PARTS_MAX } from "./usage";

const SUM = { purpose: "talk", brain: "primary", provider: "p", model: "m", calls: 2, failed: 1 } as const;
const AMOUNTS = { unitsIn: 100, unitsOut: 10, costMicros: 5, totalMs: 300 };

/** An action of which every question is answered by `answer`. */
function ctxThatReads(answer: (part: number) => object): ActionCtx {
  let asked = 0;
  const runQuery = async () => {
    asked += 1;
    return answer(asked);
  };
  return { runQuery } as unknown as ActionCtx; // nothing else of an action is used
}

test("X-47: what the parts hold is added up by purpose and brain, the most frequent first", async () => {
  const speech = { ...SUM, ...AMOUNTS, purpose: "speech", calls: 5, failed: 0 };
  const ctx = ctxThatReads((part) => ({
    sums: part === 1 ? [{ ...SUM, ...AMOUNTS }] : [{ ...SUM, ...AMOUNTS, totalMs: 100 }, speech],
    oldest: 1_000 - part,
    next: part === 1 ? "two" : null,
  }));

  const { rows, complete } = await ofLast(ctx, 24);

  expect(complete).toBe(true);
  expect(rows).toEqual([
    { ...SUM, purpose: "speech", calls: 5, failed: 0, unitsIn: 100, unitsOut: 10, costMicros: 5, averageMs: 60 },
    { ...SUM, calls: 4, failed: 2, unitsIn: 200, unitsOut: 20, costMicros: 10, averageMs: 100 },
  ]);
});

test("X-47: a look that would never end stops, and says since when it counted", async () => {
  let parts = 0;
  const ctx = ctxThatReads((part) => {
    parts = part;
    return { sums: [{ ...SUM, ...AMOUNTS }], oldest: 1_000_000 - part, next: "more" };
  });

  const found = await ofLast(ctx, 24);

  expect(parts).toBe(PARTS_MAX);
  expect(found).toMatchObject({ complete: false, since: 1_000_000 - PARTS_MAX });
});
