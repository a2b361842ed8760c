// What may go wrong with a run: workers that die, two runs at once, people and chatlings that are gone in the middle, clocks that jump.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { PAGE_ATTEMPTS_MAX, PAGE_LEASE_MS } from "../../lib/chatroom-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { anAccount } from "../builders";
import { codeOf } from "../error-codes";
import { aSettledHome, anAdmin, newestRun, orderIn, startedByHand, talksOf, until } from "../generation";
import type { Household } from "../households";
import { anOldHome, aRunaway } from "../runaways";

const HOUR_MS = 3_600_000;

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => {
  await backend.close();
});

/** The slot of six in the evening is due, and nothing has happened yet. */
async function sixInTheEvening(): Promise<void> {
  await until(backend, 17);
  backend.clock.advance(HOUR_MS);
}

/** A run whose worker died: its page was opened, and so many of its talks were made. */
async function aBrokenRun(homes: readonly Household[], made: number) {
  await sixInTheEvening();
  await backend.internal(internal.jobs.generation.tick, {});
  const run = await newestRun(backend);
  await backend.internal(internal.jobs.generation.openPage, { runId: run._id, token: "a worker that dies" });
  for (const home of homes.slice(0, made)) {
    await backend.internal(internal.jobs.generation.make, { order: orderIn(run, home) });
  }
  return run;
}

async function threeHomes(): Promise<Household[]> {
  return [await aSettledHome(backend), await aSettledHome(backend), await aSettledHome(backend)];
}

async function slotTalks(homes: readonly Household[], slot: string): Promise<number[]> {
  const talks = await backend.rows("talks");
  return homes.map(({ ownerId }) => talks.filter((talk) => talk.ownerId === ownerId && talk.slot === slot).length);
}

describe("a worker that dies", () => {
  test.each([0, 1, 3])("after %i talks: the run goes on, ends, and everybody has exactly one talk", async (made) => {
    const homes = await threeHomes();
    const run = await aBrokenRun(homes, made);
    await backend.finishScheduled();
    const whileHeld = await slotTalks(homes, run.slotKey);

    backend.clock.advance(PAGE_LEASE_MS * 2);
    await backend.finishScheduled();

    expect(whileHeld.reduce((sum, count) => sum + count, 0)).toBe(made);
    expect(await slotTalks(homes, run.slotKey)).toEqual([1, 1, 1]);
    expect(await newestRun(backend)).toMatchObject({
      state: "done",
      pages: 1,
      counts: { users: 3, made: 3, failed: 0 },
    });
    expect(await backend.rows("generationBatches")).toMatchObject([{ state: "done", attempts: 2 }]);
  });

  test("that comes back late finds its page taken and counts nothing twice", async () => {
    const homes = await threeHomes();
    await aBrokenRun(homes, 1);
    const [batch] = await backend.rows("generationBatches");
    backend.clock.advance(PAGE_LEASE_MS * 2);
    await backend.finishScheduled();
    if (batch === undefined) throw new Error("a page was opened");

    const tally = { made: 3, failed: 0, runaways: 0, skipped: {}, errors: [], dbMs: 0 };
    const late = { batchId: batch._id, token: "a worker that dies", tally, goesOn: true };
    const closed = await backend.internal(internal.jobs.generation.closePage, late);

    expect(closed).toEqual({ isCounted: false, next: null });
    expect((await newestRun(backend)).counts).toMatchObject({ users: 3, made: 3 });
  });

  test("X-47: before its next page was opened: an operator sees that nobody works on it, and the sweeper does", async () => {
    const homes = await threeHomes();
    await sixInTheEvening();
    await backend.internal(internal.jobs.generation.tick, {});
    const { _id: runId, slotKey } = await newestRun(backend);
    await backend.internal(internal.jobs.generation.openPage, { runId, token: "a worker that dies" });
    backend.clock.advance(PAGE_LEASE_MS + 1_000);

    const stuck = await backend.internal(internal.generationOps.stuckPages, {});
    await backend.internal(internal.jobs.generation.sweep, {});
    await backend.finishScheduled();

    expect(stuck).toMatchObject([{ runId, slotKey, page: 0, attempts: 1 }]);
    expect(await backend.internal(internal.generationOps.stuckPages, {})).toEqual([]);
    expect(await slotTalks(homes, slotKey)).toEqual([1, 1, 1]);
  });

  test("again and again: its page is counted as failed, so that others behind it get their talk", async () => {
    await threeHomes();
    await sixInTheEvening();
    await backend.internal(internal.jobs.generation.tick, {});
    const { _id: runId } = await newestRun(backend);
    for (let attempt = 0; attempt <= PAGE_ATTEMPTS_MAX; attempt += 1) {
      await backend.internal(internal.jobs.generation.openPage, { runId, token: `worker ${attempt}` });
      backend.clock.advance(PAGE_LEASE_MS + 1);
    }

    const run = await newestRun(backend);

    expect(run).toMatchObject({ state: "failed", errors: ["page_broke"], counts: { users: 3, failed: 3 } });
  });
});

describe("more than one at a time", () => {
  test("a run started twice, and one by hand beside it: never two talks of one slot", async () => {
    const homes = await threeHomes();
    const admin = await anAdmin(backend);
    await sixInTheEvening();

    await Promise.all([
      backend.internal(internal.jobs.generation.tick, {}),
      backend.internal(internal.jobs.generation.tick, {}),
      startedByHand(backend, admin),
      startedByHand(backend, admin),
    ]);
    await backend.finishScheduled();

    const runs = await backend.rows("generationRuns");
    expect(runs.map(({ trigger }) => trigger).sort()).toEqual(["admin", "cron"]);
    for (const { slotKey } of runs) expect(await slotTalks(homes, slotKey)).toEqual([1, 1, 1]);
    expect(runs.map(({ state }) => state)).toEqual(["done", "done"]);
  });

  test("the same talk asked for ten times at once is made once", async () => {
    const [home] = await threeHomes();
    if (home === undefined) throw new Error("there are three");
    const run = await aBrokenRun([], 0);

    const order = orderIn(run, home);
    const made = await Promise.all(
      Array.from({ length: 10 }, () => backend.internal(internal.jobs.generation.make, { order })),
    );

    const ids = made.map((one) => (one.kind === "made" ? one.talkId : one.reason));
    expect(new Set(ids).size).toBe(1);
    expect(await slotTalks([home], run.slotKey)).toEqual([1]);
    backend.clock.advance(PAGE_LEASE_MS * 2);
  });

  test("two workers at one run: one page is opened once", async () => {
    await threeHomes();
    await sixInTheEvening();
    await backend.internal(internal.jobs.generation.tick, {});
    const { _id: runId } = await newestRun(backend);

    const pages = await Promise.all(
      ["one", "other"].map((token) => backend.internal(internal.jobs.generation.openPage, { runId, token })),
    );

    expect(pages.filter((page) => page !== null)).toHaveLength(1);
    expect(await backend.rows("generationBatches")).toHaveLength(1);
    backend.clock.advance(PAGE_LEASE_MS * 2);
  });
});

describe("in the middle of a run", () => {
  test("an owner who is switched off, and one whose home moved elsewhere, are passed over", async () => {
    const account = await anAccount(backend, "gone@example.org");
    const [stays, guest] = [await aSettledHome(backend), await aSettledHome(backend)];
    const run = await aBrokenRun([], 0);
    const params = { flow: "signIn", email: "gone@example.org", password: "a long enough password" };
    await guest.person.action(api.auth.signInOrThrow, { provider: "password", params });

    const gone = await backend.internal(internal.jobs.generation.make, { order: orderIn(run, guest) });
    const there = await backend.internal(internal.jobs.generation.make, { order: orderIn(run, stays) });

    expect(await account.query(api.users.viewer, {})).not.toBeNull();
    expect(gone).toEqual({ kind: "skipped", reason: "gone" });
    expect(there.kind).toBe("made");
    backend.clock.advance(PAGE_LEASE_MS * 2);
  });

  test("a chatling that falls asleep is left out, and with one left at home there is no talk", async () => {
    const home = await aSettledHome(backend);
    const run = await aBrokenRun([], 0);
    const [asleep] = home.chatlingIds;
    if (asleep === undefined) throw new Error("two were hatched");
    await home.person.mutation(api.care.meditate, { chatlingId: asleep });

    const outcome = await backend.internal(internal.jobs.generation.make, { order: orderIn(run, home) });

    expect(outcome).toEqual({ kind: "skipped", reason: "too_few" });
    backend.clock.advance(PAGE_LEASE_MS * 2);
  });
});

describe("a pause", () => {
  test("X-47: stops a run after its page, starts no other, and lets it go on from there", {
    timeout: 60_000,
  }, async () => {
    const homes = await threeHomes();
    const { _id: runId } = await aBrokenRun(homes, 1);
    await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: true });
    backend.clock.advance(PAGE_LEASE_MS * 2);
    await backend.finishScheduled();
    const paused = await newestRun(backend);
    const refused = await codeOf(startedByHand(backend, await anAdmin(backend)));

    await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: false });
    backend.clock.advance(PAGE_LEASE_MS * 2);
    await backend.finishScheduled();

    expect(paused._id).toBe(runId);
    expect(paused).toMatchObject({ state: "stopped", pages: 0 });
    expect(refused).toBe("generation_paused");
    expect(await newestRun(backend)).toMatchObject({ _id: runId, state: "done", counts: { users: 3, made: 3 } });
    expect(await slotTalks(homes, paused.slotKey)).toEqual([1, 1, 1]);
  });

  test("X-47: while it lasts no slot is begun, also not for somebody who comes by", async () => {
    const home = await aSettledHome(backend);
    await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: true });

    await until(backend, 18);
    await home.person.mutation(api.homes.visit, {});
    await backend.finishScheduled();

    expect(await backend.rows("generationRuns")).toEqual([]);
    expect(await talksOf(backend, home)).toHaveLength(1);
  });

  test("X-47: a run that was stopped for too long ends where it was", async () => {
    await threeHomes();
    await aBrokenRun([], 0);
    await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: true });
    const { _id: runId } = await newestRun(backend);
    backend.clock.advance(PAGE_LEASE_MS * 2);
    await backend.internal(internal.jobs.generation.openPage, { runId, token: "late" });
    backend.clock.advance(13 * HOUR_MS);
    await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: false });

    await backend.internal(internal.jobs.generation.sweep, {});
    await backend.finishScheduled();

    const ended = (await backend.rows("generationRuns")).find((run) => run._id === runId);
    expect(ended).toMatchObject({ state: "stopped", pages: 0 });
    expect(ended?.endedAt).toBeDefined();
  });
});

describe("a clock that jumps ahead", () => {
  test("starts the newest slot only, once", async () => {
    const home = await aSettledHome(backend);

    backend.clock.advance(3 * 24 * HOUR_MS + 9 * HOUR_MS);
    await backend.finishScheduled();
    await backend.internal(internal.jobs.generation.tick, {});
    await backend.finishScheduled();

    expect((await backend.rows("generationRuns")).map(({ slotKey }) => slotKey.slice(11))).toEqual(["18"]);
    expect(await talksOf(backend, home)).toHaveLength(2);
  });
});

test("a home where nobody is left, because all are away or asleep, is passed over without a fault", async () => {
  const home = await anOldHome(backend, 2);
  await aRunaway(backend, home);
  const last = (await backend.rows("chatlings")).find(({ status }) => status === "home");
  if (last === undefined) throw new Error("the last one stays");
  await backend.internal(internal.operator.setSwitch, { name: "generationPaused", on: false });
  const before = await backend.rows("talks");
  await until(backend, 17);
  await home.person.mutation(api.care.meditate, { chatlingId: last._id });

  await until(backend, 18);

  expect(await backend.rows("talks")).toHaveLength(before.length);
  expect((await newestRun(backend)).counts).toMatchObject({ users: 1, made: 0, skipped: 1, failed: 0 });
});
