// Public functions of operators: starting a run by hand, and how runs are going.

import { v } from "convex/values";
import { requireAdmin } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Generation from "./model/generation";
import * as GenerationViews from "./model/generationViews";
import { takeToken } from "./model/rateLimits";

/** A run beside the timetable's: of everybody, or of the person with this email. */
export const start = userMutation({
  args: { userEmail: v.optional(v.string()) },
  returns: v.object({ runId: v.id("generationRuns") }),
  handler: async (ctx, { userEmail }) => {
    requireAdmin(ctx.user);
    await takeToken(ctx, "startGeneration", ctx.user._id);
    return { runId: await Generation.startByHand(ctx, userEmail) };
  },
});

/** The newest runs, with their counts as they grow. */
export const runs = userQuery({
  args: {},
  returns: v.array(GenerationViews.vRunView),
  handler: async (ctx) => {
    requireAdmin(ctx.user);
    return await GenerationViews.newest(ctx);
  },
});
