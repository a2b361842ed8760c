// One row for every stored picture, video or sound, whoever may see it. A file without a row is nobody's and is removed.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vMediaKind = v.union(v.literal("image"), v.literal("video"), v.literal("audio"));
export const vMediaState = v.union(
  v.literal("pending"), // signed, perhaps uploaded, not checked yet
  v.literal("ready"),
  v.literal("rejected"),
  v.literal("deleted"),
);

// Written by convex/model/media.ts (uploads), by the seeding of species assets and by the worker that makes speech. What a caller may
// see follows from the row: `conversationId` says whose chat it belongs to, `speciesSlug` which chatlings' pictures it is one of.
// Several rows may name the same object: speech that is said again is stored once.
export const media = defineTable({
  ownerId: v.optional(v.id("users")), // who uploaded it
  conversationId: v.optional(v.id("conversations")),
  speciesSlug: v.optional(v.string()),
  objectKey: v.string(),
  kind: vMediaKind,
  contentType: v.string(),
  size: v.number(), // bytes
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  durationSec: v.optional(v.number()),
  peaks: v.optional(v.array(v.number())), // loudness over time, 0..1, at most MEDIA_PEAKS_MAX of them
  alt: v.optional(v.string()),
  transcript: v.optional(v.string()),
  state: vMediaState,
  createdAt: v.number(),
  finalizedAt: v.optional(v.number()),
  finishKey: v.optional(v.string()), // pending: where the newest attempt to finish writes the object
  unsentSince: v.optional(v.number()), // ready, but in no message yet; a file is sent once
})
  .index("by_key", ["objectKey", "state"]) // who still needs an object
  .index("by_owner_unsent", ["ownerId", "unsentSince"]) // what somebody has lying about
  .index("by_owner_state", ["ownerId", "state"]) // how much somebody has under way; deleting an account
  .index("by_conversation", ["conversationId"]) // clearing a chat
  .index("by_species_kind", ["speciesSlug", "kind"])
  .index("by_state_created", ["state", "createdAt"]) // the sweep of uploads that were given up
  .index("by_unsent", ["unsentSince"]); // the sweep of files that were never sent
