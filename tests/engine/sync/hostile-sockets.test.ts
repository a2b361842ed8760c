// Clients that talk and do not listen, never finish, or want everything at once: each costs a bounded amount and disturbs nobody.

import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";

import { SESSION_QUERIES_MAX, SOCKET_FRAME_BYTES_MAX } from "../../../embedded/engine/limits";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { anHttpClient, openFixture, query } from "./kit";
import { RawSocket } from "./raw-socket";

const MIB = 1024 * 1024;
let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

const isServing = async (): Promise<boolean> => (await anHttpClient(engine.url).query(query("rules:who"), {})) === null;

async function aWebSocket(): Promise<WebSocket> {
  const ws = new WebSocket(`${engine.url.replace("http", "ws")}/api/1.48.0/sync`);
  ws.on("error", () => undefined);
  await once(ws, "open");
  return ws;
}

const codeOf = async (ws: WebSocket): Promise<number> => Number((await once(ws, "close"))[0]);

test("a client that never reads its answers is cut off before they fill the memory", async () => {
  await using socket = await RawSocket.connect(engine.url);
  socket.pause();

  for (let requestId = 0; requestId < 40; requestId += 1) {
    socket.send({
      type: "Mutation",
      requestId,
      udfPath: "messages:echoLarge",
      args: [{ text: "x".repeat(1000), times: 4000 }],
    });
  }
  while (!engine.logged.some(({ message }) => message.includes("does not read"))) expect(await isServing()).toBe(true);
  socket.resume();
  await socket.untilClosed();

  expect(socket.ofType("MutationResponse").length).toBeLessThan(40);
  expect(await isServing()).toBe(true);
});

test("a frame that never ends is cut off at the bound, in however many parts it comes", async () => {
  const ws = await aWebSocket();
  const closed = codeOf(ws);
  let isOpen = true;
  void closed.then(() => (isOpen = false));

  for (let sent = 0; isOpen && sent <= SOCKET_FRAME_BYTES_MAX + MIB; sent += MIB) {
    await new Promise<void>((resolve) => ws.send("x".repeat(MIB), { fin: false }, () => resolve()));
  }

  expect(await closed).toBe(1009);
  expect(await isServing()).toBe(true);
});

test("a frame that comes letter by letter is a frame", async () => {
  const ws = await aWebSocket();
  const message = JSON.stringify({ type: "Connect", sessionId: "s", connectionCount: 0, lastCloseReason: null });
  const answered = once(ws, "message");

  for (let index = 0; index < message.length; index += 1)
    ws.send(message.charAt(index), { fin: index === message.length - 1 });
  ws.send(JSON.stringify({ type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications: [] }));

  expect(String((await answered)[0])).toContain('"type":"Transition"');
  ws.terminate();
});

test("frames that are no UTF-8, or break the framing, close their socket alone", async () => {
  const [text, control] = await Promise.all([aWebSocket(), aWebSocket()]);
  // What a browser would never send, straight onto the connection.
  const connectionOf = (ws: WebSocket) => (ws as unknown as { _socket: { write(bytes: Buffer): void } })._socket;

  connectionOf(text).write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]));
  connectionOf(control).write(Buffer.from([0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0]));

  expect(await Promise.all([codeOf(text), codeOf(control)])).toEqual([1007, 1002]);
  expect(await isServing()).toBe(true);
});

test("a client may watch so many queries and no more", async () => {
  await using socket = await RawSocket.connect(engine.url);
  const modifications = Array.from({ length: SESSION_QUERIES_MAX + 1 }, (_, queryId) => ({
    type: "Add",
    queryId,
    udfPath: "rules:who",
    args: [{}],
  }));

  socket.send({ type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications });
  await socket.untilClosed();

  expect(socket.ofType("FatalError")[0]?.error).toContain("at most");
  expect(await isServing()).toBe(true);
});

test.each([
  [
    "calls before Connect",
    [{ type: "Mutation", requestId: 0, udfPath: "counters:add", args: [{ name: "early", by: 1 }] }],
  ],
  ["connects twice", [{ type: "Connect", sessionId: "b", connectionCount: 0, lastCloseReason: null }]],
  ["goes back in its query sets", [{ type: "ModifyQuerySet", baseVersion: 0, newVersion: 0, modifications: [] }]],
  [
    "removes what it never added",
    [{ type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications: [{ type: "Remove", queryId: 4 }] }],
  ],
  ["skips an identity", [{ type: "Authenticate", tokenType: "None", baseVersion: 3 }]],
  ["counts beyond 32 bits", [{ type: "Mutation", requestId: 2 ** 40, udfPath: "counters:add", args: [{}] }]],
  ["reaches into a component", [{ type: "Mutation", requestId: 0, udfPath: "a:b", args: [{}], componentPath: "x" }]],
  [
    "acts as somebody without the key",
    [{ type: "Authenticate", tokenType: "Admin", baseVersion: 0, value: "x", impersonating: { subject: "mia" } }],
  ],
])("a client that %s is told so and closed, and nothing of it is done", async (name, messages) => {
  await using socket =
    name === "calls before Connect" ? await RawSocket.open(engine.url) : await RawSocket.connect(engine.url);

  for (const message of messages) socket.send(message);
  const { code } = await socket.untilClosed();

  expect([code, socket.ofType("FatalError").length]).toEqual([1002, 1]);
  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "early" })).toBe(0);
});

test("a hundred clients that open and say nothing keep nobody waiting", async () => {
  const silent = await Promise.all(Array.from({ length: 100 }, () => aWebSocket()));

  expect(await isServing()).toBe(true);
  for (const ws of silent) ws.terminate();
});
