// Coins and experience. The ledger only grows; a wallet is the sum of its ledger.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";

export const LEDGER_REASONS = [
  "checkin",
  "care",
  "talk_watched",
  "rare_event",
  "search",
  "refund",
  "welcome",
  "level",
  "poster", // a friend's help
  "merge", // what a guest brought along, and the opposite row in the guest's own ledger
  "admin",
] as const;
export const vLedgerReason = literals(...LEDGER_REASONS);

// Written by model/wallets.ts only, together with a ledger row.
export const wallets = defineTable({
  userId: v.id("users"),
  coins: v.number(), // never below 0
  xp: v.number(), // only grows, is never spent; moves with a guest who signs in
  level: v.number(),
  checkInDay: v.optional(v.string()), // "2026-11-21", the newest day that was checked in
  streak: v.number(), // days in a row up to checkInDay; a missed day starts anew and costs nothing
  longestStreak: v.number(),
  freeSearchDay: v.optional(v.string()), // the newest day whose free search was used
}).index("by_user", ["userId"]);

// Append-only: a refund is an opposite row. `idemKey` makes a reward or a payment happen once.
export const ledger = defineTable({
  userId: v.id("users"),
  reason: vLedgerReason,
  coins: v.number(), // signed
  xp: v.number(), // negative only where a guest's moved to an account
  refId: v.optional(v.string()),
  idemKey: v.string(),
  at: v.number(),
})
  .index("by_user_at", ["userId", "at"])
  .index("by_user_idem", ["userId", "idemKey"]);
