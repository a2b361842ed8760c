// Pictures and short films that the chatlings of a species may send. One row per file, beside its row in `media`.

import { v } from "convex/values";
import { defineTable } from "convex/server";
import { vMediaKind } from "./media";

// Written by SpeciesAssets.seed from assets/species/manifest.json. Read when a reply wants to show something. A file that left the
// manifest is switched off, never removed: messages that show it stay whole.
export const chatlingAssets = defineTable({
  speciesSlug: v.string(),
  kind: vMediaKind,
  mediaId: v.id("media"),
  objectKey: v.string(), // holds the hash of the file, so the same file is never seeded twice
  tags: v.array(v.string()),
  active: v.boolean(),
})
  .index("by_species_kind", ["speciesSlug", "kind", "active"])
  .index("by_key", ["objectKey"]);
