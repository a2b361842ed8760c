// The transactions of speech and transcription, for the actions of sound.ts. The rules are in model/speech.ts.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation, internalQuery } from "../_generated/server";
import { vSoundCall } from "../model/interactions";
import { vSpeech } from "../model/replyResults";
import * as Speech from "../model/speech";

export const recall = internalMutation({
  args: { hash: v.string(), userId: v.id("users") },
  returns: Speech.vPermission,
  handler: async (ctx, { hash, userId }) => await Speech.recall(ctx, hash, userId),
});

export const remember = internalMutation({
  args: { hash: v.string(), speech: vSpeech },
  returns: v.null(),
  handler: async (ctx, { hash, speech }) => {
    await Speech.remember(ctx, hash, speech);
    return null;
  },
});

export const account = internalMutation({
  args: { userId: v.id("users"), conversationId: v.id("conversations"), call: vSoundCall, pauseMs: v.number() },
  returns: v.null(),
  handler: async (ctx, outcome) => {
    await Speech.account(ctx, outcome);
    return null;
  },
});

/** Where a voice note is; null when it is gone, or when no service may be asked now. */
export const note = internalQuery({
  args: { mediaId: v.id("media"), userId: v.id("users") },
  returns: v.union(v.object({ objectKey: v.string(), contentType: v.string(), durationSec: v.number() }), v.null()),
  handler: async (ctx, { mediaId, userId }) => await Speech.noteOf(ctx, mediaId, userId),
});

/** One bounded page of speech that nobody hears any more; schedules itself until nothing is left. */
export const forgetUnused = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { keys, more } = await Speech.forgetUnused(ctx);
    if (keys.length > 0) await ctx.scheduler.runAfter(0, internal.jobs.mediaObjects.remove, { keys, attempt: 0 });
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.soundRows.forgetUnused, {});
    return null;
  },
});
