// The real clients, unmodified, against the engine: reactive reads, read-your-writes, errors with data, pages, actions.

import { ConvexError } from "convex/values";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { aClient, action, anHttpClient, mutation, openFixture, query, watch } from "./kit";

interface Message {
  _id: string;
  room: string;
  text: string;
}

let engine: TestEngine;
beforeAll(async () => void (engine = await openFixture()));
afterAll(async () => await engine.stop());

test("a second client sees a message as soon as the first one sent it", async () => {
  await using writer = aClient(engine.url);
  await using reader = aClient(engine.url);
  const seen = watch<Message[]>(reader, query("messages:list"), { room: "live" });
  await seen.until((messages) => messages.length === 0);

  await writer.mutation(mutation("messages:send"), { room: "live", text: "hello" });
  const messages = await seen.until((found) => found.length === 1);

  expect(messages[0]).toMatchObject({ room: "live", text: "hello" });
});

test("when a mutation resolves, the client's own queries already show it", async () => {
  await using client = aClient(engine.url);
  const seen = watch<Message[]>(client, query("messages:list"), { room: "own" });
  await seen.until(() => true);

  for (let count = 1; count <= 5; count += 1) {
    await client.mutation(mutation("messages:send"), { room: "own", text: String(count) });
    expect(seen.values.at(-1)).toHaveLength(count);
  }
});

test("a hundred mutations sent at once run in order and all of them count", async () => {
  await using client = aClient(engine.url);

  const answers = await Promise.all(
    Array.from({ length: 100 }, () => client.mutation(mutation("counters:add"), { name: "hundred", by: 1 })),
  );

  expect(answers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(await client.query(query("counters:read"), { name: "hundred" })).toBe(100);
});

test("clients that write the same row at once lose no write", async () => {
  const clients = Array.from({ length: 5 }, () => aClient(engine.url));

  await Promise.all(
    clients.flatMap((client) =>
      Array.from({ length: 10 }, () => client.mutation(mutation("counters:add"), { name: "together", by: 1 })),
    ),
  );

  expect(await anHttpClient(engine.url).query(query("counters:read"), { name: "together" })).toBe(50);
  await Promise.all(clients.map((client) => client.close()));
});

test("an optimistic update never shows on top of the real data", async () => {
  await using client = aClient(engine.url);
  const seen = watch<Message[]>(client, query("messages:list"), { room: "optimistic" });
  await seen.until(() => true);

  for (let index = 0; index < 10; index += 1) {
    await client.mutation(
      mutation("messages:send"),
      { room: "optimistic", text: String(index) },
      {
        optimisticUpdate: (store) => {
          const messages: Message[] = store.getQuery(query("messages:list"), { room: "optimistic" }) ?? [];
          store.setQuery(query("messages:list"), { room: "optimistic" }, [
            ...messages,
            { _id: "pending", room: "optimistic", text: String(index) },
          ]);
        },
      },
    );
  }

  for (const messages of seen.values) {
    const texts = messages.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
  }
  expect(seen.values.at(-1)).toHaveLength(10);
});

test("a ConvexError arrives with its data over the socket and over HTTP", async () => {
  await using client = aClient(engine.url);
  const args = { room: "errors", text: "" };

  const overSocket = await client.mutation(mutation("messages:send"), args).catch((error: unknown) => error);
  const overHttp = await anHttpClient(engine.url)
    .mutation(mutation("messages:send"), args)
    .catch((error: unknown) => error);

  for (const error of [overSocket, overHttp]) {
    expect(error).toBeInstanceOf(ConvexError);
    expect(error).toMatchObject({ data: { code: "empty", limit: 2000n } });
  }
});

test("a failing query reaches its watcher and the socket goes on", async () => {
  await using client = aClient(engine.url);
  const failing = watch(client, query("rules:forbidden"), { what: "fetch" });

  await client.mutation(mutation("counters:add"), { name: "after-failure", by: 1 });

  expect(failing.errors[0]?.message).toContain("fetch");
  expect(await client.query(query("counters:read"), { name: "after-failure" })).toBe(1);
});

test.each([
  ["an unknown function", "nowhere:nothing", "Could not find public function"],
  ["an internal function", "messages:sendQuietly", "Could not find public function"],
])("%s is refused in the same words", async (_, path, text) => {
  await using client = aClient(engine.url);

  const refused = client.mutation(mutation(path), {});

  await expect(refused).rejects.toThrow(text);
});

test("wrong arguments are refused with Convex's words", async () => {
  await using client = aClient(engine.url);

  const refused = client.mutation(mutation("messages:send"), { room: 1, text: "x" });

  await expect(refused).rejects.toThrow("ArgumentValidationError");
});

test("an action answers over the socket and calls back into the database", async () => {
  await using client = aClient(engine.url);

  const results = await Promise.all([
    client.action(action("actions:nested"), {}),
    client.action(action("actions:fetchAndStore"), { url: `${engine.url}/version`, room: "action" }),
  ]);

  expect(results).toEqual(["outer inner", { status: 200, count: 1 }]);
});

test("pages grow without gaps while rows are inserted between them", async () => {
  await using client = aClient(engine.url);
  const room = "pages";
  for (let index = 0; index < 6; index += 1)
    await client.mutation(mutation("messages:send"), { room, text: `m${index}` });
  const firstPage = watch<{ page: Message[]; continueCursor: string }>(client, query("messages:page"), {
    room,
    paginationOpts: { numItems: 3, cursor: null },
  });
  const first = await firstPage.until(() => true);
  const secondPage = watch<{ page: Message[] }>(client, query("messages:page"), {
    room,
    paginationOpts: { numItems: 3, cursor: first.continueCursor },
  });
  await secondPage.until(() => true);

  const [doomed] = first.page;
  await client.mutation(mutation("messages:remove"), { id: doomed?._id });
  const shrunk = firstPage.values.at(-1);

  expect(shrunk?.page.map(({ text }) => text)).toEqual(["m1", "m2"]);
  expect(shrunk?.continueCursor).toBe(first.continueCursor);
  expect(secondPage.values.at(-1)?.page.map(({ text }) => text)).toEqual(["m3", "m4", "m5"]);
});

test("a result longer than one frame may be arrives whole", async () => {
  await using client = aClient(engine.url);
  const text = "ö".repeat(450_000);
  for (let index = 0; index < 7; index += 1) await client.mutation(mutation("messages:send"), { room: "long", text });

  const seen = watch<Message[]>(client, query("messages:list"), { room: "long" });
  const messages = await seen.until(() => true);

  expect(messages.map((message) => message.text === text)).toEqual(Array.from({ length: 7 }, () => true));
});

test("after a push every subscription shows what the new code answers", async () => {
  await using own = await openFixture();
  await using client = aClient(own.url);
  const seen = watch<{ secret: string | null }>(client, query("rules:environment"), {});
  await seen.until(({ secret }) => secret === null);

  await own.setEnvironmentVariables([{ name: "SECRET", value: "moss" }]);

  expect(await seen.until(({ secret }) => secret === "moss")).toMatchObject({ secret: "moss" });
});
