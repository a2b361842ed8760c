// Scheduled functions and crons on a clock that the test moves: what runs, how often, and what a restart does to it.
import { afterEach, expect, test } from "vitest";
import { openFixture, type Fixture } from "../../../tests/engine/fixture/open-fixture";
import { testEnvironment } from "../environment";
import { CRON_RUNS } from "../functions/system-tables";
import { openMemoryStore } from "../storage/memory-store";
import type { ConvexJson } from "../values/convex-json";
import { createScheduler, type Scheduler } from "./scheduler";

const HOUR_MS = 3600_000;
const running: Scheduler[] = [];

afterEach(async () => {
  for (const scheduler of running.splice(0)) await scheduler.stop();
});

test("a scheduled mutation runs when its time has come, once", async () => {
  const { fixture, scheduler } = await openScheduled();
  const id = fixture.value(await fixture.mutation("jobs:later", { name: "a", delayMs: 1000 }));

  await scheduler.runDue();
  const early = await counter(fixture, "a");
  fixture.environment.advance(1001);
  await scheduler.runDue();
  await scheduler.runDue();

  expect(early).toBe(0);
  expect(await counter(fixture, "a")).toBe(1);
  expect(await job(fixture, id)).toMatchObject({
    name: "counters.js:add",
    args: [{ name: "a", by: 1 }],
    state: { kind: "success" },
    completedTime: expect.any(Number),
  });
});

test("a job is not scheduled when its transaction is rolled back", async () => {
  const { fixture, scheduler } = await openScheduled();

  await fixture.mutation("jobs:later", { name: "a", delayMs: 0, fail: true });
  await scheduler.runDue();

  expect(fixture.value(await fixture.query("jobs:all"))).toEqual([]);
  expect(await counter(fixture, "a")).toBe(0);
});

test("a commit that schedules something due wakes the scheduler by itself", async () => {
  const { fixture } = await openScheduled();

  await fixture.mutation("jobs:later", { name: "a", delayMs: 0 });

  await expect.poll(() => counter(fixture, "a")).toBe(1);
});

test("a job that becomes due while the scheduler is looking is not slept through", async () => {
  const environment = testEnvironment();
  let delayMs = 0;
  // The clock moves on while the look waits for the disk: it clears away an old record first.
  const store = openMemoryStore({ faults: { beforeCommit: () => environment.advance(delayMs) } });
  const { fixture, scheduler } = await openScheduled({ store, environment, isStarted: false });
  await fixture.mutation("counters:add", { name: "old", by: 1 }, { session: { sessionId: "s", requestId: 1 } });
  environment.advance(30 * 24 * HOUR_MS);
  await fixture.mutation("jobs:later", { name: "a", delayMs: 5 });

  delayMs = 10;
  await scheduler.start();
  delayMs = 0;

  await expect.poll(() => counter(fixture, "a")).toBe(1);
});

test("a job that throws is failed with its text, and its writes are gone", async () => {
  const { fixture, scheduler } = await openScheduled();
  const id = fixture.value(await fixture.mutation("jobs:failLater"));

  await scheduler.runDue();

  expect(await job(fixture, id)).toMatchObject({
    state: { kind: "failed", error: expect.stringContaining("Uncaught Error: this job fails") },
  });
  expect(await counter(fixture, "fails")).toBe(0);
});

test("a canceled job does not run, and a finished one stays as it ended", async () => {
  const { fixture, scheduler } = await openScheduled();
  const canceled = fixture.value(await fixture.mutation("jobs:later", { name: "a", delayMs: 10 }));
  const finished = fixture.value(await fixture.mutation("jobs:later", { name: "b", delayMs: 0 }));
  await scheduler.runDue();

  await fixture.mutation("jobs:cancel", { id: canceled });
  await fixture.mutation("jobs:cancel", { id: finished });
  fixture.environment.advance(20);
  await scheduler.runDue();

  expect(await job(fixture, canceled)).toMatchObject({ state: { kind: "canceled" } });
  expect(await job(fixture, finished)).toMatchObject({ state: { kind: "success" } });
  expect(await counter(fixture, "a")).toBe(0);
});

test("a function that does not exist cannot be scheduled", async () => {
  const { fixture } = await openScheduled();

  const result = await fixture.mutation("jobs:nowhere");

  expect(result).toMatchObject({
    kind: "failure",
    errorMessage: expect.stringContaining("no exported function missing found in the file: jobs.js"),
  });
});

test("an action schedules and cancels, each in a transaction of its own", async () => {
  const { fixture, scheduler } = await openScheduled();

  const { id, cancelled } = Object(fixture.value(await fixture.action("actions:schedules", { name: "a" })));
  await scheduler.runDue();

  expect(await job(fixture, id)).toMatchObject({ state: { kind: "success" } });
  expect(await job(fixture, cancelled)).toMatchObject({ state: { kind: "canceled" } });
  expect(await counter(fixture, "a")).toBe(2);
});

test("a scheduled action runs and is marked as done", async () => {
  const { fixture, scheduler } = await openScheduled();
  const id = fixture.value(await fixture.mutation("jobs:actLater", { name: "a" }));

  await scheduler.runDue();

  expect(await job(fixture, id)).toMatchObject({ state: { kind: "success" } });
  expect(await counter(fixture, "a")).toBe(1);
});

test("what was scheduled before a restart runs after it, exactly once", async () => {
  const store = openMemoryStore();
  const before = await openFixture({ store });
  const id = before.value(await before.mutation("jobs:later", { name: "a", delayMs: 1000 }));

  const environment = testEnvironment({ now: before.environment.now() + 2000 });
  const after = await openScheduled({ store, environment });
  await after.scheduler.runDue();
  await after.scheduler.stop();
  const again = await openScheduled({ store, environment });
  await again.scheduler.runDue();

  expect(await job(again.fixture, id)).toMatchObject({ state: { kind: "success" } });
  expect(await counter(again.fixture, "a")).toBe(1);
});

test("an action that a crash interrupted is failed and does not run again", async () => {
  const store = openMemoryStore();
  const before = await openFixture({ store });
  const id = before.value(await before.mutation("jobs:actLater", { name: "a" }));
  if (typeof id === "string") markAsStarted(before, id);
  await before.database.whenDurable(before.database.latestCommitted());

  const after = await openScheduled({ store });
  await after.scheduler.runDue();

  expect(await job(after.fixture, id)).toMatchObject({
    state: { kind: "failed", error: "Transient error while executing action" },
  });
  expect(await counter(after.fixture, "a")).toBe(0);
});

test("an interval starts with the push, skips what it missed, and keeps its beat", async () => {
  const { fixture, scheduler } = await openScheduled();
  await scheduler.syncCrons(fixture.deployment);

  await scheduler.runDue();
  const atOnce = await counter(fixture, "ticks");
  fixture.environment.advance(17 * 60_000);
  await scheduler.runDue();
  const afterSeventeen = await counter(fixture, "ticks");
  fixture.environment.advance(3 * 60_000);
  await scheduler.runDue();

  expect([atOnce, afterSeventeen, await counter(fixture, "ticks")]).toEqual([1, 2, 3]);
});

test("a daily job runs at its hour in UTC; functions do not see the runs of crons", async () => {
  const { fixture, scheduler } = await openScheduled({
    environment: testEnvironment({ now: Date.UTC(2026, 0, 3, 3, 0) }),
  });
  const daily = fixture.deployment.crons.get("")?.["night"];
  await scheduler.syncCrons({ crons: new Map([["", daily === undefined ? {} : { night: daily }]]) });

  fixture.environment.advance(29 * 60_000);
  await scheduler.runDue();
  const before = await counter(fixture, "ticks");
  fixture.environment.advance(60_000);
  await scheduler.runDue();

  expect(before).toBe(0);
  expect(await counter(fixture, "ticks")).toBe(1);
  expect(fixture.value(await fixture.query("jobs:all"))).toEqual([]);
});

test("a cron waits for its last run before it starts the next", async () => {
  const { fixture, scheduler } = await openScheduled({ isStarted: false });
  const interval = fixture.deployment.crons.get("")?.["tick"];
  await scheduler.syncCrons({ crons: new Map([["", interval === undefined ? {} : { tick: interval }]]) });
  await scheduler.start();
  await scheduler.runDue();
  reopenLastRun(fixture);

  fixture.environment.advance(HOUR_MS);
  await scheduler.runDue();

  expect(await counter(fixture, "ticks")).toBe(1);
});

test("the same crons pushed again keep their plan, changed ones are planned anew, gone ones stop", async () => {
  const { fixture, scheduler } = await openScheduled();
  const tick = { name: "jobs:tick", args: [{}] };
  await scheduler.syncCrons({
    crons: new Map([["", { tick: { ...tick, schedule: { type: "interval", minutes: 5 } } }]]),
  });
  await scheduler.runDue();

  await scheduler.syncCrons({
    crons: new Map([["", { tick: { ...tick, schedule: { type: "interval", minutes: 5 } } }]]),
  });
  await scheduler.runDue();
  const same = await counter(fixture, "ticks");
  await scheduler.syncCrons({
    crons: new Map([["", { tick: { ...tick, schedule: { type: "interval", minutes: 6 } } }]]),
  });
  await scheduler.runDue();
  const changed = await counter(fixture, "ticks");
  await scheduler.syncCrons({ crons: new Map([["", {}]]) });
  fixture.environment.advance(HOUR_MS);
  await scheduler.runDue();

  expect([same, changed, await counter(fixture, "ticks")]).toEqual([1, 2, 2]);
});

test("finished jobs are forgotten after a week, waiting ones are not", async () => {
  const { fixture, scheduler } = await openScheduled();
  await fixture.mutation("jobs:later", { name: "a", delayMs: 0 });
  const waiting = fixture.value(await fixture.mutation("jobs:later", { name: "b", delayMs: 30 * 24 * HOUR_MS }));
  await scheduler.runDue();

  fixture.environment.advance(8 * 24 * HOUR_MS);
  await scheduler.runDue();

  expect(fixture.value(await fixture.query("jobs:all"))).toMatchObject([{ _id: waiting, state: { kind: "pending" } }]);
});

async function openScheduled(
  options: Parameters<typeof openFixture>[0] & { isStarted?: boolean } = {},
): Promise<{ fixture: Fixture; scheduler: Scheduler }> {
  const fixture = await openFixture(options);
  const { database, host, environment } = fixture;
  const scheduler = createScheduler({ database, host, environment });
  running.push(scheduler);
  if (options.isStarted !== false) await scheduler.start();
  return { fixture, scheduler };
}

async function counter(fixture: Fixture, name: string): Promise<ConvexJson> {
  return fixture.value(await fixture.query("counters:read", { name }));
}

async function job(fixture: Fixture, id: ConvexJson): Promise<ConvexJson> {
  return fixture.value(await fixture.query("jobs:state", { id }));
}

/** As the data looks when the process dies in the middle of an action. */
function markAsStarted({ database }: Fixture, id: string): void {
  const transaction = database.begin();
  transaction.patch("", id, { state: { kind: "inProgress" } });
  database.commit(transaction);
  transaction.close();
}

/** As if the last run of a cron were still going on. */
function reopenLastRun({ database }: Fixture): void {
  const transaction = database.begin();
  const row = transaction.scan("", { table: CRON_RUNS, index: "by_creation_time", range: [], order: "desc" }).next();
  if (row !== null) transaction.patch("", row.id, { state: { kind: "inProgress" } });
  database.commit(transaction);
  transaction.close();
}
