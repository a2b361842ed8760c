// Components over time: installed, taken out, installed again, restarted; and definitions that are refused.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleFunctions } from "../../../embedded/engine/push/bundle";
import type { PushedCode, PushedModule } from "../../../embedded/engine/push/pushed-code";
import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { callsOf, OWN } from "./kit";

let own: PushedCode;
let dataDir: string;

beforeAll(async () => {
  own = await bundleFunctions(OWN);
  dataDir = await mkdtemp(join(tmpdir(), "chatlings-components-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** The same app, using nothing. */
function withoutComponents(code: PushedCode): PushedCode {
  return { ...code, app: { ...code.app, definition: null, dependencies: [] }, components: [] };
}

function isolate(path: string, source: string): PushedModule {
  return { path, source, environment: "isolate" };
}

/** A definition as `defineApp` and `defineComponent` leave it. */
function definition(exported: object, imports: readonly string[] = []): PushedModule {
  const lines = imports.map((path) => `import "./_componentDeps/${Buffer.from(path).toString("base64url")}";`);
  const empty = { childComponents: [], httpMounts: {}, exports: { type: "branch", branch: [] } };
  const text = JSON.stringify({ ...empty, ...exported });
  return isolate("convex.config.js", `${lines.join("\n")}\nexport default { export: () => (${text}) };\n`);
}

function component(definitionPath: string, exported: object = {}, dependencies: readonly string[] = []) {
  const definitionType = { type: "childComponent", name: definitionPath };
  return {
    definitionPath,
    definition: definition({ definitionType, ...exported }, dependencies),
    dependencies,
    schema: null,
    modules: [],
  };
}

function app(
  exported: object,
  components: PushedCode["components"] = [component("part")],
  modules: PushedModule[] = [],
): PushedCode {
  const dependencies = components.map(({ definitionPath }) => definitionPath);
  const appDefinition = definition({ definitionType: { type: "app" }, ...exported }, dependencies);
  return {
    app: { definition: appDefinition, dependencies, schema: null, modules },
    components,
    serverVersion: "1.48.0",
  };
}

const use = (options: object = {}) => ({ name: "part", path: "part", args: [], env: null, ...options });
const TEXT = '{"type":"string"}';

test("a component that is taken out keeps its data and finds it when it comes back, and meanwhile nothing of it runs", async () => {
  await withEngine(async (engine) => {
    const calls = callsOf(engine);
    await engine.push(own);
    await calls.mutation("main:add", { which: "notes", text: "kept" });
    await calls.mutation("main:addLater", { delayMs: 1000 });
    const [, handle = ""] = (await calls.mutation("main:handles")) as string[];

    await engine.push(withoutComponents(own));
    engine.clock?.advance(48 * 3600_000);
    await engine.runDue();
    const gone = [
      calls.query("main:list", { which: "notes" }),
      calls.mutation("main:callBackWith", { handle }),
      calls.mutation("main:handles"),
    ];
    const reasons = (await Promise.allSettled(gone)).map((result) =>
      result.status === "rejected" ? String(result.reason) : "answered",
    );
    await engine.push(own);

    expect(reasons).toEqual(Array(3).fill(expect.stringContaining('Child component "notes" not found')));
    expect(await calls.query("main:list", { which: "notes" })).toEqual(["kept"]);
    expect(((await calls.mutation("main:handles")) as string[])[1]).toBe(handle);
  });
});

test("a restart needs no push: code, data, handles and variables of components are there", async () => {
  const first = await openTestEngine({ dataDir, env: { TONE: "warm" } });
  await first.push(own);
  await callsOf(first).mutation("main:add", { which: "otherNotes", text: "kept" });
  const handles = await callsOf(first).mutation("main:handles");
  await first.stop();

  await using second = await openTestEngine({ dataDir });
  const calls = callsOf(second);

  expect(await calls.query("main:list", { which: "otherNotes" })).toEqual(["kept"]);
  expect(await calls.mutation("main:handles")).toEqual(handles);
  expect(await calls.query("main:environment", { which: "notes" })).toMatchObject({ LEVEL: "loud", TONE: "warm" });
});

test("a schema that the data of a component does not fit is refused, and nothing changes", async () => {
  await withEngine(async (engine) => {
    const calls = callsOf(engine);
    await engine.push(own);
    await calls.mutation("main:add", { which: "notes", text: "kept" });
    const stricter = own.components.map((pushed) => ({
      ...pushed,
      schema:
        pushed.schema === null
          ? null
          : { ...pushed.schema, source: pushed.schema.source.replace(/text: (\w+)\.string\(\)/, "text: $1.number()") },
    }));

    await expect(engine.push({ ...own, components: stricter })).rejects.toThrow(
      'in table "notes" does not match the schema',
    );

    expect(await calls.mutation("main:add", { which: "notes", text: "still text" })).toEqual(expect.any(String));
  });
});

test.each([
  [
    "two components of one name",
    app({ childComponents: [use(), use()] }),
    "The app has multiple child components with the same name",
  ],
  [
    "a component that was not pushed",
    app({ childComponents: [use({ path: "other" })] }),
    'Component definition not found: "other"',
  ],
  [
    "a variable nobody declares",
    app({ childComponents: [use({ env: [["X", { type: "value", value: "1" }]] })] }),
    'has no environment variable named "X"',
  ],
  [
    "a missing variable",
    app({ childComponents: [use()] }, [component("part", { envVars: [["X", { type: "value", value: TEXT }]] })]),
    'requires the environment variable "X"',
  ],
  [
    "a variable of the wrong kind",
    app({ childComponents: [use({ env: [["X", { type: "value", value: "loud" }]] })] }, [
      component("part", { envVars: [["X", { type: "value", value: '{"type":"literal","value":"quiet"}' }]] }),
    ]),
    'invalid value for the environment variable "X"',
  ],
  [
    "a variable that the parent does not declare",
    app({ childComponents: [use({ env: [["X", { type: "envVar", name: "Y" }]] })] }, [
      component("part", { envVars: [["X", { type: "value", value: TEXT }]] }),
    ]),
    "which its parent does not declare",
  ],
  [
    "an address for a component without routes",
    app({ childComponents: [use()], httpMounts: { "/part/": "_reference/childComponent/part" } }),
    "doesn't have any HTTP routes",
  ],
  [
    "an app where a component belongs",
    app({}, [component("part", { definitionType: { type: "app" } })]),
    "must call `defineComponent`",
  ],
  [
    "definitions in a circle",
    app({}, [component("a", {}, ["b"]), component("b", {}, ["a"])]),
    "import each other in a circle: a -> b -> a",
  ],
  [
    "Node code in a component",
    app({}, [{ ...component("part"), modules: [{ path: "native.js", source: "export {};", environment: "node" }] }]),
    '"use node" actions are not supported in components: part',
  ],
  [
    "a definition that is none",
    {
      ...app({}),
      components: [{ ...component("part"), definition: isolate("convex.config.js", "export default 1;") }],
    },
    "Did you call `defineComponent`?",
  ],
])("%s: refused with what is wrong", async (_what, code, message) => {
  await withEngine(async (engine) => {
    await expect(engine.push(code)).rejects.toThrow(message);
  });
});

test("a variable that the app requires may be missing for codegen, not for a push, and its value must fit", async () => {
  await withEngine(async (engine) => {
    const vLevel = '{"type":"union","value":[{"type":"literal","value":"high"},{"type":"literal","value":"low"}]}';
    const code = app(
      {
        envVars: [["LEVEL", { type: "value", value: vLevel }]],
        childComponents: [use({ env: [["LEVEL", { type: "envVar", name: "LEVEL" }]] })],
      },
      [component("part", { envVars: [["LEVEL", { type: "value", value: vLevel }]] })],
    );

    await expect(engine.push(code)).rejects.toThrow("are not set: LEVEL.");
    await engine.setEnvironmentVariables([{ name: "LEVEL", value: "high" }]);
    await engine.push(code);
    const wrong = engine.setEnvironmentVariables([{ name: "LEVEL", value: "middling" }]);

    await expect(wrong).rejects.toThrow('invalid value for the environment variable "LEVEL"');
    expect(engine.host.deployment()?.envOf("part")).toMatchObject({ LEVEL: "high" });
  });
});

test("arguments of a component that was built for an old version of Convex reach it", async () => {
  await withEngine(async (engine) => {
    const source = `export const greeting = Object.assign(() => {}, {
      isQuery: true, isPublic: true, exportArgs: () => '{"type":"any"}', exportReturns: () => "null",
      invokeQuery: async () => Convex.syscall("1.0/componentArgument", '{"name":"greeting"}'),
    });`;
    const args = [["greeting", { type: "value", value: '"hello"' }]];
    await engine.push(
      app({ childComponents: [use({ args })] }, [{ ...component("part"), modules: [isolate("old.js", source)] }]),
    );

    const value = await callsOf(engine).query("old:greeting", {}, { componentPath: "part", caller: "admin" });

    expect(value).toEqual({ value: "hello" });
  });
});

test("only an admin may name a component in a request", async () => {
  await withEngine(async (engine) => {
    await engine.push(own);
    const ask = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ path: "notes:list", args: {}, componentPath: "notes" });
      const answer = await fetch(`${engine.url}/api/function`, {
        method: "POST",
        body,
        headers: { "content-type": "application/json", ...headers },
      });
      return { status: answer.status, body: (await answer.json()) as unknown };
    };

    const client = await ask({});
    const admin = await ask({ authorization: `Convex ${engine.adminKey}` });

    expect(client.status).toBe(403);
    expect(admin).toMatchObject({ status: 200, body: { status: "success", value: [] } });
  });
});

async function withEngine(body: (engine: Awaited<ReturnType<typeof openTestEngine>>) => Promise<void>): Promise<void> {
  await using engine = await openTestEngine({ startsAtMs: Date.UTC(2026, 0, 1, 12), scheduleByHand: true });
  await body(engine);
}
