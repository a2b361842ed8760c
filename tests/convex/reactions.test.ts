// Reactions: one of each kind by each person, and a count that is always true.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { REACTIONS, type ReactionKind } from "../../lib/reactions";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aGuest, aHome, anAccount, GOOD_PASSWORD, personOf, say } from "../builders";
import type { Home } from "../builders";
import { talk, theChat, theNewest } from "../chats";
import { codeOf } from "../error-codes";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend();
  home = await aHome(backend);
});
afterEach(async () => await backend.close());

async function react(messageId: Id<"messages">, kind: ReactionKind, on = true, person = home.person) {
  return await person.mutation(api.messages.react, { messageId, kind, on });
}

async function storedCount(messageId: Id<"messages">): Promise<number | undefined> {
  return (await backend.rows("messages")).find((message) => message._id === messageId)?.reactionCount;
}

test("X-13: a reaction shows with its count and as one's own, and goes again", async () => {
  const { messageId } = await talk(backend, home, "hello");

  await react(messageId, "heart");
  const there = (await theNewest(home)).reactions;
  await react(messageId, "heart", false);

  expect(there).toEqual([{ kind: "heart", count: 1, mine: true }]);
  expect((await theNewest(home)).reactions).toEqual([]);
  expect(await backend.rows("reactions")).toEqual([]);
  expect(await storedCount(messageId)).toBe(0);
});

test("X-13: the same reaction twice, even at once, is one; another kind stands beside it", async () => {
  const { messageId } = await talk(backend, home, "hello");

  await Promise.all([react(messageId, "heart"), react(messageId, "heart"), react(messageId, "laugh")]);

  expect((await theNewest(home)).reactions.map(({ kind, count }) => [kind, count])).toEqual([
    ["heart", 1],
    ["laugh", 1],
  ]);
  expect(await storedCount(messageId)).toBe(2);
});

test("X-13: every kind can be said, of own lines as well, always in the same order", async () => {
  const messageId = await say(home, "look at this");

  for (const kind of [...REACTIONS].reverse()) await react(messageId, kind);

  expect((await theNewest(home)).reactions.map(({ kind }) => kind)).toEqual(REACTIONS);
});

test("X-13: a deleted line and a stranger's line take no reactions", async () => {
  const messageId = await say(home, "hello");
  const stranger = await aGuest(backend);

  const asStranger = await codeOf(react(messageId, "heart", true, stranger));
  await home.person.mutation(api.messages.remove, { messageId });
  const onDeleted = await codeOf(react(messageId, "heart"));

  expect([asStranger, onDeleted]).toEqual(["not_found", "message_fixed"]);
  expect(await backend.rows("reactions")).toEqual([]);
});

test("X-13: reacting far too often is refused with the time to wait", async () => {
  const { messageId } = await talk(backend, home, "hello");
  for (let count = 0; count < 30; count += 1) await react(messageId, "heart", count % 2 === 0);

  const refused = await codeOf(react(messageId, "heart"));

  expect(refused).toBe("rate_limited");
});

test("X-13: a guest's reactions are the account's after signing in, and never count twice", async () => {
  await anAccount(backend, "maya@example.org");
  const guest = await aHome(backend);
  const { messageId } = await talk(backend, guest, "hello");
  await react(messageId, "heart", true, guest.person);
  await react(messageId, "hug", true, guest.person);

  const params = { flow: "signIn", email: "maya@example.org", password: GOOD_PASSWORD };
  const maya = personOf(backend, await guest.person.action(api.auth.signIn, { provider: "password", params }));
  await react(messageId, "heart", true, maya);
  await backend.finishScheduled();

  expect((await theChat({ ...guest, person: maya })).messages.at(-1)?.reactions).toEqual([
    { kind: "heart", count: 1, mine: true },
    { kind: "hug", count: 1, mine: true },
  ]);
  expect(await storedCount(messageId)).toBe(2);
});
