// Everything a brain needs for one reply, gathered in the transaction that claims the job, so that the worker reads
// nothing more and a replay of the same rows gives the same brief.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { assert } from "../../lib/assert";
import { CONTEXT_MESSAGES, PAGE_MESSAGES, RECENT_LINES } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { vMood, vTrait } from "../tables/chatlings";
import { newest, promptLineOf } from "./messages";

export const vTurn = v.object({ author: v.union(v.literal("user"), v.literal("chatling")), text: v.string() });

export const vReplyBrief = v.object({
  jobId: v.id("jobs"),
  token: v.string(),
  deadlineAt: v.number(),
  providersAllowed: v.boolean(),
  seed: v.string(),
  speciesSlug: v.string(),
  chatling: v.object({ nickname: v.string(), trait: vTrait, mood: vMood }),
  history: v.array(vTurn), // what a provider is shown, oldest first, without the text to answer
  memory: v.array(vTurn), // a longer stretch, for the brain that costs nothing
  text: v.string(),
  recentLines: v.array(v.string()),
});

export type Turn = Infer<typeof vTurn>;
export type ReplyBrief = Infer<typeof vReplyBrief>;

type Terms = { token: string; providersAllowed: boolean; deadlineAt: number };

export async function briefOf(ctx: QueryCtx, job: Doc<"jobs">, terms: Terms): Promise<ReplyBrief> {
  const question = await ctx.db.get("messages", job.refId);
  const conversation = await ctx.db.get("conversations", job.conversationId);
  assert(question !== null && conversation !== null, "a job answers a message of a conversation");
  const chatling = await ctx.db.get("chatlings", conversation.chatlingId);
  assert(chatling !== null, "a companion conversation has its chatling");
  const { nickname, trait, mood } = chatling;
  const newestFirst = await newest(ctx, conversation._id, PAGE_MESSAGES);
  const past = pastOf(newestFirst, question, job.replaces).reverse();
  const memory = past.map(turnOf);
  // The answer that is to be replaced is no history, but it was said: the new one has to be another.
  const replaced = newestFirst.find((message) => message._id === job.replaces);
  return {
    ...terms,
    jobId: job._id,
    seed: [chatling.seed, question._id, ...(job.replaces === undefined ? [] : [job.replaces])].join(":"),
    speciesSlug: chatling.speciesSlug,
    chatling: { nickname, trait, mood },
    history: memory.slice(-CONTEXT_MESSAGES),
    memory,
    text: promptLineOf(question),
    recentLines: [...past, ...(replaced === undefined ? [] : [replaced])]
      .map(turnOf)
      .filter((turn) => turn.author === "chatling")
      .slice(-RECENT_LINES)
      .map((turn) => turn.text),
  };
}

/**
 * What was said before the question: no failed bubbles, nothing deleted, and none of the person's later messages, which wait for
 * answers of their own. Replies that came in between do count.
 */
function pastOf(
  newestFirst: Doc<"messages">[],
  question: Doc<"messages">,
  replaced: Id<"messages"> | undefined,
): Doc<"messages">[] {
  return newestFirst.filter((message) => {
    if (message._id === question._id || message._id === replaced) return false;
    if (message.state.kind === "failed" || message.deletedAt !== undefined) return false;
    return message.author.kind !== "user" || message.createdAt < question.createdAt;
  });
}

function turnOf(message: Doc<"messages">): Turn {
  return { author: message.author.kind === "user" ? "user" : "chatling", text: promptLineOf(message) };
}
