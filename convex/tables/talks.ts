// Talks: what chatlings say to each other. Made whole, watched, never written into.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { MOOD_RULES, STANCES, TALK_EVENTS, TALK_OUTCOMES, TEAMS } from "../../lib/talks";
import { vMood, vTrait } from "./chatlings";
import { vBrain } from "./messages";
import { vTopicCategory } from "./topics";

export const vStance = literals(...STANCES);
export const vTeam = literals(...TEAMS);
export const vMoodRule = literals(...MOOD_RULES);
export const vTalkEvent = literals(...TALK_EVENTS);
export const vTalkOutcome = literals(...TALK_OUTCOMES);

/** A participant as it was when the talk began: enough to play the talk again to the letter. */
export const vParticipant = v.object({
  chatlingId: v.id("chatlings"),
  nickname: v.string(),
  speciesSlug: v.string(),
  trait: vTrait,
  team: v.optional(vTeam),
  stance: vStance,
  mood: vMood,
  unhappyCount: v.number(),
});

export const vTalkLine = v.object({
  order: v.number(), // 0-based, without a gap
  speaker: v.number(), // place in `participants`
  text: v.string(),
  stance: vStance,
  replyTo: v.optional(v.number()), // place in `participants` of whom it names
});

export const vMoodChange = v.object({
  speaker: v.number(),
  to: vMood,
  unhappyAfter: v.number(),
  rule: vMoodRule,
});

/** What the talk did to the friendship of two participants. */
export const vBond = v.object({ a: v.number(), b: v.number(), delta: v.number() });

/** The shared talk that may be mentioned. */
export const vSharedPast = v.object({
  a: v.number(),
  b: v.number(),
  statement: v.string(),
  agreed: v.boolean(),
  joined: v.optional(v.literal(true)), // their person stepped in to it
});

/** What was drawn from, beside the participants: the rest of what a replay needs. */
export const vTalkInputs = v.object({
  homeIds: v.array(v.id("chatlings")), // everybody who could have taken part, in the order of the index
  topicsLeftOut: v.array(v.string()), // slugs this person heard in the last days
  openingsLeftOut: v.array(v.number()), // hashes of first lines of the last days
  past: v.optional(vSharedPast),
  ownedSinceMs: v.number(), // when the person's account began: nobody leaves in its first days
  rareEventPercent: v.number(),
  pool: v.optional(v.array(v.string())), // of a talk that belongs to no run, or was drawn from newer topics than its run's; else the run has it
});

// Written by model/talks.ts: one row per talk, lines included, in the transaction that changes moods, friendships and runaways.
// Afterwards only `readAt`, `steppedInto` and the person (when a guest signs in) change. `by_owner_slot` makes a second talk in one slot
// impossible; the archive takes rows from the old end of the built-in by_creation_time.
export const talks = defineTable({
  ownerId: v.id("users"),
  slot: v.string(), // "2026-11-21T06"; one that was asked for by hand has a tail behind a "+"
  runId: v.optional(v.id("generationRuns")),
  topicSlug: v.string(),
  statement: v.string(),
  category: vTopicCategory,
  participants: v.array(vParticipant),
  lines: v.array(vTalkLine),
  outcome: vTalkOutcome,
  moodChanges: v.array(vMoodChange), // of those whom something happened to
  bonds: v.array(vBond),
  runaway: v.optional(v.object({ speaker: v.number() })),
  rolls: v.array(v.object({ speaker: v.number(), roll: v.number() })), // every runaway roll that was made
  event: v.optional(v.object({ kind: vTalkEvent, coins: v.number() })),
  brain: vBrain,
  seed: v.string(),
  inputs: vTalkInputs,
  readAt: v.optional(v.number()),
  steppedInto: v.optional(v.id("conversations")),
  createdAt: v.number(),
})
  .index("by_owner_created", ["ownerId", "createdAt"]) // history, newest first
  .index("by_owner_slot", ["ownerId", "slot"]); // one talk per person and slot

// Talks older than TALK_ARCHIVE_DAYS, a person's month in rows of bounded size. Written by the archive job, read on demand.
export const talkArchive = defineTable({
  ownerId: v.id("users"),
  month: v.string(), // "2026-11"
  part: v.number(), // 0, 1, …: a row holds a bounded number of talks
  talks: v.array(v.any()), // rows of `talks` as they were; validated on the way out by the view
}).index("by_owner_month", ["ownerId", "month", "part"]);
