// Topics that a model writes: what is kept as a draft, what is not, what it costs, and that nobody hears one before an operator
// approved it.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { internal } from "../../convex/_generated/api";
import type { Doc } from "../../convex/_generated/dataModel";
import { TOPIC_DRAFTS_AT_ONCE_MAX, TOPIC_DRAFTS_MAX } from "../../lib/topic-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aSettledHome, talksOf } from "../generation";
import { aDraftAnswer, aDraftText } from "../topics";

const QUICK = { LLM_TIMEOUT_MS: "200" };

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

async function refresh(): Promise<string[]> {
  await backend.internal(internal.topicReview.refresh, {});
  return (await rowsIn("active")).map(({ slug }) => slug).sort();
}

describe("a model's drafts", () => {
  beforeEach(async () => {
    backend = await openBackend({ env: QUICK, providers: ["primary", "fallback"] });
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
    const asked = { drafts: 1, onlyIfUsed: true };
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });

    const unused = await backend.internal(internal.jobs.topicDrafts.write, asked);
    backend.llm.primary.behave({ kind: "status", status: 400 });
    await aSettledHome(backend);
    backend.llm.primary.behave({ kind: "ok", text: aDraftText() });
    const used = await backend.internal(internal.jobs.topicDrafts.write, asked);

    expect(unused).toEqual([]);
    expect(used).toHaveLength(1);
  });
});

test(
  "a draft is not asked for over the budget",
  async () => {
    backend = await openBackend({ env: { ...QUICK, LLM_BUDGET_DAY_MICROS: "0" }, providers: ["primary"] });

    const slugs = await backend.internal(internal.jobs.topicDrafts.write, { drafts: 1 });

    expect(slugs).toEqual([]);
    expect(backend.llm.primary.requests).toEqual([]);
  },
  ENGINE_LOAD_MS,
);

test(
  "a draft is not asked for where no model is configured",
  async () => {
    backend = await openBackend();

    const slugs = await backend.internal(internal.jobs.topicDrafts.write, { drafts: 1 });

    expect(slugs).toEqual([]);
    expect(await backend.rows("llmInteractions")).toEqual([]);
  },
  ENGINE_LOAD_MS,
);

const NOUNS =
  "ladder kettle button bucket candle carpet hammock lantern mitten pebble pillow puddle ribbon saucer teapot thimble trumpet walnut whistle window zither".split(
    " ",
  );

/** About something else each time. */
function aNumberedDraft(index: number): string {
  return aDraftText({ statement: `The ${NOUNS[index]} remembers everything` });
}
