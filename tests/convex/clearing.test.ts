// Clearing a chat: empty at once, gone for good in steps, and everything that is not its words stays.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { CLEAR_ROWS_MAX } from "../../lib/chat-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHome, say } from "../builders";
import type { Home } from "../builders";
import { aResult, claimReply, talk, theChat, theLines, theNewest } from "../chats";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

async function clear(person = home.person, forgetMemories = false) {
  return await person.mutation(api.conversations.clear, { conversationId: home.conversationId, forgetMemories });
}

async function extent() {
  return await home.person.query(api.conversations.clearable, { conversationId: home.conversationId });
}

async function thread() {
  const list = await home.person.query(api.conversations.list, { paginationOpts: { numItems: 1, cursor: null } });
  return list.page[0];
}

test("X-33 S2-19: a cleared chat is empty at once, and soon nothing of it is stored", async () => {
  const reply = await talk(backend, home, "a secret about marmalade");
  await home.person.mutation(api.messages.react, { messageId: reply.messageId, kind: "heart", on: true });

  await clear();
  const atOnce = await theChat(home);
  await backend.finishScheduled();

  expect(atOnce).toMatchObject({ messages: [], hasOlder: false, reply: { kind: "idle" } });
  expect(await backend.rows("messages")).toEqual([]);
  expect(await backend.rows("reactions")).toEqual([]);
  const calls = await backend.rows("llmInteractions");
  expect(calls.every((call) => !call.hasText && call.response === undefined)).toBe(true);
});

test("X-33: the chat stays with its chatling and its allowance, is not unread, and begins anew", async () => {
  await talk(backend, home, "hello");

  await clear();
  const cleared = await thread();
  await backend.finishScheduled();
  await talk(backend, home, "hello again");

  expect(cleared).toMatchObject({ conversationId: home.conversationId, preview: "", unread: false });
  const view = await theChat(home);
  expect(view.messages.map(({ author }) => author.kind)).toEqual(["user", "chatling"]);
  expect(view.freeRemaining.text).toBe(8);
  expect(view.chatling.nickname).toBe("Pip");
});

test("X-33: what is read, found, quoted or changed holds nothing of it while the rows still wait to be removed", async () => {
  const reply = await talk(backend, home, "marmalade for breakfast");
  const { conversationId, person } = home;

  await clear();

  const page = { paginationOpts: { numItems: 50, cursor: null } };
  expect((await backend.rows("messages")).length).toBeGreaterThan(0);
  expect((await person.query(api.messages.older, { conversationId, ...page })).page).toEqual([]);
  expect((await person.query(api.messages.newer, { conversationId, after: 0, ...page })).page).toEqual([]);
  expect((await person.query(api.messages.search, { words: "marmalade" })).hits).toEqual([]);
  expect((await person.query(api.messages.search, { words: "marmalade", conversationId })).hits).toEqual([]);
  const { messageId } = reply;
  expect(await codeOf(person.mutation(api.messages.react, { messageId, kind: "heart", on: true }))).toBe("not_found");
  await say(home, "what did I have?");
  expect(JSON.stringify(await claimReply(backend, home, "worker"))).not.toContain("marmalade");
});

test("X-33: a long chat goes in bounded steps until nothing is left, and a line sent meanwhile stays", async () => {
  for (let count = 0; count <= CLEAR_ROWS_MAX; count += 1) {
    await say(home, `line ${count}`);
    backend.clock.advance(10_000);
  }
  await backend.finishScheduled();

  await clear();
  await say(home, "still here");
  await backend.finishScheduled();

  expect((await theLines(home))[0]).toBe("user: still here");
  expect(await backend.rows("messages")).toHaveLength(2);
});

test("X-33: answers that wait are not made and their units come back; one under way never arrives", async () => {
  await say(home, "one");
  await say(home, "two");
  const brief = await claimReply(backend, home, "worker");

  await clear();
  const stored = await backend.internal(internal.jobs.replies.finish, {
    jobId: brief.jobId,
    token: brief.token,
    result: aResult("To one."),
  });
  await backend.finishScheduled();

  expect(stored).toBe(false);
  expect(await theChat(home)).toMatchObject({ messages: [], reply: { kind: "idle" }, freeRemaining: { text: 9 } });
});

test("X-33: how much there is to clear is counted for the question", async () => {
  await talk(backend, home, "hello");

  const before = await extent();
  await clear();

  expect(before).toEqual({ messages: 3, media: 0, isMore: false });
  expect(await extent()).toEqual({ messages: 0, media: 0, isMore: false });
});

test("X-33: clearing twice is clearing once; a stranger clears nothing and learns nothing", async () => {
  await talk(backend, home, "hello");
  const stranger = await aGuest(backend);

  const asStranger = await codeOf(clear(stranger));
  const counted = await stranger.query(api.conversations.clearable, { conversationId: home.conversationId });
  const untouched = await theNewest(home);
  const codes = await Promise.all([codeOf(clear()), codeOf(clear())]);

  expect([asStranger, counted, ...codes]).toEqual(["not_found", null, "no error", "no error"]);
  expect(untouched.author.kind).toBe("chatling");
});

test("X-14: nothing is cleared by itself", async () => {
  await talk(backend, home, "remember this");
  const before = await backend.rows("messages");

  backend.clock.advance(400 * 24 * 3_600_000);
  await backend.finishScheduled();

  expect(await backend.rows("messages")).toEqual(before);
});

async function remembered(): Promise<string[]> {
  const cards = await home.person.query(api.memories.list, { chatlingId: home.chatlingId });
  return (cards ?? []).map((card) => card.text);
}

test("X-33 M-3: memories stay when a chat is cleared without forgetting, and a second clearing can forget them", async () => {
  await talk(backend, home, "My dog is called Biscuit.");

  await clear();
  await backend.finishScheduled();
  const kept = await remembered();
  await clear(home.person, true);

  expect(kept).toEqual(["Has a dog called Biscuit."]);
  expect(await remembered()).toEqual([]);
});

test("X-33 M-3: memories go at once when they are to be forgotten, and what is told after that stays", async () => {
  await talk(backend, home, "My dog is called Biscuit.");

  await clear(home.person, true);
  const atOnce = await remembered();
  await say(home, "I live in Lisbon");
  await backend.finishScheduled();

  expect(atOnce).toEqual([]);
  expect(await remembered()).toEqual(["Lives in Lisbon."]);
});

test("X-33 X-02: a failed answer that was cleared is not asked for again, and costs nothing", async () => {
  await say(home, "hello");
  for (const token of ["one", "two", "three"]) {
    const { jobId } = await claimReply(backend, home, token);
    await backend.internal(internal.jobs.replies.release, { jobId, token });
  }
  const { messageId } = await theNewest(home);

  await clear();
  await home.person.mutation(api.messages.retry, { messageId });

  expect(await theChat(home)).toMatchObject({ messages: [], reply: { kind: "idle" }, freeRemaining: { text: 10 } });
});

test("X-33: a reply whose question is gone is not begun, its unit comes back, and the next one is made", async () => {
  await say(home, "one");
  const { conversationId } = home;
  const upTo = (await theNewest(home)).createdAt;
  await backend.internal(internal.jobs.clearing.step, { conversationId, upTo });
  await say(home, "two");

  await backend.finishScheduled();

  expect((await theLines(home))[0]).toBe("user: two");
  expect(await theChat(home)).toMatchObject({ reply: { kind: "idle" }, freeRemaining: { text: 9 } });
  expect((await backend.rows("jobs")).map((job) => job.state)).toEqual(["failed", "done"]);
});
