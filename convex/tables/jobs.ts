// AI work to do. A row outlives the process that works on it, so a deploy or a crash loses nothing.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vJobState = v.union(v.literal("queued"), v.literal("running"), v.literal("done"), v.literal("failed"));

// Written by convex/model/replies.ts only; the state machine is drawn there.
export const jobs = defineTable({
  kind: v.literal("aiReply"),
  conversationId: v.id("conversations"),
  userId: v.id("users"),
  refId: v.id("messages"), // the message to answer
  speakerId: v.optional(v.id("chatlings")), // in a room: who answers
  chimesIn: v.optional(v.boolean()), // in a room: adds a word to an answer that is there; nothing stands in for it if it fails
  replaces: v.optional(v.id("messages")), // the earlier answer that goes when this one is stored
  state: vJobState,
  attempts: v.number(),
  leaseUntil: v.number(), // queued: when the sweeper should wonder; running: when the worker counts as dead; else 0
  token: v.string(), // of the attempt that may write; "" while nobody holds it
  charged: v.boolean(), // took a unit of the free quota, to be given back if the reply fails
  providersAllowed: v.boolean(), // false: answered by the template brain alone
  dueAt: v.number(), // when it became first in line; the reply's whole time is counted from here
  error: v.optional(v.string()),
  at: v.number(),
})
  .index("by_state_lease", ["state", "leaseUntil"]) // the sweeper's question
  .index("by_conversation_state", ["conversationId", "state"]); // one in flight per conversation

// The words of the reply in flight. One row per conversation at most, rewritten about ten times a second and removed
// in the transaction that stores the finished message: a reader sees the stream or the message, never both.
export const replyStreams = defineTable({
  conversationId: v.id("conversations"),
  jobId: v.id("jobs"),
  token: v.string(),
  text: v.string(),
  since: v.number(),
}).index("by_conversation", ["conversationId"]);
