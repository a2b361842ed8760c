// Requests that nobody means well by: slow, endless, malformed, with wrong keys, to strange addresses. Each is refused, costs little,
// and leaves the engine serving.

import { once } from "node:events";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";

import { HTTP_CALL_BODY_BYTES_MAX } from "../../../embedded/engine/limits";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { Listener } from "../../../embedded/engine/transport/listener";
import { anHttpClient, openFixture, query } from "./kit";

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

const isServing = async (): Promise<boolean> => (await anHttpClient(engine.url).query(query("rules:who"), {})) === null;

async function plug(origin: string): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** What comes back on a plain connection until the other side closes it. */
async function raw(origin: string, bytes: string): Promise<string> {
  const socket = await plug(origin);
  let text = "";
  socket.on("data", (data) => (text += String(data)));
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

const statusOf = (response: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(response)?.[1] ?? 0);
const request = (line: string, ...headers: string[]): string =>
  [`${line} HTTP/1.1`, "Host: x", "Connection: close", ...headers, "", ""].join("\r\n");

test.each([
  ["a head that never ends", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "],
  ["a body that never comes", "POST /api/query HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{"],
  ["a body in parts that stop", "POST /api/query HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"],
])("%s is cut off when its time is up", async (_, bytes) => {
  const listener = await Listener.open(async (incoming) => new Response(await incoming.text()), {
    host: "127.0.0.1",
    port: 0,
    decompress: true,
    bodyBytesMax: () => 100,
    headMsMax: 40,
    requestMsMax: 60,
    sweepMs: 10,
  });

  const response = await raw(listener.origin, bytes);
  listener.closeNow();
  await listener.stopAccepting();

  expect([400, 408]).toContain(statusOf(response));
});

test("a peer that asks for much and never reads is let go, and others are served meanwhile", async () => {
  let sentParts = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sentParts += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const listener = await Listener.open((incoming) => new Response(incoming.url.endsWith("/much") ? endless : "ok"), {
    host: "127.0.0.1",
    port: 0,
    decompress: true,
    bodyBytesMax: () => 100,
    idleMsMax: 100,
  });
  const socket = await plug(listener.origin);
  socket.pause();
  socket.write(request("GET /much"));

  const other = await fetch(listener.origin);
  const closed = new Promise<void>((resolve) => void listener.stopAccepting().then(resolve));
  await closed;
  socket.destroy();

  expect(await other.text()).toBe("ok");
  expect(sentParts).toBeLessThan(1000);
});

test("a body that never ends is cut off at the bound, and what it sent is let go", async () => {
  const socket = await plug(engine.url);
  socket.write("POST /api/query HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  const part = `${(1024 * 1024).toString(16)}\r\n${"x".repeat(1024 * 1024)}\r\n`;
  let parts = 0;
  let isOpen = true;
  let wake = (): void => undefined;
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.on("drain", () => wake());
  void closed.then(() => {
    isOpen = false;
    wake();
  });

  while (isOpen && parts < 200) {
    parts += 1;
    const isTaken = new Promise<void>((resolve) => (wake = resolve));
    if (!socket.write(part)) await isTaken;
  }
  await closed;

  expect(parts).toBeLessThan(2 * (HTTP_CALL_BODY_BYTES_MAX / 1024 / 1024) + 20);
  expect(await isServing()).toBe(true);
});

test.each([
  ["no HTTP at all", "\x16\x03\x01\x02\x00hello\r\n\r\n", 400],
  ["two lengths", request("POST /api/query", "Content-Length: 2", "Content-Length: 3"), 400],
  ["a length and parts", request("POST /api/query", "Content-Length: 2", "Transfer-Encoding: chunked"), 400],
  ["a header of 100 kB", request("GET /", `X-Long: ${"x".repeat(100_000)}`), 431],
  ["a host that is none", "GET / HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n", 400],
  ["a method that browsers forbid", request("TRACE /api/query"), 400],
  ["the address of another server", request("GET http://elsewhere.test/etc/passwd"), 404],
  ["an address that starts like a host", request("GET //elsewhere.test/../../etc/passwd"), 404],
  ["steps upwards", request("GET /api/storage/../../../../etc/passwd"), 404],
  ["steps upwards, encoded", request("GET /api/storage/%2e%2e%2f%2e%2e%2fetc%2fpasswd"), 400],
  ["a file name with a zero in it", request("GET /api/storage/%00"), 400],
  ["a broken encoding", request("POST /api/run/%E0%A4%A/x", "Content-Length: 0"), 400],
  ["an upgrade to something else", request("GET /api/sync", "Upgrade: h2c"), 403],
])("%s is refused", async (_, bytes, status) => {
  const response = await raw(engine.url, bytes);

  expect(statusOf(response)).toBe(status);
  expect(response).not.toMatch(/root:|at .*\.ts:\d+/);
  expect(await isServing()).toBe(true);
});

test.each([
  ["deep nesting", "[".repeat(200_000)],
  ["deep nesting in the arguments", `{"path":"rules:who","args":[${`{"a":`.repeat(5_000)}1${"}".repeat(5_000)}]}`],
  ["a prototype in the arguments", `{"path":"rules:who","args":[{"__proto__":{"isAdmin":true}}]}`],
  ["the name of a thing that every object has", `{"path":"__proto__:constructor","args":[{}]}`],
  ["a module of the engine", `{"path":"../../embedded/engine/engine:openEngine","args":[{}]}`],
  ["an internal function", `{"path":"messages:countQuietly","args":[{"room":"x"}]}`],
  ["a system function", `{"path":"_system/cli/queryEnvironmentVariables:default","args":[{}]}`],
  ["half a character", `{"path":"rules:who","args":[{"x":"\\ud800"}]}`],
])("%s gets an error and nothing of the inside", async (_, body) => {
  const response = await fetch(`${engine.url}/api/query`, { method: "POST", body });
  const answer = (await response.json()) as Record<string, unknown>;
  const said = answer["errorMessage"] ?? answer["message"];

  expect([response.status, answer["status"] ?? "error"]).toEqual([expect.toBeOneOf([200, 400]), "error"]);
  expect(said).toEqual(expect.any(String));
  expect(await isServing()).toBe(true);
});

const ADMIN_ENDPOINTS = [
  ["POST", "update_environment_variables"],
  ["POST", "get_config_hashes"],
  ["POST", "deploy2/start_push"],
  ["POST", "deploy2/finish_push"],
  ["GET", "stream_function_logs?cursor=0"],
  ["POST", "export/request/zip"],
  ["GET", "export/zip/1"],
  ["POST", "import/start_upload"],
  ["POST", "import/upload_part?uploadToken=x&partNumber=1"],
  ["POST", "import/finish_upload"],
  ["POST", "perform_import"],
] as const;

test.each(ADMIN_ENDPOINTS)("%s %s is for admins only, whatever stands for the key", async (method, path) => {
  const key = engine.adminKey;
  const wrong = [
    "",
    "Convex",
    "Convex ",
    `Convex ${key.slice(0, -1)}`,
    `Convex ${key}x`,
    `Bearer ${key}`,
    `Basic ${key}`,
    `Convex ${key.toUpperCase()}`,
  ];
  const statuses = [];

  for (const authorization of wrong) {
    const headers: Record<string, string> = authorization === "" ? {} : { authorization };
    const body = method === "POST" ? { body: "{}" } : {};
    statuses.push((await fetch(`${engine.url}/api/${path}`, { method, headers, ...body })).status);
  }
  statuses.push(
    (await fetch(`${engine.url}/api/${path}${path.includes("?") ? "&" : "?"}adminKey=guess`, { method })).status,
  );

  expect(new Set(statuses)).toEqual(new Set([403]));
});

test("names of uploads are looked up, never opened", async () => {
  const headers = { authorization: `Convex ${engine.adminKey}` };
  const paths = ["import/upload_part?uploadToken=..%2f..%2fetc&partNumber=1", "export/zip/..%2f..%2fetc%2fpasswd"];

  const answers = await Promise.all([
    fetch(`${engine.url}/api/${paths[0]}`, { method: "POST", headers, body: "x" }),
    fetch(`${engine.url}/api/${paths[1]}`, { headers }),
  ]);

  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
});
