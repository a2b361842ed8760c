// `npm test`: everything a newcomer needs to trust the project, in one command. Ends with one line: N passed, N failed.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const ROOT = resolve(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache");
const vVitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
});
const vPlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

mkdirSync(CACHE, { recursive: true });
const outcomes = [runUnit(), runBrowser()];
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function runUnit(): Outcome {
  const file = join(CACHE, "vitest.json");
  rmSync(file, { force: true });
  const code = run("node_modules/vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ]);
  const report = readReport(file, vVitestReport);
  if (report === null) return { passed: 0, failed: 1 };
  // A run can fail without a failed test (an unhandled error, a file that does not load): that counts as one failure.
  const failedTests = report.numFailedTests > 0 ? report.numFailedTests : report.numFailedTestSuites;
  return { passed: report.numPassedTests, failed: code === 0 ? failedTests : Math.max(1, failedTests) };
}

function runBrowser(): Outcome {
  const file = join(CACHE, "playwright.json");
  rmSync(file, { force: true });
  const code = run("node_modules/@playwright/test/cli.js", ["test"]);
  const report = readReport(file, vPlaywrightReport);
  if (report === null) return { passed: 0, failed: 1 };
  const failedTests = report.stats.unexpected + report.stats.flaky;
  return { passed: report.stats.expected, failed: code === 0 ? failedTests : Math.max(1, failedTests) };
}

function run(script: string, args: string[]): number {
  const result = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return result.status ?? 1;
}

function readReport<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    // No report means the runner did not get as far as a test; the caller counts that as a failure.
    return null;
  }
}
