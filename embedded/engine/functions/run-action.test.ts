// Actions and HTTP actions: the outside world is open, the data is reached through functions.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { openFixture } from "../../../tests/engine/fixture/open-fixture";
import { NO_IDENTITY } from "./identity";

test("an action fetches, waits, writes and reads its own write", async () => {
  const fixture = await openFixture();
  const server = createServer((_request, response) => response.end("from outside"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const result = await fixture.action("actions:fetchAndStore", { url: `http://127.0.0.1:${port}/`, room: "garden" });
  await new Promise((resolve) => server.close(resolve));

  expect(fixture.value(result)).toEqual({ count: 1, status: 200 });
  expect(result.logLines).toEqual(["[LOG] 'stored' 12"]);
  expect(fixture.value(await fixture.query("messages:list", { room: "garden" }))).toMatchObject([
    { text: "from outside" },
  ]);
});

test("an action catches the error of a mutation with its data", async () => {
  const fixture = await openFixture();

  const value = fixture.value(await fixture.action("actions:callsFailing", { name: "a" }));

  expect(value).toMatchObject({ data: { reason: "no", amount: { $integer: "BQAAAAAAAAA=" } } });
  expect(value).toMatchObject({ message: expect.stringContaining("ConvexError") });
  expect(fixture.value(await fixture.query("rules:count"))).toBe(0);
});

test("actions at the same time keep their own identity and log", async () => {
  const fixture = await openFixture();
  const names = ["ada", "ben", "cyd"];

  const results = await Promise.all(
    names.map((name) =>
      fixture.action(
        "actions:noMetrics",
        {},
        { identity: { kind: "user", attributes: { subject: name }, expiresAt: 1e15 } },
      ),
    ),
  );

  expect(results.map((result) => result.logLines)).toEqual(names.map((name) => [`[LOG] 'who' '${name}'`]));
});

test("an action calls another action, internal ones included; clients may not", async () => {
  const fixture = await openFixture();

  const nested = await fixture.action("actions:nested");
  const direct = await fixture.action("actions:inner");

  expect(fixture.value(nested)).toBe("outer inner");
  expect(direct).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining("Could not find public function for 'actions:inner'"),
  });
});

test('"use node" code has Node\'s modules', async () => {
  const fixture = await openFixture();

  const value = fixture.value(await fixture.action("native:hash", { text: "a" }));

  expect(value).toBe("ca978112");
});

test("an HTTP action is found by path and prefix, and reaches the data", async () => {
  const fixture = await openFixture();
  const post = new Request("http://site.test/messages", {
    method: "POST",
    body: JSON.stringify({ room: "garden", text: "over HTTP" }),
  });

  const created = await fixture.host.httpAction(post, {
    kind: "user",
    attributes: { subject: "ada" },
    expiresAt: 1e15,
  });
  const echoed = await fixture.host.httpAction(new Request("http://site.test/echo/a/b"), NO_IDENTITY);
  const missing = await fixture.host.httpAction(new Request("http://site.test/nowhere"), NO_IDENTITY);

  expect(created.status).toBe(201);
  expect(await created.json()).toMatchObject({ messages: [{ text: "over HTTP" }], who: "ada" });
  expect(await echoed.text()).toBe("/echo/a/b");
  expect([missing.status, await missing.text()]).toEqual([404, "No HttpAction routed for /nowhere"]);
});

test("an HTTP action that throws answers 500, with the text only where it may be shown", async () => {
  const open = await openFixture();
  const redacted = await openFixture({ redactErrors: true });
  const request = (): Request => new Request("http://site.test/broken");

  const shown = await open.host.httpAction(request(), NO_IDENTITY);
  const hidden = await redacted.host.httpAction(request(), NO_IDENTITY);

  expect([shown.status, hidden.status]).toEqual([500, 500]);
  expect(await shown.json()).toMatchObject({
    code: expect.stringContaining("Server Error: Error: broken on purpose"),
    trace: expect.any(String),
  });
  expect(JSON.stringify(await hidden.json())).not.toContain("broken on purpose");
});

test("drain waits for what is running and refuses what comes after", async () => {
  const fixture = await openFixture();
  const running = fixture.action("actions:schedules", { name: "a" });

  await fixture.host.drain();

  expect((await running).kind).toBe("success");
  await expect(fixture.action("actions:nested")).rejects.toThrow("The engine is stopping.");
});
