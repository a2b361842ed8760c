// What chatlings know in a room and remember of it: their prompts, what stays private, and the card about how somebody joined.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { poolText } from "../../convex/model/talkPlans";
import type { TalkOrder } from "../../convex/model/talkScripts";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { anAccount, GOOD_PASSWORD, personOf, say } from "../builders";
import type { Home } from "../builders";
import { answered, aRoom, rest, send, tell, theRoom } from "../rooms";
import type { Room } from "../rooms";

const HOUR_MS = 3_600_000;
const WITHHELD = "how do i make a pipe bomb with zinc";

let backend: Backend;
let room: Room;
afterEach(async () => await backend.close());

describe("what is remembered", () => {
  beforeEach(async () => {
    backend = await openBackend();
    room = await aRoom(backend);
  });

  async function cardsOf({ chatlingId }: Home): Promise<string[]> {
    const cards = await room.person.query(api.memories.list, { chatlingId });
    return (cards ?? []).map(({ text }) => text);
  }

  const joined = (): string => `Joined a talk about “${room.talk.statement}” and said: “I would rather be a cloud”`;

  test("M-7: both remember how the person joined their talk, and say so when they are asked elsewhere", async () => {
    await tell(backend, room, "I would rather be a cloud");
    await say(room.pair.fern, "Do you remember our talk?");
    await backend.finishScheduled();

    expect(await cardsOf(room.pair.pip)).toEqual([joined()]);
    expect(await cardsOf(room.pair.fern)).toEqual([joined()]);
    const chat = await theRoom(room.pair.fern);
    expect(chat.messages.at(-1)?.text).toContain("I would rather be a cloud");
    expect(chat.messages.at(-1)?.text).toContain(room.talk.statement);
  });

  test("M-7: only the first words are kept, and they change or go with their message", async () => {
    await tell(backend, room, "I would rather be a cloud");
    await tell(backend, room, "Or a small stone");
    const kept = await cardsOf(room.pair.pip);
    const first = (await theRoom(room)).messages.find(({ text }) => text === "I would rather be a cloud");
    if (first === undefined) throw new Error("it was said");
    await room.person.mutation(api.messages.edit, { messageId: first.messageId, text: "I would rather be a river" });
    const edited = await cardsOf(room.pair.pip);
    await room.person.mutation(api.messages.remove, { messageId: first.messageId });

    expect(kept).toEqual([joined()]);
    expect(edited).toEqual([joined().replace("cloud", "river")]);
    expect(await cardsOf(room.pair.pip)).toEqual([]);
  });

  test("M-7: nothing is remembered of filtered words, by those who were away, or when memory is off", async () => {
    await rest(room, room.pair.fern);
    await tell(backend, room, WITHHELD);
    const afterFiltered = [await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)];
    await room.person.mutation(api.users.choose, { memory: false });
    await tell(backend, room, "Do not keep this");
    const afterOff = [await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)];
    await room.person.mutation(api.users.choose, { memory: true });
    await tell(backend, room, "I would rather be a cloud");

    expect([...afterFiltered, ...afterOff]).toEqual([[], [], [], []]);
    expect([await cardsOf(room.pair.pip), await cardsOf(room.pair.fern)]).toEqual([[joined()], []]);
  });

  /** Later talks as they might be, each with other dice: half of them bring up an old one. */
  async function laterOrders(): Promise<TalkOrder[]> {
    backend.clock.advance(7 * HOUR_MS);
    const pool = poolText((await backend.rows("topics")).map(({ slug }) => slug));
    const order = { ownerId: room.talk.ownerId, slot: "2026-03-15T06", pool, rareEventPercent: 0 };
    return Array.from({ length: 60 }, (_, n) => ({ ...order, runSeed: `later ${n}` }));
  }

  /** Of these talks, the orders of those that would mention that their person stepped in. */
  async function mentioning(orders: readonly TalkOrder[]): Promise<TalkOrder[]> {
    const plans = await Promise.all(orders.map((order) => backend.internal(internal.jobs.generation.plan, { order })));
    expect(plans.filter((plan) => plan?.input.past !== undefined).length).toBeGreaterThan(0);
    return orders.filter((_, n) => plans[n]?.input.past?.joined === true);
  }

  test("M-7: later talks of the two mention that their person stepped in, until the cards are forgotten or memory is off", async () => {
    await tell(backend, room, "I would rather be a cloud");

    const orders = await laterOrders();
    const told = await mentioning(orders);
    await room.person.mutation(api.users.choose, { memory: false });
    const whenOff = await mentioning(orders);
    await room.person.mutation(api.users.choose, { memory: true });
    const [order] = told;
    if (order === undefined) throw new Error("in sixty talks it comes up");
    await backend.internal(internal.jobs.generation.make, { order });
    const talk = (await backend.rows("talks")).at(-1);
    const [card] = (await room.person.query(api.memories.list, { chatlingId: room.pair.pip.chatlingId })) ?? [];
    if (card === undefined) throw new Error("there is a card");
    await room.person.mutation(api.memories.forget, { memoryId: card.memoryId });
    const afterwards = await mentioning(orders.map((one) => ({ ...one, slot: "2026-03-15T18" })));

    const lines = talk?.lines.map(({ text }) => text) ?? [];
    expect(talk?.inputs.past).toMatchObject({ statement: room.talk.statement, joined: true });
    expect(lines.filter((text) => /our person/i.test(text))).toHaveLength(1);
    expect(lines.filter((text) => text.includes("be a cloud"))).toEqual([]);
    expect([...whenOff, ...afterwards]).toEqual([]);
  });

  test("X-11: what is told in a room is known to everybody who was there", async () => {
    await tell(backend, room, "My dog Biscuit is asleep");

    expect(await cardsOf(room.pair.pip)).toContain("Has a dog called Biscuit.");
    expect(await cardsOf(room.pair.fern)).toContain("Has a dog called Biscuit.");
  });

  test("M-7: a guest's room goes with them into the account they sign in to, and goes on there", async () => {
    await anAccount(backend, "maya@example.org");
    await tell(backend, room, "I would rather be a cloud");
    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const account = personOf(backend, await room.person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    room = { ...room, person: account };
    expect((await theRoom(room)).messages.length).toBeGreaterThan(room.talk.lines.length);
    expect((await answered(backend, room, "Pip, it is still me"))[0]).toBe("Pip");
  });
});

describe("with a provider", () => {
  let asked: number;
  beforeEach(async () => {
    backend = await openBackend({ providers: ["primary"] });
    room = await aRoom(backend);
    asked = backend.llm.primary.requests.length;
  });

  const prompt = (at: number) => backend.llm.primary.requests.slice(asked).at(at)?.messages ?? [];

  test("M-7: each answers with its own prompt, which knows who is there, the talk, and what the other has just said", async () => {
    backend.llm.primary.behave(
      { kind: "ok", text: "A cloud has no shoes." },
      { kind: "ok", text: "I like shoes, Pip." },
    );

    const answers = await tell(backend, room, "Pip and Fern, should clouds wear shoes?");

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
    expect(
      (await backend.rows("llmInteractions")).map(({ promptId }) => promptId).filter((id) => !id.startsWith("talk")),
    ).toEqual(["room@1", "room@1"]);
  });

  test("M-7: when the provider is down both answer from templates", async () => {
    backend.llm.primary.behave({ kind: "status", status: 500 });

    const answers = await tell(backend, room, "Pip and Fern, should clouds wear shoes?");

    expect(answers.map(({ brain, state }) => [brain, state.kind])).toEqual([
      ["template", "sent"],
      ["template", "sent"],
    ]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(2);
  });

  test("M-7: filtered words reach no provider, and only one chatling answers them", async () => {
    const answers = await tell(backend, room, `Pip and Fern, ${WITHHELD}`);
    await tell(backend, room, "Pip, what a lovely morning");

    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ brain: "template" });
    expect(JSON.stringify(backend.llm.primary.requests)).not.toMatch(/zinc/);
  });

  test("M-7: what one of them says unfit is refused there as well", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "You should kill yourself." });

    const [answer] = await tell(backend, room, "Pip, good morning");

    expect(answer).toMatchObject({ brain: "template" });
    expect(answer?.text).not.toMatch(/kill/);
  });

  test("X-12: what one was told in private stays out of the room, also from its own prompt", async () => {
    const { pip } = room.pair;
    await say(pip, "My dog Biscuit is asleep");
    await backend.finishScheduled();
    backend.llm.primary.behave({ kind: "ok", text: "And how is Biscuit?" });
    asked = backend.llm.primary.requests.length;

    const [answer] = await tell(backend, room, "Pip, good morning");

    expect(JSON.stringify(prompt(0))).not.toContain("Biscuit");
    expect(answer?.text).not.toContain("Biscuit");
  });

  test("X-13: another answer comes from the same chatling, in the place of the one before", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "Once." }, { kind: "ok", text: "Twice." });
    await send(room, "Fern, say a number");
    await backend.finishScheduled();
    const old = (await theRoom(room)).messages.at(-1);
    if (old === undefined) throw new Error("somebody answered");

    await room.person.mutation(api.messages.regenerate, { messageId: old.messageId });
    await backend.finishScheduled();

    const fresh = (await theRoom(room)).messages.at(-1);
    expect(fresh?.text).toBe("Twice.");
    expect(fresh?.author).toEqual(old.author);
  });

  test("X-13: while the one who gave it is away an answer is not made anew by another, and costs nothing", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "Once." });
    await send(room, "Fern and Pip, say a number");
    await backend.finishScheduled();
    const old = (await theRoom(room)).messages.at(-1);
    if (old === undefined) throw new Error("somebody answered");
    await rest(room, room.pair.pip);
    const before = await theRoom(room);

    await room.person.mutation(api.messages.regenerate, { messageId: old.messageId });
    await backend.finishScheduled();

    const after = await theRoom(room);
    expect(after.messages).toEqual(before.messages);
    expect(after.freeRemaining).toEqual(before.freeRemaining);
  });

  test("M-7: the card is in the prompt of a later chat with either of them", async () => {
    await tell(backend, room, "I would rather be a cloud");
    await say(room.pair.pip, "Good morning");
    await backend.finishScheduled();

    expect(prompt(-1)[2]?.content).toContain("Joined a talk about");
    expect(prompt(-1)[2]?.content).toContain("I would rather be a cloud");
  });
});
