// The collection: which species somebody knows, how they came to know them, and the gift eggs that wait to hatch.

import { CARE_DAYS_PER_FRIEND } from "../../lib/chatroom-limits";
import { SHUFFLE_WEIGHT, SPECIES } from "../../lib/creature";
import type { SpeciesEntry } from "../../lib/creature";
import { CHATLINGS_OWNED_MAX } from "../../lib/limits";
import { seededRandom } from "../../lib/seeded-random";
import type { DiscoveryWay } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Chatlings from "./chatlings";
import * as Species from "./species";

type Discovery = Doc<"discoveries">;
type Drawing = (unknown: readonly SpeciesEntry[]) => readonly SpeciesEntry[];

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

/** A chatling of this species has hatched: the species is known, and an egg that waited is used up. */
export async function hatched(ctx: MutationCtx, ownerId: Id<"users">, speciesSlug: string): Promise<void> {
  const row = await rowOf(ctx, ownerId, speciesSlug);
  if (row === null) await discover(ctx, ownerId, speciesSlug, "hatch");
  else if (row.egg) await ctx.db.patch("discoveries", row._id, { egg: false });
}

export async function hasEgg(ctx: QueryCtx, ownerId: Id<"users">, speciesSlug: string): Promise<boolean> {
  return (await rowOf(ctx, ownerId, speciesSlug))?.egg === true;
}

/** A visitor in a talk: somebody of a species they do not know yet. Null when they know all. */
export async function welcomeVisitor(
  ctx: MutationCtx,
  ownerId: Id<"users">,
  talkSeed: string,
): Promise<SpeciesEntry | null> {
  return await meet(ctx, ownerId, { way: "talk", seed: `${talkSeed}:visitor` });
}

/** Counts a day on which a chatling got care; call it once a day. On every fifth it introduces a friend, of its own family if it can. */
export async function caredToday(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<SpeciesEntry | null> {
  const days = (chatling.caredDays ?? 0) + 1;
  await ctx.db.patch("chatlings", chatling._id, { caredDays: days });
  if (days % CARE_DAYS_PER_FRIEND !== 0) return null;
  const { family } = Species.entryOf(chatling.speciesSlug);
  const seed = `${chatling._id}:friend:${days}`;
  return await meet(ctx, chatling.ownerId, { way: "care", seed, prefer: (unknown) => ofFamily(unknown, family) });
}

/**
 * A gift egg: of a species they do not know, the rarer the less likely; when they know all, of one that none of theirs is of.
 * Null when there is no such species. The caller sees to it that one occasion gives one egg.
 */
export async function gift(ctx: MutationCtx, ownerId: Id<"users">, seed: string): Promise<SpeciesEntry | null> {
  const discoveries = await discoveriesOf(ctx, ownerId);
  const owned = new Set((await Chatlings.withPlace(ctx, ownerId)).map(({ speciesSlug }) => speciesSlug));
  const waiting = new Set(discoveries.filter((row) => row.egg).map((row) => row.speciesSlug));
  const known = new Set(discoveries.map((row) => row.speciesSlug));
  const lacking = (await activeSpecies(ctx)).filter(({ slug }) => !owned.has(slug) && !waiting.has(slug));
  const unknown = lacking.filter(({ slug }) => !known.has(slug));
  const drawn = drawByRarity(`${seed}:gift`, unknown.length > 0 ? unknown : lacking);
  if (drawn === null) return null;
  const row = discoveries.find((one) => one.speciesSlug === drawn.slug);
  if (row !== undefined) await ctx.db.patch("discoveries", row._id, { egg: true });
  else await insert(ctx, { ownerId, speciesSlug: drawn.slug, way: "gift", egg: true });
  return drawn;
}

/** A guest's discoveries go with them. What both know stays known the way the account came to know it, and no egg is lost. */
export async function handOver(ctx: MutationCtx, { from, to }: { from: Id<"users">; to: Id<"users"> }): Promise<void> {
  const known = await discoveriesOf(ctx, to);
  for (const row of await discoveriesOf(ctx, from)) {
    const same = known.find((one) => one.speciesSlug === row.speciesSlug);
    if (same === undefined) {
      await ctx.db.patch("discoveries", row._id, { ownerId: to });
      continue;
    }
    if (row.egg && !same.egg) await ctx.db.patch("discoveries", same._id, { egg: true });
    await ctx.db.delete("discoveries", row._id);
  }
}

/** All of one person: at most one row for each species. */
export async function discoveriesOf(ctx: QueryCtx, ownerId: Id<"users">): Promise<Discovery[]> {
  return await ctx.db
    .query("discoveries")
    .withIndex("by_owner_species", (q) => q.eq("ownerId", ownerId))
    .take(SPECIES.length);
}

/** One of them, the rarer the less likely; null of none. */
function drawByRarity(seed: string, among: readonly SpeciesEntry[]): SpeciesEntry | null {
  const total = among.reduce((sum, { rarity }) => sum + SHUFFLE_WEIGHT[rarity], 0);
  let left = seededRandom(seed).below(total);
  for (const entry of among) {
    left -= SHUFFLE_WEIGHT[entry.rarity];
    if (left < 0) return entry;
  }
  return null;
}

type Meeting = { way: DiscoveryWay; seed: string; prefer?: Drawing };

async function meet(ctx: MutationCtx, ownerId: Id<"users">, meeting: Meeting): Promise<SpeciesEntry | null> {
  const { way, seed, prefer = (unknown) => unknown } = meeting;
  const known = new Set(await ownedSlugs(ctx, ownerId));
  for (const row of await discoveriesOf(ctx, ownerId)) known.add(row.speciesSlug);
  const unknown = (await activeSpecies(ctx)).filter(({ slug }) => !known.has(slug));
  const drawn = drawByRarity(seed, prefer(unknown));
  if (drawn !== null) await insert(ctx, { ownerId, speciesSlug: drawn.slug, way, egg: false });
  return drawn;
}

function ofFamily(unknown: readonly SpeciesEntry[], family: SpeciesEntry["family"]): readonly SpeciesEntry[] {
  const relatives = unknown.filter((entry) => entry.family === family);
  return relatives.length > 0 ? relatives : unknown;
}

async function insert(ctx: MutationCtx, row: Omit<Discovery, "_id" | "_creationTime" | "at">): Promise<void> {
  await ctx.db.insert("discoveries", { ...row, at: Date.now() });
}

async function activeSpecies(ctx: QueryCtx): Promise<SpeciesEntry[]> {
  const active = new Set((await Species.catalogue(ctx)).map((one) => one.slug));
  return SPECIES.filter(({ slug }) => active.has(slug));
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
