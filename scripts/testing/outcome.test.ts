// The one line that says whether everything passed must not be able to lie.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { playwrightOutcome, sum, vitestOutcome } from "./outcome";

const GREEN = { numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 0 };

test("S3-67: one command runs the unit, function and browser tests, and so does the check", () => {
  const root = resolve(import.meta.dirname, "../..");
  const { scripts } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const runner = readFileSync(resolve(root, "scripts/test.ts"), "utf8");

  expect(scripts["test"]).toBe("node scripts/run.mjs test");
  expect(scripts["check"]).toMatch(/&& npm test$/);
  expect(runner).toContain("vitest.mjs");
  expect(runner).toContain("@playwright/test/cli.js");
});

test("passed and failed tests of all runners are added up", () => {
  const browser = { stats: { expected: 5, unexpected: 1, flaky: 0 } };

  expect(sum([vitestOutcome(GREEN, 0), playwrightOutcome(browser, 1)])).toEqual({ passed: 12, failed: 1 });
});

test.each([
  ["no report", undefined, 0],
  ["a report of something else", { passed: 3 }, 0],
  ["an exit code without a failed test", GREEN, 1],
  ["a file that does not load", { ...GREEN, numFailedTestSuites: 1 }, 1],
])("%s counts as a failure", (_, report, exitCode) => {
  expect(vitestOutcome(report, exitCode).failed).toBe(1);
});

test("a browser test that passed only on a second try counts as failed", () => {
  expect(playwrightOutcome({ stats: { expected: 4, unexpected: 0, flaky: 1 } }, 0)).toEqual({ passed: 4, failed: 1 });
});
