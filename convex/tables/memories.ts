// What a chatling remembers of its person: one fact a row, with the message it came from and who may know it.

import { defineTable } from "convex/server";
import { v } from "convex/values";

/** `chatling`: told to this one in private. `collection`: every chatling of this person may know. */
export const vMemoryScope = v.union(v.literal("chatling"), v.literal("collection"));

// Written by Memories: learnt at a send, changed by the person on the chatling's page, removed with the message it came from.
// Read for every reply, and as the list of cards. Apart from messages, because a fact outlives the page it was said on.
export const memories = defineTable({
  chatlingId: v.id("chatlings"),
  ownerId: v.id("users"),
  conversationId: v.id("conversations"),
  key: v.string(), // what it is about, as in "pet:dog": told anew it is updated, not doubled
  text: v.string(), // at most MEMORY_CHARS_MAX characters
  value: v.string(), // the telling part, as in "Biscuit": what must not leak
  scope: vMemoryScope,
  sourceMessageId: v.optional(v.id("messages")),
  importance: v.number(), // 0-9
  pinned: v.boolean(),
  edited: v.boolean(), // the person wrote it; what is learnt later does not overwrite it
  lastUsedAt: v.number(),
  expiresAt: v.optional(v.number()),
  at: v.number(),
})
  .index("by_chatling_importance", ["chatlingId", "importance"]) // a chatling's cards, and which makes room
  .index("by_chatling_key", ["chatlingId", "key"]) // is this known already?
  .index("by_owner_scope", ["ownerId", "scope"]) // what is shared, what is guarded, and what moves with a guest
  .index("by_source", ["sourceMessageId"]) // a message that goes takes its facts along
  .index("by_conversation", ["conversationId"]); // clearing a chat
