// The official CLI on an app with components of its own: what it generates, prints and runs.

import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestEngine, type TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aCliProject, type CliOutput, type CliProject } from "./cli-project";
import { callsOf, OWN } from "./kit";

let engine: TestEngine;
let project: CliProject;
let pushed: CliOutput;

const push = () => project.convex(engine, "dev", "--once", "--typecheck=disable");

beforeAll(async () => {
  [engine, project] = await Promise.all([openTestEngine(), aCliProject(OWN)]);
  pushed = await push();
});
afterAll(async () => {
  await engine.stop();
  await project[Symbol.asyncDispose]();
});

test("a component's public functions, and only those, are in the types that its parent gets", async () => {
  const [types, api] = await Promise.all([
    project.read("notes/_generated/component.ts"),
    project.read("_generated/api.d.ts"),
  ]);

  expect([pushed.code, pushed.stderr]).toEqual([0, expect.stringContaining("Convex functions ready")]);
  expect(types).toMatch(/notes: \{[\s\S]*add: FunctionReference<\s*"mutation"/);
  expect(types).toMatch(/deep: \{\s*inside: \{\s*hello/);
  expect(types).not.toContain("addQuietly");
  expect(api).toContain('otherNotes: import("../notes/_generated/component.js").ComponentApi<"otherNotes">');
});

test("functions of a component are run by an admin, with what it stores in view", async () => {
  await project.convex(engine, "run", "--component", "otherNotes", "notes:addQuietly", '{"text":"by the CLI"}');

  const [list, data] = await Promise.all([
    project.convex(engine, "run", "--component", "otherNotes", "notes:list"),
    project.convex(engine, "data", "--component", "otherNotes", "notes", "--format", "jsonl"),
  ]);

  expect(JSON.parse(list.stdout)).toEqual(["by the CLI"]);
  expect(data.stdout).toContain("by the CLI");
});

test("a component that is taken out and put back is named each time, and keeps its data", async () => {
  const config = await project.read("convex.config.ts");
  await callsOf(engine).mutation("main:add", { which: "notes", text: "kept" });

  await project.write("convex.config.ts", 'import { defineApp } from "convex/server";\nexport default defineApp();\n');
  const out = await push();
  const refused = callsOf(engine).query("main:list", { which: "notes" });
  await expect(refused).rejects.toThrow('Child component "notes" not found');
  await project.write("convex.config.ts", config);
  const back = await push();

  expect([out.code, back.code]).toEqual([0, 0]);
  expect(pushed.stderr).toContain("Installed component notes/shelf.");
  expect(out.stderr).toContain("Unmounted component notes/shelf.");
  expect(back.stderr).toContain("Remounted component notes/shelf.");
  expect(await callsOf(engine).query("main:list", { which: "notes" })).toEqual(["kept"]);
});
