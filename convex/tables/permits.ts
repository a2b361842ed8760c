// The right to write for a short while, earned by passing the human check once.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vPermitScope = v.union(v.literal("chat_send"), v.literal("redeem_code"));

// Written by Permits.issue and Permits.use, removed by the sweep alone: cleaning up while somebody writes would make that
// write wait for others. A spent or expired row stays until then, so that its owner is told which of the two it is.
export const permits = defineTable({
  userId: v.id("users"),
  usesLeft: v.number(),
  expiresAt: v.number(),
  scope: vPermitScope,
  createdAt: v.number(),
})
  .index("by_user_expires", ["userId", "expiresAt"]) // everything of one person, for taking an account apart
  .index("by_expires", ["expiresAt"]); // the sweep

// Proofs that were exchanged already. A proof is worth one permit; a second one with the same key is a replay. Kept until the
// proof has run out by itself.
export const spentProofs = defineTable({
  key: v.string(), // the challenge's nonce, or the hash of a token
  expiresAt: v.number(),
})
  .index("by_key", ["key"])
  .index("by_expires", ["expiresAt"]); // the sweep
