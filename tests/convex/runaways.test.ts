// Running away and coming home: what is kept, what is said, what a search costs and what it brings.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Doc, Id } from "../../convex/_generated/dataModel";
import type { RunawayView, SearchResult } from "../../convex/model/chatroomViews";
import { chanceOf, rollSearch } from "../../convex/brain/recovery";
import type { TalkPlan } from "../../convex/brain/talk/planTalk";
import { DAY_MS } from "../../lib/days";
import { WELCOME_COINS } from "../../lib/economy-limits";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { RECOVERY_CHANCE, RECOVERY_COST } from "../../lib/talks";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aHatchChoice, anAccount, GOOD_PASSWORD, personOf, say } from "../builders";
import type { Home } from "../builders";
import { theChat } from "../chats";
import { codeOf } from "../error-codes";
import { aNewHome, anOldHome, aRunaway, aTalk, chatlingOf, findIt, ownerOf } from "../runaways";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

async function search(pay: "free" | "coins", clientId = aClientId()): Promise<SearchResult> {
  const { person, chatlingId } = home;
  return await person.mutation(api.runaways.search, { chatlingId, pay, clientId });
}

async function theCase(): Promise<RunawayView> {
  const view = (await home.person.query(api.runaways.mine, {})).find(
    ({ chatling }) => chatling.chatlingId === home.chatlingId,
  );
  if (view === undefined) throw new Error("it is away");
  return view;
}

async function coins(): Promise<number> {
  return (await home.person.query(api.wallet.mine, {})).coins;
}

describe("leaving", () => {
  beforeEach(async () => {
    home = await anOldHome(backend);
  });

  test("S0-05 S0-22: whoever leaves is kept with user, time, cause, difficulty and attempts, and tells of it once", async () => {
    const { person, chatlingId } = home;

    const runaway = await aRunaway(backend, home);

    const owner = await ownerOf(backend, home);
    expect(runaway).toMatchObject({ ownerId: owner, chatlingId, state: "away", difficulty: "easy", attempts: 0 });
    expect(runaway.ranAt).toBe(backend.clock.now());
    expect(runaway.roll).toBeLessThanOrEqual(10);
    expect(runaway.cause).toContain("Pip");
    const mine = await person.query(api.chatlings.mine, {});
    expect(mine.map(({ nickname }) => nickname)).toEqual(["Bean", "Moss"]);
    expect(await chatlingOf(backend, chatlingId)).toMatchObject({ status: "runaway", runawayTimes: 1 });
    const notes = (await backend.rows("notifications")).filter(({ type }) => type === "runaway");
    expect(notes).toMatchObject([{ userId: owner, chatlingId }]);
    const talk = (await backend.rows("talks")).at(-1);
    expect(talk?._id).toBe(runaway.talkId);
    expect(talk?.rolls.map(({ roll }) => roll)).toContain(runaway.roll);
  });

  test("S0-22 M-6: it leaves a note that tells what it was about", async () => {
    const runaway = await aRunaway(backend, home);

    const [note, ...others] = (await theCase()).postcards;

    expect(note).toMatchObject({ number: 0, place: "nest", at: runaway.ranAt });
    expect(note?.text).toContain(runaway.statement?.replace(/\.$/, ""));
    expect(others).toEqual([]);
  });

  test("S0-23 S0-41: the list has difficulty, chance, cost and attempts, for its owner alone", async () => {
    await aRunaway(backend, home);

    const list = await home.person.query(api.runaways.mine, {});

    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ difficulty: "easy", chance: 80, cost: 10, freeSearch: true, attempts: 0 });
    expect(list[0]?.chatling).toMatchObject({ nickname: "Pip", status: "runaway" });
    expect(await (await aGuest(backend)).query(api.runaways.mine, {})).toEqual([]);
  });

  test("S0-20: the first time is easily found, the second less so, from the third on it is hard", async () => {
    const difficulties: string[] = [];
    for (let time = 0; time < 4; time += 1) {
      difficulties.push((await aRunaway(backend, home)).difficulty);
      await findIt(backend, home);
    }

    expect(difficulties).toEqual(["easy", "normal", "hard", "hard"]);
  });

  test("X-29: with one left at home there is no talk, so the last one never leaves", async () => {
    await aRunaway(backend, home);
    await aRunaway(backend, home);

    const ownerId = await ownerOf(backend, home);
    const again = aTalk(backend, ownerId, () => true);

    await expect(again).rejects.toThrow("too_few");
    expect(await home.person.query(api.chatlings.mine, {})).toHaveLength(1);
    expect(await home.person.query(api.runaways.mine, {})).toHaveLength(2);
  });

  test("S0-27: several that are away come home one after the other", async () => {
    await aRunaway(backend, home);
    await aRunaway(backend, home);

    for (const { chatling } of await home.person.query(api.runaways.mine, {})) {
      await findIt(backend, { ...home, chatlingId: chatling.chatlingId });
    }

    expect(await home.person.query(api.chatlings.mine, {})).toHaveLength(3);
    expect(await home.person.query(api.runaways.mine, {})).toEqual([]);
  });

  test("S0-22: a chatling that is away does not answer; its chat stays to be read, and a cry for help is answered", async () => {
    await say(home, "Hello Pip");
    await backend.finishScheduled();
    const before = (await theChat(home)).messages;
    await aRunaway(backend, home);

    expect(await codeOf(say(home, "Where are you?"))).toBe("chatling_away");

    expect((await theChat(home)).messages).toEqual(before);
    await say(home, "I want to kill myself");
    await backend.finishScheduled();
    expect((await theChat(home)).messages.at(-1)?.author.kind).toBe("chatling");
  });
});

test("S0-22 M-6: whoever leaves after a quarrel that went its way is not said to have stood alone in it", async () => {
  home = await anOldHome(backend, 5);
  const ownerId = await ownerOf(backend, home);
  const hurtsPip = ({ outcome }: TalkPlan, cast: readonly Doc<"chatlings">[]): boolean =>
    outcome.changes.some(({ speaker, rule }) => cast[speaker]?._id === home.chatlingId && rule !== "agreement");
  for (let talk = 0; talk < 5; talk += 1) {
    await aTalk(backend, ownerId, (plan, cast) => hurtsPip(plan, cast) && plan.departures.runaway === null);
  }

  const { statement } = await aTalk(backend, ownerId, (plan, cast) => {
    const { runaway } = plan.departures;
    return runaway !== null && cast[runaway]?._id === home.chatlingId && !hurtsPip(plan, cast);
  });

  const { cause, postcards } = await theCase();
  expect(cause).toBe("Pip had been low for a while, and this was one quarrel too many.");
  expect(postcards[0]?.text).not.toContain(statement);
});

test("X-29: in the first week of an account nobody leaves, whatever is rolled", async () => {
  home = await aNewHome(backend, 2);
  const ownerId = await ownerOf(backend, home);
  const loses = (speaker: number, rule: string): boolean => speaker >= 0 && rule !== "agreement";

  for (let talk = 0; talk < 8; talk += 1) {
    await aTalk(backend, ownerId, ({ outcome, departures }, cast) => {
      const hurt = outcome.changes.some(
        ({ speaker, rule }) => loses(speaker, rule) && cast[speaker]?._id === home.chatlingId,
      );
      return hurt && departures.rolls.every(({ roll }) => roll <= 10);
    });
  }

  const rolls = (await backend.rows("talks")).flatMap((talk) => talk.rolls);
  expect(rolls.length).toBeGreaterThan(2);
  expect(await backend.rows("runaways")).toEqual([]);
  expect((await chatlingOf(backend, home.chatlingId)).unhappyCount).toBeGreaterThan(3);
  const warnings = (await backend.rows("notifications")).filter(({ type }) => type === "mood_low");
  expect(warnings).toMatchObject([{ chatlingId: home.chatlingId, count: 1 }]); // at the second strike, once
});

describe("searching", () => {
  beforeEach(async () => {
    home = await anOldHome(backend, 2);
    await aRunaway(backend, home);
  });

  test("S0-24 S0-42: a search costs coins, or is the free one of the day, and says how it went", async () => {
    const free = await search("free");

    expect(free).toMatchObject({ cost: 0, chance: 80 });
    expect(free.message).toContain("Pip");
    expect(await coins()).toBe(WELCOME_COINS);
    if (free.success) await aRunaway(backend, home); // whatever was rolled, the next one is normal: a miss, or the second time away
    expect(await codeOf(search("free"))).toBe("search_used");
    expect(await search("coins")).toMatchObject({ cost: RECOVERY_COST.normal, chance: RECOVERY_CHANCE.normal });
    expect(await coins()).toBe(WELCOME_COINS - RECOVERY_COST.normal);
  });

  test("S0-25: the roll of a search comes from a seed that is kept with it", async () => {
    const result = await search("coins");

    const [attempt] = await backend.rows("recoveryAttempts");
    if (attempt === undefined) throw new Error("a search is kept");
    const again = rollSearch({ difficulty: attempt.difficulty, helped: false, seed: attempt.seed });
    expect(again).toEqual({ chance: result.chance, roll: result.roll, success: result.success });
    expect(attempt).toMatchObject({ ...again, cost: 10, difficulty: "easy" });
  });

  test("S0-26 S0-27: a miss makes the next search harder, and a find brings it home with all that it was", async () => {
    const before = await chatlingOf(backend, home.chatlingId);
    const chat = await theChat(home);

    const results = await findIt(backend, home);

    const expected = ["easy", "normal", "hard", "hard"] as const;
    for (const [at, result] of results.entries()) {
      const difficulty = expected[Math.min(at, 3)] ?? "hard";
      expect(result.chance).toBe(chanceOf({ difficulty, helped: false }));
      expect(result.difficulty).toBe(result.success ? difficulty : (expected[Math.min(at + 1, 3)] ?? "hard"));
    }
    const after = await chatlingOf(backend, home.chatlingId);
    expect(after).toEqual({ ...before, status: "home", mood: "neutral", unhappyCount: 0 });
    expect((await theChat(home)).messages).toEqual(chat.messages);
    const [runaway] = await backend.rows("runaways");
    expect(runaway).toMatchObject({ state: "recovered", attempts: results.length });
    expect(runaway?.nextPostcardAt).toBeUndefined();
    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });
    expect(story?.events[0]).toMatchObject({ rule: "recovery", from: "unhappy", to: "neutral", unhappyAfter: 0 });
    const told = (await backend.rows("notifications")).filter(({ type }) => type === "recovered");
    expect(told).toHaveLength(1);
    expect(await codeOf(search("free"))).toBe("chatling_home");
  });

  test("S0-24: without coins a search is refused and nothing changes", async () => {
    await spendAll();
    const before = await everything();

    const refused = await codeOf(search("coins"));

    expect(refused).toBe("coins_short");
    expect(await everything()).toEqual(before);
  });

  test("S0-24: two clicks are one search: rolled once, paid once, answered the same", async () => {
    const clientId = aClientId();

    const [first, second] = await Promise.all([search("coins", clientId), search("coins", clientId)]);

    expect(second).toEqual(first);
    expect(await search("coins", clientId)).toEqual(first);
    expect(await coins()).toBe(WELCOME_COINS - RECOVERY_COST.easy);
    expect(await backend.rows("recoveryAttempts")).toHaveLength(1);
  });

  test("S0-24: searches at once never spend what is not there", async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, async () => await codeOf(search("coins"))));

    const attempts = await backend.rows("recoveryAttempts");
    const paid = attempts.reduce((sum, { cost }) => sum + cost, 0);
    expect(outcomes.filter((code) => code === "no error")).toHaveLength(attempts.length);
    expect(outcomes).not.toContain("unknown");
    expect(await coins()).toBe(WELCOME_COINS - paid);
    expect(await coins()).toBeGreaterThanOrEqual(0);
  });

  test("S0-24: the key of a search for one is no key for another", async () => {
    const clientId = aClientId();
    await search("coins", clientId);
    const other = (await home.person.query(api.chatlings.mine, {})).find(({ nickname }) => nickname === "Bean");

    const asked = { chatlingId: other?.chatlingId ?? home.chatlingId, pay: "coins" as const, clientId };

    expect(await codeOf(home.person.mutation(api.runaways.search, asked))).toBe("input_invalid");
  });

  test("X-28: the free search of a day is one for all who are away, and the next day brings another", async () => {
    const first = await search("free");
    if (first.success) await aRunaway(backend, home);
    expect((await theCase()).freeSearch).toBe(false);

    backend.clock.advance(DAY_MS);
    await backend.finishScheduled();

    expect((await theCase()).freeSearch).toBe(true);
    expect((await search("free")).cost).toBe(0);
  });

  test("C-14: who is let go stays in the books, leaves every list and writes no more; its chat can be read", async () => {
    const { person, chatlingId, conversationId } = home;
    const other = await aGuest(backend);

    await person.mutation(api.runaways.letGo, { chatlingId });
    await person.mutation(api.runaways.letGo, { chatlingId });

    expect(await backend.rows("runaways")).toMatchObject([{ state: "released" }]);
    expect(await chatlingOf(backend, chatlingId)).toMatchObject({ status: "runaway" });
    expect(await person.query(api.runaways.mine, {})).toEqual([]);
    expect((await person.query(api.chatlings.mine, {})).map(({ nickname }) => nickname)).toEqual(["Bean"]);
    expect(await person.query(api.conversations.open, { conversationId })).not.toBeNull();
    expect(await codeOf(say(home, "Hello?"))).toBe("chatling_left");
    expect(await codeOf(search("free"))).toBe("chatling_left");
    expect(await codeOf(other.mutation(api.runaways.letGo, { chatlingId }))).toBe("not_found");
  });

  test("C-14: who is away keeps its place at home, and who was let go has none", async () => {
    const { person, chatlingId } = home;
    await fillHome();
    const whileAway = await codeOf(hatchOne());

    await person.mutation(api.runaways.letGo, { chatlingId });
    const afterwards = [await codeOf(hatchOne()), await codeOf(hatchOne())];

    expect([whileAway, ...afterwards]).toEqual(["too_many_chatlings", "no error", "too_many_chatlings"]);
    expect(await person.query(api.chatlings.mine, {})).toHaveLength(CHATLINGS_OWNED_MAX);
  });

  test("C-14: a guest with a full home and somebody who was let go signs in, and all of them come along", async () => {
    await anAccount(backend, "maya@example.org");
    await home.person.mutation(api.runaways.letGo, { chatlingId: home.chatlingId });
    await fillHome();

    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const maya = personOf(backend, await home.person.action(api.auth.signIn, { provider: "password", params }));

    expect(await maya.query(api.chatlings.mine, {})).toHaveLength(CHATLINGS_OWNED_MAX);
    const { conversationId } = home;
    expect(await maya.query(api.conversations.open, { conversationId })).not.toBeNull();
  });

  async function hatchOne(): Promise<void> {
    backend.clock.advance(10_000); // as fast as hatching goes on and on
    await home.person.mutation(api.chatlings.hatch, aHatchChoice({ speciesSlug: "mossling" }));
  }

  /** Hatches until nobody else fits in. */
  async function fillHome(): Promise<void> {
    const there = await home.person.query(api.chatlings.mine, {});
    const away = await home.person.query(api.runaways.mine, {});
    for (let one = there.length + away.length; one < CHATLINGS_OWNED_MAX; one += 1) await hatchOne();
  }

  test("C-14: who is at home cannot be let go", async () => {
    await findIt(backend, home);

    expect(await codeOf(home.person.mutation(api.runaways.letGo, { chatlingId: home.chatlingId }))).toBe(
      "chatling_home",
    );
  });
});

test("S0-41: a guest who signs in brings who is away along, with searches and mail", async () => {
  await anAccount(backend, "maya@example.org");
  home = await anOldHome(backend, 2);
  await aRunaway(backend, home);
  await search("coins");
  const before = await home.person.query(api.runaways.mine, {});

  const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
  const maya = personOf(backend, await home.person.action(api.auth.signIn, { provider: "password", params }));

  const after = await maya.query(api.runaways.mine, {});
  expect(after.map(({ runawayId, postcards }) => ({ runawayId, postcards }))).toEqual(
    before.map(({ runawayId, postcards }) => ({ runawayId, postcards })),
  );
  const owner = await ownerOf(backend, { person: maya });
  expect(new Set(await ownersOf("runaways", "recoveryAttempts", "postcards"))).toEqual(new Set([owner]));
});

async function ownersOf(...tables: ("runaways" | "recoveryAttempts" | "postcards")[]): Promise<Id<"users">[]> {
  const rows = await Promise.all(tables.map(async (table) => await backend.rows(table)));
  return rows.flat().map(({ ownerId }) => ownerId);
}

/** Searches for coins until they are short. */
async function spendAll(): Promise<void> {
  for (let tried = 0; tried < 20; tried += 1) {
    const [wallet] = await backend.rows("wallets");
    const away = (await home.person.query(api.runaways.mine, {}))[0];
    if (away === undefined) await aRunaway(backend, home);
    else if (wallet !== undefined && wallet.coins < away.cost) return;
    else await search("coins");
  }
  throw new Error("coins run out");
}

async function everything(): Promise<Record<string, unknown[]>> {
  const tables = ["wallets", "ledger", "runaways", "recoveryAttempts", "chatlings", "moodEvents"] as const;
  const rows: [string, Doc<(typeof tables)[number]>[]][] = [];
  for (const table of tables) rows.push([table, await backend.rows(table)]);
  return Object.fromEntries(rows);
}
