// One creature somebody hatched. Its looks are decided by the seed, its manner by species and trait.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { COLOURS, MOODS, TRAITS } from "../../lib/creature";
import { CARE_KINDS, TEAMS } from "../../lib/talks";

export const vMood = literals(...MOODS);
export const vColour = literals(...COLOURS);
export const vTrait = literals(...TRAITS);
export const vChatlingStatus = v.union(
  v.literal("home"),
  v.literal("meditating"),
  v.literal("runaway"),
  v.literal("visiting"),
);

// Written by Hatching.hatch, Moods, Care, Runaways and Teams. Read by every screen that shows a portrait. A runaway changes its
// status and is never deleted: its conversations and memories stay its own.
export const chatlings = defineTable({
  ownerId: v.id("users"),
  speciesId: v.id("species"),
  speciesSlug: v.string(), // denormalised: portraits and brains need it without a second read
  nickname: v.string(),
  colour: vColour,
  trait: vTrait,
  seed: v.string(),
  status: vChatlingStatus,
  mood: vMood,
  unhappyCount: v.number(),
  runawayTimes: v.number(),
  statusUntil: v.optional(v.number()), // meditating: when it comes back by itself
  team: v.optional(literals(...TEAMS)),
  cared: v.optional(v.object({ day: v.string(), kinds: v.array(literals(...CARE_KINDS)) })), // what it got on that day
  caredDays: v.optional(v.number()), // on how many days it got some; model/collection.ts counts
  personaVersion: v.number(),
  clientId: v.string(),
  obtainedAt: v.number(),
})
  .index("by_owner_status", ["ownerId", "status"])
  .index("by_owner_mood", ["ownerId", "mood"])
  .index("by_owner_species", ["ownerId", "speciesId"])
  .index("by_owner_client", ["ownerId", "clientId"]); // hatching twice with one click makes one chatling
