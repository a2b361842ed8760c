// Brings the pictures of the species into the tables, for whoever puts their files into the store (scripts/stack/species-album.ts).

import { v } from "convex/values";
import { internalMutation, internalQuery } from "../_generated/server";
import * as SpeciesAssets from "../model/speciesAssets";

export const missing = internalQuery({
  args: { objectKeys: v.array(v.string()) },
  returns: v.array(v.string()),
  handler: async (ctx, { objectKeys }) => await SpeciesAssets.missing(ctx, objectKeys),
});

export const seed = internalMutation({
  args: { speciesSlug: v.string(), files: v.array(SpeciesAssets.vNewAsset) },
  returns: v.null(),
  handler: async (ctx, { speciesSlug, files }) => await SpeciesAssets.seed(ctx, speciesSlug, files),
});
