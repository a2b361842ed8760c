// The HTTP API and the site port, with what a browser, curl and the real ConvexHttpClient send.

import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";

import { HTTP_BODY_BYTES_MAX } from "../../../embedded/engine/limits";

import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { anHttpClient, mutation, openFixture, query } from "./kit";

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(`${engine.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: text,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json().catch(() => null)) as Record<string, unknown> | null,
  };
}

test("the real HTTP client queries and mutates", async () => {
  const http = anHttpClient(engine.url);

  const sum = await http.mutation(mutation("counters:add"), { name: "http", by: 2.5 });

  expect(sum).toBe(2.5);
  expect(await http.query(query("counters:read"), { name: "http" })).toBe(2.5);
});

test("consistent queries see one moment, whatever is written meanwhile", async () => {
  const http = anHttpClient(engine.url);
  const reader = anHttpClient(engine.url);
  const first = await reader.consistentQuery(query("counters:read"), { name: "moment" });

  await http.mutation(mutation("counters:add"), { name: "moment", by: 1 });
  const second = await reader.consistentQuery(query("counters:read"), { name: "moment" });

  expect([first, second]).toEqual([0, 0]);
  expect(await http.query(query("counters:read"), { name: "moment" })).toBe(1);
});

test("plain JSON is answered to whoever asks for it, by address too", async () => {
  await post("/api/mutation", { path: "messages.js:send", args: { room: "plain", text: "x" }, format: "json" });
  const args = encodeURIComponent(JSON.stringify({ room: "plain" }));

  const byAddress = await fetch(`${engine.url}/api/query?path=messages:list&format=json&args=${args}`);
  const byRun = await post("/api/run/messages/list", { args: { room: "plain" } });

  expect(await byAddress.json()).toMatchObject({ status: "success", value: [{ text: "x" }] });
  expect(byRun.body).toMatchObject({ status: "success", value: [{ text: "x" }] });
});

test("a batch of queries answers in order, failures included", async () => {
  const { body } = await post("/api/query_batch", {
    queries: [
      { path: "counters:read", args: [{ name: "batch" }] },
      { path: "counters:nothing", args: [{}] },
    ],
  });

  expect(body).toMatchObject({ results: [{ status: "success", value: 0 }, { status: "error" }] });
});

test("a function's failure is status 200 with its message, and log lines come along", async () => {
  const failed = await post("/api/mutation", { path: "messages:send", args: [{ room: "x", text: "" }] });
  const logged = await post("/api/query", { path: "rules:logs", args: [{}] });

  expect(failed).toMatchObject({ status: 200, body: { status: "error", errorData: { code: "empty" } } });
  expect(logged.body?.["logLines"]).toEqual(expect.arrayContaining(["[LOG] 'hello' 1 { a: [ 1 ] }"]));
});

test.each([
  ["not JSON", "/api/query", "{", 400],
  ["no path", "/api/query", { args: [] }, 400],
  ["two arguments", "/api/query", { path: "a:b", args: [{}, {}] }, 400],
  ["a moment that was never given out", "/api/query_at_ts", { path: "a:b", args: [], ts: "AQAAAAAAAAA=" }, 400],
  ["an admin endpoint without the key", "/api/update_environment_variables", { changes: [] }, 403],
  ["an unknown admin endpoint without the key", "/api/whatever", {}, 403],
])("%s is answered with a code and a message", async (_, path, body, status) => {
  const answer = await post(path, body);

  expect(answer.status).toBe(status);
  expect(answer.body).toEqual({ code: expect.any(String), message: expect.any(String) });
});

test("a browser of another origin may call, with credentials", async () => {
  const preflight = await fetch(`${engine.url}/api/query`, {
    method: "OPTIONS",
    headers: {
      origin: "http://localhost:3000",
      "access-control-request-method": "POST",
      "access-control-request-headers": "convex-client",
    },
  });

  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("http://localhost:3000");
  expect(preflight.headers.get("access-control-allow-credentials")).toBe("true");
  expect(preflight.headers.get("access-control-allow-headers")).toBe("convex-client");
});

test("a body longer than the limit is refused, also when it unpacks to that length", async () => {
  const long = Buffer.alloc(HTTP_BODY_BYTES_MAX + 1, " ");

  const plain = await fetch(`${engine.url}/api/query`, { method: "POST", body: long }).catch(() => null);
  const packed = await fetch(`${engine.url}/api/query`, {
    method: "POST",
    headers: { "content-encoding": "gzip" },
    body: gzipSync(long),
  });

  expect([413, undefined]).toContain(plain?.status); // the connection may be cut while the rest is still being sent
  expect(packed.status).toBe(413);
  expect(await packed.json()).toMatchObject({ code: "RequestTooLarge" });
  expect(await anHttpClient(engine.url).query(query("rules:who"), {})).toBeNull();
});

test("a body that is not what its header says is refused", async () => {
  const answer = await post("/api/query", "not compressed at all", { "content-encoding": "br" });

  expect(answer).toMatchObject({ status: 400, body: { code: "UnreadableBody" } });
});

test("HTTP actions answer on the site port and under /http of the main port", async () => {
  const [site, main, missing, head] = await Promise.all([
    fetch(`${engine.siteUrl}/echo/a/b`),
    fetch(`${engine.url}/http/echo/a/b`),
    fetch(`${engine.siteUrl}/nowhere`),
    fetch(`${engine.siteUrl}/echo/a`, { method: "HEAD" }),
  ]);

  expect(await site.text()).toBe("/echo/a/b");
  expect(await main.text()).toBe("/echo/a/b");
  expect(missing.status).toBe(404);
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("an HTTP action that fails is a 500 and no more", async () => {
  const response = await fetch(`${engine.siteUrl}/broken`);

  expect(response.status).toBe(500);
  expect((await fetch(`${engine.siteUrl}/echo/still-here`)).status).toBe(200);
});

test("an engine without functions says so", async () => {
  await using empty = await openFixture({ convexDir: undefined as never });

  const site = await fetch(`${empty.siteUrl}/`);
  const answer = await fetch(`${empty.url}/api/query`, {
    method: "POST",
    body: JSON.stringify({ path: "a:b", args: [{}] }),
  });

  expect([site.status, await site.text()]).toEqual([404, "This Convex deployment does not have HTTP actions enabled."]);
  expect(await answer.json()).toMatchObject({
    status: "error",
    errorMessage: expect.stringContaining("Could not find public function"),
  });
});

test("with errors redacted, clients get neither texts nor log lines, but ConvexErrors keep their data", async () => {
  await using engine = await openFixture({ redactErrors: true });
  const ask = async (path: string, args: unknown, kind = "query") => {
    const response = await fetch(`${engine.url}/api/${kind}`, {
      method: "POST",
      body: JSON.stringify({ path, args: [args] }),
    });
    return (await response.json()) as Record<string, unknown>;
  };

  const failed = await ask("rules:forbidden", { what: "fetch" });
  const logged = await ask("rules:logs", {});
  const withData = await ask("messages:send", { room: "x", text: "" }, "mutation");

  expect(failed["errorMessage"]).toMatch(/^\[Request ID: [0-9a-f]+\] Server Error$/);
  expect(logged).not.toHaveProperty("logLines");
  expect(withData).toMatchObject({ errorData: { code: "empty" } });
});
