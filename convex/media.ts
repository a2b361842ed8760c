// Public functions about pictures, videos and sounds: upload one, finish or cancel the upload, see those that are yours to see.
// A client never learns an object's key: it holds ids, and exchanges them for addresses that work for minutes.

import { v } from "convex/values";
import { AppError } from "../lib/errors";
import { UPLOAD_URL_SECONDS, VIEW_BATCH_MAX, VIEW_URL_SECONDS } from "../lib/media-limits";
import { storeEnv } from "../lib/storage-env";
import { internal } from "./_generated/api";
import type { Id } from "./_generated/dataModel";
import { userAction, userMutation } from "./functions";
import * as Media from "./model/media";
import { vMediaView } from "./model/views";
import type { MediaView } from "./model/views";
import { vMediaKind } from "./tables/media";

/** An address to PUT one file of exactly this type and size to, with the headers given. Then call finalizeChatUpload. */
export const signChatUpload = userAction({
  args: {
    conversationId: v.id("conversations"),
    kind: vMediaKind,
    contentType: v.string(),
    size: v.number(),
  },
  returns: v.object({
    mediaId: v.id("media"),
    uploadUrl: v.string(),
    headers: v.record(v.string(), v.string()),
  }),
  handler: async (ctx, file): Promise<SignedUpload> => {
    // Before anything is written: a row that nobody could upload to would stand in the way of others for an hour.
    if (storeEnv(process.env) === null) {
      await ctx.runQuery(internal.jobs.mediaRows.requirePlace, {
        userId: ctx.userId,
        conversationId: file.conversationId,
      });
      throw new AppError("storage_unavailable");
    }
    const upload: Media.PendingUpload = await ctx.runMutation(internal.jobs.mediaRows.begin, {
      ...file,
      userId: ctx.userId,
      name: crypto.randomUUID(),
    });
    const uploadUrl: string = await ctx.runAction(internal.jobs.mediaObjects.signUpload, {
      key: upload.key,
      contentType: upload.contentType,
      size: upload.size,
      seconds: UPLOAD_URL_SECONDS,
    });
    return { mediaId: upload.mediaId, uploadUrl, headers: { "content-type": upload.contentType } };
  },
});

type SignedUpload = { mediaId: Id<"media">; uploadUrl: string; headers: Record<string, string> };

/**
 * Looks at what arrived. What may not be sent is removed and refused with a code; everything else is stored anew, without
 * what a camera wrote into it, and can be sent once. Safe to call again; `durationSec` is read from the file itself.
 */
export const finalizeChatUpload = userAction({
  args: {
    mediaId: v.id("media"),
    kind: vMediaKind,
    alt: v.optional(v.string()),
    durationSec: v.optional(v.number()),
    peaks: v.optional(v.array(v.number())),
  },
  returns: vMediaView,
  handler: async (ctx, { mediaId, kind, alt, peaks }): Promise<MediaView> =>
    await ctx.runAction(internal.jobs.mediaObjects.finish, {
      userId: ctx.userId,
      mediaId,
      kind,
      ...(alt === undefined ? {} : { alt }),
      ...(peaks === undefined ? {} : { peaks }),
    }),
});

/** Gives an upload up, or a finished file that was not sent. */
export const cancelUpload = userMutation({
  args: { mediaId: v.id("media") },
  returns: v.null(),
  handler: async (ctx, { mediaId }) => await Media.cancel(ctx, ctx.user, mediaId),
});

/** Addresses for everything of the list that the caller may see, all valid until `expiresAt`. The rest is left out. */
export const signViewBatch = userAction({
  args: { mediaIds: v.array(v.id("media")) },
  returns: v.object({
    urls: v.array(v.object({ mediaId: v.id("media"), url: v.string() })),
    expiresAt: v.number(),
  }),
  handler: async (ctx, { mediaIds }): Promise<SignedViews> => {
    if (mediaIds.length > VIEW_BATCH_MAX) throw new AppError("input_invalid");
    const expiresAt = Math.floor(Date.now() / 1000 + VIEW_URL_SECONDS) * 1000;
    const seen: KeyOfMedia[] = await ctx.runQuery(internal.jobs.mediaRows.viewable, { userId: ctx.userId, mediaIds });
    if (seen.length === 0) return { urls: [], expiresAt };
    const urls: string[] = await ctx.runAction(internal.jobs.mediaObjects.signViews, {
      keys: seen.map(({ key }) => key),
      expiresAt,
    });
    return {
      urls: seen.flatMap(({ mediaId }, index) => {
        const url = urls[index];
        return url === undefined ? [] : [{ mediaId, url }];
      }),
      expiresAt,
    };
  },
});

type KeyOfMedia = { mediaId: Id<"media">; key: string };
type SignedViews = { urls: { mediaId: Id<"media">; url: string }[]; expiresAt: number };
