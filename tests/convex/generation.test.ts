// Runs of generation: when they start, whom they reach, and what they write down.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { PAGES_KEPT_DAYS } from "../../lib/chatroom-limits";
import { DAY_MS } from "../../lib/days";
import schema from "../../convex/schema";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest } from "../builders";
import { codeOf } from "../error-codes";
import { aSettledHome, anAdmin, newestRun, orderIn, startedByHand, talksOf, until } from "../generation";
import { aHousehold } from "../households";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => {
  await backend.close();
});

describe("the timetable", () => {
  test("S0-02 S0-07 S0-49: two runs a day make one talk each, at 6 and 18, with nobody there to watch", async () => {
    const home = await aSettledHome(backend);
    await home.person.action(api.auth.signOut, {});

    for (const hour of [10, 14, 18, 22, 2, 6, 10]) await until(backend, hour);

    const slots = (await talksOf(backend, home)).map(({ slot }) => slot.slice(11));
    expect(slots).toEqual(["06", "18", "06"]); // the first is the one of the day it moved in
    expect((await backend.rows("generationRuns")).map(({ trigger }) => trigger)).toEqual(["cron", "cron"]);
  });

  test("S0-07: other hours are a setting away", async () => {
    const home = await aSettledHome(backend);
    await backend.internal(internal.generationOps.setDial, { name: "generationHours", value: "12" });

    for (const hour of [12, 18, 6]) await until(backend, hour);

    expect((await talksOf(backend, home)).map(({ slot }) => slot.slice(11))).toEqual(["06", "12"]);
  });

  test("S0-07: after a time without service a run still starts, up to three hours late", async () => {
    await aSettledHome(backend);

    await until(backend, 20);
    const late = await backend.rows("generationRuns");
    await until(backend, 10);

    expect(late.map(({ slotKey }) => slotKey.slice(11))).toEqual(["18"]);
    expect(await backend.rows("generationRuns")).toHaveLength(1);
  });

  test("a slot that has its run gets no second one, however often the clock comes by", async () => {
    const home = await aSettledHome(backend);
    await until(backend, 18);

    for (let time = 0; time < 3; time += 1) await backend.internal(internal.jobs.generation.tick, {});
    await backend.finishScheduled();

    expect(await backend.rows("generationRuns")).toHaveLength(1);
    expect(await talksOf(backend, home)).toHaveLength(2);
  });
});

describe("a run", () => {
  test("S0-06 S0-60: writes down its slot, its times, whom it saw and what became of them", async () => {
    await aSettledHome(backend);
    await aSettledHome(backend, ["Moss", "Bo", "Nim"]);
    await aHousehold(backend, ["Alone"]);

    await until(backend, 18);

    const run = await newestRun(backend);
    expect(run).toMatchObject({
      state: "done",
      trigger: "cron",
      counts: { users: 3, made: 2, skipped: 1, failed: 0 },
      skippedBecause: { too_few: 1 },
      errors: [],
      pages: 1,
    });
    expect(run.slotKey.slice(11)).toBe("18");
    expect(run.endedAt).toBeGreaterThanOrEqual(run.startedAt);
    expect([run.busyMs, run.dbMs].every((ms) => ms >= 0)).toBe(true);
  });

  test("S0-08: takes users in pages of exactly 100, and the last one smaller", { timeout: 60_000 }, async () => {
    const homes = [await aSettledHome(backend)];
    for (let guest = 0; guest < 203; guest += 1) await aGuest(backend);
    homes.push(await aSettledHome(backend));

    await until(backend, 18);

    const batches = await backend.rows("generationBatches");
    expect(batches.map(({ userIds }) => userIds.length)).toEqual([100, 100, 5]);
    expect(new Set(batches.flatMap(({ userIds }) => userIds)).size).toBe(205);
    expect((await newestRun(backend)).counts).toEqual({ users: 205, made: 2, skipped: 203, failed: 0, runaways: 0 });
    for (const home of homes) expect(await talksOf(backend, home)).toHaveLength(2);
  });

  test("S0-03: every line has a speaker of the cast, a text, a stance and its place, without a gap", async () => {
    for (const names of [
      ["Pip", "Fern"],
      ["Moss", "Bo", "Nim"],
      ["A", "B", "C", "D", "E"],
    ]) {
      await aSettledHome(backend, names);
    }
    await until(backend, 18);

    const talks = await backend.rows("talks");

    expect(talks.length).toBeGreaterThanOrEqual(6);
    for (const { lines, participants } of talks) {
      expect(lines.map(({ order }) => order)).toEqual(lines.map((_, place) => place));
      expect(lines.every(({ text }) => text.trim() !== "")).toBe(true);
      expect(lines.every(({ speaker, stance }) => participants[speaker]?.stance === stance)).toBe(true);
    }
  });

  test("S0-11: a home of one is passed over and counted, one of two is not", async () => {
    const alone = await aHousehold(backend, ["Alone"]);
    const two = await aSettledHome(backend);

    await until(backend, 18);

    expect(await talksOf(backend, alone)).toEqual([]);
    expect(await talksOf(backend, two)).toHaveLength(2);
    expect((await newestRun(backend)).skippedBecause).toEqual({ too_few: 1 });
  });

  test("S0-12: whoever meditates or is away takes no part", async () => {
    const home = await aSettledHome(backend, ["Pip", "Fern", "Moss"]);
    const [asleep] = home.chatlingIds;
    if (asleep === undefined) throw new Error("three were hatched");
    await until(backend, 17);
    await home.person.mutation(api.care.meditate, { chatlingId: asleep });

    await until(backend, 18);

    const talk = (await talksOf(backend, home)).at(-1);
    expect(talk?.slot.slice(11)).toBe("18");
    expect(talk?.inputs.homeIds).not.toContain(asleep);
    expect(talk?.participants.map(({ chatlingId }) => chatlingId)).not.toContain(asleep);
  });

  test("S0-13: without topics nobody gets a talk, which is counted and no error", async () => {
    const home = await aSettledHome(backend);
    await until(backend, 18);
    const run = await newestRun(backend);
    const order = { ...orderIn(run, home), slot: "2099-01-01T06", pool: "" };

    const outcome = await backend.internal(internal.jobs.generation.make, { order });

    expect(outcome).toEqual({ kind: "skipped", reason: "no_topics" });
  });

  test("S0-13 X-36: no topic comes again within a week", async () => {
    const home = await aSettledHome(backend);

    for (let day = 0; day < 6; day += 1) {
      await until(backend, 18);
      await until(backend, 6);
      await home.person.mutation(api.homes.visit, {});
    }

    const topics = (await talksOf(backend, home)).map(({ topicSlug }) => topicSlug);
    expect(topics.length).toBe(13);
    expect(new Set(topics).size).toBe(topics.length);
  });

  test("M-1 S0-21: every change of a mood has its row with the rule, the dice and the words", async () => {
    const home = await aSettledHome(backend, ["Pip", "Fern", "Moss", "Bo"]);
    const ofTalks = async () => (await backend.rows("moodEvents")).filter(({ cause }) => cause === "talk");
    // Most talks of happy chatlings change nothing; a month without any that does is one in a billion.
    for (let day = 0; day < 5 || (day < 30 && (await ofTalks()).length === 0); day += 1) {
      await until(backend, 18);
      await until(backend, 6);
      await home.person.mutation(api.homes.visit, {});
    }

    const talks = await talksOf(backend, home);
    const events = await ofTalks();
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBe(talks.reduce((sum, talk) => sum + talk.moodChanges.length, 0));
    for (const event of events) {
      const talk = talks.find(({ _id }) => _id === event.talkId);
      expect(event.seed).toBe(talk?.seed);
      expect(event.rule).toBeDefined();
      expect(event.trace).toContain(talk?.statement.replace(/\.$/, ""));
    }
  });
});

describe("operators", () => {
  test("S0-43: start a run by hand, and nobody else does", async () => {
    const home = await aSettledHome(backend);
    const admin = await anAdmin(backend);

    expect(await codeOf(home.person.mutation(api.generation.start, {}))).toBe("forbidden");
    expect(await codeOf(home.person.query(api.generation.runs, {}))).toBe("forbidden");
    const run = await startedByHand(backend, admin);
    await backend.finishScheduled();

    expect(run.slotKey).toMatch(/^\d{4}-\d\d-\d\dT06\+\d{6}$/);
    expect(await talksOf(backend, home)).toHaveLength(2);
  });

  test("S0-43: start it for one person, also one whom no rollout has reached", async () => {
    const [one, other] = [await aSettledHome(backend), await aSettledHome(backend)];
    await one.person.action(api.auth.signIn, {
      provider: "password",
      params: { flow: "signUp", email: "one@example.org", password: "a long enough password" },
    });
    await backend.internal(internal.generationOps.setDial, { name: "rolloutPercent", value: 0 });

    await startedByHand(backend, await anAdmin(backend), "one@example.org");
    await backend.finishScheduled();

    expect(await talksOf(backend, one)).toHaveLength(2);
    expect(await talksOf(backend, other)).toHaveLength(1);
    expect((await newestRun(backend)).counts).toMatchObject({ users: 1, made: 1 });
  });

  test("S0-43: an email that nobody has is not found", async () => {
    const admin = await anAdmin(backend);

    expect(await codeOf(admin.mutation(api.generation.start, { userEmail: "nobody@example.org" }))).toBe("not_found");
  });

  test("S0-60: a rollout of no percent reaches nobody and one of 100 everybody, fixed when the run starts", async () => {
    await backend.internal(internal.generationOps.setDial, { name: "rolloutPercent", value: 0 });
    const home = await aSettledHome(backend);
    await until(backend, 18);
    const nobody = await newestRun(backend);
    await backend.internal(internal.generationOps.setDial, { name: "rolloutPercent", value: 100 });

    await until(backend, 6);

    expect(nobody).toMatchObject({ rollout: 0, counts: { made: 0 }, skippedBecause: { rollout: 1 } });
    expect((await talksOf(backend, home)).map(({ slot }) => slot.slice(11))).toEqual(["06"]);
    expect((await newestRun(backend)).counts.made).toBe(1);
  });

  test("X-47: a cohort that is paused is passed over, and others are not", async () => {
    const home = await aSettledHome(backend);
    const cohort = (await backend.rows("users"))[0]?.cohort ?? 0;
    await backend.internal(internal.generationOps.setDial, { name: "pausedCohorts", value: `${cohort}` });
    await until(backend, 18);
    const paused = await newestRun(backend);
    const other = cohort === 0 ? "1-99" : `0-${cohort - 1}`;
    await backend.internal(internal.generationOps.setDial, { name: "pausedCohorts", value: other });

    await until(backend, 6);

    expect(paused.skippedBecause).toEqual({ cohort: 1 });
    expect(await talksOf(backend, home)).toHaveLength(2);
  });

  test("S0-06 S0-60: see a run's counts, pages and the time of the database", async () => {
    await aSettledHome(backend);
    await until(backend, 18);

    const [run] = await (await anAdmin(backend)).query(api.generation.runs, {});

    expect(run).toMatchObject({ state: "done", forOnePerson: false, counts: { users: 1, made: 1 }, rollout: 100 });
    expect(run?.batches).toMatchObject([{ index: 0, state: "done", users: 1, made: 1, attempts: 1 }]);
    expect(run?.dbMs).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(run)).not.toContain("@");
  });

  test("a dial takes values of its kind only", async () => {
    const turn = (name: "idleDays" | "generationHours" | "rolloutPercent", value: string | number) =>
      codeOf(backend.internal(internal.generationOps.setDial, { name, value }));

    expect(await turn("idleDays", "7")).toBe("input_invalid");
    expect(await turn("generationHours", "24")).toBe("input_invalid");
    expect(await turn("rolloutPercent", 101)).toBe("input_invalid");
  });
});

test("pages of long ago are forgotten, and their runs stay", async () => {
  await aSettledHome(backend);
  await until(backend, 18);
  const before = await backend.rows("generationBatches");
  backend.clock.advance((PAGES_KEPT_DAYS + 1) * DAY_MS);
  await until(backend, 5);

  const after = (await backend.rows("generationBatches")).map(({ _id }) => _id);

  expect(before).toHaveLength(1);
  expect(after).not.toContain(before[0]?._id);
  expect((await backend.rows("generationRuns")).map(({ _id }) => _id)).toContain(before[0]?.runId);
});

test("S0-45: talks are found by owner and time, chatlings by owner and mood, and lines come with their talk", () => {
  const indexes = (table: "talks" | "chatlings") =>
    schema.tables[table][" indexes"]().map(({ indexDescriptor, fields }) => [indexDescriptor, ...fields]);

  expect(indexes("talks")).toContainEqual(["by_owner_created", "ownerId", "createdAt"]);
  expect(indexes("chatlings")).toContainEqual(["by_owner_mood", "ownerId", "mood"]);
  expect(schema.tables.talks.validator.fields.lines.kind).toBe("array");
});
