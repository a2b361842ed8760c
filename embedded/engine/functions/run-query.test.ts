// Queries: shared between everybody who asks the same, woken by exactly the commits that touch what they read.
import { expect, test } from "vitest";
import { openFixture } from "../../../tests/engine/fixture/open-fixture";
import type { Identity } from "./identity";

const person = (name: string): Identity => ({
  kind: "user",
  attributes: { subject: name, tokenIdentifier: `iss|${name}` },
  expiresAt: 1e15,
});

test("a hundred askers cause one run", async () => {
  const fixture = await openFixture();

  await Promise.all(
    Array.from({ length: 100 }, (_, i) => fixture.query("rules:count", {}, { identity: person(`p${i}`) })),
  );

  expect(runsOf(fixture, "rules:count")).toBe(1);
});

test("a query that asks who calls is run for each caller, and nobody gets the answer of another", async () => {
  const fixture = await openFixture();
  const names = ["ada", "ben", "ada"];

  const answers = await Promise.all(names.map((name) => fixture.query("rules:who", {}, { identity: person(name) })));

  expect(answers.map((answer) => fixture.value(answer))).toMatchObject(names.map((subject) => ({ subject })));
  expect(runsOf(fixture, "rules:who")).toBe(2);
});

test("somebody who is signed out and an admin acting as a person see who they are", async () => {
  const fixture = await openFixture();

  const nobody = await fixture.query("rules:who");
  const admin = await fixture.query("rules:who", {}, { identity: { kind: "admin", actingAs: { subject: "ada" } } });

  expect(fixture.value(nobody)).toBeNull();
  expect(fixture.value(admin)).toEqual({ subject: "ada" });
});

test("a write to one room wakes the readers of that room and no others", async () => {
  const fixture = await openFixture();
  const woken: string[] = [];
  for (const room of ["garden", "attic"]) {
    fixture.host.onInvalidated(await fixture.query("messages:list", { room }), () => woken.push(room));
  }

  await fixture.mutation("messages:send", { room: "garden", text: "hi" });

  expect(woken).toEqual(["garden"]);
});

test("a result is valid from its snapshot until the commit that changes it", async () => {
  const fixture = await openFixture();
  const before = await fixture.query("messages:list", { room: "garden" });
  const sent = await fixture.mutation("messages:send", { room: "garden", text: "hi" });
  const after = await fixture.query("messages:list", { room: "garden" });

  const sentTs = sent.kind === "success" ? sent.ts : null;

  expect(fixture.host.isValidAt(before, before.ts)).toBe(true);
  expect(sentTs !== null && fixture.host.isValidAt(before, sentTs)).toBe(false);
  expect(sentTs !== null && fixture.host.isValidAt(after, sentTs)).toBe(true);
});

test("whoever starts to watch an outdated result is woken at once", async () => {
  const fixture = await openFixture();
  const result = await fixture.query("messages:list", { room: "garden" });
  await fixture.mutation("messages:send", { room: "garden", text: "hi" });
  let woken = 0;

  fixture.host.onInvalidated(result, () => (woken += 1));

  expect(woken).toBe(1);
});

test("a watcher that stopped is not woken, the others are, once", async () => {
  const fixture = await openFixture();
  const result = await fixture.query("messages:list", { room: "garden" });
  const woken: string[] = [];
  const stop = fixture.host.onInvalidated(result, () => woken.push("stopped"));
  fixture.host.onInvalidated(result, () => woken.push("stays"));

  stop();
  await fixture.mutation("messages:send", { room: "garden", text: "one" });
  await fixture.mutation("messages:send", { room: "garden", text: "two" });

  expect(woken).toEqual(["stays"]);
});

test("new code makes every result outdated", async () => {
  const fixture = await openFixture();
  const result = await fixture.query("rules:environment");
  let woken = 0;
  fixture.host.onInvalidated(result, () => (woken += 1));

  fixture.host.activate(await fixture.load(fixture.deployment.code, { SECRET: "changed" }));
  const after = await fixture.query("rules:environment");

  expect(woken).toBe(1);
  expect(fixture.host.isValidAt(result, result.ts)).toBe(false);
  expect(fixture.value(after)).toMatchObject({ secret: "changed" });
});

test("filters, order and limits apply in the order they were written", async () => {
  const fixture = await openFixture();
  for (const text of ["a", "b", "c", "d"]) await fixture.mutation("messages:send", { room: "garden", text });

  const value = fixture.value(await fixture.query("messages:longerThan", { text: "a" }));

  expect(value).toMatchObject([{ text: "d" }, { text: "c" }]);
});

test("an internal function is as unknown to clients as one that does not exist", async () => {
  const fixture = await openFixture();

  const internal = await fixture.query("messages:countQuietly", { room: "garden" });
  const missing = await fixture.query("messages:nothing", { room: "garden" });
  const asAdmin = await fixture.query("messages:countQuietly", { room: "garden" }, { caller: "admin" });

  const text = (name: string): unknown =>
    expect.stringMatching(
      new RegExp(
        `Server Error\\nCould not find public function for 'messages:${name}'\\. Did you forget to run \`npx convex dev\` or \`npx convex deploy\`\\?\\n$`,
      ),
    );
  expect(internal).toMatchObject({ kind: "failure", errorMessage: text("countQuietly") });
  expect(missing).toMatchObject({ kind: "failure", errorMessage: text("nothing") });
  expect(fixture.value(asAdmin)).toBe(0);
});

test("a function of another kind is named as what it is", async () => {
  const fixture = await openFixture();

  const result = await fixture.query("messages:send", { room: "garden", text: "hi" });

  expect(result).toMatchObject({
    errorMessage: expect.stringContaining(
      "Trying to execute messages.js:send as Query, but it is defined as Mutation.",
    ),
  });
});

test("modules in folders and default exports are found under every spelling", async () => {
  const fixture = await openFixture();
  const spellings = ["nested/deep", "nested/deep:default", "nested/deep.js:default", "nested/deep.js"];

  const values = await Promise.all(spellings.map(async (path) => fixture.value(await fixture.query(path))));

  expect(values).toEqual(spellings.map(() => "default"));
});

test("the trace of an error names the developer's own file and line", async () => {
  const fixture = await openFixture();

  const result = await fixture.query("nested/deep:thrower");

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringMatching(
      /^\[Request ID: [0-9a-f]{16}\] Server Error\nUncaught TypeError: thrown from a folder\n {4}at handler \(\.\.\/convex\/nested\/deep\.ts:8:\d+\)\n/,
    ),
  });
});

test("a query cannot be made to write", async () => {
  const fixture = await openFixture();

  const result = await fixture.query("counters:writeInQuery");

  expect(fixture.value(result)).toBeNull();
  expect(fixture.value(await fixture.query("rules:count"))).toBe(0);
});

test("log lines carry level and values as Convex renders them, and too long ones are cut", async () => {
  const fixture = await openFixture();

  const { logLines } = await fixture.query("rules:logs");

  expect(logLines.slice(0, 2)).toEqual(["[LOG] 'hello' 1 { a: [ 1 ] }", "[ERROR] 'bad'"]);
  expect(logLines[2]).toMatch(/^\[WARN\] 'x+ \(truncated due to length\)$/);
});

function runsOf(fixture: Awaited<ReturnType<typeof openFixture>>, path: string): number {
  return fixture.host.logs.readAfter(0).entries.filter((entry) => entry.identifier === path).length;
}
