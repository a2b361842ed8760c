// Chatlings that left: a case file each, the searches for them, and what they write from the road.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { DIFFICULTIES, STANCES } from "../../lib/talks";

export const vDifficulty = literals(...DIFFICULTIES);

// Written by model/runaways.ts and model/recovery.ts. The chatling's row stays, with status "runaway".
export const runaways = defineTable({
  ownerId: v.id("users"),
  chatlingId: v.id("chatlings"),
  state: v.union(v.literal("away"), v.literal("recovered"), v.literal("released")),
  difficulty: vDifficulty,
  attempts: v.number(),
  lastAttemptAt: v.optional(v.number()),
  ranAt: v.number(),
  cause: v.string(), // in words, from the talk that made it leave
  talkId: v.optional(v.id("talks")),
  roll: v.number(), // 1 to 100
  seed: v.string(), // of the talk
  statement: v.optional(v.string()), // what that talk was about: the clue in what it writes
  side: v.optional(literals(...STANCES)), // where it stood in it
  postcards: v.number(), // sent so far; the note it left is number 0
  nextPostcardAt: v.optional(v.number()), // absent when no more will come
  helpCode: v.optional(v.string()), // of the poster that friends open
  helpedBy: v.optional(v.id("users")), // the friend whose help counts, once
  resolvedAt: v.optional(v.number()),
})
  .index("by_owner_state", ["ownerId", "state"])
  .index("by_chatling_state", ["chatlingId", "state"])
  .index("by_postcard", ["nextPostcardAt"]) // who writes today
  .index("by_help", ["helpCode"]);

// Append-only: every search with the dice it rolled. `clientId` makes a second click the same search.
export const recoveryAttempts = defineTable({
  runawayId: v.id("runaways"),
  ownerId: v.id("users"),
  clientId: v.string(),
  difficulty: vDifficulty,
  chance: v.number(), // percent, a friend's help included
  seed: v.string(), // drawn for this search alone; the roll comes from it
  roll: v.number(), // 1 to 100
  success: v.boolean(),
  cost: v.number(), // coins; 0 for the free search of the day
  at: v.number(),
})
  .index("by_runaway_at", ["runawayId", "at"])
  .index("by_owner_client", ["ownerId", "clientId"]);

// The note it left and the postcards it sends while it is away.
export const postcards = defineTable({
  runawayId: v.id("runaways"),
  ownerId: v.id("users"),
  chatlingId: v.id("chatlings"),
  number: v.number(), // 0: the note
  text: v.string(),
  place: v.string(), // one of the scenes a card may show
  at: v.number(),
})
  .index("by_runaway", ["runawayId", "number"])
  .index("by_owner", ["ownerId"]);
