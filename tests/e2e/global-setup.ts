// Builds the app once before the browser tests; every worker then starts it on ports and data of its own.

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export default function globalSetup(): void {
  // For quick repeats by hand: the tests then run against the build that is there.
  if (process.env["E2E_REUSE_BUILD"] === "1") return;
  const root = resolve(import.meta.dirname, "../..");
  const build = spawnSync(process.execPath, ["scripts/run.mjs", "build"], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) throw new Error(`The build failed:\n${build.stdout}\n${build.stderr}`);
}
