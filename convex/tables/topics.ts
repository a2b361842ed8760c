// What chatlings talk about. The texts of curated topics are written by hand in convex/topics; their rows hold what changes.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { TOPIC_CATEGORIES } from "../../lib/talks";

export const vTopicCategory = literals(...TOPIC_CATEGORIES);
export const vTopicState = v.union(
  v.literal("draft"), // written by a model, waits for an operator
  v.literal("approved"), // may become active in some week
  v.literal("active"), // in this week's pool
  v.literal("retired"), // never again
);
/** "12-01": month and day, both included; from > to spans the new year. */
export const vTopicSeason = v.object({ from: v.string(), to: v.string() });
export const vTopicSource = v.union(v.literal("curated"), v.literal("model"), v.literal("operator"));
export const vClaims = v.object({
  agree: v.array(v.string()),
  disagree: v.array(v.string()),
  neutral: v.array(v.string()),
});

// Written by model/topics.ts: the weekly refresh, drafts and what operators decide about them. Read once per run (the pool) and
// by each talk (one row). Seasonal topics are only drawn between their days, which may span a new year.
export const topics = defineTable({
  slug: v.string(),
  statement: v.string(), // one sentence that somebody may agree with or not
  category: vTopicCategory,
  season: v.optional(vTopicSeason),
  claims: v.optional(vClaims), // of drafts; a curated topic's are in the code
  state: vTopicState,
  source: vTopicSource,
  weekKey: v.optional(v.string()), // of the week it is, or was last, active in: "2026-W47"
  activeSince: v.optional(v.number()),
  decidedBy: v.optional(v.string()),
  at: v.number(),
})
  .index("by_slug", ["slug"]) // upsert key
  .index("by_state_since", ["state", "activeSince"]); // the pool; what is too old; what rested longest
