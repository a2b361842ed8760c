// Bookkeeping of generation: one run per slot, one batch per page of users.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vRunState = v.union(v.literal("running"), v.literal("done"), v.literal("stopped"), v.literal("failed"));
export const vRunCounts = v.object({
  users: v.number(),
  made: v.number(),
  skipped: v.number(),
  failed: v.number(),
  runaways: v.number(),
});

// Written by model/generation.ts: when a run starts, after each page, at its end. A page changes only its own batch row while it
// works; the run is touched once per page.
export const generationRuns = defineTable({
  slotKey: v.string(),
  trigger: v.union(v.literal("cron"), v.literal("admin")),
  only: v.optional(v.id("users")), // a run for one person, asked for by hand
  state: vRunState,
  seed: v.string(), // the dice of every talk of this run come from it
  pool: v.array(v.string()), // slugs of the topics that were active when it started
  cursor: v.union(v.string(), v.null()), // where the next page begins
  pages: v.number(), // closed so far
  counts: vRunCounts,
  skippedBecause: v.record(v.string(), v.number()), // by reason: too_few, no_topics, idle, rollout, cohort, already, gone
  busyMs: v.number(), // sum of the pages' times
  dbMs: v.number(), // of it, the time in which the database was at work
  errors: v.array(v.string()), // the newest few, by code
  rollout: v.number(), // percent of users, fixed at the start
  rareEventPercent: v.number(), // of talks, fixed at the start
  startedAt: v.number(),
  wakeAt: v.number(), // when its next page is to open; the sweeper looks after a run that slept on
  endedAt: v.optional(v.number()), // absent while it may go on
})
  .index("by_slot", ["slotKey"]) // a slot is run once
  .index("by_state", ["state"]) // what is under way, for the sweeper and for operators
  .index("by_started", ["startedAt"]); // history of runs

// The page under way has state "running" and a lease; a page whose lease ran out is worked on again, which changes nothing for users who
// already have their talk.
export const generationBatches = defineTable({
  runId: v.id("generationRuns"),
  index: v.number(),
  state: v.union(v.literal("running"), v.literal("done")),
  userIds: v.array(v.id("users")),
  cursorAfter: v.union(v.string(), v.null()), // null: this was the last page
  token: v.string(),
  leaseUntil: v.number(),
  attempts: v.number(),
  made: v.number(),
  skipped: v.number(),
  failed: v.number(),
  runaways: v.number(),
  startedAt: v.number(), // of the newest attempt
  ms: v.number(), // from opening to closing, of the attempt that closed it
  dbMs: v.number(), // of it, the time in which the database was at work
})
  .index("by_run_index", ["runId", "index"])
  .index("by_state_lease", ["state", "leaseUntil"]); // the sweeper's question
