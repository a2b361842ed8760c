// How often the safety rules acted. Counts only: no text, and nobody who could be found by it.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vSafetyClass = v.union(v.literal("crisis"), v.literal("filter"), v.literal("report"));

// Written by Safety when an input is filtered or met with help lines, and when a brain's words are refused. Read by operators.
export const safetyEvents = defineTable({
  userIdHash: v.string(),
  class: vSafetyClass,
  action: v.string(), // "help lines shown", "input withheld: hate", "output refused"
  at: v.number(),
}).index("by_class_at", ["class", "at"]); // counts of a class over a time
