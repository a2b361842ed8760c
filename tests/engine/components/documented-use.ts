// What the documentation of the most used components promises, as tests that run on any engine with the fixture in `packages/`.

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestEngine } from "../../../embedded/engine/testing/open-test-engine";
import { callsOf, type Calls } from "./kit";

export const START_MS = Date.UTC(2026, 0, 1, 12);

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Jobs are looked at this often while time passes. */
const STEP_MS = 250;

interface Use {
  readonly engine: TestEngine;
  readonly calls: Calls;
  /** Lets time go by, and everything run that becomes due. */
  readonly pass: (milliseconds: number, stepMs?: number) => Promise<void>;
}

/** `open` gives an engine whose clock starts at `START_MS` and whose jobs are run by hand. */
export function describeDocumentedUse(open: () => Promise<TestEngine>): void {
  let use: Use;
  beforeAll(async () => {
    use = useOf(await open());
  });
  afterAll(() => use.engine.stop());
  beforeEach(() => use.engine.clear());

  for (const describeOne of [
    describeRateLimiter,
    describeWorkpool,
    describeAggregate,
    describeMigrations,
    describePresence,
  ]) {
    describeOne(() => use);
  }
}

function useOf(engine: TestEngine): Use {
  return {
    engine,
    calls: callsOf(engine),
    pass: async (milliseconds, stepMs = STEP_MS) => {
      await engine.runDue();
      for (let passed = 0; passed < milliseconds; passed += stepMs) {
        engine.clock?.advance(stepMs);
        await engine.runDue();
      }
    },
  };
}

function describeRateLimiter(use: () => Use): void {
  test("rate-limiter: a fixed window lets its rate through, refuses the next and opens again", async () => {
    const { calls, pass } = use();
    const limit = () => calls.mutation("limits:limit", { name: "freeTrialSignUp" });

    const taken = [await limit(), await limit(), await limit()];
    await pass(HOUR_MS, 10 * MINUTE_MS);
    const later = await limit();

    expect(taken).toEqual([{ ok: true }, { ok: true }, { ok: false, retryAfter: expect.any(Number) }]);
    expect(later).toMatchObject({ ok: true });
  });

  test("rate-limiter: a bucket is one for each key, is checked without being used, and is reset", async () => {
    const { calls } = use();
    const of = (key: string) => ({ name: "sendMessage", key });
    for (let i = 0; i < 3; i += 1) await calls.mutation("limits:limit", of("mia"));

    const mia = await calls.query("limits:check", of("mia"));
    const leo = await calls.query("limits:check", of("leo"));
    await calls.mutation("limits:reset", of("mia"));
    const afterwards = await calls.query("limits:check", of("mia"));

    expect([mia, leo, afterwards]).toMatchObject([{ ok: false }, { ok: true }, { ok: true }]);
  });

  test("rate-limiter: a failed mutation gives back what it took", async () => {
    const { calls } = use();
    await expect(calls.mutation("limits:limitThenFail", { name: "failedLogins" })).rejects.toThrow("after the limit");

    expect(await calls.mutation("limits:limit", { name: "failedLogins" })).toMatchObject({ ok: true });
    expect(await calls.mutation("limits:limitKindOfError", { name: "failedLogins" })).toBe("failedLogins");
  });

  test("rate-limiter: sharded, one-off and asynchronous limits count", async () => {
    const { calls, pass } = use();
    const budget = () => calls.query("limits:value", { name: "llmTokenBudget" });

    const tokens = await calls.mutation("limits:limit", { name: "llmTokens", count: 400 });
    const oneOff = [await calls.mutation("limits:oneOff"), await calls.mutation("limits:oneOff")];
    await calls.mutation("limits:limit", { name: "llmTokenBudget", count: 4 });
    await pass(2 * SECOND_MS);

    expect(tokens).toMatchObject({ ok: true });
    expect(oneOff).toMatchObject([{ ok: true }, { ok: false }]);
    expect(await budget()).toBeCloseTo(6, 0);
  });

  test("rate-limiter: the functions for its React hook answer", async () => {
    const { engine, calls } = use();
    expect(await calls.query("limits:getRateLimit", { name: "sendMessage", key: "mia" })).toMatchObject({ value: 3 });
    expect(await calls.mutation("limits:getServerTime")).toBe(engine.clock?.now());
  });
}

function describeWorkpool(use: () => Use): void {
  test("workpool: a failing action is tried again with a pause, and its result comes back to the app", async () => {
    const { calls, pass } = use();
    const id = await calls.mutation("pools:enqueueMail", { to: "mia", failures: 2 });
    const waiting = await calls.query("pools:mailStatus", { id: id as string });
    await pass(5 * SECOND_MS);

    expect(waiting).toEqual({ state: "pending", previousAttempts: 0 });
    expect(await calls.query("pools:outcomes")).toEqual([{ name: "mia", kind: "success", value: "sent to mia" }]);
    expect(await calls.query("pools:mailStatus", { id: id as string })).toMatchObject({ state: "finished" });
  });

  test("workpool: an action that always fails is given up and reported", async () => {
    const { calls, pass } = use();
    await calls.mutation("pools:enqueueBadMail");
    await pass(5 * SECOND_MS);

    expect(await calls.query("pools:outcomes")).toEqual([
      { name: "bad", kind: "failed", value: expect.stringContaining("always fails") },
    ]);
  });

  test("workpool: twenty mutations on one pool run one after another, and all of them", async () => {
    const { calls, pass } = use();
    await calls.mutation("pools:enqueueCounts", { times: 20 });
    await pass(10 * SECOND_MS);

    expect(await calls.query("pools:count")).toBe(20);
  });

  test("workpool: work that is canceled before its time does not run", async () => {
    const { calls, pass } = use();
    const id = await calls.mutation("pools:enqueueLate", { runAfter: 3 * SECOND_MS });
    await pass(SECOND_MS);
    await calls.mutation("pools:cancel", { id: id as string });
    await pass(6 * SECOND_MS);

    expect(await calls.query("pools:count")).toBe(0);
    expect(await calls.query("pools:outcomes")).toMatchObject([{ name: "late", kind: "canceled" }]);
  });
}

function describeAggregate(use: () => Use): void {
  test("aggregate: sums, counts, order and bounds follow the table through inserts, changes and deletes", async () => {
    const { calls, pass } = use();
    const summary = (player: string) => calls.query("scores:summary", { player });
    const ids: unknown[] = [];
    for (let score = 1; score <= 21; score += 1) ids.push(await calls.mutation("scores:add", { player: "mia", score }));
    await calls.mutation("scores:add", { player: "leo", score: 100 });
    await pass(2 * SECOND_MS);
    const filled = await summary("mia");

    await calls.mutation("scores:change", { id: ids[0] as string, score: 50 });
    await calls.mutation("scores:remove", { id: ids[20] as string });
    await pass(2 * SECOND_MS);

    expect(filled).toEqual({ count: 21, sum: 231, max: 21, median: 11, overTen: 11 });
    expect(await summary("mia")).toEqual({ count: 20, sum: 231 - 1 + 50 - 21, max: 50, median: 12, overTen: 11 });
    expect(await summary("leo")).toMatchObject({ count: 1, sum: 100 });
  });

  test("aggregate: numbers without a table are counted as well, apart from other places of the component", async () => {
    const { calls } = use();
    for (const key of [1, 2, 3]) await calls.mutation("scores:hit", { key, id: `hit ${key}` });

    expect(await calls.query("scores:hitCount")).toEqual({ count: 3, sum: 6 });
    expect(await calls.query("scores:summary", { player: "mia" })).toMatchObject({ count: 0 });
  });
}

function describeMigrations(use: () => Use): void {
  test("migrations: a migration goes through the table in batches until it is done, and does not run twice", async () => {
    const { calls, pass } = use();
    await calls.mutation("migrations:addPeople", { names: ["ada", "ben", "cleo", "dan", "eve", "flo", "gus"] });

    await calls.mutation("migrations:start");
    await pass(2 * SECOND_MS);
    await calls.mutation("migrations:start");
    await pass(SECOND_MS);

    const people = (await calls.query("migrations:people")) as { nickname?: string }[];
    expect(people.map(({ nickname }) => nickname)).toEqual(["a", "b", "c", "d", "e", "f", "g"]);
    expect(await calls.query("migrations:status")).toContainEqual({
      name: "migrations:setNickname",
      processed: 7,
      isDone: true,
    });
  });

  test("migrations: a series runs in order, also over a part of an index, by the runner as `convex run` calls it", async () => {
    const { calls, pass } = use();
    await calls.mutation("migrations:addPeople", { names: ["ada", "mia", "zoe"] });

    await calls.mutation("migrations:runAll", {}, { caller: "admin" });
    await pass(2 * SECOND_MS);

    expect(await calls.query("migrations:people")).toEqual([
      { name: "ada", nickname: "a" },
      { name: "mia", nickname: "m", shout: "MIA" },
      { name: "zoe", nickname: "z", shout: "ZOE" },
    ]);
  });

  test("migrations: a dry run shows what it would do and changes nothing; a failure is kept in the status", async () => {
    const { calls, pass } = use();
    await calls.mutation("migrations:addPeople", { names: ["ada"] });

    const dryRun = await calls.mutation(
      "migrations:run",
      { fn: "migrations:setNickname", dryRun: true },
      { caller: "admin" },
    );
    await calls.mutation("migrations:startFailing");
    await pass(SECOND_MS);

    expect(dryRun).toMatchObject({ DryRun: "No changes were committed.", processed: 1 });
    expect(await calls.query("migrations:people")).toEqual([{ name: "ada" }]);
    expect(await calls.query("migrations:status")).toContainEqual({
      name: "migrations:fail",
      processed: 0,
      isDone: false,
      error: expect.stringContaining("this migration fails"),
    });
  });
}

function describePresence(use: () => Use): void {
  test("presence: whoever sends heartbeats is online, and is not any more when they stop or say goodbye", async () => {
    const { calls, pass } = use();
    const beat = async (userId: string) =>
      (await calls.mutation("presence:heartbeat", {
        roomId: "den",
        userId,
        sessionId: `session of ${userId}`,
        interval: SECOND_MS,
      })) as {
        roomToken: string;
        sessionToken: string;
      };
    const online = async (roomToken: string) => {
      const users = (await calls.query("presence:list", { roomToken })) as { userId: string; online: boolean }[];
      return users
        .filter((user) => user.online)
        .map((user) => user.userId)
        .sort();
    };

    const { roomToken } = await beat("mia");
    await beat("leo");
    const { sessionToken } = await beat("ada");
    const all = await online(roomToken);
    await calls.mutation("presence:disconnect", { sessionToken });
    const withoutAda = await online(roomToken);
    for (let i = 0; i < 4; i += 1) {
      await pass(SECOND_MS);
      await beat("mia");
    }

    expect(all).toEqual(["ada", "leo", "mia"]);
    expect(withoutAda).toEqual(["leo", "mia"]);
    expect(await online(roomToken)).toEqual(["mia"]);
  });
}
