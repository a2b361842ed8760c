// Who a person is to the system: sign-in facts, role and switches. What others see lives in profiles.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vRole = v.union(v.literal("user"), v.literal("moderator"), v.literal("admin"));
export const vAgeBand = v.union(v.literal("u13"), v.literal("teen"), v.literal("adult"), v.literal("unknown"));

// Written by Users.createOrAdopt (sign-up, guest start), Ages, Users.choose, GuestMerge and operators. Read on every call by requireUser,
// so nothing that changes often may live here: presence, counts and typing have rows of their own.
export const users = defineTable({
  email: v.optional(v.string()),
  emailVerificationTime: v.optional(v.number()),
  isAnonymous: v.boolean(), // a guest; becomes false when the same row takes an email and a password
  role: vRole,
  ageBand: vAgeBand,
  consent: v.optional(v.object({ memory: v.boolean(), at: v.number() })), // absent: chatlings remember, as the start says
  breakReminderOff: v.optional(v.boolean()), // an adult's choice
  cohort: v.number(), // 0-99, drawn once: which share of people a rollout reaches
  lastSeenDay: v.optional(v.string()), // "2026-11-21", UTC; changes once a day, so reading this row stays cheap
  premiumUntil: v.optional(v.number()),
  disabledAt: v.optional(v.number()),
  mergedInto: v.optional(v.id("users")), // a guest who signed in to this account: nobody is this row any more
  createdAt: v.number(),
})
  .index("by_email", ["email"]) // operators look a person up
  .index("by_cohort", ["cohort"]); // rollouts page through a share
