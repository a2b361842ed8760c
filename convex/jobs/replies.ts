// The transactions of a reply, for the worker in answer.ts and the sweeper. The rules are in model/replies.ts.

import { v } from "convex/values";
import { internalMutation } from "../_generated/server";
import * as Replies from "../model/replies";
import { vReplyBrief } from "../model/replyBriefs";
import { vReplyResult } from "../model/replyResults";

const vHeld = { jobId: v.id("jobs"), token: v.string() };

export const claim = internalMutation({
  args: { conversationId: v.id("conversations"), token: v.string() },
  returns: v.union(vReplyBrief, v.null()),
  handler: async (ctx, { conversationId, token }) => await Replies.claim(ctx, conversationId, token),
});

/** False when the reply belongs to another attempt by now. */
export const stream = internalMutation({
  args: { ...vHeld, text: v.string() },
  returns: v.boolean(),
  handler: async (ctx, { jobId, token, text }) => await Replies.stream(ctx, jobId, token, text),
});

/** What was said in the voice note that is answered. The brief anew, or null when the reply belongs to another attempt by now. */
export const hear = internalMutation({
  args: { ...vHeld, mediaId: v.id("media"), transcript: v.string() },
  returns: v.union(vReplyBrief, v.null()),
  handler: async (ctx, { jobId, token, ...heard }) => await Replies.hear(ctx, jobId, token, heard),
});

/** False when the reply belongs to another attempt by now. */
export const finish = internalMutation({
  args: { ...vHeld, result: vReplyResult },
  returns: v.boolean(),
  handler: async (ctx, { jobId, token, result }) => await Replies.finish(ctx, jobId, token, result),
});

export const release = internalMutation({
  args: vHeld,
  returns: v.null(),
  handler: async (ctx, { jobId, token }) => {
    await Replies.release(ctx, jobId, token);
    return null;
  },
});

export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Replies.sweep(ctx);
    return null;
  },
});
