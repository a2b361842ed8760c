// The shelf of a collection: one place for each species, known or not.

import { FAMILIES, RARITIES } from "../../lib/creature";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { SPECIES_CATALOGUE } from "../brain/species/catalogue";
import type { Species } from "../brain/species/species";
import * as Chatlings from "./chatlings";
import type { ShelfPlace } from "./chatroomViews";
import * as Collection from "./collection";
import * as SpeciesRows from "./species";

/** A retired species keeps its place with those who know it, and has none with the others. */
export async function placesOf(ctx: QueryCtx, user: Doc<"users">): Promise<ShelfPlace[]> {
  const owned = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", user._id))
    .take(CHATLINGS_OWNED_MAX);
  const discoveries = await Collection.discoveriesOf(ctx, user._id);
  const active = new Set((await SpeciesRows.catalogue(ctx)).map(({ slug }) => slug));
  return [...SPECIES_CATALOGUE]
    .sort(byFamilyAndRarity)
    .map((species) => placeOf(species, owned, discoveries))
    .filter((place) => place.discovered !== null || active.has(place.slug));
}

function placeOf(
  { slug, name, family, rarity, blurb }: Species,
  owned: readonly Doc<"chatlings">[],
  discoveries: readonly Doc<"discoveries">[],
): ShelfPlace {
  const own = owned.filter((one) => one.speciesSlug === slug).sort((a, b) => a.obtainedAt - b.obtainedAt);
  const row = discoveries.find((one) => one.speciesSlug === slug);
  const discovered = discoveryOf(row, own[0]);
  const isKnown = discovered !== null;
  return {
    slug,
    family,
    rarity,
    name: isKnown ? name : null,
    blurb: isKnown ? blurb : null,
    discovered,
    egg: row?.egg ?? false,
    owned: own.filter(({ status }) => status !== "runaway").map(Chatlings.viewOf), // as in chatlings.mine
  };
}

/** Whoever owns one knows its species, also from before discoveries were written down. */
function discoveryOf(
  row: Doc<"discoveries"> | undefined,
  first: Doc<"chatlings"> | undefined,
): ShelfPlace["discovered"] {
  if (row !== undefined) return { way: row.way, at: row.at };
  return first === undefined ? null : { way: "hatch", at: first.obtainedAt };
}

function byFamilyAndRarity(one: Species, other: Species): number {
  const families = FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family);
  return families === 0 ? RARITIES.indexOf(one.rarity) - RARITIES.indexOf(other.rarity) : families;
}
