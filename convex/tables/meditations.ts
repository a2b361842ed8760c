// Who is meditating and until when: what the sweep looks at when a wake-up call got lost.

import { defineTable } from "convex/server";
import { v } from "convex/values";

// Written by model/care.ts: a row lives as long as the meditation. Apart from chatlings, which would need an index that every talk
// has to carry along.
export const meditations = defineTable({
  chatlingId: v.id("chatlings"),
  until: v.number(),
})
  .index("by_until", ["until"])
  .index("by_chatling", ["chatlingId"]);
