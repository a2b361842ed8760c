// Every change of a mood with the rule that made it, so that "why is Pip sad?" always has an answer.

import { defineTable } from "convex/server";
import { v } from "convex/values";
import { vMood } from "./chatlings";
import { vMoodRule } from "./talks";

export const vMoodCause = v.union(
  v.literal("conversation"), // a chat with its person
  v.literal("talk"), // a talk with other chatlings
  v.literal("care"),
  v.literal("meditation"),
  v.literal("recovery"),
  v.literal("admin"),
);

// Written by model/moods.ts only, in the transaction that changes the chatling. Never edited.
export const moodEvents = defineTable({
  chatlingId: v.id("chatlings"),
  ownerId: v.id("users"),
  from: vMood,
  to: vMood,
  unhappyBefore: v.number(),
  unhappyAfter: v.number(),
  cause: vMoodCause,
  conversationId: v.optional(v.id("conversations")),
  talkId: v.optional(v.id("talks")),
  rule: v.optional(vMoodRule), // absent on rows of before there were talks
  trace: v.string(), // in words: what happened and which rule made it so
  seed: v.optional(v.string()),
  at: v.number(),
})
  .index("by_chatling_at", ["chatlingId", "at"]) // one chatling's story
  .index("by_owner_at", ["ownerId", "at"]); // a home's mood weather
