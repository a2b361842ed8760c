// The catalogue of species as rows: references for chatlings, and an operator's switch to retire one.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";
import { FAMILIES, RARITIES } from "../../lib/creature";

export const vRarity = literals(...RARITIES);
export const vFamily = literals(...FAMILIES);
export const vSpeciesTraits = v.object({
  agreeableness: v.number(), // each 0..1
  curiosity: v.number(),
  cheer: v.number(),
  stubbornness: v.number(),
});

// Written by Species.seed from the catalogue in convex/brain/species (same slug: same row). Read by hatching and
// by the dashboard. `active` is the only field operators change; seeding leaves it alone.
export const species = defineTable({
  slug: v.string(),
  name: v.string(),
  family: vFamily,
  persona: v.string(),
  personaVersion: v.number(),
  traits: vSpeciesTraits,
  likes: v.array(v.string()),
  dislikes: v.array(v.string()),
  rarity: vRarity,
  blurb: v.string(),
  active: v.boolean(),
})
  .index("by_slug", ["slug"]) // upsert key
  .index("by_active_rarity", ["active", "rarity"]); // drawing a species by rarity
