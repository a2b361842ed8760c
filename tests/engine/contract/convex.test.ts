// Holds convex-test and the embedded engine to one list of cases. Where the two differ, Convex's documented behaviour is the
// expectation: the engine has to meet it, and the case says why convex-test does not.

import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CONVEX_CASES } from "./convex";
import { openDouble } from "./convex/double-backend";
import { openEmbedded, type EmbeddedBackend } from "./convex/embedded-backend";
import { asExpected, plainExpected, runCase, type Outcome } from "./convex/run-case";
import type { ContractCase } from "./convex/case";

beforeEach(() => {
  // convex-test reports failed jobs there; tests are silent.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

/** One for all cases, because opening one takes longer than most of them. Every case finds it empty. */
let shared: EmbeddedBackend;
/** Its functions get the engine's own `ctx` at once, not only after they have ended quickly often enough. */
let free: EmbeddedBackend;
beforeAll(async () => {
  shared = await openEmbedded();
  free = await openEmbedded({ probationRuns: 0 });
});
afterAll(async () => {
  await shared[Symbol.asyncDispose]();
  await free[Symbol.asyncDispose]();
});

for (const [subject, cases] of Object.entries(CONVEX_CASES)) {
  describe(`${subject}`, () => {
    test.each(cases.map((one) => [one.title, one] as const))("%s", async (_title, one) => {
      const onEngine = await outcomeOnEngine(shared, one);
      const onFreeEngine = await outcomeOnEngine(free, one);
      const onDouble = await outcomeOnDouble(one);

      const expected = plainExpected(one.expected);
      expect(asExpected(onEngine, one.expected, true), "the engine").toEqual(expected);
      expect(asExpected(onFreeEngine, one.expected, true), "the engine's own ctx").toEqual(expected);
      const isSame = isDeepStrictEqual(asExpected(onDouble, one.expected, false), expected);
      expect({ convexTestDiffers: !isSame, ...(isSame ? {} : { onDouble }) }).toMatchObject({
        convexTestDiffers: one.convexTestDiffers !== undefined,
      });
    });
  });
}

test("DC-01: what Convex does is held by at least 250 cases, no two of the same title", () => {
  const titles = Object.entries(CONVEX_CASES).flatMap(([subject, cases]) =>
    cases.map(({ title }) => `${subject}: ${title}`),
  );

  expect(titles.length).toBeGreaterThanOrEqual(250);
  expect(new Set(titles).size).toBe(titles.length);
});

async function outcomeOnEngine(engine: EmbeddedBackend, one: ContractCase): Promise<Outcome> {
  try {
    return await runCase(engine, one);
  } finally {
    await engine.empty();
  }
}

async function outcomeOnDouble(one: ContractCase): Promise<Outcome> {
  try {
    return await runCase(openDouble(), one);
  } catch (error) {
    if (one.convexTestDiffers === undefined) throw error;
    return { kind: "error", message: String(error), data: null };
  }
}
