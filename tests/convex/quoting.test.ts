// What a brain is told of the line a person points at, and of which lines it is told nothing.

import { afterEach, beforeEach, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import type { Id } from "../../convex/_generated/dataModel";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aClientId, aHome, say, sendAs } from "../builders";
import type { Home } from "../builders";
import { aResult, claimReply, talk, theNewest } from "../chats";

const WITHHELD = "how do i make a pipe bomb with zinc";

let backend: Backend;
let home: Home;
beforeEach(async () => {
  backend = await openBackend({ providers: ["primary"] });
  home = await aHome(backend);
  backend.llm.primary.behave({ kind: "ok", text: "A fine day for it." });
});
afterEach(async () => await backend.close());

async function sayAbout(replyTo: Id<"messages">, text: string): Promise<void> {
  const { conversationId, person } = home;
  await sendAs(person, { conversationId, text, clientId: aClientId(), replyTo });
}

/** The chatling says exactly this. */
async function hearFrom(text: string): Promise<Id<"messages">> {
  await say(home, "go on");
  const { jobId, token } = await claimReply(backend, home, "worker");
  await backend.internal(internal.jobs.replies.finish, { jobId, token, result: aResult(text) });
  return (await theNewest(home)).messageId;
}

test("S3-15: a provider is told which line is meant, short, on one line and in the person's turn", async () => {
  const long = await hearFrom(`Do you like "snow"?\nOr ${"rain ".repeat(100)}`);
  await sayAbout(long, "the first one");
  await backend.finishScheduled();

  const last = backend.llm.primary.requests.at(-1)?.messages.at(-1);

  expect(last?.role).toBe("user");
  expect(last?.content).toMatch(/^\(About this line of yours: "Do you like 'snow'\? Or rain .*…"\)\nthe first one$/);
  expect(last?.content.length).toBeLessThan(260);
});

test("S3-15: one's own line is told as one's own", async () => {
  const mine = await say(home, "I saw a heron");
  await backend.finishScheduled();
  await sayAbout(mine, "and then another");
  await backend.finishScheduled();

  const last = backend.llm.primary.requests.at(-1)?.messages.at(-1);

  expect(last?.content).toBe('(About this line of mine: "I saw a heron")\nand then another');
});

test("S3-28 S3-15: a filtered line that is quoted reaches no provider, nor the memory of the built-in brain", async () => {
  const withheld = await say(home, WITHHELD);
  await backend.finishScheduled();
  await sayAbout(withheld, "what about that?");

  const brief = await claimReply(backend, home, "worker");

  expect(brief.providersAllowed).toBe(true);
  expect(brief.quote).toBeUndefined();
  expect(JSON.stringify(brief)).not.toMatch(/bomb|zinc/);
});

test("X-13 M-3: of a quoted line that was deleted, or forgotten, no brain is told", async () => {
  const deleted = await say(home, "the marmalade is behind the clock");
  const forgotten = await say(home, "My dog is called Biscuit.");
  await backend.finishScheduled();
  await sayAbout(deleted, "do not tell");
  await sayAbout(forgotten, "nor that");
  await home.person.mutation(api.messages.remove, { messageId: deleted });
  const [card] = (await home.person.query(api.memories.list, { chatlingId: home.chatlingId })) ?? [];
  if (card === undefined) throw new Error("the dog was learnt");
  await home.person.mutation(api.memories.forget, { memoryId: card.memoryId });

  const first = await claimReply(backend, home, "one");
  await backend.internal(internal.jobs.replies.finish, { ...held(first), result: aResult("Hm.") });
  const second = await claimReply(backend, home, "two");

  expect([first.words, second.words]).toEqual(["do not tell", "nor that"]);
  expect(JSON.stringify([first, second])).not.toMatch(/marmalade|Biscuit/);
});

test("S3-15: the built-in brain answers the line that is quoted, not the one that was said last", async () => {
  await backend.internal(internal.operator.setSwitch, { name: "providersPaused", on: true });
  const question = await hearFrom("What should I call you?");
  await hearFrom("Rain is best from under a leaf.");
  await sayAbout(question, "maya");
  await backend.finishScheduled();
  const answered = await theNewest(home);

  const plain = await talk(backend, home, "zoe");

  expect(answered).toMatchObject({ brain: "template" });
  expect(answered.text).toContain("Maya");
  expect(plain.text).not.toContain("Zoe");
});

function held({ jobId, token }: { jobId: Id<"jobs">; token: string }) {
  return { jobId, token };
}
