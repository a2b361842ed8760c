// A small answer to a message: one of a closed set, at most one of each kind by each person.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { REACTIONS } from "../../lib/reactions";

export const vReactionKind = literals(...REACTIONS);

// Written by convex/model/reactions.ts together with `reactionCount` of its message, so that a page of messages reads
// reactions only where there are some.
export const reactions = defineTable({
  messageId: v.id("messages"),
  userId: v.id("users"),
  kind: vReactionKind,
})
  .index("by_message_user_kind", ["messageId", "userId", "kind"]) // all of a message, or this one of mine
  .index("by_user", ["userId"]); // what follows a guest into an account
