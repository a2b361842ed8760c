// Public functions of operators about talks: starting a run by hand, how runs are going, pausing them, and what they go by.

import { v } from "convex/values";
import { requireAdmin } from "./access";
import { userMutation, userQuery } from "./functions";
import * as GenerationViews from "./model/generationViews";
import * as OperatorDesk from "./model/operatorDesk";
import { vControls } from "./model/operatorViews";
import { takeToken } from "./model/rateLimits";
import * as Settings from "./model/settings";

/** A run beside the timetable's: of everybody, or of the person with this email. */
export const start = userMutation({
  args: { userEmail: v.optional(v.string()) },
  returns: v.object({ runId: v.id("generationRuns") }),
  handler: async (ctx, { userEmail }) => {
    requireAdmin(ctx.user);
    await takeToken(ctx, "startGeneration", ctx.user._id);
    return { runId: await OperatorDesk.startRun(ctx, ctx.user, userEmail) };
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

/** Runs under way that nobody works on. `tick` is a number that a screen raises, so that the question is asked anew as time passes. */
export const stuck = userQuery({
  args: { tick: v.optional(v.number()) },
  returns: v.array(GenerationViews.vStuckPage),
  handler: async (ctx) => {
    requireAdmin(ctx.user);
    return await GenerationViews.stuck(ctx, Date.now());
  },
});

/** Whether runs are paused, and the numbers they go by. */
export const controls = userQuery({
  args: {},
  returns: vControls,
  handler: async (ctx) => {
    requireAdmin(ctx.user);
    return await OperatorDesk.controls(ctx);
  },
});

/** No run starts, and one under way stops after its page; switched off, it goes on. */
export const pause = userMutation({
  args: { on: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { on }) => {
    requireAdmin(ctx.user);
    await takeToken(ctx, "operate", ctx.user._id);
    return await OperatorDesk.pause(ctx, ctx.user, on);
  },
});

/** One of the numbers that runs go by. What does not fit is refused in words. */
export const setDial = userMutation({
  args: { name: Settings.vDial, value: v.union(v.string(), v.number()) },
  returns: v.null(),
  handler: async (ctx, dial) => {
    requireAdmin(ctx.user);
    await takeToken(ctx, "operate", ctx.user._id);
    return await OperatorDesk.setDial(ctx, ctx.user, dial);
  },
});
