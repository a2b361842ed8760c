// Amounts, names and lengths of bars in the usage chart.

import { expect, test } from "vitest";
import type { UsageRow } from "@/convex/model/operatorViews";
import { byMeasure, costWords, modelWords, shareOf, totalWords, unitWords } from "./usage-words";

const ROW: UsageRow = {
  purpose: "talk",
  brain: "primary",
  provider: "api.example.org",
  model: "small",
  calls: 10,
  failed: 0,
  unitsIn: 1_200,
  unitsOut: 300,
  costMicros: 5,
  averageMs: 900,
};

test("small amounts keep their digits", () => {
  expect([0, 120, 9_999, 10_000, 2_345_000].map(costWords)).toEqual(["$0", "$0.0001", "$0.0100", "$0.01", "$2.35"]);
});

test("bars are shares of the longest; nothing has none, and a little can be seen", () => {
  expect([0, 1, 50, 1_000].map((value) => shareOf(value, [0, 1, 50, 1_000]))).toEqual([0, 1, 5, 100]);
  expect(shareOf(0, [0, 0])).toBe(0);
});

test("a row says which model of which service it was, and the built-in brain is nobody's", () => {
  expect(modelWords(ROW)).toBe("small at api.example.org (primary)");
  expect(modelWords({ ...ROW, purpose: "speech" })).toBe("small at api.example.org");
  expect(modelWords({ ...ROW, brain: "template", provider: "builtin", model: "template" })).toBe("built-in brain");
});

test("words are counted in tokens, what is said in characters and what is heard in time", () => {
  const rows: UsageRow[] = [ROW, { ...ROW, purpose: "speech" }, { ...ROW, purpose: "transcription" }];

  expect(rows.map(unitWords)).toEqual(["1,200 tokens in, 300 out", "1,200 characters said", "20 min 0 s listened to"]);
});

test("the longest bar is the first, by whatever the bars show", () => {
  const dear = { ...ROW, model: "large", calls: 1, costMicros: 900 };

  expect(byMeasure([dear, ROW], "calls").map(({ model }) => model)).toEqual(["small", "large"]);
  expect(byMeasure([ROW, dear], "cost").map(({ model }) => model)).toEqual(["large", "small"]);
});

test("all rows together are told in one line", () => {
  expect(totalWords([ROW, { ...ROW, calls: 2_000, costMicros: 2_340_000 }])).toBe("2,010 calls, $2.34 in all");
  expect(totalWords([{ ...ROW, calls: 1, costMicros: 0 }])).toBe("1 call, $0 in all");
});
