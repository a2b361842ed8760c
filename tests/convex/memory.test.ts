// What a chatling remembers: learnt from what is said, shown with its source, private until it is shared, gone when forgotten.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { checkOutput } from "../../convex/safety/filter";
import { CARDS_TOKENS_MAX, MEMORIES_PER_CHATLING_MAX, MEMORY_CHARS_MAX } from "../../lib/memory-limits";
import { openBackend } from "../backend";
import type { Backend, BackendOptions } from "../backend";
import { aHatchChoice, aHome, anAccount, GOOD_PASSWORD, personOf, say } from "../builders";
import type { Home } from "../builders";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;

async function open(options: BackendOptions = {}): Promise<void> {
  backend = await openBackend(options);
  home = await aHome(backend);
}

afterEach(async () => await backend.close());

async function cards(of: Home = home) {
  const found = await of.person.query(api.memories.list, { chatlingId: of.chatlingId });
  if (found === null) throw new Error("the cards of one's own chatling can be read");
  return found;
}

async function card(of: Home = home) {
  const [first] = await cards(of);
  if (first === undefined) throw new Error("there is a card");
  return first;
}

async function replyTo(text: string, of: Home = home): Promise<string> {
  await say(of, text);
  await backend.finishScheduled();
  const view = await of.person.query(api.conversations.open, { conversationId: of.conversationId });
  return view?.messages.at(-1)?.text ?? "";
}

/** Sends without waiting for the limit of a minute, and lets the answers come. */
async function chatter(count: number, of: Home = home): Promise<void> {
  for (let line = 0; line < count; line += 1) {
    await say(of, `The kettle is on, round ${line}, and outside it is ${line % 2 === 0 ? "grey" : "bright"}.`);
    backend.clock.advance(4_000);
    if (line % 10 === 9) await backend.finishScheduled();
  }
  await backend.finishScheduled();
}

function lastPrompt(): string {
  return (backend.llm.primary.requests.at(-1)?.messages ?? []).map((line) => line.content).join("\n");
}

async function anotherOf(of: Home): Promise<Home> {
  const hatched = await of.person.mutation(
    api.chatlings.hatch,
    aHatchChoice({ nickname: "Fern", speciesSlug: "potkin" }),
  );
  return { person: of.person, ...hatched };
}

describe("with the built-in brain", () => {
  beforeEach(async () => await open());

  test("X-10: a fact told more than fifty messages ago answers a question about it", async () => {
    await replyTo("My dog is called Biscuit.");
    await chatter(55);

    const reply = await replyTo("What is my dog called?");

    expect(reply).toContain("Biscuit");
  });

  test("X-11: a card says what was told, with the message it came from", async () => {
    const messageId = await say(home, "By the way, I am allergic to walnuts");

    const found = await card();

    expect(found).toMatchObject({
      text: "Is allergic to walnuts.",
      scope: "chatling",
      pinned: false,
      source: { messageId, text: "By the way, I am allergic to walnuts" },
    });
  });

  test("X-11: what is told anew is updated and not doubled", async () => {
    await say(home, "I live in Lisbon");
    await say(home, "I moved to Porto");
    await say(home, "what is my city?");

    const texts = (await cards()).map((one) => one.text);

    expect(texts).toEqual(["Lives in Porto."]);
  });

  test("X-11: a card is edited, and the chatling goes by the new words", async () => {
    await replyTo("My dog is called Biscuit.");
    const { memoryId } = await card();

    await home.person.mutation(api.memories.edit, { memoryId, text: "Has a dog called Waffle." });
    const reply = await replyTo("What is my dog called?");

    expect(reply).toContain("Waffle");
    expect(reply).not.toContain("Biscuit");
    expect(await card()).toMatchObject({ text: "Has a dog called Waffle.", edited: true });
  });

  test("X-11: a memory of 301 characters, an empty one and a rude one are refused, 300 are accepted", async () => {
    await say(home, "My dog is called Biscuit.");
    const { memoryId } = await card();
    const edit = (text: string) => home.person.mutation(api.memories.edit, { memoryId, text });

    const codes = [
      await codeOf(edit("a".repeat(MEMORY_CHARS_MAX + 1))),
      await codeOf(edit("   ")),
      await codeOf(edit("kill all the gays")),
      await codeOf(edit("a".repeat(MEMORY_CHARS_MAX))),
    ];

    expect(codes).toEqual(["memory_too_long", "memory_empty", "memory_refused", "no error"]);
  });

  test("X-11: pinned cards come first, and forget takes a card away for good", async () => {
    await say(home, "I live in Lisbon");
    await say(home, "I like climbing");
    const lisbon = (await cards()).find((one) => one.text.includes("Lisbon"));
    const memoryId = lisbon?.memoryId as Id<"memories">; // told two lines above

    await home.person.mutation(api.memories.pin, { memoryId, pinned: true });
    const first = (await card()).text;
    await home.person.mutation(api.memories.forget, { memoryId });

    expect(first).toBe("Lives in Lisbon.");
    expect((await cards()).map((one) => one.text)).toEqual(["Likes climbing."]);
  });

  test("M-3: a forgotten fact is not read from the chat again", async () => {
    await replyTo("My dog is called Biscuit.");
    const { memoryId } = await card();

    await home.person.mutation(api.memories.forget, { memoryId });
    const reply = await replyTo("What is my dog called?");

    expect(reply).not.toContain("Biscuit");
  });

  test("X-11: with memory switched off nothing is learnt and nothing is used", async () => {
    await replyTo("My dog is called Biscuit.");
    await chatter(30);

    await home.person.mutation(api.users.choose, { memory: false });
    await say(home, "I am allergic to walnuts");
    const reply = await replyTo("What is my dog called?");

    expect(reply).not.toContain("Biscuit");
    expect((await cards()).map((one) => one.text)).toEqual(["Has a dog called Biscuit."]);
  });

  test("X-11: a chatling keeps so many cards and no more, the least important make room, a pinned one stays", async () => {
    await say(home, "My name is Maya");
    await say(home, "I like dust");
    const dust = (await cards()).find((one) => one.text === "Likes dust.");
    await home.person.mutation(api.memories.pin, { memoryId: dust?.memoryId as Id<"memories">, pinned: true }); // told above
    for (let count = 0; count <= MEMORIES_PER_CHATLING_MAX; count += 1) {
      await say(home, `Please remember that box ${count} holds winter things`);
      backend.clock.advance(4_000);
    }

    const texts = (await cards()).map((one) => one.text);

    expect(texts).toHaveLength(MEMORIES_PER_CHATLING_MAX);
    expect(texts).toContain("Likes dust.");
    expect(texts).toContain("Is called Maya.");
    expect(texts).not.toContain("To remember: box 0 holds winter things.");
  });

  test("X-12: what one chatling was told is unknown to another until it is shared", async () => {
    const other = await anotherOf(home);
    await replyTo("My dog is called Biscuit.");
    const before = await replyTo("What is my dog called?", other);
    const { memoryId } = await card();

    await home.person.mutation(api.memories.share, { memoryId, scope: "collection" });
    const after = await replyTo("Do you know what my dog is called?", other);

    expect(before).not.toContain("Biscuit");
    expect(after).toContain("Biscuit");
  });

  test("M-3: deleting the message or clearing the chat forgets what was learnt from it", async () => {
    const messageId = await say(home, "My dog is called Biscuit.");
    await say(home, "I live in Lisbon");
    await home.person.mutation(api.messages.remove, { messageId });
    const afterDelete = (await cards()).map((one) => one.text);

    await home.person.mutation(api.conversations.clear, { conversationId: home.conversationId, forgetMemories: true });
    await backend.finishScheduled();

    expect(afterDelete).toEqual(["Lives in Lisbon."]);
    expect(await cards()).toEqual([]);
  });

  test("X-11: an edited message is read anew", async () => {
    const messageId = await say(home, "My dog is called Biscuit.");

    await home.person.mutation(api.messages.edit, { messageId, text: "My cat is called Biscuit." });

    expect((await cards()).map((one) => one.text)).toEqual(["Has a cat called Biscuit."]);
  });

  test("X-11: an edit that still tells a fact without a name keeps its card", async () => {
    const messageId = await say(home, "My dog is tired today");
    const before = await cards();

    await home.person.mutation(api.messages.edit, { messageId, text: "My dog is tired today!" });

    expect(before).toHaveLength(1);
    expect((await cards()).map((one) => one.text)).toEqual(before.map((one) => one.text));
  });

  test("X-11: a guest's memories come along into the account they sign in to", async () => {
    await say(home, "My dog is called Biscuit.");
    await anAccount(backend, "keeper@example.org");
    const params = { flow: "signIn", email: "keeper@example.org", password: GOOD_PASSWORD };

    const account = personOf(backend, await home.person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    const moved = await cards({ ...home, person: account });
    expect(moved.map((one) => one.text)).toEqual(["Has a dog called Biscuit."]);
  });
});

describe("with a provider", () => {
  beforeEach(async () => await open({ providers: ["primary"] }));

  test("X-10: the provider is given the card, within the cap, and never a forgotten one", async () => {
    await replyTo("My dog is called Biscuit.");
    await chatter(5);
    backend.llm.primary.behave({ kind: "ok", text: "A fine day." });
    await replyTo("Hello again, you");
    const remembered = lastPrompt();
    const { memoryId } = await card();

    await home.person.mutation(api.memories.forget, { memoryId });
    await replyTo("And hello once more");
    const forgotten = lastPrompt();

    expect(remembered).toContain("Has a dog called Biscuit.");
    expect(forgotten).not.toContain("Biscuit");
    expect(forgotten).toContain("And hello once more");
  });

  test("X-11: all cards of one prompt together stay under the cap of tokens", async () => {
    for (let count = 0; count < 8; count += 1) {
      await say(
        home,
        `Please remember that case ${count} is ${"the lamp in the hall which flickers when it rains ".repeat(3)}`,
      );
    }
    await backend.finishScheduled();

    await replyTo("Hello");

    const lines = lastPrompt()
      .split("\n")
      .filter((line) => line.startsWith("- "));
    const tokens = lines.reduce((sum, line) => sum + Math.ceil((line.length - 2) / 4), 0);
    expect(lines.length).toBeGreaterThan(1);
    expect(tokens).toBeLessThanOrEqual(CARDS_TOKENS_MAX);
  });

  test("M-3: a provider that gives away what another chatling was told is refused, and the next rung answers", async () => {
    const other = await anotherOf(home);
    await replyTo("My dog is called Biscuit.");
    backend.llm.primary.behave({ kind: "ok", text: "How is Biscuit today?" });

    const reply = await replyTo("Good morning", other);

    expect(reply).not.toContain("Biscuit");
    expect(checkOutput("How is Biscuit today?", "adult", ["Biscuit"])).toEqual({ kind: "filtered", class: "leak" });
  });
});
