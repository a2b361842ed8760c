// What the chatroom keeps about one person's home: small facts that every talk needs and changes, in one row.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by model/homes.ts. Apart from users, which every call reads; apart from talks, so that fourteen of them need not be
// opened to know what was heard lately.
export const homes = defineTable({
  ownerId: v.id("users"),
  lastSlot: v.string(), // of the newest talk, "" before the first; slots sort as text
  lastTalkAt: v.number(), // 0 before the first
  unread: v.number(), // talks that nobody has looked at
  heard: v.array(v.object({ topic: v.string(), opening: v.number(), at: v.number() })), // of the last days; `opening` is a hash
  rareEvents: v.number(),
}).index("by_owner", ["ownerId"]);
