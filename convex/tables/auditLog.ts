// What operators did on their screen: who, what, to what, and when. Kept for good, because questions about it come late.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vAuditAction = literals(
  "generation.start",
  "generation.pause",
  "generation.resume",
  "generation.dial",
  "topic.approve",
  "topic.refuse",
  "topic.retire",
  "topic.add",
);

// Written by model/auditLog.ts, in the same transaction as what it tells of; never changed. Read by the operator screen. A guest cannot be
// an operator, so a merge of guests never touches it. No words of anybody's and no e-mail address go into a row.
export const auditLog = defineTable({
  actorId: v.id("users"),
  action: vAuditAction,
  targetId: v.string(), // a run's id, a switch's or a dial's name, a topic's slug
  detail: v.string(), // in words: from what to what
  at: v.number(),
})
  .index("by_actor_at", ["actorId", "at"]) // what one person did
  .index("by_target", ["targetId"]); // what was done to one thing
