// Clearing a chat: for the reader it is empty at once; the rows and all that hangs on them go in bounded steps by a job.
//
//     shown ──clear──► hidden behind `clearedUpTo` ──step, step, …──► gone
//
// The chat itself stays, with its chatling, its mood and what is left of the free allowance.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { CLEAR_COUNT_MAX, CLEAR_ROWS_MAX } from "../../lib/chat-limits";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Members from "./members";
import * as Memories from "./memories";
import { newest } from "./messages";
import { takeToken } from "./rateLimits";
import * as Removals from "./removals";
import * as Replies from "./replies";

export const vExtent = v.object({ messages: v.number(), media: v.number(), isMore: v.boolean() });

/** How much there is to clear, for the words of the question. */
export async function extentOf(ctx: QueryCtx, conversation: Doc<"conversations">): Promise<Infer<typeof vExtent>> {
  const rows = await newest(ctx, conversation._id, CLEAR_COUNT_MAX + 1);
  const counted = rows.slice(0, CLEAR_COUNT_MAX);
  return {
    messages: counted.length,
    media: counted.filter((message) => message.mediaId !== undefined).length,
    isMore: rows.length > CLEAR_COUNT_MAX,
  };
}

type Clearing = { user: Doc<"users">; conversation: Doc<"conversations">; forgetMemories: boolean };

/**
 * Everything up to now. A line sent after this stays, and so does what it tells; a second click finds nothing to do, or the
 * memories that the first one left.
 */
export async function clear(ctx: MutationCtx, { user, conversation, forgetMemories }: Clearing): Promise<null> {
  const conversationId = conversation._id;
  const clearedUpTo = conversation.lastMessageAt;
  const isCleared = conversation.clearedUpTo === clearedUpTo;
  if (isCleared && !forgetMemories) return null;
  await takeToken(ctx, "clearConversation", user._id);
  if (forgetMemories) await Memories.forgetConversation(ctx, conversationId);
  if (isCleared) return null;
  await Replies.drop(ctx, conversationId, "all");
  await ctx.db.patch("conversations", conversationId, { clearedUpTo, lastMessagePreview: "" });
  await Members.readAll(ctx, user, conversation);
  await ctx.scheduler.runAfter(0, internal.jobs.clearing.step, { conversationId, upTo: clearedUpTo });
  return null;
}

type Step = { conversationId: Id<"conversations">; upTo: number };

/** One bounded step. `more` says whether another waits. */
export async function step(ctx: MutationCtx, { conversationId, upTo }: Step): Promise<{ more: boolean }> {
  const rows = await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) => q.eq("conversationId", conversationId).lte("createdAt", upTo))
    .take(CLEAR_ROWS_MAX);
  for (const message of rows) await Removals.purge(ctx, message._id);
  return { more: rows.length === CLEAR_ROWS_MAX };
}
