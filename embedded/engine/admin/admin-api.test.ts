// Pushes and environment variables as the CLI asks for them, where they go wrong or meet each other.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

import { ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX, PUSHES_WAITING_MAX } from "../limits";
import { bundleFunctions } from "../push/bundle";
import type { PushedCode } from "../push/pushed-code";
import { openTestEngine } from "../testing/open-test-engine";
import type { TestEngine } from "../testing/open-test-engine";
import { moduleHash } from "./push-request";

const FIXTURE = fileURLToPath(new URL("../../../tests/engine/fixture/convex", import.meta.url));

let engine: TestEngine;
let code: PushedCode;
beforeAll(async () => {
  code = await bundleFunctions(FIXTURE);
  engine = await openTestEngine({ convexDir: FIXTURE });
});
afterAll(async () => await engine.stop());

async function post(path: string, body: unknown, target = engine) {
  const response = await fetch(`${target.url}/api/${path}`, {
    method: "POST",
    headers: { authorization: `Convex ${target.adminKey}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: (text === "" ? null : JSON.parse(text)) as Record<string, unknown> };
}

function aPush(changes: Record<string, unknown> = {}) {
  const { definition, dependencies, schema, modules } = code.app;
  const app = {
    definition,
    dependencies,
    schema,
    changedModules: modules,
    unchangedModuleHashes: [],
    udfServerVersion: "1.48.0",
  };
  return { appDefinition: { ...app, ...changes }, componentDefinitions: [] };
}

async function startPush(target = engine): Promise<{ schemaChange: unknown }> {
  const { body } = await post("deploy2/start_push", aPush(), target);
  return { schemaChange: body["schemaChange"] };
}

const finish = (push: { schemaChange: unknown }) => post("deploy2/finish_push", { startPush: push, dryRun: false });

test("of two pushes started together the first to finish wins and the other has to start again", async () => {
  const first = await startPush();
  const second = await startPush();

  const won = await finish(first);
  const lost = await finish(second);
  const waited = await post("deploy2/wait_for_schema", { schemaChange: second.schemaChange, timeoutMs: 1000 });

  expect(won.status).toBe(200);
  expect(lost).toMatchObject({ status: 400, body: { code: "RaceDetected" } });
  expect(waited.body).toEqual({ type: "raceDetected" });
});

test("a push that was started before an environment variable changed has to start again", async () => {
  const push = await startPush();

  await post("update_environment_variables", { changes: [{ name: "RACE", value: "1" }] });
  const finished = await finish(push);

  expect(finished.body).toMatchObject({ code: "RaceDetected" });
});

test("setting a variable to what it is changes nothing", async () => {
  await post("update_environment_variables", { changes: [{ name: "SAME", value: "1" }] });
  const push = await startPush();

  await post("update_environment_variables", { changes: [{ name: "SAME", value: "1" }] });
  const finished = await finish(push);

  expect(finished.status).toBe(200);
});

test("a dry run finishes without an effect", async () => {
  const push = await startPush();

  const dry = await post("deploy2/finish_push", { startPush: push, dryRun: true });
  const real = await finish(push);

  expect([dry.status, real.status]).toEqual([200, 200]);
});

test("modules named by their hash are taken from the active code", async () => {
  const rest = code.app.modules.filter(({ path }) => path !== "counters.js");
  const [counters] = code.app.modules.filter(({ path }) => path === "counters.js");
  if (counters === undefined) throw new Error("the fixture has counters");
  const known = { path: counters.path, environment: counters.environment, sha256: moduleHash(counters) };

  const taken = await post("deploy2/start_push", aPush({ changedModules: rest, unchangedModuleHashes: [known] }));
  const stale = await post(
    "deploy2/start_push",
    aPush({ changedModules: rest, unchangedModuleHashes: [{ ...known, sha256: "00" }] }),
  );

  expect(taken.body).toMatchObject({ analysis: { "": { functions: { "counters.js": expect.anything() } } } });
  expect(stale).toMatchObject({ status: 400, body: { code: "RaceDetected" } });
});

test("pushes that nobody finishes are forgotten, the oldest first", async () => {
  const forgotten = await startPush();
  for (let index = 0; index < PUSHES_WAITING_MAX; index += 1) await startPush();

  const finished = await finish(forgotten);

  expect(finished.body).toMatchObject({ code: "RaceDetected" });
});

test("code that does not evaluate is refused, and what ran before goes on", async () => {
  const broken = { path: "broken.js", source: "throw new Error('at import');", environment: "isolate" };

  const refused = await post("deploy2/start_push", aPush({ changedModules: [...code.app.modules, broken] }));
  const answer = await post("query", { path: "counters:read", args: [{ name: "still" }] });

  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain("at import");
  expect(answer.body).toEqual({ status: "success", value: 0 });
});

test.each([
  ["deploy2/start_push", {}],
  ["deploy2/wait_for_schema", { schemaChange: {}, timeoutMs: 1 }],
  ["deploy2/finish_push", { startPush: {} }],
  ["update_environment_variables", { changes: [{ name: 1 }] }],
])("a malformed request to %s is refused", async (path, body) => {
  const answer = await post(path, body);

  expect(answer).toMatchObject({ status: 400, body: { code: "BadRequest" } });
});

test("a variable's value may have the limit's size and not a byte more, and a bad change leaves the good ones undone", async () => {
  const value = "x".repeat(ENVIRONMENT_VARIABLE_VALUE_BYTES_MAX);

  const atLimit = await post("update_environment_variables", { changes: [{ name: "LONG", value }] });
  const beyond = await post("update_environment_variables", {
    changes: [
      { name: "GOOD", value: "1" },
      { name: "LONGER", value: `${value}x` },
    ],
  });
  const push = await post("deploy2/start_push", aPush());

  expect([atLimit.status, beyond.status]).toEqual([200, 400]);
  expect(push.body["environmentVariables"]).toMatchObject({ LONG: value });
  expect(push.body["environmentVariables"]).not.toHaveProperty("GOOD");
});

test("code, variables and data are there again after a restart", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "chatlings-restart-"));
  const first = await openTestEngine({ dataDir, convexDir: FIXTURE });
  await post("update_environment_variables", { changes: [{ name: "SECRET", value: "moss" }] }, first);
  await post("mutation", { path: "counters:add", args: [{ name: "kept", by: 3 }] }, first);
  await first.stop();

  const second = await openTestEngine({ dataDir });
  const kept = await post("query", { path: "counters:read", args: [{ name: "kept" }] }, second);
  const seen = await post("query", { path: "rules:environment", args: [{}] }, second);
  await second.stop();
  await rm(dataDir, { recursive: true });

  expect(kept.body).toMatchObject({ value: 3 });
  expect(seen.body).toMatchObject({ value: { secret: "moss", site: second.siteUrl } });
});

test("S3-54: the engine tells response times, memory and connections as metrics, to admins only", async () => {
  const headers = { authorization: `Convex ${engine.adminKey}` };
  const call = { path: "counters:add", args: { name: "metrics", by: 1 }, format: "json" };
  await fetch(`${engine.url}/api/mutation`, { method: "POST", body: JSON.stringify(call) });

  const [allowed, refused] = await Promise.all([
    fetch(`${engine.url}/api/metrics`, { headers }),
    fetch(`${engine.url}/api/metrics`),
  ]);
  const text = await allowed.text();

  expect(refused.status).toBe(403);
  expect(text).toMatch(/^# TYPE engine_functions_mutations_total counter\nengine_functions_mutations_total [1-9]\d*$/m);
  expect(text).toMatch(/^engine_functions_mutationsMs_total \d+(\.\d+)?$/m);
  expect(text).toMatch(/^engine_sync_clients 0$/m);
  expect(text).toMatch(/^engine_process_residentBytes \d{7,}$/m);
});
