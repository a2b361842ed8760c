// Conversations: one per chatling, a list that never opens messages, and the one view a chat screen lives on.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, aHome, say } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
beforeEach(async () => {
  backend = await openBackend();
});
afterEach(async () => await backend.close());

const tenRows = { numItems: 10, cursor: null };

test("S4-12: starting a conversation again returns the one that exists, with its first quotas", async () => {
  const { person, chatlingId, conversationId } = await aHome(backend);

  const again = await person.mutation(api.conversations.start, { chatlingId });

  expect(again).toBe(conversationId);
  expect(await backend.rows("conversations")).toHaveLength(1);
  const view = await person.query(api.conversations.open, { conversationId });
  expect(view?.freeRemaining).toEqual({ text: 10, media: 2, audio: 3 });
});

test("a conversation with somebody else's chatling cannot be started", async () => {
  const { chatlingId } = await aHome(backend);
  const other = await aGuest(backend);

  expect(await codeOf(other.mutation(api.conversations.start, { chatlingId }))).toBe("not_found");
});

test("S4-01: one query holds everything a chat screen shows", async () => {
  const { person, conversationId } = await aHome(backend);

  const view = await person.query(api.conversations.open, { conversationId });

  expect(view).toMatchObject({
    chatling: { nickname: "Pip", speciesName: "Mossling", mood: "happy", status: "home" },
    messages: [{ author: { kind: "chatling" }, brain: "template", state: { kind: "sent" } }],
    hasOlder: false,
    premium: false,
    reply: { kind: "idle" },
  });
});

test("S4-11: messages come oldest first, fifty at most, and only to their owner", async () => {
  const home = await aHome(backend);
  await say(home, "first");
  await say(home, "second");
  await backend.finishScheduled();

  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });

  const times = view?.messages.map((message) => message.createdAt) ?? [];
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(view?.messages.filter((message) => message.author.kind === "user").map(({ text }) => text)).toEqual([
    "first",
    "second",
  ]);
  const other = await aGuest(backend);
  expect(await other.query(api.conversations.open, { conversationId: home.conversationId })).toBeNull();
});

test("S4-06: preview and time live on the conversation's own row", async () => {
  const home = await aHome(backend);
  await say(home, `A long line\nwith a break. ${"word ".repeat(60)}`);

  const [conversation] = await backend.rows("conversations");

  const newest = (await backend.rows("messages")).at(-1);
  expect(conversation?.lastMessageAt).toBe(newest?.createdAt);
  expect(conversation?.lastMessagePreview).toMatch(/^A long line with a break\. word .*…$/);
  expect(conversation?.lastMessagePreview.length).toBeLessThanOrEqual(120);
});

test("S4-10 M-15: threads come newest first with name, preview, time, free messages, and unread until they are read", async () => {
  const older = await aHome(backend);
  const { person } = older;
  backend.clock.advance(60_000);
  const newer = await person.mutation(api.chatlings.hatch, aHatchChoice({ nickname: "Nim" }));
  backend.clock.advance(60_000);
  await person.mutation(api.conversations.markRead, { conversationId: newer.conversationId });
  await say(older, "hello again");
  await backend.finishScheduled();

  const { page } = await person.query(api.conversations.list, { paginationOpts: tenRows });

  expect(page.map((thread) => [thread.chatling.nickname, thread.unread, thread.freeTexts])).toEqual([
    ["Pip", true, 9],
    ["Nim", false, 10],
  ]);
  await person.mutation(api.conversations.markRead, { conversationId: older.conversationId });
  const after = await person.query(api.conversations.list, { paginationOpts: tenRows });
  expect(after.page.map((thread) => thread.unread)).toEqual([false, false]);
});

test("S4-10: one's own message does not make a thread unread", async () => {
  const home = await aHome(backend);
  await home.person.mutation(api.conversations.markRead, { conversationId: home.conversationId });

  await say(home, "hello");

  const { page } = await home.person.query(api.conversations.list, { paginationOpts: tenRows });
  expect(page[0]?.unread).toBe(false);
});

test("S4-10: threads come in pages, each once", async () => {
  const { person } = await aHome(backend);
  for (let count = 0; count < 4; count += 1) {
    backend.clock.advance(30_000);
    await person.mutation(api.chatlings.hatch, aHatchChoice());
  }

  const first = await person.query(api.conversations.list, { paginationOpts: { numItems: 3, cursor: null } });
  const second = await person.query(api.conversations.list, {
    paginationOpts: { numItems: 3, cursor: first.continueCursor },
  });

  const ids = [...first.page, ...second.page].map((thread) => thread.conversationId);
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
  expect(second.isDone).toBe(true);
});

test("reading what is read already writes nothing", async () => {
  const { person, conversationId } = await aHome(backend);
  await person.mutation(api.conversations.markRead, { conversationId });
  const before = await backend.rows("members");

  await person.mutation(api.conversations.markRead, { conversationId });

  expect(await backend.rows("members")).toEqual(before);
});

test("S2-18: a conversation's rows name members and authors, so a group needs no other message table", async () => {
  const { person, chatlingId, conversationId } = await aHome(backend);
  const viewer = await person.query(api.users.viewer, {});

  const members = await backend.rows("members");

  expect(members.map((member) => member.memberKey).sort()).toEqual([
    `chatling:${chatlingId}`,
    `user:${viewer?.userId}`,
  ]);
  expect(members.every((member) => member.conversationId === conversationId)).toBe(true);
});
