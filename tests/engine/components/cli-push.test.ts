// The documented use of real components, bundled, pushed and typed by the official CLI.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aCliProject, type CliOutput, type CliProject } from "./cli-project";
import { describeDocumentedUse, START_MS } from "./documented-use";
import { PACKAGES } from "./kit";

let project: CliProject;
let pushed: CliOutput;

beforeAll(async () => {
  project = await aCliProject(PACKAGES);
});
afterAll(() => project[Symbol.asyncDispose]());

describeDocumentedUse(async () => {
  const engine = await openTestEngine({ startsAtMs: START_MS, scheduleByHand: true });
  pushed = await project.convex(engine, "dev", "--once", "--typecheck=disable");
  return engine;
});

test("`convex dev` installs every component and types them all", async () => {
  const api = await project.read("_generated/api.d.ts");

  expect([pushed.code, pushed.stderr]).toEqual([0, expect.stringContaining("Convex functions ready")]);
  for (const name of ["scoresByPlayer", "hits", "migrations", "presence", "rateLimiter", "mailPool", "countPool"]) {
    expect(pushed.stderr).toContain(name);
    expect(api).toContain(`.ComponentApi<"${name}">`);
  }
});
