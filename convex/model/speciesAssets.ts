// The pictures and films that the chatlings of a species may send: seeded from the files that ship with the code, chosen by tag.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { PAGE_MESSAGES } from "../../lib/limits";
import { SPECIES_ASSETS_MAX } from "../../lib/speech-limits";
import { chooseAsset } from "../brain/chooseAsset";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { newest } from "./messages";

export const vShownKind = v.union(v.literal("image"), v.literal("video"));
type ShownKind = Infer<typeof vShownKind>;

export const vNewAsset = v.object({
  speciesSlug: v.string(),
  kind: vShownKind,
  objectKey: v.string(),
  contentType: v.string(),
  size: v.number(),
  width: v.number(),
  height: v.number(),
  durationSec: v.optional(v.number()),
  tags: v.array(v.string()),
  alt: v.string(),
});
type NewAsset = Infer<typeof vNewAsset>;

/** Every tag there is something for. Empty when there is nothing to show. */
export async function tagsOf(ctx: QueryCtx, speciesSlug: string, kind: ShownKind): Promise<string[]> {
  const assets = await activeAssets(ctx, speciesSlug, kind);
  return [...new Set(assets.flatMap((asset) => asset.tags))];
}

type Wish = {
  conversationId: Id<"conversations">;
  speciesSlug: string;
  kind: ShownKind;
  tags: readonly string[];
  seed: string;
  replaces?: Id<"messages">; // the answer whose picture is not to come again
};

/**
 * The file that fits best, rather one that this chat has not seen lately, and another one than the answer it replaces showed,
 * as long as there is another. Null when the species has none of the kind.
 */
export async function choose(
  ctx: QueryCtx,
  { conversationId, speciesSlug, kind, tags, seed, replaces }: Wish,
): Promise<Id<"media"> | null> {
  const assets = await activeAssets(ctx, speciesSlug, kind);
  if (assets.length === 0) return null;
  const lately = new Set((await newest(ctx, conversationId, PAGE_MESSAGES)).map((message) => message.mediaId));
  const known = assets.map((asset) => ({ ...asset, seenLately: lately.has(asset.mediaId) }));
  const replaced = replaces === undefined ? null : await ctx.db.get("messages", replaces);
  const others = known.filter((asset) => asset.mediaId !== replaced?.mediaId);
  return chooseAsset(others.length > 0 ? others : known, tags, seed)?.mediaId ?? null;
}

/** Which of these files are not seeded yet: only their objects have to be uploaded. */
export async function missing(ctx: QueryCtx, objectKeys: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(objectKeys.map(async (objectKey) => await byKey(ctx, objectKey)));
  return objectKeys.filter((_, index) => rows[index] === null);
}

/**
 * Brings the rows of one species up to its files, whose objects are stored already. Safe to run at each start. A file that is
 * gone is switched off; what shows it goes on showing it.
 */
export async function seed(ctx: MutationCtx, speciesSlug: string, files: readonly NewAsset[]): Promise<null> {
  const now = Date.now();
  for (const { tags, ...file } of files) {
    const row = await byKey(ctx, file.objectKey);
    if (row !== null) {
      await ctx.db.patch("chatlingAssets", row._id, { tags, active: true });
      await ctx.db.patch("media", row.mediaId, { alt: file.alt });
      continue;
    }
    const mediaId = await ctx.db.insert("media", { ...file, state: "ready", createdAt: now, finalizedAt: now });
    const { kind, objectKey } = file;
    await ctx.db.insert("chatlingAssets", { speciesSlug, kind, mediaId, objectKey, tags, active: true });
  }
  const kept = new Set(files.map((file) => file.objectKey));
  for (const kind of ["image", "video"] as const) {
    const gone = (await activeAssets(ctx, speciesSlug, kind)).filter((asset) => !kept.has(asset.objectKey));
    for (const asset of gone) await ctx.db.patch("chatlingAssets", asset._id, { active: false });
  }
  return null;
}

async function activeAssets(ctx: QueryCtx, speciesSlug: string, kind: ShownKind): Promise<Doc<"chatlingAssets">[]> {
  return await ctx.db
    .query("chatlingAssets")
    .withIndex("by_species_kind", (q) => q.eq("speciesSlug", speciesSlug).eq("kind", kind).eq("active", true))
    .take(SPECIES_ASSETS_MAX);
}

async function byKey(ctx: QueryCtx, objectKey: string): Promise<Doc<"chatlingAssets"> | null> {
  return await ctx.db
    .query("chatlingAssets")
    .withIndex("by_key", (q) => q.eq("objectKey", objectKey))
    .unique();
}
