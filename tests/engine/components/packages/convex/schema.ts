// What the app keeps beside its components.
import { defineSchema, defineTable } from "convex/server";
import { v } from "convex/values";

export default defineSchema({
  scores: defineTable({ player: v.string(), score: v.number() }),
  outcomes: defineTable({ name: v.string(), kind: v.string(), value: v.optional(v.any()) }),
  counter: defineTable({ value: v.number() }),
  people: defineTable({ name: v.string(), nickname: v.optional(v.string()), shout: v.optional(v.string()) }).index(
    "by_name",
    ["name"],
  ),
});
