// How premium came to be: codes that were given out, who used one, and what was paid. The right itself is users.premiumUntil.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by Premium.addCode (an operator) and Premium.redeem. The code itself is stored nowhere: a copy of this table gives
// nobody premium.
export const redeemCodes = defineTable({
  codeHash: v.string(),
  days: v.number(),
  usesMax: v.number(),
  usesLeft: v.number(),
  expiresAt: v.optional(v.number()),
  note: v.string(), // for operators: what it was made for
  createdAt: v.number(),
}).index("by_hash", ["codeHash"]); // a typed code

// Written by Premium.redeem, once per code and person.
export const redemptions = defineTable({
  codeId: v.id("redeemCodes"),
  userId: v.id("users"),
  days: v.number(),
  at: v.number(),
})
  .index("by_code_user", ["codeId", "userId"]) // the same code twice
  .index("by_user", ["userId"]); // a guest who becomes part of an account

// Written by Premium.recordPayment, once per checkout: Stripe tells about a payment as often as it likes.
export const payments = defineTable({
  sessionId: v.string(),
  userId: v.id("users"),
  days: v.number(),
  amountTotal: v.number(), // in the currency's smallest unit
  currency: v.string(),
  at: v.number(),
})
  .index("by_session", ["sessionId"])
  .index("by_user", ["userId"]); // what somebody paid
