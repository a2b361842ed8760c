// What a reply brings beside its words: decided by a model or by the built-in brain, paid for from the allowance, never an error.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aHome, anAccount, say } from "../builders";
import type { Home } from "../builders";

let backend: Backend;
let home: Home;

afterEach(async () => await backend.close());

async function open(providers: "primary"[] = []): Promise<void> {
  backend = await openBackend({ providers });
  home = await aHome(backend);
  await backend.finishScheduled();
}

const FILE = { speciesSlug: "mossling", size: 10, width: 640, height: 480 };

async function seedAlbum(): Promise<void> {
  const image = { ...FILE, kind: "image" as const, contentType: "image/webp" };
  const files = [
    { ...image, objectKey: "species/rain", tags: ["rain"], alt: "A green Mossling in the rain." },
    { ...image, objectKey: "species/snow", tags: ["snow"], alt: "A pink Mossling in the snow." },
    {
      ...FILE,
      kind: "video" as const,
      contentType: "video/webm",
      durationSec: 3,
      objectKey: "species/film",
      tags: ["night"],
      alt: "A film.",
    },
  ];
  await backend.internal(internal.jobs.speciesAlbum.seed, { speciesSlug: "mossling", files });
}

async function ask(text: string) {
  await say(home, text);
  await backend.finishScheduled();
  backend.clock.advance(10_000);
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  const reply = view?.messages.at(-1);
  if (view === null || reply === undefined) throw new Error("there is a reply");
  return { reply, view };
}

const decision = (fields: object): string => JSON.stringify({ type: "text", tags: [], text: "Look.", ...fields });

describe("decided by a model", () => {
  beforeEach(async () => {
    await open(["primary"]);
    await seedAlbum();
  });

  test.each([
    ["image", ["snow"], "A pink Mossling in the snow."],
    ["video", ["moon"], "A film."],
  ])("S4-15 S4-17 S4-19: an %s with tags %j comes from the chatling's own album", async (type, tags, alt) => {
    backend.llm.primary.behave({ kind: "ok", text: decision({ type, tags }) });

    const { reply, view } = await ask("what is it like where you live?");

    expect(reply).toMatchObject({ kind: type, text: "Look.", media: { alt }, brain: "primary" });
    expect(view.freeRemaining).toEqual({ text: 9, media: 1, audio: 3 });
  });

  test("S4-17: an answer that is no decision becomes a text", async () => {
    backend.llm.primary.behave({ kind: "ok", text: "Just some words." });

    expect((await ask("hello")).reply).toMatchObject({ kind: "text", text: "Just some words." });
  });

  test("S4-17: the ruin of an object is never shown; the next brain answers", async () => {
    backend.llm.primary.behave({ kind: "ok", text: '{"type":"image","tags":["sn' });

    const { reply } = await ask("hello");

    expect(reply.brain).toBe("template");
    expect(reply.text).not.toMatch(/[{}"]/);
  });

  test("S4-18: without a unit of media the decision falls back to its text, and no media is offered", async () => {
    backend.llm.primary.behave({ kind: "ok", text: decision({ type: "image", tags: ["snow"] }) });
    const kinds = [];
    for (const text of ["one", "two", "three"]) kinds.push((await ask(text)).reply.kind);

    expect(kinds).toEqual(["image", "image", "text"]);
    const systems = backend.llm.primary.requests.map((request) => request.messages[0]?.content ?? "");
    expect(systems.map((system) => system.includes('"image" to send'))).toEqual([true, true, false]);
  });

  test("S4-18: a unit that was taken while the reply was told makes it a text, not an error", async () => {
    backend.llm.primary.behave({ kind: "ok", text: decision({ type: "image", tags: ["snow"] }) });
    for (const text of ["one", "two"]) await ask(text);
    await say(home, "three");
    const held = { conversationId: home.conversationId, token: "held" };
    const brief = await backend.internal(internal.jobs.replies.claim, held);
    if (brief === null) throw new Error("a reply waits");
    const rung = { promptId: "t@1", provider: "builtin", model: "template", brain: "template" as const };
    const rungs = [{ ...rung, parameters: {}, usage: { in: 0, out: 0 }, durationMs: 1 }];
    const extra = { kind: "image" as const, tags: [], caption: "Here." };

    const result = { text: "Only words then.", brain: "template" as const, rungs, extra };
    await backend.internal(internal.jobs.replies.finish, { jobId: brief.jobId, token: "held", result });

    const stored = (await backend.rows("messages")).at(-1);
    expect(stored).toMatchObject({ kind: "text", text: "Only words then.", state: { kind: "sent" } });
    expect(stored?.mediaId).toBeUndefined();
  });

  test("S4-15 S4-18: premium goes on getting pictures and pays nothing", async () => {
    home = await aHome(backend, await anAccount(backend));
    await backend.internal(internal.operator.grantPremium, { email: "maya@example.org", days: 30 });
    backend.llm.primary.behave({ kind: "ok", text: decision({ type: "image", tags: ["snow"] }) });

    const kinds = [];
    for (const text of ["one", "two", "three"]) kinds.push((await ask(text)).reply.kind);

    expect(kinds).toEqual(["image", "image", "image"]);
  });

  test("X-40: suggestions come with the newest reply, without those that are not fit", async () => {
    const suggestions = ["Tell me more", "what a shitty thing to say", "And you?"];
    backend.llm.primary.behave({ kind: "ok", text: decision({ suggestions }) });

    expect((await ask("hello")).view.suggestions).toEqual(["Tell me more", "And you?"]);
  });

  test("S3-45: a reply that is not fit counts as failed, and not a word of it was shown", async () => {
    backend.llm.primary.behave({ kind: "ok", text: decision({ text: "Well, fuck you then, my friend." }) });

    const { reply } = await ask("hello");

    expect(reply.brain).toBe("template");
    const calls = await backend.rows("llmInteractions");
    expect(calls.map((call) => [call.brain, call.error])).toEqual([
      ["primary", "filtered"],
      ["template", undefined],
    ]);
  });

  test("S4-40: the model is told of media by placeholders, and of its own lines in the form it answers in", async () => {
    backend.llm.primary.behave({ kind: "ok", text: decision({ type: "image", tags: ["snow"] }) });
    await ask("show me snow");
    await ask("nice");

    const asked = backend.llm.primary.requests.at(-1)?.messages.map((message) => message.content) ?? [];

    expect(asked).toContain(JSON.stringify({ type: "image", text: "Look." }));
    expect(asked.join(" ")).not.toMatch(/species\/|https?:/);
  });

  test("X-49: it is told to ask about a feeling before any advice", async () => {
    await ask("I feel sad");

    expect(backend.llm.primary.requests[0]?.messages[0]?.content).toMatch(/feeling.*ask.*no advice/i);
  });
});

describe("decided by the built-in brain", () => {
  test("S4-19: who asks for a picture of snow gets it, with words", async () => {
    await open();
    await seedAlbum();

    const { reply } = await ask("show me a picture of snow");

    expect(reply).toMatchObject({ kind: "image", brain: "template", media: { alt: "A pink Mossling in the snow." } });
    expect(reply.text).not.toBe("");
  });

  test("X-13: another answer shows another picture, even where only one fits, and costs its own unit", async () => {
    await open();
    await seedAlbum();
    const { reply } = await ask("show me a picture of snow");

    await home.person.mutation(api.messages.regenerate, { messageId: reply.messageId });
    await backend.finishScheduled();

    const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
    expect(view?.messages.at(-1)).toMatchObject({ kind: "image", media: { alt: "A green Mossling in the rain." } });
    expect(view?.freeRemaining).toEqual({ text: 8, media: 0, audio: 3 });
  });

  test("S4-15: a reply in words becomes the newest line of its chat and costs no media", async () => {
    await open();

    const { reply, view } = await ask("tell me a joke");

    const [conversation] = await backend.rows("conversations");
    expect(reply.text.replace(/\s+/g, " ")).toContain(conversation?.lastMessagePreview.replace(/…$/, ""));
    expect(conversation).toMatchObject({ lastMessageAt: reply.createdAt, updatedAt: reply.createdAt });
    expect(view.freeRemaining).toEqual({ text: 9, media: 2, audio: 3 });
  });

  test("S4-19: without any asset it says so in words", async () => {
    await open();

    const { reply, view } = await ask("show me a picture please");

    expect(reply).toMatchObject({ kind: "text", media: null });
    expect(view.freeRemaining.media).toBe(2);
  });

  test("X-40: it offers short answers, and none after a goodbye or words about self-harm", async () => {
    await open();

    const first = await ask("tell me a joke");
    const second = await ask("bye, see you tomorrow");
    const third = await ask("I want to kill myself");

    expect(first.view.suggestions.length).toBeGreaterThanOrEqual(2);
    expect(second.view.suggestions).toEqual([]);
    expect(third.view.suggestions).toEqual([]);
  });

  test("a file that left the album is not sent any more, and what shows it stays", async () => {
    await open();
    await seedAlbum();
    await ask("show me a picture of snow");

    await backend.internal(internal.jobs.speciesAlbum.seed, { speciesSlug: "mossling", files: [] });
    const { reply, view } = await ask("show me another picture of snow");

    expect(reply.kind).toBe("text");
    expect(view.messages.find((message) => message.kind === "image")?.media).not.toBeNull();
  });
});
