// The steps that remove a cleared chat's messages. The rules are in model/clearing.ts.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as Clearing from "../model/clearing";

/** One bounded step; schedules itself until nothing is left. */
export const step = internalMutation({
  args: { conversationId: v.id("conversations"), upTo: v.number() },
  returns: v.null(),
  handler: async (ctx, args) => {
    const { more } = await Clearing.step(ctx, args);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.clearing.step, args);
    return null;
  },
});
