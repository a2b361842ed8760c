// Members: who is in a conversation and how far they have read.

import { assert } from "../../lib/assert";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { takeToken } from "./rateLimits";

type Seating = {
  conversationId: Id<"conversations">;
  userId: Id<"users">;
  chatlingIds: readonly Id<"chatlings">[];
  at: number;
};

/** The person and the chatlings of a new conversation, in this order. */
export async function seat(ctx: MutationCtx, { conversationId, userId, chatlingIds, at }: Seating): Promise<void> {
  const joined = { conversationId, active: true, joinedAt: at, lastReadAt: at };
  await ctx.db.insert("members", { ...joined, memberKey: userKey(userId), userId, role: "creator" });
  for (const chatlingId of chatlingIds) {
    await ctx.db.insert("members", { ...joined, memberKey: `chatling:${chatlingId}`, chatlingId, role: "ai" });
  }
}

export async function markRead(
  ctx: MutationCtx,
  user: Doc<"users">,
  conversation: Doc<"conversations">,
): Promise<null> {
  const member = await ownRow(ctx, user, conversation._id);
  // Nothing new: no write, so that a visible chat does not wake its own queries for ever.
  if (member.lastReadAt >= conversation.lastMessageAt) return null;
  await takeToken(ctx, "markRead", user._id);
  await ctx.db.patch("members", member._id, { lastReadAt: conversation.lastMessageAt });
  return null;
}

/** One's own words are read words. */
export async function readUpTo(ctx: MutationCtx, user: Doc<"users">, message: Doc<"messages">): Promise<void> {
  const member = await ownRow(ctx, user, message.conversationId);
  await ctx.db.patch("members", member._id, { lastReadAt: Math.max(member.lastReadAt, message.createdAt) });
}

/** Nothing is left that could be unread. */
export async function readAll(ctx: MutationCtx, user: Doc<"users">, conversation: Doc<"conversations">): Promise<void> {
  const member = await ownRow(ctx, user, conversation._id);
  await ctx.db.patch("members", member._id, { lastReadAt: conversation.lastMessageAt });
}

export async function ownRow(
  ctx: QueryCtx,
  user: Doc<"users">,
  conversationId: Id<"conversations">,
): Promise<Doc<"members">> {
  const member = await ctx.db
    .query("members")
    .withIndex("by_conversation_key", (q) => q.eq("conversationId", conversationId).eq("memberKey", userKey(user._id)))
    .unique();
  assert(member !== null, "the owner of a conversation is a member of it");
  return member;
}

/** Another account takes the place of a person, with what they had read. */
export async function handOver(
  ctx: MutationCtx,
  conversationId: Id<"conversations">,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<void> {
  const member = await ctx.db
    .query("members")
    .withIndex("by_conversation_key", (q) => q.eq("conversationId", conversationId).eq("memberKey", userKey(from)))
    .unique();
  assert(member !== null, "the owner of a conversation is a member of it");
  await ctx.db.patch("members", member._id, { memberKey: userKey(to), userId: to });
}

function userKey(userId: Id<"users">): string {
  return `user:${userId}`;
}
