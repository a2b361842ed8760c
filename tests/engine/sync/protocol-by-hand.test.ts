// The protocol spoken by hand, where the real client cannot be made to misbehave: bad frames, slow readers, repeated requests.

import { afterAll, beforeAll, expect, test } from "vitest";

import { SOCKET_FRAME_BYTES_MAX } from "../../../embedded/engine/limits";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { anHttpClient, mutation, openFixture, query } from "./kit";
import { RawSocket } from "./raw-socket";

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

const watchRoom = (room: string, queryId = 0) => ({
  type: "ModifyQuerySet",
  baseVersion: queryId,
  newVersion: queryId + 1,
  modifications: [{ type: "Add", queryId, udfPath: "messages:list", args: [{ room }] }],
});
const sendTo = (requestId: number, room: string, text = "x") => ({
  type: "Mutation",
  requestId,
  udfPath: "messages.js:send",
  args: [{ room, text }],
});

test("versions chain without a gap while many clients write", async () => {
  await using socket = await RawSocket.connect(engine.url);
  const http = anHttpClient(engine.url);
  socket.send(watchRoom("chain"));

  for (let requestId = 0; requestId < 30; requestId += 1) socket.send(sendTo(requestId, "chain"));
  await Promise.all(
    Array.from({ length: 10 }, () =>
      http.mutation(mutation("messages:send"), { room: "chain", text: "http" }, { skipQueue: true }),
    ),
  );
  await socket.until(() => socket.ofType("MutationResponse").length === 30);
  await socket.until(() => {
    const [change] = socket.ofType("Transition").at(-1)?.modifications ?? [];
    return change?.type === "QueryUpdated" && Array.isArray(change.value) && change.value.length === 40;
  });

  expect(socket.chainError).toBeNull();
  expect(socket.ofType("MutationResponse").map(({ requestId }) => requestId)).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
});

test("the answer to a mutation stands before the first transition that reaches its time", async () => {
  await using socket = await RawSocket.connect(engine.url);
  socket.send(watchRoom("order"));
  for (let requestId = 0; requestId < 20; requestId += 1) socket.send(sendTo(requestId, "order"));

  await socket.until(() => socket.ofType("MutationResponse").length === 20);
  await socket.until(() => socket.messages.at(-1)?.type === "Transition");

  const at = (ts: string) => Buffer.from(ts, "base64").readBigUInt64LE();
  const leads: bigint[] = [];
  let shownTs = 0n;
  for (const message of socket.messages) {
    if (message.type === "Transition") shownTs = at(message.endVersion.ts);
    if (message.type === "MutationResponse" && message.success) leads.push(at(message.ts) - shownTs);
  }
  expect(leads).toHaveLength(20);
  expect(leads.filter((lead) => lead <= 0n)).toEqual([]);
});

test("a repeated request is answered from its record and runs once", async () => {
  const sessionId = crypto.randomUUID();
  await using first = await RawSocket.connect(engine.url, sessionId);
  first.send(sendTo(3, "once"));
  await first.until(() => first.ofType("MutationResponse").length === 1);

  await using second = await RawSocket.connect(engine.url, sessionId, 1);
  second.send(sendTo(3, "once"));
  await second.until(() => second.ofType("MutationResponse").length === 1);
  await second.until(() => second.ofType("Transition").length > 0);

  const [once, repeated] = [first, second].map((socket) => socket.ofType("MutationResponse")[0]);
  expect(repeated).toEqual({ ...once, ts: expect.any(String) });
  expect(await anHttpClient(engine.url).query(query("messages:list"), { room: "once" })).toHaveLength(1);
});

test("the same request id of another session is another mutation", async () => {
  for (let index = 0; index < 2; index += 1) {
    await using socket = await RawSocket.connect(engine.url);
    socket.send(sendTo(0, "sessions"));
    await socket.until(() => socket.ofType("MutationResponse").length === 1);
  }

  expect(await anHttpClient(engine.url).query(query("messages:list"), { room: "sessions" })).toHaveLength(2);
});

test("a slow reader is not told every step, and ends at the latest state", async () => {
  const steps = 60;
  const long = "y".repeat(60_000);
  await using slow = await RawSocket.connect(engine.url);
  const http = anHttpClient(engine.url);
  const room = "slow";
  slow.send(watchRoom(room));
  await slow.until(() => slow.ofType("Transition").length === 1);

  slow.pause();
  for (let step = 0; step < steps; step += 1)
    await http.mutation(mutation("messages:send"), { room, text: `${step} ${long}` });
  slow.resume();
  const lengthNow = () => {
    const [change] = slow.ofType("Transition").at(-1)?.modifications ?? [];
    return change?.type === "QueryUpdated" && Array.isArray(change.value) ? change.value.length : 0;
  };
  await slow.until(() => lengthNow() === steps);

  expect(slow.chainError).toBeNull();
  expect(slow.ofType("Transition").length).toBeLessThan(steps / 2);
});

test.each<[string, string | Buffer]>([
  ["broken JSON", "{"],
  ["a number", "17"],
  ["an unknown type", `{"type":"Explode"}`],
  ["binary", Buffer.from([1, 2, 3])],
  ["a query set from nowhere", `{"type":"ModifyQuerySet","baseVersion":9,"newVersion":10,"modifications":[]}`],
])("%s ends the socket with a fatal error and the engine goes on", async (_, frame) => {
  await using socket = await RawSocket.connect(engine.url);

  socket.sendFrame(frame);
  const closed = await socket.untilClosed();

  expect(socket.ofType("FatalError")).toHaveLength(1);
  expect(closed.code).toBe(1002);
  expect(await anHttpClient(engine.url).query(query("rules:who"), {})).toBeNull();
});

test("a frame longer than the limit closes the socket and the engine goes on", async () => {
  await using socket = await RawSocket.connect(engine.url);

  socket.sendFrame("x".repeat(SOCKET_FRAME_BYTES_MAX + 1));
  const closed = await socket.untilClosed();

  expect(closed.code).toBe(1009);
  expect(await anHttpClient(engine.url).query(query("rules:who"), {})).toBeNull();
});

test("a client that saw a later commit than there is gets no old data", async () => {
  await using socket = await RawSocket.open(engine.url, "/some/prefix/api/sync");

  socket.send({
    type: "Connect",
    sessionId: "s",
    connectionCount: 4,
    lastCloseReason: null,
    maxObservedTimestamp: "//////////8=",
    clientTs: 0,
  });
  const closed = await socket.untilClosed();

  expect(closed).toEqual({ code: 1011, reason: "InternalServerError: a later commit was observed" });
  expect(socket.messages).toEqual([]);
});

test("upgrades of other addresses are refused", async () => {
  const opened = RawSocket.open(engine.url, "/somewhere");

  await expect(opened).rejects.toThrow("404");
});

test("a wrong admin key ends the socket", async () => {
  await using socket = await RawSocket.connect(engine.url);

  socket.send({ type: "Authenticate", tokenType: "Admin", baseVersion: 0, value: "guess" });
  await socket.untilClosed();

  expect(socket.ofType("FatalError")[0]?.error).toContain("admin key was invalid");
});
