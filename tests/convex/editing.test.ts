// Changing what was said: editing, deleting, asking for another answer, and everything that hangs on a line.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { MESSAGE_CHARS_MAX } from "../../lib/limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aHome, say, sendAs } from "../builders";
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

async function edit(messageId: Id<"messages">, text: string, person = home.person) {
  return await person.mutation(api.messages.edit, { messageId, text });
}

async function remove(messageId: Id<"messages">, person = home.person) {
  return await person.mutation(api.messages.remove, { messageId });
}

async function regenerate(messageId: Id<"messages">, person = home.person) {
  return await person.mutation(api.messages.regenerate, { messageId });
}

async function preview(): Promise<string | undefined> {
  const list = await home.person.query(api.conversations.list, { paginationOpts: { numItems: 1, cursor: null } });
  return list.page[0]?.preview;
}

async function freeTexts(): Promise<number> {
  return (await theChat(home)).freeRemaining.text;
}

async function shown(messageId: Id<"messages">) {
  return (await theChat(home)).messages.find((message) => message.messageId === messageId);
}

describe("editing", () => {
  test("X-13: one's own words change, carry the time of it, and cost nothing", async () => {
    const messageId = await say(home, "I like rian");
    await backend.finishScheduled();
    backend.clock.advance(1_000);

    await edit(messageId, "  I like rain ");

    expect(await shown(messageId)).toMatchObject({ text: "I like rain", editedAt: backend.clock.now() });
    expect(await freeTexts()).toBe(9);
  });

  test("X-13: words that stay the same are no edit", async () => {
    const messageId = await say(home, "I like rain");

    await edit(messageId, "I like rain");

    expect(await shown(messageId)).toMatchObject({ editedAt: null });
  });

  test("S2-08: an edit to 2000 characters is taken, one to 2001 or to nothing is refused and changes nothing", async () => {
    const messageId = await say(home, "short");
    const longest = "x".repeat(MESSAGE_CHARS_MAX);

    const codes = [
      await codeOf(edit(messageId, longest)),
      await codeOf(edit(messageId, `${longest}x`)),
      await codeOf(edit(messageId, " \n ")),
    ];

    expect(codes).toEqual(["no error", "message_too_long", "message_empty"]);
    expect((await shown(messageId))?.text).toBe(longest);
  });

  test("X-13: edited while it waits, the new words are answered; edited while the answer is made, the old ones are", async () => {
    const waiting = await say(home, "do you like rain?");
    await edit(waiting, "do you like snow?");
    const brief = await claimReply(backend, home, "worker");

    await edit(waiting, "do you like fog?");
    await backend.internal(internal.jobs.replies.finish, { ...held(brief), result: aResult("Snow, yes!") });

    expect(brief.text).toBe("do you like snow?");
    expect((await theLines(home)).slice(1)).toEqual(["user: do you like fog?", "chatling: Snow, yes!"]);
    expect(await freeTexts()).toBe(9);
  });

  test("S4-10: the list shows the newest line as it is now, and an edit further up does not touch it", async () => {
    const first = await say(home, "first");
    const second = await say(home, "second");

    await edit(second, "second, changed");
    await edit(first, "first, changed");

    expect(await preview()).toBe("second, changed");
  });

  test("X-13: a chatling's words, a deleted line and a stranger's line cannot be edited", async () => {
    const reply = await talk(backend, home, "hello");
    const mine = await say(home, "delete me");
    await remove(mine);
    const stranger = await aGuest(backend);

    const codes = [
      await codeOf(edit(reply.messageId, "I said so")),
      await codeOf(edit(mine, "back again")),
      await codeOf(edit(reply.messageId, "not yours", stranger)),
    ];

    expect(codes).toEqual(["message_fixed", "message_fixed", "not_found"]);
  });

  test("X-13: too many edits in a minute are refused with the time to wait", async () => {
    const messageId = await say(home, "once");
    for (let count = 0; count < 10; count += 1) await edit(messageId, `edit ${count}`);

    const refused = await codeOf(edit(messageId, "one too many"));

    expect(refused).toBe("rate_limited");
  });
});

describe("deleting", () => {
  test("X-13: nothing of what was said stays, only its place", async () => {
    const messageId = await say(home, "a secret");
    await backend.finishScheduled();
    await home.person.mutation(api.messages.react, { messageId, kind: "heart", on: true });

    await remove(messageId);

    expect(await shown(messageId)).toMatchObject({ deleted: true, text: "", reactions: [], editedAt: null });
    expect(JSON.stringify(await backend.rows("messages"))).not.toContain("a secret");
    expect(await backend.rows("reactions")).toEqual([]);
    expect((await theChat(home)).messages).toHaveLength(3);
  });

  test("X-13: a chatling's line goes as well, also from the record of the call that made it", async () => {
    const reply = await talk(backend, home, "hello");

    await remove(reply.messageId);

    expect(await shown(reply.messageId)).toMatchObject({ deleted: true, text: "" });
    const [interaction] = await backend.rows("llmInteractions");
    expect(interaction?.hasText).toBe(false);
    expect(JSON.stringify(interaction)).not.toContain(reply.text);
  });

  test("X-13: the answer to a question that is deleted before anybody began it is not made, and its unit comes back", async () => {
    const messageId = await say(home, "never mind");

    await remove(messageId);
    await backend.finishScheduled();

    expect(await theChat(home)).toMatchObject({ reply: { kind: "idle" }, freeRemaining: { text: 10 } });
    expect((await theChat(home)).messages).toHaveLength(2);
  });

  test("X-13: deleted while its answer is made, the answer never arrives, and what was begun is paid", async () => {
    const messageId = await say(home, "tell me everything");
    const brief = await claimReply(backend, home, "worker");

    await remove(messageId);
    const stored = await backend.internal(internal.jobs.replies.finish, { ...held(brief), result: aResult("All!") });

    expect(stored).toBe(false);
    expect(await theChat(home)).toMatchObject({ reply: { kind: "idle" }, freeRemaining: { text: 9 } });
    expect(await backend.rows("replyStreams")).toEqual([]);
  });

  test("X-13: deleting one question leaves the answer to another alone", async () => {
    const first = await say(home, "one");
    const second = await say(home, "two");
    const brief = await claimReply(backend, home, "worker");

    await remove(second);
    await backend.internal(internal.jobs.replies.finish, { ...held(brief), result: aResult("To one.") });
    await backend.finishScheduled();

    expect((await theLines(home)).slice(1)).toEqual(["user: one", "user: ", "chatling: To one."]);
    expect((await shown(first))?.deleted).toBe(false);
  });

  test("X-02: the failed answer to a deleted question goes with it, and nothing is left to ask again", async () => {
    const messageId = await say(home, "hello?");
    for (const token of ["one", "two", "three"]) {
      const { jobId } = await claimReply(backend, home, token);
      await backend.internal(internal.jobs.replies.release, { jobId, token });
    }
    await backend.finishScheduled();
    const failed = await theNewest(home);

    await remove(messageId);

    expect(failed.state.kind).toBe("failed");
    expect((await theChat(home)).messages.map((message) => message.deleted)).toEqual([false, true]);
  });

  test("X-10: what a brain is shown holds nothing that was deleted", async () => {
    const reply = await talk(backend, home, "my cat is called Socks");
    const [, question] = (await theChat(home)).messages;
    await remove(reply.messageId);
    await remove(question?.messageId ?? reply.messageId);

    await say(home, "what is my cat called?");
    const brief = await claimReply(backend, home, "worker");

    expect(JSON.stringify([brief.history, brief.memory, brief.recentLines])).not.toContain("Socks");
    expect(brief.memory.every((turn) => turn.text !== "")).toBe(true);
  });

  test("S4-10: the list says that the newest line was deleted", async () => {
    const messageId = await say(home, "a secret");

    await remove(messageId);

    expect(await preview()).toBe("[Deleted]");
  });

  test("X-13: deleting twice, even at once, is deleting once; a stranger finds nothing to delete", async () => {
    const messageId = await say(home, "twice");
    const stranger = await aGuest(backend);

    const refused = await codeOf(remove(messageId, stranger));
    const codes = await Promise.all([codeOf(remove(messageId)), codeOf(remove(messageId))]);

    expect([refused, ...codes]).toEqual(["not_found", "no error", "no error"]);
    expect(await freeTexts()).toBe(10);
  });
});

describe("answering with a quote", () => {
  test("S3-15: a message carries the line it answers, short, with the place to find it", async () => {
    const reply = await talk(backend, home, "tell me a story");

    await quote(reply.messageId, "this part!");

    expect((await theNewest(home)).quote).toMatchObject({
      messageId: reply.messageId,
      mine: false,
      deleted: false,
      createdAt: reply.createdAt,
    });
  });

  test("S3-15: a quote of a line that is deleted later says so and shows nothing of it", async () => {
    const first = await say(home, "a secret");
    await quote(first, "about that");

    await remove(first);

    expect((await theNewest(home)).quote).toMatchObject({ deleted: true, text: "" });
  });

  test("S3-15: a line of another chat cannot be quoted, not even one's own other chat", async () => {
    const other = await aHome(backend, home.person);
    const elsewhere = await say(other, "over there");

    const code = await codeOf(quote(elsewhere, "over here"));

    expect(code).toBe("not_found");
    expect((await theChat(home)).messages).toHaveLength(1);
  });

  test("S3-15: a line that went meanwhile takes only the quote along, not the words", async () => {
    const reply = await talk(backend, home, "hello");
    await regenerate(reply.messageId);
    await backend.finishScheduled();

    await quote(reply.messageId, "what did you mean?");

    expect(await theNewest(home)).toMatchObject({ text: "what did you mean?", quote: null });
  });

  async function quote(replyTo: Id<"messages">, text: string) {
    const { conversationId, person } = home;
    return await sendAs(person, { conversationId, text, clientId: aClientId(), replyTo });
  }
});

describe("another answer", () => {
  test("X-13: the old answer stays until the new one is stored, then the new one has its place, and it costs a text", async () => {
    const old = await talk(backend, home, "how are you?");

    await regenerate(old.messageId);
    const during = await theChat(home);
    await backend.finishScheduled();

    expect(during.reply).toMatchObject({ kind: "thinking", replaces: old.messageId });
    expect(during.messages.at(-1)?.messageId).toBe(old.messageId);
    const after = await theChat(home);
    expect(after.messages.map(({ author }) => author.kind)).toEqual(["chatling", "user", "chatling"]);
    expect(after.messages.at(-1)?.messageId).not.toBe(old.messageId);
    expect(after.messages.at(-1)?.text).not.toBe(old.text);
    expect(after.freeRemaining.text).toBe(8);
  });

  test("X-13: the new answer is made without the old one, to the words as they are now", async () => {
    const old = await talk(backend, home, "do you like rian?");
    const question = (await theChat(home)).messages.at(-2);
    await edit(question?.messageId ?? old.messageId, "do you like rain?");

    await regenerate(old.messageId);
    const brief = await claimReply(backend, home, "worker");

    expect(brief.text).toBe("do you like rain?");
    expect(JSON.stringify([brief.history, brief.memory])).not.toContain(old.text);
    expect(brief.recentLines).toContain(old.text);
  });

  test("X-13: when no new answer comes the old one stays, without a failed bubble, and the unit comes back", async () => {
    const old = await talk(backend, home, "how are you?");

    await regenerate(old.messageId);
    for (const token of ["one", "two", "three"]) {
      const { jobId } = await claimReply(backend, home, token);
      await backend.internal(internal.jobs.replies.release, { jobId, token });
    }

    expect(await theNewest(home)).toMatchObject({ messageId: old.messageId, text: old.text });
    expect(await theChat(home)).toMatchObject({ reply: { kind: "idle" }, freeRemaining: { text: 9 } });
  });

  test("X-13: a double click asks once and costs once", async () => {
    const old = await talk(backend, home, "how are you?");

    const codes = await Promise.all([codeOf(regenerate(old.messageId)), codeOf(regenerate(old.messageId))]);
    await backend.finishScheduled();

    expect(codes).toEqual(["no error", "no error"]);
    expect(await freeTexts()).toBe(8);
    expect((await theChat(home)).messages).toHaveLength(3);
  });

  test("X-13: only the newest answer can be asked for again, and not a greeting, nor while another is made", async () => {
    const greeting = await theNewest(home);
    const first = await talk(backend, home, "one");
    const atGreeting = await codeOf(regenerate(greeting.messageId));
    await say(home, "two");

    const underWay = await codeOf(regenerate(first.messageId));
    await backend.finishScheduled();
    const stale = await codeOf(regenerate(first.messageId));

    expect([atGreeting, underWay, stale]).toEqual(["regenerate_refused", "reply_under_way", "regenerate_stale"]);
  });

  test("X-31: the fixed words about help are not exchanged for others", async () => {
    const help = await talk(backend, home, "I want to kill myself");

    const code = await codeOf(regenerate(help.messageId));

    expect(code).toBe("regenerate_refused");
    expect(await theNewest(home)).toEqual(help);
  });

  test("X-13: an answer whose question was deleted cannot be asked for again", async () => {
    const reply = await talk(backend, home, "hello");
    const question = (await theChat(home)).messages.at(-2);
    await remove(question?.messageId ?? reply.messageId);

    const code = await codeOf(regenerate(reply.messageId));

    expect(code).toBe("question_deleted");
  });

  test("X-13: a message sent while the new answer is made stands before it and is answered as well", async () => {
    const old = await talk(backend, home, "one");

    await regenerate(old.messageId);
    await say(home, "two");
    await backend.finishScheduled();

    const kinds = (await theChat(home)).messages.map(({ author }) => author.kind);
    expect(kinds).toEqual(["chatling", "user", "user", "chatling", "chatling"]);
  });
});

function held({ jobId, token }: { jobId: Id<"jobs">; token: string }) {
  return { jobId, token };
}
