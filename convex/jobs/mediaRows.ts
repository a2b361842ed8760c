// The transactions of media, for the actions of convex/media.ts and of mediaObjects.ts. The rules are in model/media.ts.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation, internalQuery } from "../_generated/server";
import { requireOwnConversation, requireUserById } from "../access";
import * as Media from "../model/media";
import * as MediaSweep from "../model/mediaSweep";
import { vMediaView } from "../model/views";
import { vMediaKind } from "../tables/media";

const vPendingUpload = v.object({
  mediaId: v.id("media"),
  key: v.string(),
  contentType: v.string(),
  size: v.number(),
});

export const vFinished = v.object({
  contentType: v.string(),
  size: v.number(),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  durationSec: v.optional(v.number()),
  alt: v.optional(v.string()),
  peaks: v.optional(v.array(v.number())),
});

export const vKeyOfMedia = v.object({ mediaId: v.id("media"), key: v.string() });

/** Throws unless the conversation is the person's own. */
export const requirePlace = internalQuery({
  args: { userId: v.id("users"), conversationId: v.id("conversations") },
  returns: v.null(),
  handler: async (ctx, { userId, conversationId }) => {
    await requireOwnConversation(ctx, await requireUserById(ctx, userId), conversationId);
    return null;
  },
});

export const begin = internalMutation({
  args: {
    userId: v.id("users"),
    conversationId: v.id("conversations"),
    kind: vMediaKind,
    contentType: v.string(),
    size: v.number(),
    name: v.string(),
  },
  returns: vPendingUpload,
  handler: async (ctx, upload) => await Media.begin(ctx, upload),
});

export const claimFinish = internalMutation({
  args: { userId: v.id("users"), mediaId: v.id("media"), kind: vMediaKind, finishKey: v.string() },
  returns: v.union(v.object({ upload: vPendingUpload }), v.object({ view: vMediaView })),
  handler: async (ctx, claim) => await Media.claimFinish(ctx, claim),
});

export const settle = internalMutation({
  args: { mediaId: v.id("media"), finishKey: v.string(), finished: vFinished },
  returns: v.union(vMediaView, v.null()),
  handler: async (ctx, settled) => await Media.settle(ctx, settled),
});

export const reject = internalMutation({
  args: { mediaId: v.id("media") },
  returns: v.null(),
  handler: async (ctx, { mediaId }) => {
    await Media.reject(ctx, mediaId);
    return null;
  },
});

export const viewable = internalQuery({
  args: { userId: v.id("users"), mediaIds: v.array(v.id("media")) },
  returns: v.array(vKeyOfMedia),
  handler: async (ctx, { userId, mediaIds }) => await Media.viewable(ctx, userId, mediaIds),
});

export const ended = internalQuery({
  args: {},
  returns: v.array(v.object({ mediaId: v.id("media"), keys: v.array(v.string()) })),
  handler: async (ctx) => await MediaSweep.ended(ctx),
});

export const forget = internalMutation({
  args: { mediaIds: v.array(v.id("media")) },
  returns: v.null(),
  handler: async (ctx, { mediaIds }) => await MediaSweep.forget(ctx, mediaIds),
});

/** One bounded page; schedules itself until nothing is left. Objects are removed by an action, and only when there are any. */
export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { waiting, more } = await MediaSweep.giveUp(ctx);
    if (waiting) await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.removeEnded, {});
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.mediaRows.sweep, {});
    return null;
  },
});
