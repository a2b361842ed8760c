// A chat a person can write in. Today the companion kind: one person, one chatling.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vFreeRemaining = v.object({ text: v.number(), media: v.number(), audio: v.number() });

// Written by Conversations.create, Messages, Clearing and Quotas. Read by the thread list. Preview and time are
// denormalised here so that the list never opens messages. Read positions live on `members`: they change at other
// times and by other hands. A room will be a second kind of row in this table; `members` and `messages` already
// point at a conversation and carry their author, so neither table changes for it.
export const conversations = defineTable({
  kind: v.literal("companion"),
  ownerId: v.id("users"),
  chatlingId: v.id("chatlings"),
  freeRemaining: vFreeRemaining,
  lastMessageAt: v.number(),
  lastMessagePreview: v.string(),
  clearedUpTo: v.optional(v.number()), // messages up to this createdAt were cleared: nobody is shown them, a job removes them
  createdAt: v.number(),
  updatedAt: v.number(),
})
  .index("by_owner_updated", ["ownerId", "updatedAt"]) // my threads, newest first
  .index("by_owner_chatling", ["ownerId", "chatlingId"]); // start returns the one that exists
