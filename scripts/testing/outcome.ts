// What a test runner's report says, as two numbers that cannot look better than they are.

import { z } from "zod";

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const vVitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const vPlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/** A run can fail without a failed test (an unhandled error, a file that does not load): that counts as one failure. */
export function vitestOutcome(report: unknown, exitCode: number): Outcome {
  const parsed = vVitestReport.safeParse(report);
  if (!parsed.success) return NO_REPORT;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = parsed.data;
  return honest(numPassedTests, numFailedTests > 0 ? numFailedTests : numFailedTestSuites, exitCode);
}

/** A test that passed only on a second try counts as failed. */
export function playwrightOutcome(report: unknown, exitCode: number): Outcome {
  const parsed = vPlaywrightReport.safeParse(report);
  if (!parsed.success) return NO_REPORT;
  const { expected, unexpected, flaky } = parsed.data.stats;
  return honest(expected, unexpected + flaky, exitCode);
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
  };
}

/** No report means the runner did not get as far as a test. */
const NO_REPORT: Outcome = { passed: 0, failed: 1 };

function honest(passed: number, failed: number, exitCode: number): Outcome {
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}
