// The age band: asked before somebody begins, kept as a band, too young refused with nothing kept, raised by support alone.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHome, anAccount, GOOD_PASSWORD, personOf } from "../builders";
import type { Person } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;

beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

function yearsAgo(years: number): { bornYear: string; bornMonth: string } {
  return { bornYear: String(new Date(backend.clock.now()).getUTCFullYear() - years), bornMonth: "1" };
}

async function begin(provider: "anonymous" | "password", params: Record<string, string>) {
  const entry = provider === "anonymous" ? {} : { flow: "signUp", email: "new@example.org", password: GOOD_PASSWORD };
  return await backend.stranger.action(api.auth.signIn, { provider, params: { ...entry, ...params } });
}

async function bandOf(person: Person) {
  return (await person.query(api.users.viewer, {}))?.ageBand;
}

test.each(["anonymous", "password"] as const)(
  "X-32: under 13 by %s is refused, and nothing is kept",
  async (provider) => {
    const answer = await begin(provider, yearsAgo(9));

    expect(answer).toMatchObject({ refusal: { code: "age_too_young" } });
    expect(await backend.rows("users")).toEqual([]);
    expect(await backend.rows("authAccounts")).toEqual([]);
  },
);

test("X-32: a guest and an account get their band, and the date is nowhere in the stored rows", async () => {
  const teen = personOf(backend, await begin("anonymous", yearsAgo(15)));
  const adult = personOf(backend, await begin("password", yearsAgo(41)));

  const bands = [await bandOf(teen), await bandOf(adult)];

  const { bornYear } = yearsAgo(41);
  expect(bands).toEqual(["teen", "adult"]);
  expect(JSON.stringify([await backend.rows("users"), await backend.rows("authAccounts")])).not.toContain(
    `"${bornYear}"`,
  );
});

test("X-32: a month that cannot be is no answer", async () => {
  const answers = await Promise.all(
    [
      { bornYear: "1990", bornMonth: "13" },
      { bornYear: "1790", bornMonth: "1" },
      { bornYear: "2990", bornMonth: "1" },
      { bornYear: "soon", bornMonth: "1" },
      { bornYear: "1990" },
    ].map(async (params) => await begin("anonymous", params)),
  );

  expect(answers.map((answer) => answer.refusal)).toEqual(Array(5).fill({ code: "age_needed", details: {} }));
});

test("X-32: who was not asked is unknown, answers once, and another answer changes nothing", async () => {
  const guest = await aGuest(backend);
  const before = await bandOf(guest);

  await guest.mutation(api.users.tellAge, { year: new Date(backend.clock.now()).getUTCFullYear() - 15, month: 1 });
  await guest.mutation(api.users.tellAge, { year: 1970, month: 1 });

  expect([before, await bandOf(guest)]).toEqual(["unknown", "teen"]);
});

test("X-32: somebody who was here and is too young is let out", async () => {
  const { person } = await aHome(backend);

  const answer = await person.mutation(api.users.tellAge, {
    year: new Date(backend.clock.now()).getUTCFullYear() - 9,
    month: 1,
  });

  expect(answer).toBe("too_young");
  expect(await codeOf(person.query(api.chatlings.mine, {}))).toBe("account_disabled");
});

test("X-32: a teenager who makes an account stays one, whatever is answered then", async () => {
  const teen = personOf(backend, await begin("anonymous", yearsAgo(15)));
  const params = { flow: "signUp", email: "teen@example.org", password: GOOD_PASSWORD, ...yearsAgo(41) };

  const account = personOf(backend, await teen.action(api.auth.signIn, { provider: "password", params }));

  expect(await bandOf(account)).toBe("teen");
});

test("X-32: support raises a band and never lowers it", async () => {
  const person = await anAccount(backend, "grown@example.org");
  await person.mutation(api.users.tellAge, { year: new Date(backend.clock.now()).getUTCFullYear() - 15, month: 1 });

  await backend.internal(internal.operator.raiseAgeBand, { email: "grown@example.org", ageBand: "adult" });
  const lowered = await codeOf(
    backend.internal(internal.operator.raiseAgeBand, { email: "grown@example.org", ageBand: "teen" }),
  );

  expect(await bandOf(person)).toBe("adult");
  expect(lowered).toBe("input_invalid");
});

test("X-30: the break reminder is on by default, forced for the young and unknown, and an adult may switch it off", async () => {
  const unknown = await aGuest(backend);
  const adult = personOf(backend, await begin("anonymous", yearsAgo(41)));
  const reminderOf = async (person: Person) => (await person.query(api.users.viewer, {}))?.breakReminder;
  const before = [await reminderOf(unknown), await reminderOf(adult)];

  const refused = await codeOf(unknown.mutation(api.users.choose, { breakReminder: false }));
  await adult.mutation(api.users.choose, { breakReminder: false });

  expect(before).toEqual(["always", "on"]);
  expect(refused).toBe("input_invalid");
  expect(await reminderOf(adult)).toBe("off");
});
