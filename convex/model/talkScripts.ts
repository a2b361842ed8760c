// The words of a talk on their way between the transaction that plans it, the action that has a model write it, and the transaction
// that stores it: validators and their types by inference.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { vMood, vTrait } from "../tables/chatlings";
import { vSharedPast, vStance, vTalkEvent, vTalkOutcome, vTeam } from "../tables/talks";
import { vClaims, vTopicCategory } from "../tables/topics";

/** What has to be known to make one person's talk of one slot. */
export const vTalkOrder = v.object({
  ownerId: v.id("users"),
  slot: v.string(),
  runId: v.optional(v.id("generationRuns")),
  runSeed: v.string(),
  pool: v.string(), // slugs behind one another: see poolText
  ownPool: v.optional(v.literal(true)), // it is not the one of the run
  rareEventPercent: v.number(),
});

const vScriptLine = v.object({
  speaker: v.number(),
  text: v.string(),
  stance: vStance,
  replyTo: v.optional(v.number()),
});

/** Lines that a model wrote for the plan of this key. */
export const vScript = v.object({
  planKey: v.string(),
  brain: v.union(v.literal("primary"), v.literal("fallback")),
  lines: v.array(vScriptLine),
});

export const vScriptInput = v.object({
  seed: v.string(),
  topic: v.object({ slug: v.string(), statement: v.string(), category: vTopicCategory, claims: vClaims }),
  cast: v.array(
    v.object({
      chatlingId: v.string(),
      nickname: v.string(),
      speciesSlug: v.string(),
      trait: vTrait,
      team: v.optional(vTeam),
      mood: vMood,
      unhappyCount: v.number(),
    }),
  ),
  stances: v.array(vStance),
  outcome: vTalkOutcome,
  lost: v.optional(v.array(v.number())),
  past: v.optional(vSharedPast),
  event: v.optional(v.object({ kind: vTalkEvent, coins: v.number() })),
  openingsLeftOut: v.array(v.number()),
});

export const vGenerated = v.union(
  v.object({ kind: v.literal("made"), talkId: v.id("talks"), ranAway: v.boolean() }),
  v.object({
    kind: v.literal("skipped"),
    reason: v.union(
      v.literal("too_few"),
      v.literal("no_topics"),
      v.literal("idle"),
      v.literal("rollout"),
      v.literal("cohort"),
      v.literal("already"),
      v.literal("gone"),
    ),
  }),
);

export type TalkOrder = Infer<typeof vTalkOrder>;
export type ScriptBrief = Infer<typeof vScriptInput>;
export type Script = Infer<typeof vScript>;
export type Generated = Infer<typeof vGenerated>;
export type SkipReason = Extract<Generated, { kind: "skipped" }>["reason"];
