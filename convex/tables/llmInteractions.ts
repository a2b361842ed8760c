// Statistics of every call to a brain, for operators. No client query returns a row or an id of it.

import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vBrain } from "./messages";

export const vUsage = v.object({ in: v.number(), out: v.number() });

export const vPurpose = v.union(
  v.literal("reply"),
  v.literal("speech"),
  v.literal("transcription"),
  v.literal("topicDraft"), // nobody's: a new topic for everybody
  v.literal("talk"), // a whole talk among somebody's chatlings
);

// Written when a reply settles, one row per rung that was tried. Raw text is removed after 30 days, counts stay.
export const llmInteractions = defineTable({
  promptId: v.string(), // with its version: "companion@1"
  purpose: vPurpose,
  userId: v.optional(v.id("users")), // missing where no person caused the call
  conversationId: v.optional(v.id("conversations")),
  provider: v.string(), // host name, or "builtin"
  model: v.string(),
  brain: vBrain, // of speech and transcription: primary
  parameters: v.record(v.string(), v.number()),
  response: v.optional(v.string()),
  hasText: v.boolean(), // whether `response` is still there, so that retention finds exactly the rows it has to clear
  usage: vUsage, // tokens; of speech the characters in, of transcription the seconds in
  costMicros: v.number(), // millionths of a US dollar
  durationMs: v.number(),
  error: v.optional(v.string()),
  at: v.number(),
})
  .index("by_user_at", ["userId", "at"])
  .index("by_purpose_at", ["purpose", "at"])
  .index("by_text_at", ["hasText", "at"]); // retention

// What was spent per key and day. Global spending is spread over shards, so that writers do not meet on one row.
export const budgets = defineTable({
  key: v.string(), // "global:<shard>" or "user:<id>"; of sound "sound:global:<shard>" and so on
  day: v.string(), // 2026-01-31, UTC
  spentMicros: v.number(),
}).index("by_key_day", ["key", "day"]);
