// Mutations: atomic with their nested calls, checked on the way in and out, answered once per request of a client.
import { expect, test } from "vitest";
import { openFixture, type Fixture } from "../../../tests/engine/fixture/open-fixture";
import { openMemoryStore } from "../storage/memory-store";

test("a mutation writes, and a query sees it", async () => {
  const fixture = await openFixture();

  const id = fixture.value(await fixture.mutation("messages:send", { room: "garden", text: "hi" }));

  const list = fixture.value(await fixture.query("messages:list", { room: "garden" }));
  expect(list).toEqual([{ _id: id, _creationTime: expect.any(Number), room: "garden", text: "hi" }]);
});

test("patch, replace and delete go through, and undefined removes a field", async () => {
  const fixture = await openFixture();
  const id = fixture.value(await fixture.mutation("messages:send", { room: "garden", text: "one", author: "Ada" }));

  await fixture.mutation("messages:edit", { id, text: "two" });
  const edited = fixture.value(await fixture.query("messages:get", { id }));
  await fixture.mutation("messages:rewrite", { id, room: "attic", text: "three" });
  const rewritten = fixture.value(await fixture.query("messages:get", { id }));
  await fixture.mutation("messages:remove", { id });
  const removed = fixture.value(await fixture.query("messages:get", { id }));

  expect(edited).toEqual({ _id: id, _creationTime: expect.any(Number), room: "garden", text: "two" });
  expect(rewritten).toEqual({ _id: id, _creationTime: expect.any(Number), room: "attic", text: "three" });
  expect(removed).toBeNull();
});

test("a mutation that throws leaves nothing behind", async () => {
  const fixture = await openFixture();

  const result = await fixture.mutation("counters:add", { name: "a", by: 5, failAfter: true });

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining("Uncaught Error: failed after the write"),
  });
  expect(fixture.value(await fixture.query("counters:read", { name: "a" }))).toBe(0);
});

test("a nested call that throws takes only its own writes with it, and its caller may catch", async () => {
  const fixture = await openFixture();

  const value = fixture.value(await fixture.mutation("counters:addAndCatch", { name: "a" }));

  expect(value).toMatchObject({
    first: 11,
    second: 31,
    seen: 31,
    data: { reason: "no", amount: { $integer: "BQAAAAAAAAA=" } },
  });
  expect(value).toMatchObject({
    caught: expect.stringContaining("Uncaught Error: failed after the write\n    at handler (../convex/counters.ts:"),
  });
  expect(fixture.value(await fixture.query("rules:count"))).toBe(1);
});

test("calls may nest eight deep and no deeper", async () => {
  const fixture = await openFixture();

  const eight = await fixture.mutation("counters:deep", { levels: 7 }, { caller: "admin" });
  const nine = await fixture.mutation("counters:deep", { levels: 8 }, { caller: "admin" });

  expect(fixture.value(eight)).toBe(7);
  expect(nine).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining("call depth limit exceeded") });
});

test("a write that nobody awaited is part of the mutation", async () => {
  const fixture = await openFixture();

  await fixture.mutation("counters:addUnawaited", { name: "later" });

  expect(fixture.value(await fixture.query("counters:read", { name: "later" }))).toBe(1);
});

test("arguments that do not fit are refused with Convex's text before anything runs", async () => {
  const fixture = await openFixture();

  const result = await fixture.mutation("messages:send", { room: "garden" });

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringMatching(
      /^\[Request ID: [0-9a-f]{16}\] Server Error\nArgumentValidationError: Object is missing the required field `text`/,
    ),
  });
});

test("a result that does not fit undoes the mutation", async () => {
  const fixture = await openFixture();

  const result = await fixture.mutation("messages:badReturn");

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining("ReturnsValidationError: Value does not match validator"),
  });
  expect(fixture.value(await fixture.query("messages:list", { room: "bad" }))).toEqual([]);
});

test("a document that does not fit the schema is refused at the write", async () => {
  const fixture = await openFixture();

  const result = await fixture.mutation("messages:badDocument");

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining('in table "messages" does not match the schema'),
  });
});

test("data of a ConvexError arrives unharmed, int64 included", async () => {
  const fixture = await openFixture();

  const result = await fixture.mutation("messages:send", { room: "garden", text: "" });

  expect(result).toMatchObject({
    kind: "failure",
    errorData: { code: "empty", limit: { $integer: "0AcAAAAAAAA=" } },
    errorMessage: expect.stringContaining("Uncaught ConvexError: "),
  });
});

test("in production clients get the request id and the data, nothing else", async () => {
  const fixture = await openFixture({ redactErrors: true });

  const result = await fixture.mutation("messages:send", { room: "garden", text: "" });

  expect(result).toMatchObject({
    errorMessage: expect.stringMatching(/^\[Request ID: [0-9a-f]{16}\] Server Error$/),
    errorData: { code: "empty" },
  });
});

test("the same request of the same session runs once and is answered twice, also after a restart", async () => {
  const store = openMemoryStore();
  const fixture = await openFixture({ store });
  const session = { sessionId: "3f1a", requestId: 7 };

  const first = await fixture.mutation("counters:add", { name: "a", by: 1 }, { session });
  const again = await fixture.mutation("counters:add", { name: "a", by: 1 }, { session });
  const restarted = await openFixture({ store });
  const afterRestart = await restarted.mutation("counters:add", { name: "a", by: 1 }, { session });
  const other = await restarted.mutation(
    "counters:add",
    { name: "a", by: 1 },
    { session: { sessionId: "3f1a", requestId: 8 } },
  );

  expect([first, again, afterRestart].map((result) => restarted.value(result))).toEqual([1, 1, 1]);
  expect(restarted.value(other)).toBe(2);
});

test("requests that arrive out of order run once each, and each is answered with its own answer", async () => {
  const store = openMemoryStore();
  const fixture = await openFixture({ store });
  const add = async (by: Fixture, requestId: number) =>
    by.value(await by.mutation("counters:add", { name: "a", by: 1 }, { session: { sessionId: "3f1a", requestId } }));

  const first = [await add(fixture, 9), await add(fixture, 4), await add(fixture, 10)];
  const again = [await add(fixture, 4), await add(fixture, 9), await add(fixture, 10)];
  const restarted = await openFixture({ store });
  const afterRestart = [
    await add(restarted, 10),
    await add(restarted, 4),
    await add(restarted, 5),
    await add(restarted, 9),
  ];

  expect(first).toEqual([1, 2, 3]);
  expect(again).toEqual([2, 1, 3]);
  expect(afterRestart).toEqual([3, 2, 4, 1]);
});

test("a large answer is remembered as well as a small one", async () => {
  const fixture = await openFixture();
  const session = { sessionId: "3f1a", requestId: 1 };

  const first = await fixture.mutation(
    "messages:echoLarge",
    { text: "\u{1F600}".repeat(50), times: 4000 },
    { session },
  );
  const again = await fixture.mutation(
    "messages:echoLarge",
    { text: "\u{1F600}".repeat(50), times: 4000 },
    { session },
  );

  expect(again).toEqual({ ...first, ts: expect.anything() });
  expect(JSON.stringify(fixture.value(again)).length).toBeGreaterThan(300_000);
  expect(fixture.value(await fixture.query("messages:list", { room: "large" }))).toHaveLength(1);
});

test("a request that failed is not recorded: sent again, it runs again", async () => {
  const fixture = await openFixture();
  const session = { sessionId: "3f1a", requestId: 7 };
  await fixture.mutation("counters:add", { name: "a", by: 1, failAfter: true }, { session });

  const again = await fixture.mutation("counters:add", { name: "a", by: 1 }, { session });

  expect(fixture.value(again)).toBe(1);
});

test("fifty increments at once all count", async () => {
  const fixture = await openFixture();

  const results = await Promise.all(
    Array.from({ length: 50 }, () => fixture.mutation("counters:add", { name: "a", by: 1 })),
  );

  expect(results.map((result) => fixture.value(result))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

test("a mutation runs again when something it read changed meanwhile", async () => {
  const fixture = await openFixture();
  await fixture.mutation("counters:add", { name: "a", by: 1 });
  let interferences = 0;

  const result = await fixture.host.mutationWithHooks(
    {
      componentPath: "",
      path: "counters:add",
      args: { name: "a", by: 1 },
      identity: { kind: "none" },
      caller: "internal",
    },
    { end: () => void (interferences++ === 0 && setCounter(fixture, 100)) },
  );

  expect(result).toMatchObject({ kind: "success", valueJson: "101" });
  expect(interferences).toBe(2);
});

test("after four retries the conflict is reported with the table's name", async () => {
  const fixture = await openFixture();
  await fixture.mutation("counters:add", { name: "a", by: 1 });
  let value = 100;

  const result = await fixture.host.mutationWithHooks(
    {
      componentPath: "",
      path: "counters:add",
      args: { name: "a", by: 1 },
      identity: { kind: "none" },
      caller: "internal",
    },
    { end: () => setCounter(fixture, (value += 1)) },
  );

  expect(result).toEqual({ kind: "conflict", table: "counters" });
  expect(value).toBe(105);
});

/** What a transaction outside of the turns does, such as a finished backfill. */
function setCounter({ database }: Awaited<ReturnType<typeof openFixture>>, value: number): void {
  const transaction = database.begin();
  const row = transaction.scan("", { table: "counters", index: "by_creation_time", range: [], order: "asc" }).next();
  if (row !== null) transaction.patch("", row.id, { value });
  database.commit(transaction);
  transaction.close();
}
