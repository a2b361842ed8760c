// Talks for those whom a run did not reach: people who were away, and people who have just moved in.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aHatchChoice, anAccount, aGuest } from "../builders";
import { aSettledHome, newestRun, talksOf, until } from "../generation";
import { aHousehold } from "../households";
import { anOldHome, aRunaway, findIt } from "../runaways";

const DAY_MS = 24 * 3_600_000;

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => {
  await backend.close();
});

test("X-35: who was away for more than the days allowed gets no talks, and exactly one on return", async () => {
  const home = await aSettledHome(backend);
  await home.person.mutation(api.homes.visit, {});
  backend.clock.advance(9 * DAY_MS);
  await until(backend, 18);
  const idle = (await newestRun(backend)).skippedBecause;
  const before = await talksOf(backend, home);

  for (let visit = 0; visit < 3; visit += 1) await home.person.mutation(api.homes.visit, {});
  await backend.finishScheduled();
  await home.person.mutation(api.homes.visit, {});
  await backend.finishScheduled();

  const talks = await talksOf(backend, home);
  expect(idle).toEqual({ idle: 1 });
  expect(talks.length).toBe(before.length + 1);
  expect(talks.at(-1)?.slot).toBe((await newestRun(backend)).slotKey);
});

test("X-35: from then on runs make their talks again", async () => {
  const home = await aSettledHome(backend);
  backend.clock.advance(20 * DAY_MS);
  await until(backend, 18);
  await home.person.mutation(api.homes.visit, {});
  await backend.finishScheduled();

  await until(backend, 6);

  expect((await newestRun(backend)).counts).toMatchObject({ made: 1, skipped: 0 });
});

test("X-35: how many days that are is a setting", async () => {
  await aSettledHome(backend);
  await backend.internal(internal.generationOps.setDial, { name: "idleDays", value: 1 });
  backend.clock.advance(DAY_MS);

  await until(backend, 18);
  const first = (await newestRun(backend)).counts.made;
  backend.clock.advance(DAY_MS);
  await until(backend, 18);

  expect(first).toBe(1);
  expect((await newestRun(backend)).skippedBecause).toEqual({ idle: 1 });
});

test("X-35: a visit is noted once a day, and one in the middle of a slot that has its talk asks for nothing", async () => {
  const home = await aSettledHome(backend);
  const seen = async () => (await backend.rows("users")).find(({ _id }) => _id === home.ownerId)?.lastSeenDay;
  await home.person.mutation(api.homes.visit, {});
  const first = await seen();

  for (const hour of [18, 6, 10]) await until(backend, hour);
  await home.person.mutation(api.homes.visit, {});
  await backend.finishScheduled();

  expect(first).toBe(new Date(backend.clock.now() - DAY_MS).toISOString().slice(0, 10));
  expect(await seen()).toBe(new Date(backend.clock.now()).toISOString().slice(0, 10));
  expect((await talksOf(backend, home)).map(({ slot }) => slot.slice(11))).toEqual(["06", "18", "06"]);
});

test("a second chatling has somebody to talk to within moments", async () => {
  const home = await aHousehold(backend, ["Pip"]);
  await backend.finishScheduled();
  const alone = await talksOf(backend, home);

  await home.person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Fern", speciesSlug: "cobblet" }));
  await backend.finishScheduled();

  expect(alone).toEqual([]);
  expect(await talksOf(backend, home)).toHaveLength(1);
  expect((await backend.rows("homes")).map(({ unread }) => unread)).toEqual([1]);
});

test("a third one hatched in the same slot makes no second talk", async () => {
  const home = await aSettledHome(backend);

  await home.person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Moss", speciesSlug: "nibbin" }));
  await backend.finishScheduled();

  expect(await talksOf(backend, home)).toHaveLength(1);
});

test("S0-27: whoever comes home to one who was alone has somebody to talk to within moments", async () => {
  const home = await anOldHome(backend, 2);
  await aRunaway(backend, home);
  await home.person.mutation(api.homes.visit, {}); // not idle
  await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: false });
  await until(backend, 18);
  const { slotKey, skippedBecause } = await newestRun(backend);

  await findIt(backend, home);
  await backend.finishScheduled();

  const newest = (await backend.rows("talks")).at(-1);
  expect(skippedBecause).toEqual({ too_few: 1 });
  expect(newest?.participants.map(({ nickname }) => nickname).sort()).toEqual(["Bean", "Pip"]);
  expect((newest?.slot ?? "") >= slotKey).toBe(true);
});

test("S0-47: a talk that is caught up hours after its run is about a topic of this hour, and can be played again", async () => {
  const home = await aHousehold(backend, ["Pip"]);
  await until(backend, 18);
  const run = await newestRun(backend);
  await backend.internal(internal.topicReview.retire, { slugs: run.pool });

  await home.person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Fern", speciesSlug: "cobblet" }));
  await backend.finishScheduled();

  const [talk] = await talksOf(backend, home);
  if (talk === undefined) throw new Error("two who live together talk");
  expect(talk).toMatchObject({ runId: run._id, slot: run.slotKey });
  expect(run.pool).not.toContain(talk.topicSlug);
  expect(await backend.internal(internal.generationOps.replayTalk, { talkId: talk._id })).toEqual({
    same: true,
    differences: [],
  });
});

test("X-47: whoever no rollout has reached is not caught up either", async () => {
  await backend.internal(internal.generationOps.setDial, { name: "rolloutPercent", value: 0 });

  const home = await aSettledHome(backend);

  expect(await talksOf(backend, home)).toEqual([]);
});

test("two who lived alone talk as soon as a guest's home has moved in with the account's", async () => {
  const account = await anAccount(backend, "maya@example.org");
  await account.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Pip" }));
  const guest = await aGuest(backend);
  await guest.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Fern", speciesSlug: "cobblet" }));

  const params = { flow: "signIn", email: "maya@example.org", password: "a long enough password" };
  await guest.action(api.auth.signInOrThrow, { provider: "password", params });
  await backend.finishScheduled();

  const talks = await backend.rows("talks");
  expect(talks.map(({ participants }) => participants.map(({ nickname }) => nickname).sort())).toEqual([
    ["Fern", "Pip"],
  ]);
});

test("a guest's talks, and what they heard, come along when their home moves in", async () => {
  const account = await anAccount(backend, "maya@example.org");
  const guest = await aSettledHome(backend);
  const heard = (await backend.rows("homes"))[0]?.heard;

  const params = { flow: "signIn", email: "maya@example.org", password: "a long enough password" };
  await guest.person.action(api.auth.signInOrThrow, { provider: "password", params });
  await backend.finishScheduled();

  const viewer = await account.query(api.users.viewer, {});
  expect((await backend.rows("talks")).map(({ ownerId }) => ownerId)).toEqual([viewer?.userId]);
  expect(await backend.rows("homes")).toMatchObject([{ ownerId: viewer?.userId, heard, unread: 1 }]);
});
