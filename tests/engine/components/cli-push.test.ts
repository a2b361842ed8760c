// The documented use of real components, bundled, pushed and typed by the official CLI.

import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleFunctions } from "../../../embedded/engine/push/bundle";
import type { PushedCode } from "../../../embedded/engine/push/pushed-code";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aCliProject, type CliOutput, type CliProject } from "./cli-project";
import { describeDocumentedUse, START_MS } from "./documented-use";
import { PACKAGES } from "./kit";

let project: CliProject;
let pushed: CliOutput;
let code: PushedCode | undefined;

beforeAll(async () => {
  project = await aCliProject(PACKAGES);
});
afterAll(() => project[Symbol.asyncDispose]());

describeDocumentedUse(async () => {
  const engine = await openTestEngine({ startsAtMs: START_MS, scheduleByHand: true });
  pushed = await project.convex(engine, "dev", "--once", "--typecheck=disable");
  code = engine.host.deployment()?.code;
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

test("our own bundler makes the same modules of the same components as the CLI", async () => {
  const own = await bundleFunctions(PACKAGES);

  expect(Object.keys(modulesOf(own))).toHaveLength(10);
  expect(modulesOf(own)).toEqual(code === undefined ? null : modulesOf(code));
});

/** By the end of a component's path, which is where the two agree: the CLI's project lies elsewhere. */
function modulesOf({ app, components }: PushedCode): Record<string, unknown> {
  const listed = [{ definitionPath: "", ...app }, ...components].map(
    ({ definitionPath, modules, schema, dependencies }) => [
      packageOf(definitionPath),
      {
        modules: modules
          .map(({ path }) => path)
          .filter((path) => !path.startsWith("_deps/"))
          .sort(),
        hasSchema: schema !== null,
        dependencies: dependencies.map(packageOf).sort(),
      },
    ],
  );
  return Object.fromEntries(listed) as Record<string, unknown>;
}

function packageOf(definitionPath: string): string {
  return definitionPath.slice(definitionPath.indexOf("node_modules/"));
}
