// Topics: this week's pool, its refresh, seasons, and what operators decide.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import { ACTIVE_TOPICS_MAX } from "../../lib/chatroom-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { codeOf } from "../error-codes";
import { aSettledHome, anAdmin, newestRun, startedByHand, talksOf, until } from "../generation";
import { aDraftAnswer } from "../topics";

const DAY_MS = 86_400_000;

/** An engine that no other file uses: some of these tests let months go by. */
const OWN = { env: { LLM_MAX_TOKENS: "2047" } };

/** A busy machine needs long to load an engine that nobody has loaded before. */
const ENGINE_LOAD_MS = 90_000;

let backend: Backend;
afterEach(async () => {
  await backend.close();
});

async function rowsIn(state: Doc<"topics">["state"]): Promise<Doc<"topics">[]> {
  return (await backend.rows("topics")).filter((row) => row.state === state);
}

async function pooled(): Promise<string[]> {
  return (await backend.internal(internal.topicReview.pool, { at: backend.clock.now() })).map(({ slug }) => slug);
}

async function check(): Promise<boolean> {
  return await backend.internal(internal.jobs.topics.check, {});
}

async function refresh(): Promise<string[]> {
  await backend.internal(internal.topicReview.refresh, {});
  return (await rowsIn("active")).map(({ slug }) => slug).sort();
}

test(
  "S0-01 S0-13: topics are there on a machine that was started just now, before anything was set up",
  async () => {
    backend = await openBackend(OWN); // the first test on this engine: nobody has used it
    const before = await backend.rows("topics");

    const pool = await backend.internal(internal.topicReview.pool, { at: backend.clock.now() });
    await check();

    expect(before).toEqual([]);
    expect(pool).toHaveLength(ACTIVE_TOPICS_MAX);
    expect(new Set(pool.map(({ category }) => category)).size).toBe(14);
    expect(await pooled()).toEqual(pool.map(({ slug }) => slug));
  },
  ENGINE_LOAD_MS,
);

describe("the pool", () => {
  beforeEach(async () => {
    backend = await openBackend(OWN);
  }, ENGINE_LOAD_MS);

  test("S0-13: is empty when every topic was retired, and then a run makes no talk and says why", async () => {
    await check();
    const home = await aSettledHome(backend);
    const talksBefore = await talksOf(backend, home);
    const slugs = (await backend.rows("topics")).map(({ slug }) => slug);
    await backend.internal(internal.topicReview.retire, { slugs });

    const pool = await pooled();
    const run = await startedByHand(backend, await anAdmin(backend));
    await backend.finishScheduled();

    expect(pool).toEqual([]);
    expect(run.pool).toEqual([]);
    expect(await talksOf(backend, home)).toEqual(talksBefore);
    expect((await newestRun(backend)).skippedBecause).toMatchObject({ no_topics: 2 }); // the operator too
  });

  test("S0-47: what an operator retires is out of it at once", async () => {
    await check();
    const [first = ""] = await pooled();

    await backend.internal(internal.topicReview.retire, { slugs: [first] });

    expect(await pooled()).not.toContain(first);
  });
});

describe("the weekly refresh", () => {
  beforeEach(async () => {
    backend = await openBackend(OWN);
  }, ENGINE_LOAD_MS);

  test("S0-01: each Monday others are active, and never is one older than seven days", async () => {
    const before = await refresh();

    for (let day = 0; day < 15; day += 1) {
      await until(backend, 3);
      const now = backend.clock.now();
      const ages = (await rowsIn("active")).map(({ activeSince }) => now - (activeSince ?? 0));
      expect(Math.max(...ages)).toBeLessThanOrEqual(7 * DAY_MS);
    }

    const after = (await rowsIn("active")).map(({ slug }) => slug).sort();
    const stayed = after.filter((slug) => before.includes(slug));
    expect(after.length).toBe(ACTIVE_TOPICS_MAX);
    expect(stayed.length).toBeLessThan(ACTIVE_TOPICS_MAX / 2);
    expect((await rowsIn("approved")).length).toBeGreaterThan(ACTIVE_TOPICS_MAX);
  });

  test("S0-01: where the timetable was missed for ten days, none is served that is too old", async () => {
    const before = await refresh();

    backend.clock.advance(10 * DAY_MS);
    const served = await pooled();
    const wasDue = await check();

    expect(served).not.toEqual(before);
    expect(wasDue).toBe(true);
    expect(await pooled()).toEqual(served);
  });

  test("writes nothing when nothing is due, however often it is asked", async () => {
    await refresh();
    const before = await backend.rows("topics");

    const wasDue = [await check(), await backend.internal(internal.jobs.topics.refreshWeek, {}), await check()];

    expect(wasDue).toEqual([false, false, false]);
    expect(await backend.rows("topics")).toEqual(before);
  });

  test("S0-01: a retired topic never comes back", async () => {
    const [first = ""] = await refresh();
    await backend.internal(internal.topicReview.retire, { slugs: [first], by: "maya" });

    for (let week = 0; week < 5; week += 1) {
      backend.clock.advance(7 * DAY_MS);
      expect(await refresh()).not.toContain(first);
    }

    const [row] = await rowsIn("retired");
    expect(row).toMatchObject({ slug: first, decidedBy: "maya" });
  });
});

describe("seasons", () => {
  beforeEach(async () => {
    backend = await openBackend(OWN);
  }, ENGINE_LOAD_MS);

  test("S0-56 S0-47: a seasonal topic is active from its first day to its last, visible within six hours", async () => {
    await goTo("11-27");
    const seen: Record<string, boolean> = {};

    for (const day of ["11-27", "11-28", "12-31", "01-01"]) {
      await goTo(day);
      seen[day] = (await pooled()).includes("december-smells-best");
    }

    expect(seen).toEqual({ "11-27": false, "11-28": true, "12-31": true, "01-01": false });
  });

  test("S0-56: is not served after its last day even when nobody refreshed", async () => {
    await goTo("12-31");
    const before = await pooled();

    backend.clock.advance(DAY_MS);
    const after = await pooled();

    expect(before).toContain("december-smells-best");
    expect(after).not.toContain("december-smells-best");
  });
});

/** To six in the morning of the next such day, with what the timetable does on the way. */
async function goTo(day: string): Promise<void> {
  const today = new Date(backend.clock.now());
  const inYear = (year: number): number => Date.parse(`${year}-${day}T06:00:00Z`);
  const next = inYear(today.getUTCFullYear()) > today.getTime() ? 0 : 1;
  if (today.toISOString().slice(5, 10) === day) return;
  // To the evening before first: the last night is gone through hour by hour, as it would be.
  const target = inYear(today.getUTCFullYear() + next);
  backend.clock.advance(Math.max(0, target - 12 * 3_600_000 - today.getTime()));
  await backend.finishScheduled();
  backend.clock.advance(target - backend.clock.now());
  await backend.finishScheduled();
}

describe("an operator", () => {
  beforeEach(async () => {
    backend = await openBackend(OWN);
  }, ENGINE_LOAD_MS);

  const { statement, ...claims } = aDraftAnswer();
  const topic = { statement, category: "home", claims } as const;

  test("adds a topic, which may be active from the next refresh on, within its season", async () => {
    const season = { from: "01-01", to: "12-31" };

    const slug = await backend.internal(internal.topicReview.add, { ...topic, season, by: "maya" });
    const isActive = (await refresh()).includes(slug);

    const row = (await backend.rows("topics")).find((one) => one.slug === slug);
    expect(isActive).toBe(true);
    expect(row).toMatchObject({ statement, claims, season, source: "operator", decidedBy: "maya" });
  });

  test.each([
    ["a season that is no day", { season: { from: "02-30", to: "03-01" } }, "season"],
    ["a statement that exists", { statement: "Trees gossip" }, "statement"],
    ["a statement that nearly exists", { statement: "Thunder is only a show-off" }, "known"],
    ["too few claims", { claims: { ...claims, agree: [] } }, "claims"],
  ])("cannot add a topic with %s", async (_, overrides, fault) => {
    const adding = backend.internal(internal.topicReview.add, { ...topic, ...overrides });

    await expect(adding).rejects.toThrow(fault === "statement" ? /topic_unfit/ : new RegExp(fault));
  });

  test("decides about a draft once, and about no topic that is none", async () => {
    await refresh();

    const [onActive, onNothing] = [
      await codeOf(backend.internal(internal.topicReview.approve, { slug: "trees-gossip" })),
      await codeOf(backend.internal(internal.topicReview.refuse, { slug: "no-such-topic" })),
    ];

    expect([onActive, onNothing]).toEqual(["topic_decided", "not_found"]);
  });

  test("retires a topic that was never active, and that no refresh has written yet", async () => {
    const slug = "soup-has-ambitions";

    await backend.internal(internal.topicReview.retire, { slugs: [slug] });

    expect((await backend.rows("topics")).find((row) => row.slug === slug)?.state).toBe("retired");
    expect(await refresh()).not.toContain(slug);
  });
});
