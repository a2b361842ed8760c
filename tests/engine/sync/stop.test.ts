// Stopping: what was begun is answered, sockets are told to come back, nothing hangs.

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
