// What a person shows of themselves. Apart from users, because it changes by their own hand.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by Users.createOrAdopt and Users.updateProfile. Read by the viewer query and by prompts never:
// a display name is a person's text and must not reach a system prompt.
export const profiles = defineTable({
  userId: v.id("users"),
  displayName: v.string(),
  updatedAt: v.number(),
}).index("by_user", ["userId"]); // one row per person
