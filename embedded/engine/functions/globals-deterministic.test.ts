// What queries and mutations may not do, and what must be the same for a whole run.
import { expect, test } from "vitest";
import { openFixture } from "../../../tests/engine/fixture/open-fixture";
import { shadowDate } from "./globals-deterministic";

const refused = (what: string): string =>
  `Uncaught Error: Can't use ${what} in queries and mutations. Please consider using an action. See https://docs.convex.dev/functions/actions for more details.`;

test("the clock stands still for a whole run and dates are still dates", async () => {
  const fixture = await openFixture();
  const nowMs = fixture.environment.now();

  const value = fixture.value(await fixture.query("rules:clockAndDice"));

  expect(value).toMatchObject({
    before: nowMs,
    after: nowMs,
    date: nowMs,
    isDate: true,
    fixed: "1970-01-01T00:00:00.000Z",
    floor: 1,
    performance: 0,
  });
});

test("dice are rolled anew for every run", async () => {
  const fixture = await openFixture();
  const first = fixture.value(await fixture.query("rules:clockAndDice"));
  await fixture.mutation("messages:send", { room: "garden", text: "makes the query run again" });

  const second = fixture.value(await fixture.query("rules:clockAndDice"));

  expect(Reflect.get(Object(first), "dice")).not.toEqual(Reflect.get(Object(second), "dice"));
});

for (const [what, name] of [
  ["fetch", "fetch()"],
  ["setTimeout", "setTimeout"],
  ["setInterval", "setInterval"],
  ["generateKey", "cryptographic randomness"],
] as const) {
  test(`${name} is refused with Convex's text`, async () => {
    const fixture = await openFixture();

    const result = await fixture.query("rules:forbidden", { what });

    expect(result).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining(refused(name)) });
  });
}

test("a timer fails the function even when it catches the error", async () => {
  const fixture = await openFixture();

  const result = await fixture.query("rules:forbiddenAndCaught");

  expect(result).toMatchObject({ kind: "failure", errorMessage: expect.stringContaining(refused("setTimeout")) });
});

test("random bytes and digests work in mutations, and what follows an await on them is still inside the transaction", async () => {
  const fixture = await openFixture();

  const chance = fixture.value(await fixture.mutation("rules:chance"));
  const digest = fixture.value(await fixture.mutation("rules:digest", { text: "x" }));

  expect(chance).toMatchObject({
    uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  });
  expect(digest).toBe(0x2d);
  expect(fixture.value(await fixture.query("messages:list", { room: "digest" }))).toMatchObject([{ text: "x" }]);
});

test("environment variables are the deployment's, not the process's, and Node's names are not there", async () => {
  const fixture = await openFixture();

  const value = fixture.value(await fixture.query("rules:environment"));

  expect(value).toEqual({ secret: "s3cret", site: "http://site.test", path: null, buffer: "undefined" });
});

test("a function that waits for nothing ends, and others go on after it", async () => {
  const fixture = await openFixture();

  const [stuck, other] = await Promise.all([fixture.query("rules:hangs"), fixture.query("rules:count")]);

  expect(stuck).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining("Returned promise will never resolve"),
  });
  expect(fixture.environment.entries).toContainEqual({
    level: "warning",
    component: "functions",
    message: "a query or mutation held up all others",
    details: { function: "rules:hangs", milliseconds: expect.any(Number) },
  });
  expect(fixture.value(other)).toBe(0);
});

test("the stand-in for Date parses, constructs and can be extended", () => {
  const FixedDate = shadowDate(() => 5);

  class Later extends FixedDate {
    later(): number {
      return this.getTime() + 1;
    }
  }

  expect(new FixedDate().getTime()).toBe(5);
  expect(new FixedDate("2026-01-02T00:00:00Z").getTime()).toBe(Date.UTC(2026, 0, 2));
  expect(FixedDate.now()).toBe(5);
  expect(FixedDate()).toBe(new Date(5).toString());
  expect(new Later().later()).toBe(6);
  expect(new Date(0)).toBeInstanceOf(FixedDate);
});
