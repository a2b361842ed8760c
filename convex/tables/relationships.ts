// How two chatlings of one home get along, and the talks that made it so.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by model/relationships.ts in the transaction that stores a talk. `base` plus the deltas of `history` is `affinity`, always:
// when the history is full its oldest entry goes into the base.
export const relationships = defineTable({
  ownerId: v.id("users"),
  aId: v.id("chatlings"), // aId < bId as text
  bId: v.id("chatlings"),
  affinity: v.number(), // -100 to 100
  base: v.number(),
  talks: v.number(), // how often they talked
  history: v.array(
    v.object({ talkId: v.id("talks"), delta: v.number(), agreed: v.boolean(), statement: v.string(), at: v.number() }),
  ),
  lastTalkAt: v.number(),
})
  .index("by_pair", ["aId", "bId"])
  .index("by_owner", ["ownerId"]); // the friendship map

// What a person has in their collection beside the chatlings themselves: which species they know, and how they came to know them.
export const discoveries = defineTable({
  ownerId: v.id("users"),
  speciesSlug: v.string(),
  way: v.union(v.literal("hatch"), v.literal("talk"), v.literal("gift"), v.literal("care")),
  egg: v.boolean(), // a gift egg of this species waits to be hatched
  at: v.number(),
}).index("by_owner_species", ["ownerId", "speciesSlug"]);
