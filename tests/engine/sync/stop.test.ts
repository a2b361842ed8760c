// Stopping: what was begun is answered, sockets are told to come back, nothing hangs.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";

import { anHttpClient, mutation, openFixture, query } from "./kit";
import { RawSocket } from "./raw-socket";

test("a stop answers the mutations that had begun and closes sockets with a code that means: come back", async () => {
  const engine = await openFixture();
  await using socket = await RawSocket.connect(engine.url);
  const args = [{ name: "stop", by: 1 }];
  for (let requestId = 0; requestId < 5; requestId += 1)
    socket.send({ type: "Mutation", requestId, udfPath: "counters:add", args });
  await socket.until(() => socket.ofType("MutationResponse").length > 0);

  await engine.stop();
  const closed = await socket.untilClosed();

  expect(closed).toEqual({ code: 1001, reason: "EngineStopping" });
  expect(socket.chainError).toBeNull();
});

test("a stop is done within five seconds while a request waits for logs and a peer ignores its closing", async () => {
  const engine = await openFixture();
  const headers = { authorization: `Convex ${engine.adminKey}` };
  await anHttpClient(engine.url).mutation(mutation("counters:add"), { name: "logs", by: 1 });
  const backlog = await fetch(`${engine.url}/api/stream_function_logs?cursor=0`, { headers });
  const { newCursor } = (await backlog.json()) as { newCursor: number };
  const waiting = fetch(`${engine.url}/api/stream_function_logs?cursor=${newCursor}`, { headers }).catch(() => null);
  await using deaf = await RawSocket.connect(engine.url);
  deaf.pause();

  const begun = performance.now();
  await engine.stop();
  const tookMs = performance.now() - begun;

  expect(tookMs).toBeLessThan(5_000);
  await waiting;
});

test("a stop with 200 sockets and functions that run is done within five seconds, and tells every socket to come back", async () => {
  // Takes requests and answers none.
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const engine = await openFixture();
  const sockets = await Promise.all(Array.from({ length: 200 }, () => RawSocket.connect(engine.url)));
  const modifications = [{ type: "Add", queryId: 0, udfPath: "counters:read", args: [{ name: "crowd" }] }];
  for (const socket of sockets) socket.send({ type: "ModifyQuerySet", baseVersion: 0, newVersion: 1, modifications });
  await Promise.all(sockets.map((socket) => socket.until(() => socket.ofType("Transition").length > 0)));
  sockets.forEach((socket, n) => {
    socket.send({ type: "Mutation", requestId: 0, udfPath: "counters:add", args: [{ name: "crowd", by: 1 }] });
    const call = { udfPath: "actions:fetchAndStore", args: [{ url, room: "crowd" }] };
    if (n % 20 === 0) socket.send({ type: "Action", requestId: 1, ...call });
  });
  await sockets[0]?.until(() => sockets[0]?.ofType("MutationResponse").length === 1);

  const begun = performance.now();
  await engine.stop();
  const tookMs = performance.now() - begun;
  const codes = await Promise.all(sockets.map((socket) => socket.untilClosed()));

  expect(tookMs).toBeLessThan(5_000);
  expect(new Set(codes.map(({ code }) => code))).toEqual(new Set([1001]));
  silent.closeAllConnections();
  silent.close();
});

test("two engines keep their data apart, and stopping one twice is one stop", async () => {
  const first = await openFixture();
  await using second = await openFixture();
  await anHttpClient(first.url).mutation(mutation("counters:add"), { name: "apart", by: 1 });

  const seen = await anHttpClient(second.url).query(query("counters:read"), { name: "apart" });
  await Promise.all([first.stop(), first.stop()]);

  expect(seen).toBe(0);
});

test("a port that is taken is an error, and leaves nothing running", async () => {
  await using engine = await openFixture();
  const port = Number(new URL(engine.url).port);

  const second = openFixture({ port });

  await expect(second).rejects.toThrow("EADDRINUSE");
});
