// One reply from the send that asks to the one bubble that shows it: order, crashes, retries, and the unit given back.

import type { FunctionArgs } from "convex/server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import {
  REPLY_ATTEMPTS_MAX,
  REPLY_LEASE_MS,
  REPLY_STUCK_MS,
  REPLY_SWEEP_SECONDS,
  STREAM_FLUSH_MS,
} from "../../lib/limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHome, say } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend({ providers: ["primary"] });
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

const DAY_MS = 24 * 3_600_000;
const SWEEP_MS = REPLY_SWEEP_SECONDS * 1000;

async function opened() {
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  if (view === null) throw new Error("the conversation is there");
  return view;
}

/** What is shown after the greeting, as "user: text" and "chatling: text". */
async function lines(): Promise<string[]> {
  return (await opened()).messages.slice(1).map((message) => `${message.author.kind}: ${message.text}`);
}

function aResult(text: string): FunctionArgs<typeof internal.jobs.replies.finish>["result"] {
  const rung = { promptId: "template@1", provider: "builtin", model: "template", brain: "template" as const };
  return {
    text,
    brain: "template",
    rungs: [{ ...rung, parameters: {}, usage: { in: 0, out: 0 }, durationMs: 1 }],
  };
}

async function shownText(): Promise<string> {
  const { reply } = await opened();
  return reply.kind === "streaming" ? reply.text : "";
}

/** Looks again at every turn of the event loop; the test's own time limit ends it. */
async function until<T>(read: () => Promise<T>, expected: T): Promise<void> {
  while ((await read()) !== expected) await new Promise(setImmediate);
}

/** A worker that claims the reply and is never heard of again, as when the engine is killed. */
async function claimAndDie(token: string) {
  return await backend.internal(internal.jobs.replies.claim, { conversationId: home.conversationId, token });
}

async function sweep(): Promise<void> {
  await backend.internal(internal.jobs.replies.sweep, {});
}

/** Sends while the worker that wakes up for it finds the reply taken. */
async function sendToADeadWorker(text: string): Promise<void> {
  await say(home, text);
  await claimAndDie("dead-1");
  await backend.finishScheduled();
}

describe("in order", () => {
  test("S2-15: user message, call, statistics, reply linked to them, and then it is shown", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "Moss is soft today." });

    await say(home, "How is the moss?");
    await backend.finishScheduled();

    const [question, reply] = (await backend.rows("messages")).slice(1);
    const [interaction] = await backend.rows("llmInteractions");
    expect(question?.createdAt).toBeLessThan(reply?.createdAt ?? 0);
    expect(interaction?._creationTime).toBeLessThanOrEqual(reply?._creationTime ?? 0);
    expect(reply).toMatchObject({ text: "Moss is soft today.", brain: "primary", replyTo: question?._id });
    expect(await opened()).toMatchObject({ reply: { kind: "idle" } });
  });

  test("S2-09: the question and its reply link to the same interaction", async () => {
    await say(home, "hello");
    await backend.finishScheduled();

    const [question, reply] = (await backend.rows("messages")).slice(1);

    expect(question?.llmInteractionId).toBeDefined();
    expect(reply?.llmInteractionId).toBe(question?.llmInteractionId);
  });

  test("S4-03: a reply is made by a scheduled action, after the send has ended", async () => {
    await say(home, "hello");

    expect((await backend.rows("jobs")).map((job) => job.state)).toEqual(["queued"]);

    await backend.finishScheduled();
    expect((await backend.rows("jobs")).map((job) => job.state)).toEqual(["done"]);
    expect(await lines()).toHaveLength(2);
  });

  test("X-01: while a reply streams its words grow in one place, and at the end there is one bubble", async () => {
    await backend.close();
    backend = await openBackend({ providers: ["primary"], env: { LLM_TIMEOUT_MS: "30000" } });
    home = await aHome(backend);
    backend.llm.primary.behave({ kind: "gated", text: "One two three four" });

    await say(home, "count for me");
    const told = backend.finishScheduled();
    await backend.llm.primary.arrived(1);
    for (const text of ["One", "One two", "One two three"]) {
      backend.clock.advance(STREAM_FLUSH_MS);
      backend.llm.primary.release();
      await until(async () => await shownText(), text);
      expect((await opened()).messages).toHaveLength(2);
    }
    backend.llm.primary.release();
    await told;

    expect(await lines()).toEqual(["user: count for me", "chatling: One two three four"]);
    expect(await backend.rows("replyStreams")).toEqual([]);
  });

  test("X-03: a second send waits for the first reply, and each gets its own", async () => {
    backend.llm.primary.behave({ kind: "gated", text: "first answer" }, { kind: "ok", text: "second answer" });

    await Promise.all([say(home, "first"), say(home, "second")]);
    const told = backend.finishScheduled();
    await backend.llm.primary.arrived(1);
    const states = (await backend.rows("jobs")).map((job) => job.state);
    backend.llm.primary.release();
    backend.llm.primary.release();
    await told;

    expect(states.filter((state) => state === "running")).toHaveLength(1);
    expect(await lines()).toEqual(["user: first", "user: second", "chatling: first answer", "chatling: second answer"]);
    const asked = backend.llm.primary.requests.map((request) => request.messages.at(-1)?.content);
    expect(asked).toEqual(["first", "second"]);
  });

  test("X-03: the first reply is not told about the message that waits, the second knows both", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "first answer" });

    await Promise.all([say(home, "first"), say(home, "second")]);
    await backend.finishScheduled();

    const [one, two] = backend.llm.primary.requests.map((request) => JSON.stringify(request.messages));
    expect(one).not.toContain("second");
    expect(two).toContain("first answer");
  });
});

describe("when a worker dies", () => {
  test("S3-61: the reply is made by another worker, in one bubble", async () => {
    await sendToADeadWorker("are you there?");

    backend.clock.advance(REPLY_LEASE_MS + 1);
    await sweep();
    await backend.finishScheduled();

    expect(await lines()).toEqual(["user: are you there?", "chatling: Hello from the model."]);
    expect((await backend.rows("jobs"))[0]).toMatchObject({ state: "done", attempts: 2 });
  });

  test("X-01: a worker that lost its lease cannot stream or finish while another one tells the reply", async () => {
    await sendToADeadWorker("hello");
    backend.clock.advance(REPLY_LEASE_MS + 1);
    await sweep();
    const second = await backend.internal(internal.jobs.replies.claim, {
      conversationId: home.conversationId,
      token: "alive",
    });
    if (second === null) throw new Error("the reply can be claimed again");
    const late = { jobId: second.jobId, token: "dead-1" };

    const streamed = await backend.internal(internal.jobs.replies.stream, { ...late, text: "too l" });
    const finished = await backend.internal(internal.jobs.replies.finish, { ...late, result: aResult("too late") });
    await backend.internal(internal.jobs.replies.release, late);

    expect([streamed, finished]).toEqual([false, false]);
    expect((await opened()).reply.kind).toBe("thinking");
    const held = { jobId: second.jobId, token: "alive" };
    expect(await backend.internal(internal.jobs.replies.finish, { ...held, result: aResult("in time") })).toBe(true);
    expect(await backend.internal(internal.jobs.replies.finish, { ...held, result: aResult("twice") })).toBe(false);
    expect(await lines()).toEqual(["user: hello", "chatling: in time"]);
  });

  test("a living worker keeps its lease by its signs of life", async () => {
    await sendToADeadWorker("hello");
    const [job] = await backend.rows("jobs");
    if (job === undefined) throw new Error("there is a job");

    backend.clock.advance(REPLY_LEASE_MS - 1_000);
    await backend.internal(internal.jobs.replies.stream, { jobId: job._id, token: "dead-1", text: "still " });
    backend.clock.advance(2_000);
    await sweep();

    expect((await backend.rows("jobs"))[0]).toMatchObject({ state: "running", token: "dead-1" });
    expect((await opened()).reply).toMatchObject({ kind: "streaming", text: "still " });
  });

  test("X-02 S3-26: after three dead workers there is one failed bubble within 90 seconds, and the unit is back", async () => {
    const startedAt = backend.clock.now();
    await dieThreeTimes();

    expect(backend.clock.now() - startedAt).toBeLessThan(REPLY_STUCK_MS);
    const view = await opened();
    expect(view.messages.filter((message) => message.state.kind === "failed")).toHaveLength(1);
    expect(view.reply).toEqual({ kind: "idle" });
    expect(view.freeRemaining.text).toBe(10);
  });

  test("X-02: the unit comes back exactly once, however often the sweeper looks", async () => {
    await say(home, "an answered one");
    await backend.finishScheduled();
    await dieThreeTimes();

    backend.clock.advance(SWEEP_MS);
    await sweep();
    await sweep();

    expect((await opened()).freeRemaining.text).toBe(9);
    expect((await opened()).messages.filter((message) => message.state.kind === "failed")).toHaveLength(1);
  });

  test("a send whose wake-up was lost is answered after the next sweep", async () => {
    await backend.close();
    backend = await openBackend();
    home = await aHome(backend);
    await say(home, "hello?");
    // The worker's wake-up is spent while another worker holds the reply, which then gives it back without a word.
    await claimAndDie("dead-1");
    await backend.finishScheduled();
    backend.clock.advance(REPLY_LEASE_MS + 1);

    await sweep();
    await backend.finishScheduled();

    expect(await lines()).toHaveLength(2);
  });

  test("S3-61: after an outage of an hour the reply is made, not failed", async () => {
    await sendToADeadWorker("are you back after the update");

    backend.clock.advance(3_600_000);
    await sweep();
    await backend.finishScheduled();

    expect(await lines()).toEqual(["user: are you back after the update", "chatling: Hello from the model."]);
  });

  test("the message behind a failed one is answered", async () => {
    await say(home, "first");
    await claimAndDie("dead-1");
    await say(home, "second");
    await backend.finishScheduled();
    await burnAttempts();
    await backend.finishScheduled();

    const shown = await opened();
    expect(shown.messages.slice(1).map((message) => message.state.kind)).toEqual(["sent", "sent", "failed", "sent"]);
  });
});

describe("settled jobs", () => {
  test("are removed a week later, in pages, and nothing else goes with them", async () => {
    await say(home, "hello");
    await backend.finishScheduled();
    const before = await backend.rows("messages");
    backend.clock.advance(6 * DAY_MS);
    await backend.internal(internal.jobs.retention.removeJobs, {});
    const kept = await backend.rows("jobs");
    await say(home, "hello again");

    backend.clock.advance(2 * DAY_MS);
    await backend.internal(internal.jobs.retention.removeJobs, {});

    expect(kept.map((job) => job.state)).toEqual(["done"]);
    expect((await backend.rows("jobs")).map((job) => job.state)).toEqual(["queued"]);
    expect(await backend.rows("messages")).toEqual(expect.arrayContaining(before));
  });

  test("a stream whose job still waits for another worker stays", async () => {
    await sendToADeadWorker("hello");
    backend.clock.advance(2 * 3_600_000);

    await backend.internal(internal.jobs.retention.removeJobs, {});

    expect(await backend.rows("replyStreams")).toHaveLength(1);
  });
});

describe("Retry", () => {
  test("X-02: takes the failed bubble away, costs one unit and brings one reply", async () => {
    await dieThreeTimes();
    const failed = (await opened()).messages.at(-1);
    if (failed === undefined) throw new Error("there is a failed bubble");

    await home.person.mutation(api.messages.retry, { messageId: failed.messageId });
    await home.person.mutation(api.messages.retry, { messageId: failed.messageId });
    await backend.finishScheduled();

    expect(await lines()).toEqual(["user: hello", "chatling: Hello from the model."]);
    expect((await opened()).freeRemaining.text).toBe(9);
  });

  test("of somebody else's reply is not found, and of a good one is refused", async () => {
    await dieThreeTimes();
    const failed = (await opened()).messages.at(-1);
    const greeting = (await opened()).messages[0];
    if (failed === undefined || greeting === undefined) throw new Error("there are two messages");
    const other = await aGuest(backend);

    const foreign = await codeOf(other.mutation(api.messages.retry, { messageId: failed.messageId }));
    const good = await codeOf(home.person.mutation(api.messages.retry, { messageId: greeting.messageId }));

    expect([foreign, good]).toEqual(["not_found", "input_invalid"]);
  });
});

async function dieThreeTimes(): Promise<void> {
  await say(home, "hello");
  await claimAndDie("dead-1");
  await backend.finishScheduled();
  await burnAttempts();
}

/** Lets every further attempt die the way the first did, at the sweeper's own pace. */
async function burnAttempts(): Promise<void> {
  for (let attempt = 2; attempt <= REPLY_ATTEMPTS_MAX + 1; attempt += 1) {
    backend.clock.advance(REPLY_LEASE_MS + SWEEP_MS);
    await sweep();
    if (attempt <= REPLY_ATTEMPTS_MAX) await claimAndDie(`dead-${attempt}`);
  }
}
