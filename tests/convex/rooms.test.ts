// Rooms that a talk goes on in: stepping in and leaving, who answers, and what it costs.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { CRISIS_MESSAGES } from "../../convex/safety/crisisMessages";
import { FREE_QUOTA } from "../../lib/limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aGuest, aPermit, sendAs } from "../builders";
import { codeOf } from "../error-codes";
import { answered, aRoom, aTalkOf, rest, send, speakersOf, tell, theRoom } from "../rooms";
import type { Room } from "../rooms";

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

describe("stepping in", () => {
  test("M-7: the talk is the beginning, and the order of lines has no gap where the person comes in", async () => {
    const answers = await tell(backend, room, "Pip, I think you are right");

    const view = await theRoom(room);
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
    const [line] = await tell(backend, room, "Hello you two");
    await send(room, "One more thing");
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });
    await backend.finishScheduled();

    const view = await theRoom(room);
    expect(view.room?.active).toBe(false);
    expect(view.messages.slice(-2).map(({ text }) => text)).toEqual([
      "One more thing",
      "You left. They have the room to themselves again.",
    ]);
    expect(await codeOf(send(room, "Are you still there?"))).toBe("room_left");
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
    await tell(backend, room, "Hello you two");
    const before = (await theRoom(room)).messages.map(({ messageId }) => messageId);
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });
    await room.person.mutation(api.rooms.leave, { conversationId: room.conversationId });

    const again = await room.person.mutation(api.rooms.stepIn, { talkId: room.talk._id });

    const view = await theRoom(room);
    expect(again.conversationId).toBe(room.conversationId);
    expect(view.room?.active).toBe(true);
    expect(view.messages.map(({ messageId }) => messageId).slice(0, before.length)).toEqual(before);
    expect(view.messages.slice(before.length).map(({ text }) => text)).toEqual([
      "You left. They have the room to themselves again.",
      "You came back in.",
    ]);
    expect((await answered(backend, room, "Pip, I am back"))[0]).toBe("Pip");
  });

  test("M-7: whoever left comes back from the room itself, and only its owner can", async () => {
    const { person, conversationId } = room;
    await person.mutation(api.rooms.leave, { conversationId });

    expect(await codeOf((await aGuest(backend)).mutation(api.rooms.comeBack, { conversationId }))).toBe("not_found");
    await person.mutation(api.rooms.comeBack, { conversationId });
    await person.mutation(api.rooms.comeBack, { conversationId });

    const view = await theRoom(room);
    expect(view.room?.active).toBe(true);
    expect(view.messages.filter(({ text }) => text === "You came back in.")).toHaveLength(1);
    const companion = { conversationId: room.pair.pip.conversationId };
    expect(await codeOf(person.mutation(api.rooms.comeBack, companion))).toBe("input_invalid");
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
    await tell(backend, room, "Hello you two");
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
    expect((await answered(backend, room, "Fern, what do you say?"))[0]).toBe("Fern");
    expect((await answered(backend, room, "And you, pip?"))[0]).toBe("Pip");
    expect(await answered(backend, room, "Fern and Pip, are you listening?")).toEqual(["Fern", "Pip"]);
  });

  test("M-7: whoever is quoted answers", async () => {
    const fern = (await theRoom(room)).messages.find(
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

    const view = await theRoom(room);
    const at = view.messages.findIndex(({ text }) => text === "Why is that?");
    expect(view.messages[at]?.quote).toMatchObject({ speaker: "Fern", mine: false, messageId: fern.messageId });
    expect(speakersOf(view, view.messages)[at + 1]).toBe("Fern");
  });

  test("M-7: one who meditates does not answer, the other does", async () => {
    await rest(room, room.pair.fern);

    expect(await answered(backend, room, "Fern, are you there?")).toEqual(["Pip"]);
  });

  test("M-7: one who goes between the question and the answer leaves it to the other", async () => {
    await send(room, "Fern, are you there?");
    await rest(room, room.pair.fern);
    await backend.finishScheduled();

    const view = await theRoom(room);
    expect(speakersOf(view, view.messages).slice(-2)).toEqual(["me", "Pip"]);
  });

  test("M-7: when nobody is there a kind line says so, and it costs nothing", async () => {
    await rest(room, room.pair.fern);
    await rest(room, room.pair.pip);

    const [line] = await tell(backend, room, "Anybody?");

    expect(line).toMatchObject({ author: { kind: "system" } });
    expect(line?.text).toMatch(/^Nobody is here to answer/);
    expect((await theRoom(room)).freeRemaining).toEqual(FREE_QUOTA);
  });

  test("M-7: when everybody goes before the answer, the line says so and the unit comes back", async () => {
    await send(room, "Fern and Pip, are you there?");
    await rest(room, room.pair.fern);
    await rest(room, room.pair.pip);
    await backend.finishScheduled();

    const view = await theRoom(room);
    expect(speakersOf(view, view.messages).slice(-2)).toEqual(["me", "house"]);
    expect(view.freeRemaining).toEqual(FREE_QUOTA);
    expect(view.reply.kind).toBe("idle");
  });
});

describe("what it costs and what is refused", () => {
  test("M-7: a message costs one text, however many answer it", async () => {
    const answers = await answered(backend, room, "Fern and Pip, what now?");

    expect(answers).toHaveLength(2);
    expect((await theRoom(room)).freeRemaining).toEqual({ ...FREE_QUOTA, text: FREE_QUOTA.text - 1 });
  });

  test("M-7: at zero a room refuses another text where a companion chat would", async () => {
    await reopen({ TEXT_AT_ZERO: "stop" });
    for (let sent = 0; sent < FREE_QUOTA.text; sent += 1) {
      await send(room, `line ${sent}`);
      backend.clock.advance(4_000);
    }

    expect(await codeOf(send(room, "one too many"))).toBe("quota_exhausted");
  });

  test("M-7: a permit of somebody else does not open a room", async () => {
    const permitId = await aPermit(await aGuest(backend));
    const said = { conversationId: room.conversationId, text: "hello", clientId: aClientId(), permitId };

    expect(await codeOf(room.person.mutation(api.messages.send, said))).toBe("permit_invalid");
  });

  test("M-7: a cry for help gets the help lines once and for nothing, also when nobody is there", async () => {
    const answers = await tell(backend, room, "Fern and Pip, I want to kill myself");
    await rest(room, room.pair.fern);
    await rest(room, room.pair.pip);
    const [line] = await tell(backend, room, "I want to kill myself");

    expect(answers.map(({ text }) => text)).toEqual([CRISIS_MESSAGES.en.message]);
    expect(line).toMatchObject({ author: { kind: "system" }, text: CRISIS_MESSAGES.en.message });
    expect((await theRoom(room)).freeRemaining).toEqual(FREE_QUOTA);
  });

  test("M-7: what is said in a room can be deleted, found, reacted to and cleared as in any chat", async () => {
    const [answer] = await tell(backend, room, "Pip, the lighthouse is purple");
    if (answer === undefined) throw new Error("Pip answers");
    await room.person.mutation(api.messages.react, { messageId: answer.messageId, kind: "heart", on: true });
    const found = await room.person.query(api.messages.search, { words: "lighthouse" });
    await room.person.mutation(api.messages.remove, { messageId: answer.messageId });
    const deleted = (await theRoom(room)).messages.find(({ messageId }) => messageId === answer.messageId);
    await room.person.mutation(api.conversations.clear, { conversationId: room.conversationId, forgetMemories: false });
    await backend.finishScheduled();

    const house = await room.person.query(api.messages.search, { words: "stepped" });
    expect(house.hits).toEqual([]);
    const own = found.hits.find(({ mine }) => mine);
    expect(own).toMatchObject({ conversationId: room.conversationId, snippet: "Pip, the lighthouse is purple" });
    expect(deleted).toMatchObject({ deleted: true, text: "" });
    expect((await theRoom(room)).messages).toEqual([]);
    expect((await answered(backend, room, "Fern, let us begin anew"))[0]).toBe("Fern");
  });
});
