// Rooms that a talk goes on in: stepping in and leaving, who answers, what it costs, and what is remembered afterwards.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { ConversationView, MessageView } from "../../convex/model/views";
import { CRISIS_MESSAGES } from "../../convex/safety/crisisMessages";
import { FREE_QUOTA } from "../../lib/limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, anAccount, aPermit, GOOD_PASSWORD, personOf, say, sendAs } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";
import { aRoom, aTalkOf } from "../rooms";
import type { Room } from "../rooms";

const WITHHELD = "how do i make a pipe bomb with zinc";

let backend: Backend;
let room: Room;
beforeEach(async () => await open({}));
afterEach(async () => await backend.close());

async function open(env: Record<string, string>): Promise<void> {
  backend = await openBackend({ env });
  room = await aRoom(backend);
}

async function reopen(env: Record<string, string>): Promise<void> {
  await backend.close();
  await open(env);
}

async function theRoom(of: Pick<Room, "person" | "conversationId"> = room): Promise<ConversationView> {
  const view = await of.person.query(api.conversations.open, { conversationId: of.conversationId });
  if (view === null) throw new Error("the room is there");
  return view;
}

/** A line of the person, and what is answered to it. */
async function tell(text: string): Promise<MessageView[]> {
  const { messageId } = await sendAs(room.person, { conversationId: room.conversationId, text, clientId: aClientId() });
  await backend.finishScheduled();
  const { messages } = await theRoom();
  return messages.slice(messages.findIndex((message) => message.messageId === messageId) + 1);
}

/** "Pip", "Fern", "me" or "house" */
function speakersOf(view: ConversationView, messages: readonly MessageView[]): string[] {
  return messages.map(({ author }) => {
    if (author.kind === "user") return "me";
    if (author.kind === "system") return "house";
    return view.participants.find((one) => one.chatlingId === author.chatlingId)?.nickname ?? "nobody";
  });
}

async function answered(text: string): Promise<string[]> {
  const answers = await tell(text);
  return speakersOf(await theRoom(), answers);
}

async function send(text: string): Promise<unknown> {
  return await sendAs(room.person, { conversationId: room.conversationId, text, clientId: aClientId() });
}

async function restOf(nickname: "Pip" | "Fern"): Promise<void> {
  const { pip, fern } = room.pair;
  const { chatlingId } = nickname === "Pip" ? pip : fern;
  await room.person.mutation(api.care.meditate, { chatlingId });
}

describe("stepping in", () => {
  test("M-7: the talk is the beginning, and the order of lines has no gap where the person comes in", async () => {
    const answers = await tell("Pip, I think you are right");

    const view = await theRoom();
    const told = room.talk.lines.map(({ text }) => text);
    expect(view.messages.map(({ text }) => text)).toEqual([
      ...told,
      "You stepped in.",
      "Pip, I think you are right",
      ...answers.map(({ text }) => text),
    ]);
    const spoke = room.talk.lines.map(({ speaker }) => room.talk.participants[speaker]?.nickname);
    expect(speakersOf(view, view.messages)).toEqual([...spoke, "house", "me", ...speakersOf(view, answers)]);
    const times = view.messages.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    expect(view.messages.filter(({ createdAt }) => createdAt < (view.room?.beganAt ?? 0))).toHaveLength(told.length);
  });

  test("M-7: leaving returns the talk to observe-only: the room can be read, and nobody can write in it", async () => {
    const before = await room.person.query(api.talks.get, { talkId: room.talk._id });
    const [line] = await tell("Hello you two");
    await send("One more thing");
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });
    await backend.finishScheduled();

    const view = await theRoom();
    expect(view.room?.active).toBe(false);
    expect(view.messages.slice(-2).map(({ text }) => text)).toEqual([
      "One more thing",
      "You left. They have the room to themselves again.",
    ]);
    expect(await codeOf(send("Are you still there?"))).toBe("room_left");
    if (line === undefined) throw new Error("somebody answered");
    const { messageId } = line;
    expect(await codeOf(room.person.mutation(api.messages.regenerate, { messageId }))).toBe("room_left");
    expect(await codeOf(room.person.mutation(api.messages.react, { messageId, kind: "heart", on: true }))).toBe(
      "room_left",
    );
    const after = await room.person.query(api.talks.get, { talkId: room.talk._id });
    expect(after?.lines).toEqual(before?.lines);
    expect(await room.person.query(api.rooms.ofTalk, { talkId: room.talk._id })).toEqual({
      conversationId: room.conversationId,
      active: false,
    });
  });

  test("M-7: stepping in again opens the same room, where it was left", async () => {
    await tell("Hello you two");
    const before = (await theRoom()).messages.map(({ messageId }) => messageId);
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });

    const again = await room.person.mutation(api.rooms.stepIn, { talkId: room.talk._id });

    const view = await theRoom();
    expect(again.conversationId).toBe(room.conversationId);
    expect(view.room?.active).toBe(true);
    expect(view.messages.map(({ messageId }) => messageId).slice(0, before.length)).toEqual(before);
    expect(view.messages.slice(before.length).map(({ text }) => text)).toEqual([
      "You left. They have the room to themselves again.",
      "You came back in.",
    ]);
    expect((await answered("Pip, I am back"))[0]).toBe("Pip");
  });

  test("M-7: stepping in twice, also at once, makes one room with one beginning", async () => {
    const talk = await aTalkOf(backend, room.pair);

    const ways = await Promise.all(
      [1, 2, 3].map(async () => await room.person.mutation(api.rooms.stepIn, { talkId: talk._id })),
    );

    const ids = new Set(ways.map(({ conversationId }) => conversationId));
    expect(ids.size).toBe(1);
    const made = (await backend.rows("messages")).filter(({ conversationId }) => ids.has(conversationId));
    expect(made).toHaveLength(talk.lines.length + 1);
  });

  test("M-7: a talk of somebody else cannot be stepped in to, left, or seen", async () => {
    const other = await aGuest(backend);

    expect(await codeOf(other.mutation(api.rooms.stepIn, { talkId: room.talk._id }))).toBe("not_found");
    expect(await codeOf(other.mutation(api.rooms.leave, { conversationId: room.conversationId }))).toBe("not_found");
    expect(await other.query(api.rooms.ofTalk, { talkId: room.talk._id })).toBeNull();
    expect(await other.query(api.conversations.open, { conversationId: room.conversationId })).toBeNull();
  });

  test("M-7: a companion chat cannot be left", async () => {
    const { pip } = room.pair;

    const left = room.person.mutation(api.rooms.leave, { conversationId: pip.conversationId });

    expect(await codeOf(left)).toBe("input_invalid");
  });

  test("M-7: the room stands in the list of chats with everybody in it, and is read until somebody answers", async () => {
    const read = await room.person.query(api.conversations.list, { paginationOpts: { numItems: 10, cursor: null } });
    await tell("Hello you two");
    const unread = await room.person.query(api.conversations.list, { paginationOpts: { numItems: 10, cursor: null } });

    const [before, after] = [read, unread].map(({ page }) =>
      page.find((one) => one.conversationId === room.conversationId),
    );
    const names = room.talk.participants.map(({ nickname }) => nickname);
    expect(before).toMatchObject({ name: names.join(" and "), preview: "You stepped in.", unread: false });
    expect(before?.participants.map(({ nickname }) => nickname)).toEqual(names);
    expect(after?.unread).toBe(true);
  });
});

describe("who answers", () => {
  test("M-7: whoever is named answers, and both when both are", async () => {
    expect((await answered("Fern, what do you say?"))[0]).toBe("Fern");
    expect((await answered("And you, pip?"))[0]).toBe("Pip");
    expect(await answered("Fern and Pip, are you listening?")).toEqual(["Fern", "Pip"]);
  });

  test("M-7: whoever is quoted answers", async () => {
    const fern = (await theRoom()).messages.find(
      ({ author }) => author.kind === "chatling" && author.chatlingId === room.pair.fern.chatlingId,
    );
    if (fern === undefined) throw new Error("Fern said something in the talk");

    await sendAs(room.person, {
      conversationId: room.conversationId,
      text: "Why is that?",
      clientId: aClientId(),
      replyTo: fern.messageId,
    });
    await backend.finishScheduled();

    const view = await theRoom();
    const at = view.messages.findIndex(({ text }) => text === "Why is that?");
    expect(view.messages[at]?.quote).toMatchObject({ speaker: "Fern", mine: false, messageId: fern.messageId });
    expect(speakersOf(view, view.messages)[at + 1]).toBe("Fern");
  });

  test("M-7: one who meditates does not answer, the other does", async () => {
    await restOf("Fern");

    expect(await answered("Fern, are you there?")).toEqual(["Pip"]);
  });

  test("M-7: one who goes between the question and the answer leaves it to the other", async () => {
    await send("Fern, are you there?");
    await restOf("Fern");
    await backend.finishScheduled();

    const view = await theRoom();
    expect(speakersOf(view, view.messages).slice(-2)).toEqual(["me", "Pip"]);
  });

  test("M-7: when nobody is there a kind line says so, and it costs nothing", async () => {
    await restOf("Fern");
    await restOf("Pip");

    const [line] = await tell("Anybody?");

    expect(line).toMatchObject({ author: { kind: "system" } });
    expect(line?.text).toMatch(/^Nobody is here to answer/);
    expect((await theRoom()).freeRemaining).toEqual(FREE_QUOTA);
  });

  test("M-7: when everybody goes before the answer, the line says so and the unit comes back", async () => {
    await send("Fern and Pip, are you there?");
    await restOf("Fern");
    await restOf("Pip");
    await backend.finishScheduled();

    const view = await theRoom();
    expect(speakersOf(view, view.messages).slice(-2)).toEqual(["me", "house"]);
    expect(view.freeRemaining).toEqual(FREE_QUOTA);
    expect(view.reply.kind).toBe("idle");
  });
});

describe("what it costs and what is refused", () => {
  test("M-7: a message costs one text, however many answer it", async () => {
    const answers = await answered("Fern and Pip, what now?");

    expect(answers).toHaveLength(2);
    expect((await theRoom()).freeRemaining).toEqual({ ...FREE_QUOTA, text: FREE_QUOTA.text - 1 });
  });

  test("M-7: at zero a room answers from templates, or refuses, as a companion chat does", async () => {
    await reopen({ TEXT_AT_ZERO: "stop" });
    for (let sent = 0; sent < FREE_QUOTA.text; sent += 1) {
      await send(`line ${sent}`);
      backend.clock.advance(4_000);
    }

    expect(await codeOf(send("one too many"))).toBe("quota_exhausted");
  });

  test("M-7: a permit of somebody else does not open a room", async () => {
    const permitId = await aPermit(await aGuest(backend));
    const said = { conversationId: room.conversationId, text: "hello", clientId: aClientId(), permitId };

    expect(await codeOf(room.person.mutation(api.messages.send, said))).toBe("permit_invalid");
  });

  test("M-7: a cry for help gets the help lines once and for nothing, also when nobody is there", async () => {
    const answers = await tell("Fern and Pip, I want to kill myself");
    await restOf("Fern");
    await restOf("Pip");
    const [line] = await tell("I want to kill myself");

    expect(answers.map(({ text }) => text)).toEqual([CRISIS_MESSAGES.en.message]);
    expect(line).toMatchObject({ author: { kind: "system" }, text: CRISIS_MESSAGES.en.message });
    expect((await theRoom()).freeRemaining).toEqual(FREE_QUOTA);
  });

  test("M-7: what is said in a room can be deleted, found, reacted to and cleared as in any chat", async () => {
    const [answer] = await tell("Pip, the lighthouse is purple");
    if (answer === undefined) throw new Error("Pip answers");
    await room.person.mutation(api.messages.react, { messageId: answer.messageId, kind: "heart", on: true });
    const found = await room.person.query(api.messages.search, { words: "lighthouse" });
    await room.person.mutation(api.messages.remove, { messageId: answer.messageId });
    const deleted = (await theRoom()).messages.find(({ messageId }) => messageId === answer.messageId);
    await room.person.mutation(api.conversations.clear, { conversationId: room.conversationId, forgetMemories: false });
    await backend.finishScheduled();

    const own = found.hits.find(({ mine }) => mine);
    expect(own).toMatchObject({ conversationId: room.conversationId, snippet: "Pip, the lighthouse is purple" });
    expect(deleted).toMatchObject({ deleted: true, text: "" });
    expect((await theRoom()).messages).toEqual([]);
    expect((await answered("Fern, let us begin anew"))[0]).toBe("Fern");
  });
});

describe("what is remembered", () => {
  async function cardsOf({ chatlingId }: Home): Promise<string[]> {
    const cards = await room.person.query(api.memories.list, { chatlingId });
    return (cards ?? []).map(({ text }) => text);
  }

  const joined = (): string => `Joined a talk about “${room.talk.statement}” and said: “I would rather be a cloud”`;

  test("M-7: both remember how the person joined their talk, and say so when they are asked elsewhere", async () => {
    await tell("I would rather be a cloud");
    await say(room.pair.fern, "Do you remember our talk?");
    await backend.finishScheduled();

    expect(await cardsOf(room.pair.pip)).toEqual([joined()]);
    expect(await cardsOf(room.pair.fern)).toEqual([joined()]);
    const chat = await theRoom(room.pair.fern);
    expect(chat.messages.at(-1)?.text).toContain("I would rather be a cloud");
    expect(chat.messages.at(-1)?.text).toContain(room.talk.statement);
  });

  test("M-7: only the first words are kept, and they change or go with their message", async () => {
    await tell("I would rather be a cloud");
    await tell("Or a small stone");
    const kept = await cardsOf(room.pair.pip);
    const first = (await theRoom()).messages.find(({ text }) => text === "I would rather be a cloud");
    if (first === undefined) throw new Error("it was said");
    await room.person.mutation(api.messages.edit, { messageId: first.messageId, text: "I would rather be a river" });
    const edited = await cardsOf(room.pair.pip);
    await room.person.mutation(api.messages.remove, { messageId: first.messageId });

    expect(kept).toEqual([joined()]);
    expect(edited).toEqual([joined().replace("cloud", "river")]);
    expect(await cardsOf(room.pair.pip)).toEqual([]);
  });

  test("M-7: nothing is remembered of filtered words, by those who were away, or when memory is off", async () => {
    await restOf("Fern");
    await tell(WITHHELD);
    const afterFiltered = [await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)];
    await room.person.mutation(api.users.choose, { memory: false });
    await tell("Do not keep this");
    const afterOff = [await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)];
    await room.person.mutation(api.users.choose, { memory: true });
    await tell("I would rather be a cloud");

    expect([...afterFiltered, ...afterOff]).toEqual([[], [], [], []]);
    expect([await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)]).toEqual([[joined()], []]);
  });

  test("X-11: what is told in a room is known to everybody who was there", async () => {
    await tell("My dog Biscuit is asleep");

    expect(await cardsOf(room.pair.pip)).toContain("Has a dog called Biscuit.");
    expect(await cardsOf(room.pair.fern)).toContain("Has a dog called Biscuit.");
  });

  test("M-7: a guest's room goes with them into the account they sign in to, and goes on there", async () => {
    await anAccount(backend, "maya@example.org");
    await tell("I would rather be a cloud");
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const account = personOf(backend, await room.person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    room = { ...room, person: account };
    expect((await theRoom()).messages.length).toBeGreaterThan(room.talk.lines.length);
    expect((await answered("Pip, it is still me"))[0]).toBe("Pip");
  });
});

describe("with a provider", () => {
  beforeEach(async () => {
    await backend.close();
    backend = await openBackend({ providers: ["primary"] });
    room = await aRoom(backend);
  });

  const prompt = (at: number) => backend.llm.primary.requests.at(at)?.messages ?? [];

  test("M-7: each answers with its own prompt, which knows who is there, the talk, and what the other has just said", async () => {
    backend.llm.primary.behave(
      { kind: "ok", text: "A cloud has no shoes." },
      { kind: "ok", text: "I like shoes, Pip." },
    );

    const answers = await tell("Pip and Fern, should clouds wear shoes?");

    expect(answers.map(({ text, brain }) => [text, brain])).toEqual([
      ["A cloud has no shoes.", "primary"],
      ["I like shoes, Pip.", "primary"],
    ]);
    const [first, second] = [prompt(0), prompt(1)];
    expect(first[0]?.content).toContain("You are in a room with one person");
    expect(first[0]?.content).not.toMatch(/Pip|Fern/);
    expect(first[1]).toMatchObject({ role: "user" });
    expect(first[1]?.content).toContain("The name I gave you is Pip.");
    expect(first[1]?.content).toContain("Fern, a ");
    expect(first[1]?.content).toContain(room.talk.statement);
    expect(first.at(-1)).toEqual({ role: "user", content: "Pip and Fern, should clouds wear shoes?" });
    expect(second.slice(-2)).toEqual([
      { role: "user", content: "Pip and Fern, should clouds wear shoes?" },
      { role: "user", content: "[Pip]: A cloud has no shoes." },
    ]);
    const ofFern = room.talk.lines.find(({ speaker }) => room.talk.participants[speaker]?.nickname === "Fern");
    expect(first).toContainEqual({ role: "user", content: `[Fern]: ${ofFern?.text}` });
    expect((await backend.rows("llmInteractions")).map(({ promptId }) => promptId)).toEqual(["room@1", "room@1"]);
  });

  test("M-7: when the provider is down both answer from templates", async () => {
    backend.llm.primary.behave({ kind: "status", status: 500 });

    const answers = await tell("Pip and Fern, should clouds wear shoes?");

    expect(answers.map(({ brain, state }) => [brain, state.kind])).toEqual([
      ["template", "sent"],
      ["template", "sent"],
    ]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(2);
  });

  test("M-7: filtered words reach no provider, and only one chatling answers them", async () => {
    const answers = await tell(`Pip and Fern, ${WITHHELD}`);
    await tell("Pip, what a lovely morning");

    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ brain: "template" });
    expect(JSON.stringify(backend.llm.primary.requests)).not.toMatch(/zinc/);
  });

  test("M-7: what one of them says unfit is refused there as well", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "You should kill yourself." });

    const [answer] = await tell("Pip, good morning");

    expect(answer).toMatchObject({ brain: "template" });
    expect(answer?.text).not.toMatch(/kill/);
  });

  test("X-12: what one was told in private stays out of the room, also from its own prompt", async () => {
    const { pip } = room.pair;
    await say(pip, "My dog Biscuit is asleep");
    await backend.finishScheduled();
    backend.llm.primary.behave({ kind: "ok", text: "And how is Biscuit?" });
    const asked = backend.llm.primary.requests.length;

    const [answer] = await tell("Pip, good morning");

    expect(JSON.stringify(prompt(asked))).not.toContain("Biscuit");
    expect(answer?.text).not.toContain("Biscuit");
  });

  test("X-13: another answer comes from the same chatling, in the place of the one before", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "Once." }, { kind: "ok", text: "Twice." });
    await send("Fern, say a number");
    await backend.finishScheduled();
    const old = (await theRoom()).messages.at(-1);
    if (old === undefined) throw new Error("somebody answered");

    await room.person.mutation(api.messages.regenerate, { messageId: old.messageId });
    await backend.finishScheduled();

    const fresh = (await theRoom()).messages.at(-1);
    expect(fresh?.text).toBe("Twice.");
    expect(fresh?.author).toEqual(old.author);
  });

  test("M-7: the card is in the prompt of a later chat with either of them", async () => {
    await tell("I would rather be a cloud");
    await say(room.pair.pip, "Good morning");
    await backend.finishScheduled();

    expect(prompt(-1)[2]?.content).toContain("Joined a talk about");
    expect(prompt(-1)[2]?.content).toContain("I would rather be a cloud");
  });
});
