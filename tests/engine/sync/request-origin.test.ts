// Functions learn from which address and which program they were called, on every way in, and nothing when nobody outside called.

import { fileURLToPath } from "node:url";
import { ConvexClient } from "convex/browser";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";

import { openTestEngine } from "../../../embedded/engine/testing/open-test-engine";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { action, mutation, type webSocketConstructor } from "./kit";

const CONVEX_DIR = fileURLToPath(new URL("../fixture/origins/convex", import.meta.url));
const BROWSER = { ip: "127.0.0.1", userAgent: "a browser" };

let engine: TestEngine;

beforeAll(async () => {
  engine = await openTestEngine({ convexDir: CONVEX_DIR });
});
afterAll(() => engine.stop());

async function call(kind: "mutation" | "action", path: string, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(`${engine.url}/api/${kind}`, {
    method: "POST",
    headers: { "content-type": "application/json", "user-agent": BROWSER.userAgent, ...headers },
    body: JSON.stringify({ path, args: [path === "calls:note" ? { as: "call" } : {}], format: "json" }),
  });
  // The body of every answer of the API is an object.
  return ((await response.json()) as { value: unknown }).value;
}

test("a call over HTTP brings its address and its program, into the functions that it calls as well", async () => {
  const [direct, nested] = [await call("mutation", "calls:note"), await call("action", "calls:viaAction")];

  expect(direct).toEqual(BROWSER);
  expect(nested).toEqual([BROWSER, BROWSER]);
});

test("a proxy on this machine speaks for its caller", async () => {
  const told = await call("mutation", "calls:note", { "x-forwarded-for": "192.0.2.66, 198.51.100.1" });

  expect(told).toEqual({ ...BROWSER, ip: "198.51.100.1" });
});

test("an HTTP action brings them along, on both ports", async () => {
  const headers = { "user-agent": BROWSER.userAgent };

  const answers = await Promise.all([
    fetch(`${engine.siteUrl}/note`, { headers }),
    fetch(`${engine.url}/http/note`, { headers }),
  ]);

  expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual([BROWSER, BROWSER]);
});

test("a client on a socket is who opened it, before and after it signs in and out", async () => {
  class BrowserSocket extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { "user-agent": BROWSER.userAgent } });
    }
  }
  const client = new ConvexClient(engine.url, {
    // As in kit.ts: the parts of a browser's socket that the client uses are there.
    webSocketConstructor: BrowserSocket as unknown as typeof webSocketConstructor,
    unsavedChangesWarning: false,
    logger: false,
  });

  const before = await client.mutation(mutation("calls:note"), { as: "socket" });
  client.setAuth(async () => null);
  const after = await client.action(action("calls:viaAction"), {});
  await client.close();

  expect(before).toEqual(BROWSER);
  expect(after).toEqual([BROWSER, BROWSER]);
});

test("a job was asked for by nobody outside, whoever scheduled it", async () => {
  await call("mutation", "calls:later");

  await vi.waitFor(() => expect(engine.rows("notes").filter(({ as }) => as === "job")).toHaveLength(1));
  expect(engine.rows("notes").find(({ as }) => as === "job")).toMatchObject({ ip: null, userAgent: null });
});
