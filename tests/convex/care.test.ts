// Care, meditation, and how everybody feels: once a day each, never a harm, and always a reason in words.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { CareResult, MoodTile } from "../../convex/model/chatroomViews";
import { MEDITATION_HOURS } from "../../lib/chatroom-limits";
import { DAY_MS } from "../../lib/days";
import { CARE_XP } from "../../lib/economy-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, say } from "../builders";
import type { Home } from "../builders";
import { theChat } from "../chats";
import { codeOf } from "../error-codes";
import { aNewHome, anOldHome, aRunaway, aTalk, chatlingOf, ownerOf } from "../runaways";

const HOUR_MS = 3_600_000;

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aNewHome(backend, 2);
});
afterEach(async () => await backend.close());

async function give(kind: "greet" | "play" | "treat"): Promise<CareResult> {
  return await home.person.mutation(api.care.give, { chatlingId: home.chatlingId, kind });
}

async function tile(): Promise<MoodTile> {
  const tiles = await home.person.query(api.moods.dashboard, {});
  const found = tiles.find(({ chatling }) => chatling.chatlingId === home.chatlingId);
  if (found === undefined) throw new Error("it is on the dashboard");
  return found;
}

/** Talks in which it is the one who takes it hard. */
async function quarrels(count: number): Promise<void> {
  const ownerId = await ownerOf(backend, home);
  for (let talk = 0; talk < count; talk += 1) {
    await aTalk(backend, ownerId, ({ outcome, departures }, cast) => {
      const hurt = outcome.changes.find(({ speaker }) => cast[speaker]?._id === home.chatlingId);
      return departures.runaway === null && hurt !== undefined && hurt.rule !== "agreement";
    });
  }
}

describe("care", () => {
  test("X-27: each kind is there once a day, answers in its own voice, and gives experience", async () => {
    const greeted = await give("greet");
    const again = await codeOf(give("greet"));
    const played = await give("play");

    expect(greeted.message).toContain("Pip");
    expect(again).toBe("care_given");
    expect(played.xp).toBe(CARE_XP.play);
    expect((await tile()).careLeft).toEqual(["treat", "meditate"]);
    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({ xp: CARE_XP.greet + CARE_XP.play });
  });

  test("X-27: two clicks at once are one hello", async () => {
    const outcomes = await Promise.all([codeOf(give("greet")), codeOf(give("greet"))]);

    expect(outcomes.sort()).toEqual(["care_given", "no error"]);
    expect(await home.person.query(api.wallet.mine, {})).toMatchObject({ xp: CARE_XP.greet });
  });

  test("X-27: the next day everything is there again, also on a dashboard that nobody touched", async () => {
    await give("greet");
    expect((await tile()).careLeft).not.toContain("greet");

    backend.clock.advance(DAY_MS);
    await backend.finishScheduled();

    expect((await tile()).careLeft).toEqual(["greet", "play", "treat", "meditate"]);
    expect(await codeOf(give("greet"))).toBe("no error");
  });

  test("X-27: a sad one is lifted by a step with each, its strikes go, and every change says why", async () => {
    await quarrels(4); // down twice, and two strikes
    expect(await chatlingOf(backend, home.chatlingId)).toMatchObject({ mood: "unhappy", unhappyCount: 2 });
    expect((await tile()).warned).toBe(true);

    const moods = [(await give("treat")).mood, (await give("play")).mood];

    expect(moods).toEqual(["neutral", "happy"]);
    expect(await chatlingOf(backend, home.chatlingId)).toMatchObject({ mood: "happy", unhappyCount: 0 });
    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });
    expect(story?.events.slice(0, 2).map(({ rule, words }) => ({ rule, named: words.includes("Pip") }))).toEqual([
      { rule: "play", named: true },
      { rule: "treat", named: true },
    ]);
    expect(await tile()).toMatchObject({ warned: false, unhappyCount: 0 });
  });

  test("X-27: a month without any care changes no mood, no strike and no coin", async () => {
    await quarrels(3);
    const before = [await backend.rows("chatlings"), await backend.rows("moodEvents"), await backend.rows("wallets")];

    for (let day = 0; day < 20; day += 1) {
      backend.clock.advance(DAY_MS);
      await backend.internal(internal.jobs.life.turnDay, {});
      await backend.internal(internal.jobs.life.wakeOverdue, {});
      await backend.internal(internal.jobs.life.sendPostcards, {});
    }

    const after = [await backend.rows("chatlings"), await backend.rows("moodEvents"), await backend.rows("wallets")];
    expect(after).toEqual(before);
    expect(await backend.rows("notifications")).toEqual([]);
  });

  test("X-27: five days of care introduce somebody new", async () => {
    const discovered: (string | null)[] = [];
    for (let day = 0; day < 5; day += 1) {
      discovered.push((await give("greet")).discovered);
      backend.clock.advance(DAY_MS);
    }

    expect(discovered.slice(0, 4)).toEqual([null, null, null, null]);
    expect(discovered[4]).not.toBeNull();
    expect((await backend.rows("discoveries")).filter(({ way }) => way === "care")).toHaveLength(1);
  });

  test("X-27: who is away gets no care, and nobody cares for somebody else's", async () => {
    home = await anOldHome(backend, 2);
    await aRunaway(backend, home);
    const other = await aGuest(backend);

    expect(await codeOf(give("treat"))).toBe("chatling_away");
    const asked = { chatlingId: home.chatlingId, kind: "treat" as const };
    expect(await codeOf(other.mutation(api.care.give, asked))).toBe("not_found");
    expect(await codeOf(home.person.mutation(api.care.wake, { chatlingId: home.chatlingId }))).toBe("chatling_away");
  });
});

describe("meditation", () => {
  async function meditate(): Promise<void> {
    await home.person.mutation(api.care.meditate, { chatlingId: home.chatlingId });
  }

  test("S0-53: it sits out talks, still answers its person, and wakes by itself in a better mood", async () => {
    await quarrels(1);
    await meditate();
    const ownerId = await ownerOf(backend, home);

    expect(await tile()).toMatchObject({
      meditatesUntil: backend.clock.now() + MEDITATION_HOURS * HOUR_MS,
      careLeft: [],
    });
    await expect(aTalk(backend, ownerId, () => true)).rejects.toThrow("too_few"); // one is left at home
    await say(home, "Are you there?");
    await backend.finishScheduled();
    expect((await theChat(home)).messages.at(-1)?.author.kind).toBe("chatling");
    backend.clock.advance(MEDITATION_HOURS * HOUR_MS);
    await backend.finishScheduled();
    expect(await chatlingOf(backend, home.chatlingId)).toMatchObject({
      status: "home",
      mood: "happy",
      unhappyCount: 0,
    });
    expect(await backend.rows("meditations")).toEqual([]);
    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });
    expect(story?.events[0]).toMatchObject({ rule: "meditate", from: "neutral", to: "happy" });
  });

  test("S0-53: woken early it gains nothing and loses nothing, and the call that was set does not end a later one", async () => {
    await quarrels(1);
    const before = await chatlingOf(backend, home.chatlingId);
    await meditate();
    backend.clock.advance(HOUR_MS);

    await home.person.mutation(api.care.wake, { chatlingId: home.chatlingId });
    await home.person.mutation(api.care.wake, { chatlingId: home.chatlingId });

    const { mood, unhappyCount, status } = await chatlingOf(backend, home.chatlingId);
    expect({ mood, unhappyCount, status }).toEqual({
      mood: before.mood,
      unhappyCount: before.unhappyCount,
      status: "home",
    });
    expect(await codeOf(meditate())).toBe("care_given");
    backend.clock.advance(MEDITATION_HOURS * HOUR_MS);
    await backend.finishScheduled();
    expect((await chatlingOf(backend, home.chatlingId)).mood).toBe(before.mood);
  });

  test("S0-53: a late call cannot end the next meditation", async () => {
    await meditate();
    const first = (await chatlingOf(backend, home.chatlingId)).statusUntil ?? 0;
    await home.person.mutation(api.care.wake, { chatlingId: home.chatlingId });
    backend.clock.advance(DAY_MS);
    await meditate();

    await backend.internal(internal.jobs.life.wake, { chatlingId: home.chatlingId, until: first });

    expect((await chatlingOf(backend, home.chatlingId)).status).toBe("meditating");
  });

  test("S0-53: when its wake-up call got lost, the sweep wakes it", async () => {
    await meditate();
    backend.clock.advance(MEDITATION_HOURS * HOUR_MS + 1);

    await backend.internal(internal.jobs.life.wakeOverdue, {});

    expect(await chatlingOf(backend, home.chatlingId)).toMatchObject({ status: "home" });
  });

  test("S0-53: who meditates is left in peace", async () => {
    await meditate();

    expect(await codeOf(give("greet"))).toBe("chatling_resting");
    expect(await codeOf(meditate())).toBe("chatling_resting");
  });
});

describe("why", () => {
  test("M-1: a quarrel is told with what it was about, with whom, and how many rough talks count", async () => {
    await quarrels(3);

    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });

    const talk = (await backend.rows("talks")).at(-1);
    expect(story?.events).toHaveLength(3);
    expect(story?.events[0]).toMatchObject({ from: "unhappy", to: "unhappy", unhappyBefore: 0, unhappyAfter: 1 });
    const words = story?.events[0]?.words ?? "";
    expect(words).toContain(talk?.statement.replace(/\.$/, ""));
    expect(words).toContain("a talk with Bean");
    expect(words).toContain("1 of 3");
    expect(story?.events[0]?.talkId).toBe(talk?._id);
    expect((await tile()).because).toContain("Pip");
  });

  test("M-1: every change of a mood is in the story, and each follows from the one before", async () => {
    await quarrels(4);
    await give("treat");
    await give("play");

    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });

    const events = story?.events ?? [];
    expect(events).toHaveLength(6);
    for (const [at, event] of events.slice(0, -1).entries()) {
      const before = events[at + 1];
      expect(event).toMatchObject({ from: before?.to, unhappyBefore: before?.unhappyAfter });
    }
    expect(story).toMatchObject({ unhappyCount: events[0]?.unhappyAfter, chatling: { mood: events[0]?.to } });
  });

  test("C-09 M-1: kind words in a chat lift it by a step, say so in a sentence, and leave no strike on who is happy", async () => {
    await quarrels(4);

    for (const words of ["Thank you, Pip!", "You are so sweet"]) {
      await say(home, words);
      await backend.finishScheduled();
    }

    expect(await chatlingOf(backend, home.chatlingId)).toMatchObject({ mood: "happy", unhappyCount: 0 });
    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });
    expect(story?.events.slice(0, 2)).toMatchObject([
      { rule: "chat", from: "neutral", to: "happy", unhappyBefore: 2, unhappyAfter: 0 },
      { rule: "chat", from: "unhappy", to: "neutral", unhappyBefore: 2, unhappyAfter: 2 },
    ]);
    expect(story?.events[1]?.words).toContain("You thanked Pip");
    expect(await tile()).toMatchObject({ warned: false });
  });

  test("M-1: a treat says what it took away, and only that", async () => {
    await quarrels(2); // low, without a strike
    await give("treat");
    const story = await home.person.query(api.moods.why, { chatlingId: home.chatlingId });

    expect(story?.events[0]).toMatchObject({ rule: "treat", unhappyBefore: 0, unhappyAfter: 0 });
    expect(story?.events[0]?.words).not.toContain("forgotten");
  });

  test("M-1: a story is its owner's alone", async () => {
    const other = await aGuest(backend);

    expect(await other.query(api.moods.why, { chatlingId: home.chatlingId })).toBeNull();
    expect(await other.query(api.moods.why, { chatlingId: "nobody" })).toBeNull();
    expect(await other.query(api.moods.dashboard, {})).toEqual([]);
  });
});
