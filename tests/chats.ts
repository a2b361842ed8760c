// What tests of a chat ask again and again: the chat as its owner sees it, one line of it, a reply told to its end.

import type { FunctionArgs } from "convex/server";
import { api, internal } from "../convex/_generated/api";
import type { ConversationView, MessageView } from "../convex/model/views";
import type { Backend } from "./backend";
import { say } from "./builders";
import type { Home } from "./builders";

export async function theChat({ person, conversationId }: Home): Promise<ConversationView> {
  const view = await person.query(api.conversations.open, { conversationId });
  if (view === null) throw new Error("the conversation is there");
  return view;
}

/** What is shown, oldest first, as "user: text" and "chatling: text". */
export async function theLines(home: Home): Promise<string[]> {
  return (await theChat(home)).messages.map(({ author, text }) => `${author.kind}: ${text}`);
}

/** The newest line, which a test has just brought about. */
export async function theNewest(home: Home): Promise<MessageView> {
  const newest = (await theChat(home)).messages.at(-1);
  if (newest === undefined) throw new Error("the chat has a line");
  return newest;
}

/** A text and its answer; gives the answer. */
export async function talk(backend: Backend, home: Home, text: string): Promise<MessageView> {
  await say(home, text);
  await backend.finishScheduled();
  return await theNewest(home);
}

type ReplyResult = FunctionArgs<typeof internal.jobs.replies.finish>["result"];

/** What a worker brings back. */
export function aResult(text: string): ReplyResult {
  const rung = { promptId: "template@1", provider: "builtin", model: "template", brain: "template" as const };
  return { text, brain: "template", rungs: [{ ...rung, parameters: {}, usage: { in: 0, out: 0 }, durationMs: 1 }] };
}

/** A worker takes the reply and is left at that point. */
export async function claimReply(backend: Backend, { conversationId }: Home, token: string) {
  const brief = await backend.internal(internal.jobs.replies.claim, { conversationId, token });
  if (brief === null) throw new Error("the reply can be claimed");
  return brief;
}
