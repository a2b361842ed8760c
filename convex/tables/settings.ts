// Switches an operator may turn while everything runs.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by Settings.turn, for operators. Read by the code that obeys the switch, by its key.
export const settings = defineTable({
  key: v.string(),
  value: v.union(v.string(), v.number(), v.boolean()),
  updatedBy: v.string(),
  at: v.number(),
}).index("by_key", ["key"]);
