// Things may be anything; others may not.
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  things: defineTable(v.any()).index("by_n", ["n"]),
  others: defineTable({ only: v.string() }),
});
