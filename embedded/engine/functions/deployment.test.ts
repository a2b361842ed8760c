// What a push learns about the code: functions, validators, routes, crons, schema, providers; and what it refuses.
import { expect, test } from "vitest";
import { fixtureCode } from "../../../tests/engine/fixture/open-fixture";
import { testEnvironment } from "../environment";
import type { PushedCode, PushedModule } from "../push/pushed-code";
import { loadDeployment, type Deployment } from "./deployment";

const VARIABLES = { CONVEX_SITE_URL: "http://site.test" };

test("functions are listed with kind, visibility and validators", async () => {
  const deployment = await load(await fixtureCode());

  const functions = deployment.modulesOf("")["messages.js"]?.functions;

  expect(functions?.find((fn) => fn.name === "send")).toEqual({
    name: "send",
    pos: null,
    udfType: "Mutation",
    visibility: { kind: "public" },
    args: expect.stringContaining('"type":"object"'),
    returns: '{"type":"id","tableName":"messages"}',
  });
  expect(functions?.find((fn) => fn.name === "sendQuietly")).toMatchObject({
    visibility: { kind: "internal" },
    returns: null,
  });
});

test("routes, crons, schema and providers are read", async () => {
  const deployment = await load(await fixtureCode());

  expect(deployment.httpRoutes).toContainEqual({ path: "/echo/*", method: "GET" });
  expect(deployment.crons.get("")?.["night"]).toEqual({
    name: "jobs:tick",
    args: [{}],
    schedule: { type: "daily", hourUTC: 3, minuteUTC: 30 },
  });
  expect(deployment.schemas.get("")?.tables.map((table) => table.tableName)).toEqual(["messages", "counters"]);
  expect(deployment.auth).toEqual([{ domain: "http://site.test", applicationID: "convex" }]);
});

test("a provider that needs a variable nobody set is refused by name", async () => {
  const code = await fixtureCode();

  const loading = load(code, {});

  await expect(loading).rejects.toMatchObject({
    code: "AuthConfigMissingEnvironmentVariable",
    message: "Environment variable CONVEX_SITE_URL is used in auth config file but its value was not set",
  });
});

test("code that throws while it is loaded is refused with its own line", async () => {
  const loading = load(
    withModules({
      path: "bad.js",
      source: 'throw new Error("at import");\nexport const x = 1;\n',
      environment: "isolate",
    }),
  );

  await expect(loading).rejects.toMatchObject({
    code: "InvalidModules",
    message: expect.stringContaining("Uncaught Error: at import"),
  });
});

test("code that asks for the database while it is loaded is refused", async () => {
  const source = 'Convex.syscall("1.0/db/normalizeId", "{}");\nexport const x = 1;\n';

  const loading = load(withModules({ path: "bad.js", source, environment: "isolate" }));

  await expect(loading).rejects.toThrow("Can't use database at import time");
});

test("a module that imports what was not pushed is refused", async () => {
  const loading = load(
    withModules({ path: "bad.js", source: 'import "./missing.js";\nimport "left-pad";\n', environment: "isolate" }),
  );

  await expect(loading).rejects.toMatchObject({
    code: "ModulesInvalid",
    message: expect.stringContaining("missing.js"),
  });
});

test("only actions may be defined in Node code", async () => {
  const source =
    'export const list = Object.assign(() => {}, { isQuery: true, isPublic: true, exportArgs: () => \'{"type":"any"}\' });\n';

  const loading = load(withModules({ path: "native.js", source, environment: "node" }));

  await expect(loading).rejects.toThrow(
    "`list` defined in `native.js` is a Query function. Only actions can be defined in Node.js.",
  );
});

test("a cron that cannot be read is refused by name", async () => {
  const source =
    'export default { isCrons: true, export: () => JSON.stringify({ "every so often": { name: "a:b", args: [{}], schedule: { type: "cron", cron: "61 * * * *" } } }) };\n';

  const loading = load(withModules({ path: "crons.js", source, environment: "isolate" }));

  await expect(loading).rejects.toMatchObject({
    code: "InvalidCron",
    message: expect.stringContaining('Cron job "every so often"'),
  });
});

function withModules(...modules: PushedModule[]): PushedCode {
  return {
    app: { definition: null, dependencies: [], schema: null, modules },
    components: [],
    serverVersion: "1.48.0",
  };
}

function load(code: PushedCode, env: Readonly<Record<string, string>> = VARIABLES): Promise<Deployment> {
  return loadDeployment(code, {
    environment: testEnvironment(),
    env,
    tablesOf: () => ({ numberOf: () => null, nameOf: () => null }),
  });
}
