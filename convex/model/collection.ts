// The collection: which species somebody knows, how they came to know them, and the gift eggs that wait to hatch.

import { SHUFFLE_WEIGHT, SPECIES } from "../../lib/creature";
import type { SpeciesEntry } from "../../lib/creature";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { seededRandom } from "../../lib/seeded-random";
import type { DiscoveryWay } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Species from "./species";

type Discovery = Doc<"discoveries">;

/** Notes that somebody knows a species. The first way stays: a second discovery changes nothing. */
export async function discover(
  ctx: MutationCtx,
  ownerId: Id<"users">,
  speciesSlug: string,
  way: DiscoveryWay,
): Promise<{ isNew: boolean }> {
  if ((await rowOf(ctx, ownerId, speciesSlug)) !== null) return { isNew: false };
  await ctx.db.insert("discoveries", { ownerId, speciesSlug, way, egg: false, at: Date.now() });
  return { isNew: true };
}

/** A visitor in a talk: somebody of a species they do not know yet. Null when they know all. */
export async function welcomeVisitor(
  ctx: MutationCtx,
  ownerId: Id<"users">,
  seed: string,
): Promise<SpeciesEntry | null> {
  return await discoverOne(ctx, ownerId, { way: "talk", egg: false, seed: `visitor:${seed}` });
}

/** A gift egg of a species they do not know yet, the rarer the less likely. Null when they know all. */
export async function gift(ctx: MutationCtx, ownerId: Id<"users">, seed: string): Promise<SpeciesEntry | null> {
  return await discoverOne(ctx, ownerId, { way: "gift", egg: true, seed: `gift:${seed}` });
}

type Draw = { way: DiscoveryWay; egg: boolean; seed: string };

async function discoverOne(ctx: MutationCtx, ownerId: Id<"users">, draw: Draw): Promise<SpeciesEntry | null> {
  const { way, egg, seed } = draw;
  const known = new Set([
    ...(await discoveriesOf(ctx, ownerId)).map((row) => row.speciesSlug),
    ...(await ownedSlugs(ctx, ownerId)),
  ]);
  const active = new Set((await Species.catalogue(ctx)).map((one) => one.slug));
  const drawn = drawUnknown(
    seed,
    SPECIES.filter(({ slug }) => active.has(slug) && !known.has(slug)),
  );
  if (drawn !== null)
    await ctx.db.insert("discoveries", { ownerId, speciesSlug: drawn.slug, way, egg, at: Date.now() });
  return drawn;
}

/** One of them, the rarer the less likely. */
export function drawUnknown(seed: string, unknown: readonly SpeciesEntry[]): SpeciesEntry | null {
  const total = unknown.reduce((sum, { rarity }) => sum + SHUFFLE_WEIGHT[rarity], 0);
  let left = seededRandom(seed).below(total);
  for (const entry of unknown) {
    left -= SHUFFLE_WEIGHT[entry.rarity];
    if (left < 0) return entry;
  }
  return null;
}

async function discoveriesOf(ctx: QueryCtx, ownerId: Id<"users">): Promise<Discovery[]> {
  return await ctx.db
    .query("discoveries")
    .withIndex("by_owner_species", (q) => q.eq("ownerId", ownerId))
    .take(SPECIES.length);
}

async function ownedSlugs(ctx: QueryCtx, ownerId: Id<"users">): Promise<string[]> {
  const rows = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", ownerId))
    .take(CHATLINGS_OWNED_MAX);
  return rows.map((row) => row.speciesSlug);
}

async function rowOf(ctx: QueryCtx, ownerId: Id<"users">, speciesSlug: string): Promise<Discovery | null> {
  return await ctx.db
    .query("discoveries")
    .withIndex("by_owner_species", (q) => q.eq("ownerId", ownerId).eq("speciesSlug", speciesSlug))
    .unique();
}
