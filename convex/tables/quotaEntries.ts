// The ledger of the free allowance: why a conversation has as much left as its meter shows.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vUnit = v.union(v.literal("text"), v.literal("media"), v.literal("audio"));

// Written by Quotas only, and never changed or removed: a unit comes back as an opposite entry. What a conversation began with
// (FREE_QUOTA) and the sum of its entries is what conversations.freeRemaining says, at any time.
export const quotaEntries = defineTable({
  conversationId: v.id("conversations"),
  unit: vUnit,
  delta: v.number(),
  why: v.union(
    v.literal("taken"),
    v.literal("givenBack"),
    v.literal("refilled"),
    v.literal("opening"), // what had been used before there was a ledger
  ),
  refId: v.string(), // what it was for: the message, the reply, the day
  at: v.number(),
})
  .index("by_conversation", ["conversationId"]) // the whole account of one chat
  .index("by_ref_unit", ["refId", "unit"]); // whether this was taken, or given back, already
