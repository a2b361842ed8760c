// Messages: what may be said, that it is stored once, and how it is read again.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { MESSAGE_CHARS_MAX, PAGE_MESSAGES } from "../../lib/limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aHome, anAccount, say, sendAs } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

const firstPage = { numItems: PAGE_MESSAGES, cursor: null };

async function send(text: string, clientId = aClientId()) {
  return await sendAs(home.person, { conversationId: home.conversationId, text, clientId });
}

async function opened(limit?: number) {
  const view = await home.person.query(api.conversations.open, {
    conversationId: home.conversationId,
    ...(limit === undefined ? {} : { limit }),
  });
  if (view === null) throw new Error("the conversation is there");
  return view;
}

describe("sending", () => {
  test("S2-08: a text of 2001 characters is refused and 2000 is accepted", async () => {
    const longest = "x".repeat(MESSAGE_CHARS_MAX);

    const accepted = await codeOf(send(longest));
    const refused = await codeOf(send(`${longest}x`));

    expect(accepted).toBe("no error");
    expect(refused).toBe("message_too_long");
    expect((await opened()).messages.filter((message) => message.author.kind === "user")).toHaveLength(1);
  });

  test("S4-36: a text is trimmed before it is counted, and nothing but space is refused", async () => {
    await send(`   ${"x".repeat(MESSAGE_CHARS_MAX)} \n `);

    const refused = await codeOf(send(" \n\t "));

    expect(refused).toBe("message_empty");
    expect((await opened()).messages.at(-1)?.text).toHaveLength(MESSAGE_CHARS_MAX);
  });

  test.each(["<script>alert(1)</script>", "مرحبا يا صديقي", "👩‍👩‍👧‍👦 🦊", "a\u202Eb"])(
    "S2-01: %s is stored exactly as it was said",
    async (text) => {
      await send(text);

      expect((await opened()).messages.find((message) => message.author.kind === "user")?.text).toBe(text);
    },
  );

  test("X-04: the same client id twice, even at once, is one message, one unit and one reply", async () => {
    const clientId = aClientId();

    const [first, second] = await Promise.all([send("hello", clientId), send("hello", clientId)]);
    await backend.finishScheduled();

    expect(second).toEqual(first);
    const view = await opened();
    expect(view.messages.map((message) => message.author.kind)).toEqual(["chatling", "user", "chatling"]);
    expect(view.freeRemaining.text).toBe(9);
  });

  test("S3-31: a send returns before its reply is made, and reading goes on meanwhile", async () => {
    await send("hello");

    const view = await opened();

    expect(view.messages.at(-1)).toMatchObject({ text: "hello", author: { kind: "user", mine: true } });
    expect(view.reply.kind).toBe("thinking");
  });

  test("over the limit of a minute a send is refused with the time to wait, and works after it", async () => {
    for (let count = 0; count < 10; count += 1) await send(`message ${count}`);

    const refused = await codeOf(send("one too many"));
    backend.clock.advance(60_000);
    const later = await codeOf(send("after a pause"));

    expect([refused, later]).toEqual(["rate_limited", "no error"]);
  });

  test("S4-36: a message to somebody else's conversation is not found, and neither is reading it", async () => {
    const other = await aGuest(backend);
    const { conversationId } = home;

    const codes = [
      await codeOf(sendAs(other, { conversationId, text: "hi", clientId: aClientId() })),
      await codeOf(other.query(api.messages.older, { conversationId, paginationOpts: firstPage })),
      await codeOf(other.mutation(api.conversations.markRead, { conversationId })),
    ];

    expect(codes).toEqual(["not_found", "not_found", "not_found"]);
    expect(await other.query(api.conversations.open, { conversationId })).toBeNull();
  });
});

describe("the stored message", () => {
  test("S2-07: it has exactly one author, out of a closed set, and exactly one conversation", async () => {
    await send("hello");
    await backend.finishScheduled();

    const rows = await backend.rows("messages");

    for (const row of rows) {
      expect(["user", "chatling", "system"]).toContain(row.author.kind);
      expect(row.conversationId).toBe(home.conversationId);
    }
  });

  test("S4-08: it holds conversation, author, kind, text and time, in order of time", async () => {
    await send("first");
    await send("second");

    const rows = await backend.rows("messages");

    const times = rows.map((row) => row.createdAt);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(rows.at(-1)).toMatchObject({ kind: "text", text: "second", state: { kind: "sent" } });
  });

  test("S2-06: messages and statistics are separate stores", async () => {
    await send("hello");
    await backend.finishScheduled();

    const [interaction] = await backend.rows("llmInteractions");
    const reply = (await backend.rows("messages")).at(-1);

    expect(interaction).toMatchObject({ purpose: "reply", brain: "template", provider: "builtin" });
    expect(reply?.llmInteractionId).toBe(interaction?._id);
  });
});

describe("quota", () => {
  test("M-15: at zero the chatling still answers, from the template brain alone", async () => {
    await backend.close();
    backend = await openBackend({ providers: ["primary"] });
    home = await aHome(backend);
    for (let count = 0; count < 10; count += 1) {
      await send(`message ${count}`);
      await backend.finishScheduled();
      backend.clock.advance(10_000);
    }

    await send("one more");
    await backend.finishScheduled();

    const view = await opened();
    expect(view.freeRemaining.text).toBe(0);
    expect(backend.llm.primary.requests).toHaveLength(10);
    expect(view.messages.at(-1)).toMatchObject({ brain: "template", state: { kind: "sent" } });
  });

  test("with TEXT_AT_ZERO=stop the eleventh text is refused and nothing is stored", async () => {
    await backend.close();
    backend = await openBackend({ env: { TEXT_AT_ZERO: "stop" } });
    home = await aHome(backend);
    for (let count = 0; count < 10; count += 1) {
      await send(`message ${count}`);
      backend.clock.advance(10_000);
    }

    const refused = await codeOf(send("one more"));

    expect(refused).toBe("quota_exhausted");
    expect((await backend.rows("messages")).filter((row) => row.author.kind === "user")).toHaveLength(10);
  });

  test("premium takes no units", async () => {
    home = await aHome(backend, await anAccount(backend));
    await backend.internal(internal.operator.grantPremium, { email: "maya@example.org", days: 30 });

    await send("hello");

    expect(await opened()).toMatchObject({ premium: true, freeRemaining: { text: 10 } });
  });
});

describe("reading", () => {
  test("X-48: the first page is bounded and older pages follow by cursor, each message once", async () => {
    await manyMessages(60);

    const view = await opened();
    const oldest = view.messages[0];
    const page = { conversationId: home.conversationId, before: oldest?.createdAt ?? 0 };
    const first = await home.person.query(api.messages.older, {
      ...page,
      paginationOpts: { numItems: 40, cursor: null },
    });
    const rest = await home.person.query(api.messages.older, {
      ...page,
      paginationOpts: { numItems: 40, cursor: first.continueCursor },
    });

    expect(view.messages).toHaveLength(PAGE_MESSAGES);
    expect(view.hasOlder).toBe(true);
    expect(rest.isDone).toBe(true);
    const all = [...view.messages, ...first.page, ...rest.page].map((message) => message.messageId);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength((await backend.rows("messages")).length);
    expect(first.page[0]?.createdAt).toBeLessThan(oldest?.createdAt ?? 0);
  });

  test("X-48: a page of more than fifty cannot be had", async () => {
    await manyMessages(60);

    const page = await home.person.query(api.messages.older, {
      conversationId: home.conversationId,
      paginationOpts: { numItems: 5_000, cursor: null },
    });

    expect(page.page).toHaveLength(PAGE_MESSAGES);
    expect((await opened(5_000)).messages).toHaveLength(PAGE_MESSAGES);
  });

  test("X-14: no timetable ever deletes a message; only statistics forget their text", async () => {
    await say(home, "remember this");
    await backend.finishScheduled();
    const before = await backend.rows("messages");

    backend.clock.advance(400 * 24 * 3_600_000);
    await backend.internal(internal.jobs.retention.forgetText, {});
    await backend.internal(internal.jobs.replies.sweep, {});

    expect(await backend.rows("messages")).toEqual(before);
    const [interaction] = await backend.rows("llmInteractions");
    expect(interaction).toMatchObject({ hasText: false, usage: { in: 0, out: 0 } });
    expect(interaction?.response).toBeUndefined();
  });
});

/** `count` texts and their replies. */
async function manyMessages(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await send(`message ${index}`);
    backend.clock.advance(10_000);
  }
  await backend.finishScheduled();
}
