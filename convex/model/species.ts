// The species catalogue: written by hand in convex/brain/species, mirrored into a table that operators can read
// and whose `active` switch they own.

import { SPECIES, type SpeciesEntry } from "../../lib/creature";
import { AppError } from "../../lib/errors";
import { assert } from "../../lib/assert";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { getSpecies, SPECIES_CATALOGUE } from "../brain/species/catalogue";
import type { Species } from "../brain/species/species";
import type { SpeciesView } from "./views";

/** Everything that may hatch today. A species without a row is new and counts as active. */
export async function catalogue(ctx: QueryCtx): Promise<SpeciesView[]> {
  const retired = await ctx.db
    .query("species")
    .withIndex("by_active_rarity", (q) => q.eq("active", false))
    .take(SPECIES_CATALOGUE.length);
  const hidden = new Set(retired.map((row) => row.slug));
  return SPECIES_CATALOGUE.filter((one) => !hidden.has(one.slug)).map(viewOf);
}

/** The row of an active species, written on first use. */
export async function requireActiveRow(ctx: MutationCtx, slug: string): Promise<Doc<"species">> {
  const written = getSpecies(slug);
  if (written === null) throw new AppError("species_unknown");
  const row = await upsert(ctx, written);
  if (!row.active) throw new AppError("species_unknown");
  return row;
}

/** Brings every row up to what is written. Safe to run at each deploy; answers how many rows there are. */
export async function seed(ctx: MutationCtx): Promise<number> {
  for (const written of SPECIES_CATALOGUE) await upsert(ctx, written);
  return SPECIES_CATALOGUE.length;
}

/** An operator's switch: a retired species hatches no more; those that live stay as they are. */
export async function setActive(ctx: MutationCtx, slug: string, active: boolean): Promise<null> {
  const written = getSpecies(slug);
  if (written === null) throw new AppError("species_unknown");
  const row = await upsert(ctx, written);
  await ctx.db.patch("species", row._id, { active });
  return null;
}

/** Name and family without a read: slugs are never taken out of the catalogue, only retired. */
export function entryOf(slug: string): SpeciesEntry {
  const entry = SPECIES.find((one) => one.slug === slug);
  assert(entry !== undefined, `a chatling of an unknown species: ${slug}`);
  return entry;
}

async function upsert(ctx: MutationCtx, written: Species): Promise<Doc<"species">> {
  const row = await ctx.db
    .query("species")
    .withIndex("by_slug", (q) => q.eq("slug", written.slug))
    .unique();
  if (row !== null && row.personaVersion === written.personaVersion) return row;
  const { persona, personaVersion } = written;
  const content = { ...viewOf(written), persona, personaVersion };
  if (row !== null) {
    await ctx.db.patch("species", row._id, content);
    return { ...row, ...content };
  }
  const rowId = await ctx.db.insert("species", { ...content, active: true });
  const inserted = await ctx.db.get("species", rowId);
  assert(inserted !== null, "a row just inserted can be read");
  return inserted;
}

function viewOf({ slug, name, family, rarity, blurb, likes, dislikes, traits }: Species): SpeciesView {
  return { slug, name, family, rarity, blurb, likes: [...likes], dislikes: [...dislikes], traits };
}
