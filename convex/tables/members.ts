// Who takes part in a conversation and how far they have read.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written when a conversation starts and when somebody reads. Apart from conversations, so that reading never
// makes a send run again.
export const members = defineTable({
  conversationId: v.id("conversations"),
  memberKey: v.string(), // "user:<id>" or "chatling:<id>": one row each, also for those without an account
  userId: v.optional(v.id("users")),
  chatlingId: v.optional(v.id("chatlings")),
  role: v.union(v.literal("creator"), v.literal("member"), v.literal("ai")),
  active: v.boolean(),
  joinedAt: v.number(),
  lastReadAt: v.number(),
})
  .index("by_conversation_key", ["conversationId", "memberKey"]) // my row in this conversation
  .index("by_user_active", ["userId", "active"]); // everything I take part in
