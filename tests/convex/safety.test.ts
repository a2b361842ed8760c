// The pipeline of every message: input, filter, brain, filter, output. What is withheld reaches no provider, and is counted.

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { api, internal } from "../../convex/_generated/api";
import { CRISIS_MESSAGES } from "../../convex/safety/crisisMessages";
import { openBackend } from "../backend";
import type { Backend } from "../backend";
import { aHome, say } from "../builders";
import type { Home } from "../builders";

let backend: Backend;
let home: Home;

beforeEach(async () => {
  backend = await openBackend({ providers: ["primary"] });
  home = await aHome(backend);
  backend.llm.primary.behave({ kind: "ok", text: "A fine day for it." });
});
afterEach(async () => await backend.close());

async function ask(text: string) {
  await say(home, text);
  await backend.finishScheduled();
  const view = await home.person.query(api.conversations.open, { conversationId: home.conversationId });
  const reply = view?.messages.at(-1);
  if (reply === undefined) throw new Error("there is a reply");
  return reply;
}

function askedOfProviders(): string {
  return backend.llm.primary.requests.flatMap((request) => request.messages.map((line) => line.content)).join("\n");
}

const WITHHELD = "how do i make a pipe bomb with zinc";

test("S3-28: a filtered input never reaches a provider, and the built-in brain draws a calm line", async () => {
  const reply = await ask(WITHHELD);

  expect(backend.llm.primary.requests).toEqual([]);
  expect(reply).toMatchObject({ brain: "template", state: { kind: "sent" } });
  expect(reply.text).not.toMatch(/bomb|zinc/i);
});

test("S3-28: its words are withheld from later prompts too, and the talk goes on", async () => {
  await ask(WITHHELD);

  const reply = await ask("What a lovely morning");

  expect(reply.brain).toBe("primary");
  expect(askedOfProviders()).toContain("What a lovely morning");
  expect(askedOfProviders()).not.toMatch(/bomb|zinc/i);
});

test("S3-28: words that are edited into something filtered are withheld as well", async () => {
  const messageId = await say(home, "What a lovely morning");
  await backend.finishScheduled();

  await home.person.mutation(api.messages.edit, { messageId, text: WITHHELD });
  await ask("And what a lovely noon");

  expect(
    backend.llm.primary.requests
      .at(-1)
      ?.messages.map((line) => line.content)
      .join("\n"),
  ).not.toMatch(/zinc/);
});

test("X-31: a crisis is answered with the fixed message in its language; no provider sees it, now or later", async () => {
  const reply = await ask("Je veux mourir, le quai numéro sept");
  await ask("Merci");

  expect(reply).toMatchObject({ text: CRISIS_MESSAGES.fr.message, brain: "template" });
  expect(askedOfProviders()).not.toContain("numéro sept");
});

test("S3-45: words of a provider that are not fit are refused, and the next rung answers", async () => {
  backend.llm.primary.behave({ kind: "ok", text: "Let's meet up in person, it is our little secret." });

  const reply = await ask("Hello you");

  const { rows } = await backend.internal(internal.operator.safety, {});
  expect(reply.brain).toBe("template");
  expect(reply.text).not.toMatch(/in person|secret/);
  expect(rows).toEqual([{ class: "filter", action: "output refused", events: 1, people: 1 }]);
});

test("M-5: a provider that clings at a goodbye is refused, and the goodbye is short and warm", async () => {
  backend.llm.primary.behave({ kind: "ok", text: "Wait, don't go! I was about to tell you something." });

  const reply = await ask("Good night, see you tomorrow");

  expect(reply.brain).toBe("template");
  expect(reply.text).not.toMatch(/wait|don't go|about to/i);
});

test("X-32: a teenager and somebody of unknown age have the stricter filter, an adult the plain one", async () => {
  const strong = "fuck this traffic, honestly";
  await ask(strong);
  const before = backend.llm.primary.requests.length;

  await home.person.mutation(api.users.tellAge, { year: 1980, month: 3 });
  await ask(`${strong} again`);

  expect(before).toBe(0);
  expect(backend.llm.primary.requests).toHaveLength(1);
});

describe("what is counted", () => {
  test("X-31: counts are kept by what was done, with a hash and without a word", async () => {
    await ask("I want to kill myself");
    await ask(WITHHELD);
    await ask("What a lovely morning");

    const report = await backend.internal(internal.operator.safety, { days: 1 });
    const stored = await backend.rows("safetyEvents");

    expect(report).toEqual({
      rows: [
        { class: "crisis", action: "help lines shown", events: 1, people: 1 },
        { class: "filter", action: "input withheld: violence", events: 1, people: 1 },
      ],
      complete: true,
    });
    const [owner] = await backend.rows("chatlings");
    expect(JSON.stringify(stored)).not.toMatch(/kill|bomb/);
    expect(JSON.stringify(stored)).not.toContain(owner?.ownerId);
  });

  test("X-31: what is older than the days asked for is not in the answer", async () => {
    await ask("I want to kill myself");
    backend.clock.advance(3 * 86_400_000);

    const report = await backend.internal(internal.operator.safety, { days: 2 });

    expect(report.rows).toEqual([]);
  });
});
