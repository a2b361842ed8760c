// Taking messages away: what hangs on one goes with it, in the same transaction.

import { REACTIONS_READ_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import * as Interactions from "./interactions";
import * as Memories from "./memories";
import * as Media from "./media";

/** Leaves a tombstone: everything that was said is gone, the place in the conversation stays. */
export async function bury(ctx: MutationCtx, message: Doc<"messages">): Promise<void> {
  await strip(ctx, message);
  await Memories.forgetSource(ctx, message._id);
  await ctx.db.patch("messages", message._id, {
    text: "",
    transcript: undefined,
    mediaId: undefined,
    filtered: undefined,
    forgotten: undefined,
    suggestions: undefined,
    reactionCount: undefined,
    editedAt: undefined,
    deletedAt: Date.now(),
  });
}

/** Removes the row and all that hangs on it. A row that is gone already is fine. */
export async function purge(ctx: MutationCtx, messageId: Id<"messages">): Promise<void> {
  const message = await ctx.db.get("messages", messageId);
  if (message === null) return;
  await strip(ctx, message);
  await ctx.db.delete("messages", messageId);
}

async function strip(ctx: MutationCtx, message: Doc<"messages">): Promise<void> {
  if ((message.reactionCount ?? 0) > 0) await removeReactions(ctx, message._id);
  if (message.mediaId !== undefined) await releaseFile(ctx, message, message.mediaId);
  // The record of a call keeps its counts; a person's message names the answer's record, whose words stay with the answer.
  if (message.author.kind === "chatling" && message.llmInteractionId !== undefined) {
    await Interactions.forgetText(ctx, message.llmInteractionId);
  }
}

/** A picture of a species is many chats' and stays; what belongs to this chat goes. */
async function releaseFile(ctx: MutationCtx, message: Doc<"messages">, mediaId: Id<"media">): Promise<void> {
  const row = await ctx.db.get("media", mediaId);
  if (row?.conversationId === message.conversationId) await Media.release(ctx, mediaId);
}

async function removeReactions(ctx: MutationCtx, messageId: Id<"messages">): Promise<void> {
  const rows = await ctx.db
    .query("reactions")
    .withIndex("by_message_user_kind", (q) => q.eq("messageId", messageId))
    .take(REACTIONS_READ_MAX);
  for (const row of rows) await ctx.db.delete("reactions", row._id);
}
