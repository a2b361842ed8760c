// Stored pictures, videos and sounds: who may upload, who may see, when a row ends.
//
//      begin ──► pending ──settle──► ready (unsent) ──take──► ready (in a message) ──release──► deleted ──forget──► no row
//                   │  └──reject──► rejected ──────────────────────────────────────────────────────┐  ▲
//                   └──cancel, or not finished within an hour────────────► deleted                 └──┘
//
// An upload's key and the finished object's key differ: the address a browser may write to names nothing that is ever shown.
// Rows that are rejected or deleted still name objects; they go when their objects are gone (see jobs/mediaObjects.ts).

import { AppError } from "../../lib/errors";
import {
  ALT_CHARS_MAX,
  canonicalType,
  refusalOf,
  UNSENT_FILES_MAX,
  UPLOAD_URL_SECONDS,
  type UploadFacts,
  UPLOADS_PENDING_MAX,
} from "../../lib/media-limits";
import { MEDIA_PEAKS_MAX, MERGE_ROWS_MAX } from "../../lib/limits";
import { assert } from "../../lib/assert";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { findOwnConversation, requireOwnConversation, requireUserById } from "../access";
import { takeToken } from "./rateLimits";
import type { MediaView } from "./views";

/** Anybody who may still write to an upload's address has lost that right after this long; a minute for crooked clocks. */
const UPLOAD_KEY_MS = (UPLOAD_URL_SECONDS + 60) * 1000;

export type NewUpload = UploadFacts & {
  userId: Id<"users">;
  conversationId: Id<"conversations">;
  /** Random; becomes the key. */
  name: string;
};

export type PendingUpload = { mediaId: Id<"media">; key: string; contentType: string; size: number };

/** The checks before a byte is sent, and the row that makes the upload somebody's. */
export async function begin(ctx: MutationCtx, upload: NewUpload): Promise<PendingUpload> {
  const user = await requireUserById(ctx, upload.userId);
  const conversation = await requireOwnConversation(ctx, user, upload.conversationId);
  const refusal = refusalOf(upload);
  if (refusal !== null) throw new AppError(refusal.code, refusal.details);
  await takeToken(ctx, "signUpload", user._id);
  const pending = await ctx.db
    .query("media")
    .withIndex("by_owner_state", (q) => q.eq("ownerId", user._id).eq("state", "pending"))
    .take(UPLOADS_PENDING_MAX);
  if (pending.length >= UPLOADS_PENDING_MAX) throw new AppError("upload_limit");
  await makeRoom(ctx, user);
  const key = `uploads/${upload.name}`;
  const contentType = canonicalType(upload.contentType);
  const mediaId = await ctx.db.insert("media", {
    ownerId: user._id,
    conversationId: conversation._id,
    objectKey: key,
    kind: upload.kind,
    contentType,
    size: upload.size,
    state: "pending",
    createdAt: Date.now(),
  });
  return { mediaId, key, contentType, size: upload.size };
}

/** Files that were never sent cost room all the same: beyond so many the oldest goes, which no composer is likely to hold still. */
async function makeRoom(ctx: MutationCtx, user: Doc<"users">): Promise<void> {
  const unsent = await ctx.db
    .query("media")
    .withIndex("by_owner_unsent", (q) => q.eq("ownerId", user._id).gt("unsentSince", 0))
    .take(UNSENT_FILES_MAX);
  const [oldest] = unsent;
  if (oldest !== undefined && unsent.length === UNSENT_FILES_MAX) await end(ctx, oldest, "deleted");
}

export type FinishClaim = {
  userId: Id<"users">;
  mediaId: Id<"media">;
  kind: Doc<"media">["kind"];
  finishKey: string;
};

/**
 * An attempt to finish an upload writes to a key of its own, and only the newest one's counts: what was checked is what is
 * shown, whatever else is written meanwhile. Answers the view when the upload is finished already.
 */
export async function claimFinish(
  ctx: MutationCtx,
  { userId, mediaId, kind, finishKey }: FinishClaim,
): Promise<{ upload: PendingUpload } | { view: MediaView }> {
  const user = await requireUserById(ctx, userId);
  const row = await requireOwnUpload(ctx, user, mediaId);
  if (row.kind !== kind) throw new AppError("input_invalid");
  if (row.state === "ready") return { view: viewOf(row) };
  if (row.state !== "pending") throw new AppError("not_found");
  await takeToken(ctx, "finishUpload", user._id);
  if (row.finishKey !== undefined) await removeLater(ctx, row.finishKey);
  await ctx.db.patch("media", row._id, { finishKey });
  return { upload: { mediaId: row._id, key: row.objectKey, contentType: row.contentType, size: row.size } };
}

export type Finished = Pick<Doc<"media">, "contentType" | "size"> &
  Partial<Pick<Doc<"media">, "width" | "height" | "durationSec" | "alt" | "peaks">>;

/** Null when the upload was cancelled meanwhile or a newer attempt took over; its object is then nobody's. */
export async function settle(
  ctx: MutationCtx,
  { mediaId, finishKey, finished }: { mediaId: Id<"media">; finishKey: string; finished: Finished },
): Promise<MediaView | null> {
  const row = await ctx.db.get("media", mediaId);
  if (row?.state === "ready" && row.objectKey === finishKey) return viewOf(row); // told twice
  if (row === null || row.state !== "pending" || row.finishKey !== finishKey) {
    await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.remove, { keys: [finishKey], attempt: 0 });
    return null;
  }
  const now = Date.now();
  const { alt, peaks, ...facts } = finished;
  await ctx.db.patch("media", mediaId, {
    ...facts,
    ...(alt === undefined || alt.trim() === "" ? {} : { alt: alt.trim().slice(0, ALT_CHARS_MAX) }),
    ...(peaks === undefined ? {} : { peaks: tidyPeaks(peaks) }),
    objectKey: finishKey,
    finishKey: undefined,
    state: "ready",
    finalizedAt: now,
    unsentSince: now,
  });
  await removeUpload(ctx, row);
  return viewOf(await requireRow(ctx, mediaId));
}

/** What arrived is not what may be sent. */
export async function reject(ctx: MutationCtx, mediaId: Id<"media">): Promise<void> {
  const row = await ctx.db.get("media", mediaId);
  if (row === null || row.state !== "pending") return;
  await end(ctx, row, "rejected");
}

/** Also for a finished file that was never sent. Safe to ask twice. */
export async function cancel(ctx: MutationCtx, user: Doc<"users">, mediaId: Id<"media">): Promise<null> {
  const row = await requireOwnUpload(ctx, user, mediaId);
  await takeToken(ctx, "cancelUpload", user._id);
  if (row.state === "pending" || (row.state === "ready" && row.unsentSince !== undefined)) {
    await end(ctx, row, "deleted");
  }
  return null;
}

/** The file of a new message: the sender's own, checked, of this conversation, and in no message yet. Marks it as used. */
export async function take(
  ctx: MutationCtx,
  { user, conversation, mediaId }: { user: Doc<"users">; conversation: Doc<"conversations">; mediaId: Id<"media"> },
): Promise<Doc<"media">> {
  const row = await requireOwnUpload(ctx, user, mediaId);
  if (row.conversationId !== conversation._id) throw new AppError("not_found");
  if (row.state === "pending") throw new AppError("upload_missing");
  if (row.state !== "ready") throw new AppError("not_found");
  if (row.unsentSince === undefined) throw new AppError("media_used");
  await ctx.db.patch("media", row._id, { unsentSince: undefined });
  return row;
}

/** For whoever removes the message that shows it. The object goes unless something else names it. Safe to call twice. */
export async function release(ctx: MutationCtx, mediaId: Id<"media">): Promise<void> {
  const row = await ctx.db.get("media", mediaId);
  if (row === null || row.state === "deleted" || row.state === "rejected") return;
  await end(ctx, row, "deleted");
}

/** The keys of those the caller may see; of the others nothing is said. */
export async function viewable(
  ctx: QueryCtx,
  userId: Id<"users">,
  mediaIds: readonly Id<"media">[],
): Promise<{ mediaId: Id<"media">; key: string }[]> {
  const user = await requireUserById(ctx, userId);
  const rows = await Promise.all([...new Set(mediaIds)].map((mediaId) => ctx.db.get("media", mediaId)));
  const seen = new Map<string, Promise<boolean>>();
  const found = await Promise.all(
    rows.map(async (row) => {
      if (row === null || row.state !== "ready") return [];
      const subject = row.conversationId ?? row.speciesSlug ?? "";
      const maySee = seen.get(subject) ?? maySeeSubject(ctx, user, row);
      seen.set(subject, maySee);
      return (await maySee) ? [{ mediaId: row._id, key: row.objectKey }] : [];
    }),
  );
  return found.flat();
}

/** One page of a person's files becomes another's, uploads that are under way included. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const rows = await ctx.db
    .query("media")
    .withIndex("by_owner_state", (q) => q.eq("ownerId", from))
    .take(MERGE_ROWS_MAX);
  for (const row of rows) await ctx.db.patch("media", row._id, { ownerId: to });
  return { more: rows.length === MERGE_ROWS_MAX };
}

export function viewOf(row: Doc<"media">): MediaView {
  return {
    mediaId: row._id,
    kind: row.kind,
    contentType: row.contentType,
    width: row.width ?? null,
    height: row.height ?? null,
    durationSec: row.durationSec ?? null,
    peaks: row.peaks ?? [],
    alt: row.alt ?? null,
    transcript: row.transcript ?? null,
  };
}

/** A row that belongs to a chat is its owner's to see; one that belongs to a species, everybody's who has one at home. */
async function maySeeSubject(ctx: QueryCtx, user: Doc<"users">, row: Doc<"media">): Promise<boolean> {
  const { conversationId, speciesSlug } = row;
  if (conversationId !== undefined) return (await findOwnConversation(ctx, user, conversationId)) !== null;
  if (speciesSlug === undefined) return false;
  const species = await ctx.db
    .query("species")
    .withIndex("by_slug", (q) => q.eq("slug", speciesSlug))
    .unique();
  if (species === null) return false;
  const chatling = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_species", (q) => q.eq("ownerId", user._id).eq("speciesId", species._id))
    .first();
  return chatling !== null;
}

async function requireOwnUpload(ctx: QueryCtx, user: Doc<"users">, mediaId: Id<"media">): Promise<Doc<"media">> {
  const row = await ctx.db.get("media", mediaId);
  if (row === null || row.ownerId !== user._id) throw new AppError("not_found");
  return row;
}

async function requireRow(ctx: QueryCtx, mediaId: Id<"media">): Promise<Doc<"media">> {
  const row = await ctx.db.get("media", mediaId);
  assert(row !== null, "a row just written can be read");
  return row;
}

export async function end(ctx: MutationCtx, row: Doc<"media">, state: "rejected" | "deleted"): Promise<void> {
  await ctx.db.patch("media", row._id, { state, unsentSince: undefined });
  if (row.state === "pending") await removeUpload(ctx, row);
  await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.removeEnded, {});
}

/** Now, and once more when nobody can write there any longer. */
async function removeUpload(ctx: MutationCtx, row: Doc<"media">): Promise<void> {
  const keys = [row.objectKey];
  await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.remove, { keys, attempt: 0 });
  await ctx.scheduler.runAt(row.createdAt + UPLOAD_KEY_MS, internal.jobs.mediaObjects.remove, { keys, attempt: 0 });
}

/** An attempt may still be at work: its object goes when it must have ended. */
async function removeLater(ctx: MutationCtx, key: string): Promise<void> {
  await ctx.scheduler.runAfter(UPLOAD_KEY_MS, internal.jobs.mediaObjects.remove, { keys: [key], attempt: 0 });
}

function tidyPeaks(peaks: readonly number[]): number[] {
  return peaks
    .slice(0, MEDIA_PEAKS_MAX)
    .map((peak) => (Number.isFinite(peak) ? Math.round(Math.min(1, Math.max(0, peak)) * 100) / 100 : 0));
}
