// Search: one's own lines by their words, chats by their name, nobody else's anything; and the pages around a found line.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import { SEARCH_HITS_MAX, SNIPPET_CHARS_MAX } from "../../lib/chat-limits";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHatchChoice, aHome, anAccount, GOOD_PASSWORD, personOf, say } from "../builders";
import type { Home, Person } from "../builders";
import { talk, theChat } from "../chats";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

async function everywhere(words: string, person: Person = home.person) {
  return await person.query(api.messages.search, { words });
}

async function inChat(words: string, { person, conversationId }: Home = home) {
  return await person.query(api.messages.search, { words, conversationId });
}

/** Another chatling of the same person, with a name. */
async function aChatWith(nickname: string): Promise<Home> {
  const { person } = home;
  return { person, ...(await person.mutation(api.chatlings.hatch, aHatchChoice({ nickname }))) };
}

describe("finding lines", () => {
  test("X-15: a line is found by its words and by the beginning of its last one, with its chat and its time", async () => {
    const messageId = await say(home, "The lighthouse keeper had a purple umbrella");

    const whole = await inChat("lighthouse");
    const begun = await inChat("purple umbr");

    expect(whole.hits).toHaveLength(1);
    expect(whole.hits[0]).toMatchObject({
      messageId,
      conversationId: home.conversationId,
      mine: true,
      snippet: "The lighthouse keeper had a purple umbrella",
      createdAt: (await theChat(home)).messages.at(-1)?.createdAt,
      chatling: { nickname: "Pip" },
    });
    expect(begun.hits.map((hit) => hit.messageId)).toEqual([messageId]);
  });

  test("X-15: a chatling's lines are found too, and named as its own", async () => {
    const reply = await talk(backend, home, "hello");
    const [word] = reply.text.match(/\p{L}{4,}/u) ?? [];

    const { hits } = await inChat(word ?? "");

    expect(hits.find((hit) => hit.messageId === reply.messageId)).toMatchObject({ mine: false });
  });

  test("X-15: over all chats the lines of each are found, newest first; in one chat only its own", async () => {
    const momo = await aChatWith("Momo");
    await say(home, "marmalade for breakfast");
    backend.clock.advance(1_000);
    await say(momo, "marmalade for supper");

    const all = await everywhere("marmalade");
    const one = await inChat("marmalade");

    expect(all.hits.map(({ snippet, chatling }) => [snippet, chatling.nickname])).toEqual([
      ["marmalade for supper", "Momo"],
      ["marmalade for breakfast", "Pip"],
    ]);
    expect(one.hits.map((hit) => hit.snippet)).toEqual(["marmalade for breakfast"]);
  });

  test("X-15 S4-36: nobody finds what somebody else wrote, and nobody searches in somebody else's chat", async () => {
    await say(home, "marmalade for breakfast");
    const stranger = await aHome(backend);

    const found = await everywhere("marmalade", stranger.person);
    const code = await codeOf(inChat("marmalade", { ...home, person: stranger.person }));

    expect(found).toEqual({ chats: [], hits: [], hasMore: false });
    expect(code).toBe("not_found");
  });

  test("X-15: an edited line is found by its new words only, a deleted one not at all", async () => {
    const edited = await say(home, "marmalade");
    const deleted = await say(home, "porridge");

    await home.person.mutation(api.messages.edit, { messageId: edited, text: "honey" });
    await home.person.mutation(api.messages.remove, { messageId: deleted });

    const found = async (words: string) => (await everywhere(words)).hits.map((hit) => hit.snippet);
    expect(await found("marmalade")).toEqual([]);
    expect(await found("honey")).toEqual(["honey"]);
    expect(await found("porridge")).toEqual([]);
  });

  test("X-15: nothing, signs alone and very long words find nothing and break nothing", async () => {
    await say(home, "marmalade");

    const answers = await Promise.all(["", "  ", "?!…", "x".repeat(5_000)].map((words) => everywhere(words)));

    expect(answers.map((answer) => answer.hits)).toEqual([[], [], [], []]);
  });

  test("X-15: a long line is shown around the word, and no more hits than the limit, which says so", async () => {
    await say(home, `${"plum ".repeat(60)}marmalade ${"pear ".repeat(60)}`);
    for (let count = 0; count < SEARCH_HITS_MAX; count += 1) {
      backend.clock.advance(10_000);
      await say(home, `marmalade ${count}`);
    }

    const { hits, hasMore } = await inChat("marmalade");

    expect(hits).toHaveLength(SEARCH_HITS_MAX);
    expect(hasMore).toBe(true);
    const [long] = (await inChat("plum marmalade pear")).hits.filter((hit) => hit.snippet.includes("plum"));
    expect(long?.snippet.length).toBeLessThanOrEqual(SNIPPET_CHARS_MAX);
  });

  test("X-15: what a guest wrote is found from the account they sign in to, and no longer by the guest", async () => {
    await anAccount(backend, "maya@example.org");
    const guest = await aHome(backend);
    await say(guest, "marmalade for breakfast");
    await backend.finishScheduled();

    const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
    const maya = personOf(backend, await guest.person.action(api.auth.signIn, { provider: "password", params }));
    await backend.finishScheduled();

    expect((await everywhere("marmalade", maya)).hits.map((hit) => hit.snippet)).toEqual(["marmalade for breakfast"]);
  });
});

describe("finding chats", () => {
  test("X-15: a chat is found by a part of its chatling's name, in any case", async () => {
    const momo = await aChatWith("Momo the Brave");

    const { chats } = await everywhere("BRAVE");

    expect(chats.map((chat) => chat.conversationId)).toEqual([momo.conversationId]);
  });

  test("X-15: a name is no hit inside a chat, and nobody finds somebody else's chatling", async () => {
    const stranger = await aGuest(backend);

    expect((await inChat("Pip")).chats).toEqual([]);
    expect((await everywhere("Pip", stranger)).chats).toEqual([]);
  });
});

describe("reading around a line", () => {
  test("S3-15: from an old line one reads on to the newest, each line once and in order", async () => {
    for (let count = 0; count < 8; count += 1) {
      await say(home, `line ${count}`);
      backend.clock.advance(10_000);
    }
    const { conversationId, person } = home;
    const all = (await theChat(home)).messages.map((message) => message.messageId);
    const anchor = (await theChat(home)).messages[2];
    const after = { conversationId, after: anchor?.createdAt ?? 0 };

    const first = await person.query(api.messages.newer, { ...after, paginationOpts: { numItems: 4, cursor: null } });
    const rest = await person.query(api.messages.newer, {
      ...after,
      paginationOpts: { numItems: 4, cursor: first.continueCursor },
    });
    const before = await person.query(api.messages.older, {
      conversationId,
      before: (anchor?.createdAt ?? 0) + 1,
      paginationOpts: { numItems: 50, cursor: null },
    });

    const read = [...before.page.toReversed(), ...first.page, ...rest.page].map((message) => message.messageId);
    expect(read).toEqual(all);
  });

  test("X-48: a page of newer lines is bounded as well", async () => {
    await manyLines(60);
    const { conversationId, person } = home;

    const page = await person.query(api.messages.newer, {
      conversationId,
      after: 0,
      paginationOpts: { numItems: 5_000, cursor: null },
    });

    expect(page.page).toHaveLength(50);
  });
});

async function manyLines(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await say(home, `line ${index}`);
    backend.clock.advance(10_000);
  }
}
