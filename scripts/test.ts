// `npm test`: everything a newcomer needs to trust the project, in one command. Ends with one line: N passed, N failed.

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Outcome, playwrightOutcome, sum, vitestOutcome } from "./testing/outcome";

const ROOT = resolve(import.meta.dirname, "..");
const CACHE = join(ROOT, ".cache");

mkdirSync(CACHE, { recursive: true });
const { passed, failed } = sum([runUnit(), runBrowser()]);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function runUnit(): Outcome {
  const file = join(CACHE, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile=${file}`];
  return vitestOutcome(...run("node_modules/vitest/vitest.mjs", args, file));
}

function runBrowser(): Outcome {
  const file = join(CACHE, "playwright.json");
  return playwrightOutcome(...run("node_modules/@playwright/test/cli.js", ["test"], file));
}

/** The report that a runner wrote, undefined if it wrote none, and its exit code. */
function run(script: string, args: string[], reportFile: string): [report: unknown, exitCode: number] {
  rmSync(reportFile, { force: true });
  const result = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    return [JSON.parse(readFileSync(reportFile, "utf8")), result.status ?? 1];
  } catch {
    // No readable report: the outcome counts it as a failure.
    return [undefined, result.status ?? 1];
  }
}
