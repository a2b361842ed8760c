// "use node" functions on packages that cannot be bundled, and on large ones that are: from our bundler and from the official CLI.

import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { isBuiltin } from "node:module";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { bundleFunctions } from "../../embedded/engine/index";
import { openTestEngine } from "../../embedded/engine/testing/open-test-engine";
import type { TestEngine } from "../../embedded/engine/testing/open-test-engine";
import { CliProject } from "./sync/cli-project";
import { action, anHttpClient } from "./sync/kit";

const PROJECT = fileURLToPath(new URL("fixture/native/", import.meta.url));
const FUNCTIONS = `${PROJECT}convex`;

// The CLI is a process that starts anew, on a machine that has other tests to run.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

test("what convex.json names stays out of the bundle, other packages are in it", async () => {
  const { app } = await bundleFunctions(FUNCTIONS);

  const imported = app.modules.flatMap(({ source }) => [...source.matchAll(/^import .*?"([^".]+)";$/gm)]);
  const packages = imported.map(([, name = ""]) => name).filter((name) => !isBuiltin(name));
  expect(new Set(packages)).toEqual(new Set(["sharp"]));
});

describe.each([
  ["our bundler", pushByOwnBundler],
  ["the CLI", pushByCli],
])("pushed by %s", (_name, push) => {
  let engine: TestEngine;

  beforeAll(async () => {
    // The AWS packages warn of the Node versions that they will not support one day.
    engine = await openTestEngine({ env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" } });
    await push(engine);
  });
  afterAll(() => engine.stop());

  test("an action works with a native package, and with one that is an ES module only", async () => {
    const halved = await anHttpClient(engine.url).action(action("pictures:halve"), { width: 8 });

    expect(halved).toEqual({ width: 4, type: "image/webp" });
  });

  test("an action signs uploads and views with the AWS packages", async () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));

    const signed = await anHttpClient(engine.url).action(action("pictures:sign"), { key: "a.webp", privateKey: pem });

    expect(signed.upload).toMatch(/^https:\/\/pictures\.s3\.eu-west-1\.amazonaws\.com\/a\.webp\?.*X-Amz-Signature=/);
    expect(signed.view).toMatch(/^https:\/\/cdn\.test\/a\.webp\?Expires=\d+&Key-Pair-Id=K1&Signature=.+/);
  });

  test("an action asks an object store through the AWS client", async () => {
    const asked: string[] = [];
    const store = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization?.split(" ")[0]}`);
      response.writeHead(200, { "content-length": "77" }).end();
    });
    await new Promise<void>((resolve) => store.listen(0, "127.0.0.1", resolve));
    // A server that listens on a port has an address of this kind.
    const endpoint = `http://127.0.0.1:${(store.address() as AddressInfo).port}`;

    const length = await anHttpClient(engine.url).action(action("pictures:head"), { endpoint });

    expect(length).toBe(77);
    expect(asked).toEqual(["HEAD /pictures/a.webp AWS4-HMAC-SHA256"]);
    await new Promise((resolve) => {
      store.close(resolve);
      store.closeAllConnections();
    });
  });
});

async function pushByOwnBundler(engine: TestEngine): Promise<void> {
  await engine.push(await bundleFunctions(FUNCTIONS));
}

async function pushByCli(engine: TestEngine): Promise<void> {
  await using project = await CliProject.create(engine, { functions: FUNCTIONS, externalPackages: ["sharp"] });
  const pushed = await project.run("dev", "--once", "--typecheck=disable");
  expect(pushed).toMatchObject({ code: 0 });
}
