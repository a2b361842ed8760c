// The work on stored objects that needs Node: signing addresses, looking into what was uploaded, removing what is over.
// The rows are mediaRows.ts' business.

"use node";

import { v } from "convex/values";
import { AppError } from "../../lib/errors";
import { internal } from "../_generated/api";
import type { Id } from "../_generated/dataModel";
import { internalAction } from "../_generated/server";
import type { ActionCtx } from "../_generated/server";
import { inspectFile } from "../files/inspectFile";
import { signViews as signed } from "../providers/cdn";
import { objectStore, requireObjectStore } from "../providers/objectStore";
import type { PendingUpload } from "../model/media";
import { vMediaView } from "../model/views";
import type { MediaView } from "../model/views";
import { vMediaKind } from "../tables/media";

/** 30 s, 2 min, 8 min ... two days: longer than a store is ever away. */
const REMOVE_ATTEMPTS_MAX = 8;
const REMOVE_PAUSE_MS = 30_000;

export const signUpload = internalAction({
  args: { key: v.string(), contentType: v.string(), size: v.number(), seconds: v.number() },
  returns: v.string(),
  handler: async (_ctx, object) => await requireObjectStore().signPut(object),
});

export const signViews = internalAction({
  args: { keys: v.array(v.string()), expiresAt: v.number() },
  returns: v.array(v.string()),
  handler: async (_ctx, { keys, expiresAt }) => signed(keys, expiresAt),
});

/** Checks the object itself and stores what may be shown under a key of this attempt alone. */
export const finish = internalAction({
  args: {
    userId: v.id("users"),
    mediaId: v.id("media"),
    kind: vMediaKind,
    alt: v.optional(v.string()),
    peaks: v.optional(v.array(v.number())),
  },
  returns: vMediaView,
  handler: async (ctx, { userId, mediaId, kind, ...said }): Promise<MediaView> => {
    const finishKey = `media/${crypto.randomUUID()}`;
    const claim: Claim = await ctx.runMutation(internal.jobs.mediaRows.claimFinish, {
      userId,
      mediaId,
      kind,
      finishKey,
    });
    if ("view" in claim) return claim.view;
    const { bytes, ...facts } = await inspected(ctx, kind, claim.upload);
    await requireObjectStore().put(finishKey, facts.contentType, bytes);
    const view: MediaView | null = await ctx.runMutation(internal.jobs.mediaRows.settle, {
      mediaId,
      finishKey,
      finished: { ...facts, ...said, size: bytes.length },
    });
    if (view === null) throw new AppError("upload_missing");
    return view;
  },
});

type Claim = { upload: PendingUpload } | { view: MediaView };

/** The bytes to show, or an error with a code; a bad object is rejected and goes. */
async function inspected(ctx: ActionCtx, kind: "image" | "video" | "audio", upload: PendingUpload) {
  const store = requireObjectStore();
  const head = await store.head(upload.key);
  // Not there yet: a cut upload leaves nothing, and may be tried again.
  if (head === null) throw new AppError("upload_missing");
  if (head.size !== upload.size || head.contentType !== upload.contentType) {
    return await refused(ctx, upload.mediaId, "media_unreadable");
  }
  const object = await store.get(upload.key, upload.size);
  if (object === null) throw new AppError("upload_missing");
  const found = await inspectFile(kind, object.bytes);
  if ("refusal" in found) return await refused(ctx, upload.mediaId, found.refusal, found.details);
  return found;
}

type MediaRefusal = "media_unreadable" | "media_too_long" | "media_too_detailed" | "media_type_refused";

async function refused(
  ctx: ActionCtx,
  mediaId: Id<"media">,
  code: MediaRefusal,
  details: Record<string, number> = {},
): Promise<never> {
  await ctx.runMutation(internal.jobs.mediaRows.reject, { mediaId });
  throw new AppError(code, details);
}

/** Tries again later, further and further apart, while the store is away. */
export const remove = internalAction({
  args: { keys: v.array(v.string()), attempt: v.number() },
  returns: v.null(),
  handler: async (ctx, { keys, attempt }) => {
    if (await removeAll(keys)) return null;
    if (attempt + 1 >= REMOVE_ATTEMPTS_MAX) return null;
    const again = { keys, attempt: attempt + 1 };
    await ctx.scheduler.runAfter(REMOVE_PAUSE_MS * 4 ** attempt, internal.jobs.mediaObjects.remove, again);
    return null;
  },
});

/** The objects of rows that are over, then the rows. While the store is away both stay, for the next sweep. */
export const removeEnded = internalAction({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const ended: Ended[] = await ctx.runQuery(internal.jobs.mediaRows.ended, {});
    if (ended.length === 0 || !(await removeAll(ended.flatMap(({ keys }) => keys)))) return null;
    await ctx.runMutation(internal.jobs.mediaRows.forget, { mediaIds: ended.map(({ mediaId }) => mediaId) });
    await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.removeEnded, {});
    return null;
  },
});

type Ended = { mediaId: Id<"media">; keys: string[] };

/** Where no store is set up there is nothing to remove. */
async function removeAll(keys: readonly string[]): Promise<boolean> {
  const store = objectStore();
  if (store === null) return true;
  try {
    for (const key of keys) await store.remove(key);
    return true;
  } catch {
    return false; // storage_unavailable is the only way it fails
  }
}
