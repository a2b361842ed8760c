// Topics: this week's pool, its refresh, seasons, what a model suggests and what operators decide.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import { ACTIVE_TOPICS_MAX } from "../../lib/chatroom-limits";
import { TOPIC_DRAFTS_AT_ONCE_MAX, TOPIC_DRAFTS_MAX } from "../../lib/topic-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { codeOf } from "../error-codes";
import { aSettledHome, anAdmin, newestRun, startedByHand, talksOf, until } from "../generation";
import { aDraftAnswer, aDraftText } from "../topics";

const DAY_MS = 86_400_000;

/** An engine that no other file uses: some of these tests let months go by. */
const OWN = { env: { LLM_MAX_TOKENS: "2047", LLM_TIMEOUT_MS: "200" } };

const WITHOUT_MONEY = { env: { ...OWN.env, LLM_BUDGET_DAY_MICROS: "0" }, providers: ["primary"] } as const;

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
    backend = await openBackend(WITHOUT_MONEY); // the first test on this engine: nobody has used it
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

describe("a model's drafts", () => {
  beforeEach(async () => {
    backend = await openBackend({ ...OWN, providers: ["primary", "fallback"] });
  }, ENGINE_LOAD_MS);

  async function write(drafts = 1): Promise<string[]> {
    return await backend.internal(internal.jobs.topicDrafts.write, { drafts });
  }

  async function calls(): Promise<[string, string | undefined][]> {
    return (await backend.rows("llmInteractions")).map(({ brain, error }) => [brain, error]);
  }

  test("S0-01: waits for an operator, is never drawn before, and may be active after", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });

    const [slug = ""] = await write();
    const drawnBefore = [...(await refresh()), ...(await pooled())].includes(slug);
    const [listed] = await backend.internal(internal.topicReview.list, { state: "draft" });
    await backend.internal(internal.topicReview.approve, { slug, by: "maya" });
    const drawnAfter = (await refresh()).includes(slug);

    const { statement, ...claims } = aDraftAnswer();
    expect(drawnBefore).toBe(false);
    expect(listed).toMatchObject({ slug, statement, claims, state: "draft", source: "model" });
    expect(drawnAfter).toBe(true);
    expect(await rowsIn("draft")).toEqual([]);
  });

  test("an approved draft is talked about like any other topic", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });
    const [slug = ""] = await write();
    backend.llm.primary.behave({ kind: "status", status: 500 });
    backend.llm.fallback.behave({ kind: "status", status: 500 });
    await backend.internal(internal.topicReview.approve, { slug });
    await refresh();
    const others = (await backend.rows("topics")).map((row) => row.slug).filter((other) => other !== slug);
    await backend.internal(internal.topicReview.retire, { slugs: others });

    const home = await aSettledHome(backend);

    const [talk] = await talksOf(backend, home);
    expect(talk?.topicSlug).toBe(slug);
    expect(talk?.statement).toBe(aDraftAnswer().statement);
  });

  test("is recorded as a call that nobody caused, with its cost", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });

    await write();

    const [call, ...others] = await backend.rows("llmInteractions");
    expect(others).toEqual([]);
    expect(call).toMatchObject({ purpose: "topicDraft", promptId: "topicDraft@1", brain: "primary" });
    expect(call?.costMicros).toBeGreaterThan(0);
    expect(call).not.toHaveProperty("userId");
    const spent = (await backend.rows("budgets")).map(({ key, spentMicros }) => [key, spentMicros]);
    expect(spent).toEqual([["global:0", call?.costMicros]]);
  });

  test("tells the model what exists and nothing that it could take for an order", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });

    await write();

    const [system, user, ...rest] = backend.llm.primary.requests[0]?.messages ?? [];
    expect(rest).toEqual([]);
    expect(system?.role).toBe("system");
    expect(user?.role).toBe("user");
    expect(user?.content).toContain("- Soup is just a warm drink with ambitions\n");
  });

  test.each([
    ["words", { kind: "ok", text: "I like soup." }, "garbage"],
    ["a cut object", { kind: "ok", text: aDraftText().slice(0, 300) }, "garbage"],
    ["too few claims", { kind: "ok", text: aDraftText({ agree: [] }) }, "claims"],
    ["an unsafe line", { kind: "ok", text: aDraftText({ statement: "Everybody is a fucking ladder" }) }, "unsafe"],
    ["a topic that exists", { kind: "ok", text: aDraftText({ statement: "Trees often gossip" }) }, "known"],
    ["noise", { kind: "noise" }, "garbage"],
    ["nothing", { kind: "empty" }, "empty"],
    ["a socket that breaks", { kind: "cut", text: aDraftText() }, "network"],
    ["silence", { kind: "hang" }, "timeout"],
    ["an error", { kind: "status", status: 400 }, "provider_error"],
  ] as const)("is asked of the fallback after %s, and not kept", async (_, mode, error) => {
    backend.llm.primary.behave(mode);
    backend.llm.fallback.behave({ kind: "ok", text: aDraftText() });

    const slugs = await write();

    expect(await calls()).toEqual([
      ["primary", error],
      ["fallback", undefined],
    ]);
    expect(slugs).toEqual(["a-ladder-is-a-very-shy-staircase"]);
    expect(await rowsIn("draft")).toHaveLength(1);
  });

  test("is none when nobody has one, and no more are asked for then", async () => {
    backend.llm.primary.behave({ kind: "empty" });
    backend.llm.fallback.behave({ kind: "ok", text: "{}" });

    const slugs = await write(3);

    expect(slugs).toEqual([]);
    expect(await calls()).toHaveLength(2);
    expect(await rowsIn("draft")).toEqual([]);
  });

  test("is not kept a second time, also when it was refused", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });
    backend.llm.fallback.behave({ kind: "ok", text: aDraftText() });
    const [slug = ""] = await write();
    await backend.internal(internal.topicReview.refuse, { slug });

    const again = await write();

    expect(again).toEqual([]);
    expect((await calls()).map(([, error]) => error)).toEqual([undefined, "known", "known"]);
    expect(await pooled()).not.toContain(slug);
  });

  test("is one of several when several are asked for, up to a limit, and none while enough of them wait", async () => {
    const numbered = Array.from({ length: TOPIC_DRAFTS_MAX + 1 }, (_, index) => aNumberedDraft(index));
    const [first = "", ...others] = numbered;
    backend.llm.primary.behave({ kind: "ok", text: first }, ...others.map((text) => ({ kind: "ok", text }) as const));

    const kept = [await write(99), await write(99), await write(99)].map((slugs) => slugs.length);

    expect(kept).toEqual([TOPIC_DRAFTS_AT_ONCE_MAX, TOPIC_DRAFTS_AT_ONCE_MAX, 0]);
    expect(await rowsIn("draft")).toHaveLength(TOPIC_DRAFTS_MAX);
    expect(backend.llm.primary.requests).toHaveLength(TOPIC_DRAFTS_MAX);
  });

  test("is not asked for while an operator paused all providers", async () => {
    await backend.internal(internal.operator.setSwitch, { name: "providersPaused", on: true });

    const slugs = await write();

    expect(slugs).toEqual([]);
    expect(backend.llm.primary.requests).toEqual([]);
  });

  test("is asked for by the timetable only where somebody talks", async () => {
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });
    const asked = { drafts: 1, onlyIfUsed: true };

    const unused = await backend.internal(internal.jobs.topicDrafts.write, asked);

    expect(unused).toEqual([]);
    expect(backend.llm.primary.requests).toEqual([]);
  });
});

test(
  "a draft is not asked for over the budget",
  async () => {
    backend = await openBackend(WITHOUT_MONEY);

    const slugs = await backend.internal(internal.jobs.topicDrafts.write, { drafts: 1 });

    expect(slugs).toEqual([]);
    expect(backend.llm.primary.requests).toEqual([]);
  },
  ENGINE_LOAD_MS,
);

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

  test("gets no draft where no model is configured", async () => {
    const slugs = await backend.internal(internal.jobs.topicDrafts.write, { drafts: 1 });

    expect(slugs).toEqual([]);
    expect(await backend.rows("llmInteractions")).toEqual([]);
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

const NOUNS =
  "ladder kettle button bucket candle carpet hammock lantern mitten pebble pillow puddle ribbon saucer teapot thimble trumpet walnut whistle window zither".split(
    " ",
  );

/** About something else each time. */
function aNumberedDraft(index: number): string {
  return aDraftText({ statement: `The ${NOUNS[index]} remembers everything` });
}
