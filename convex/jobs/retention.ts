// What is forgotten on a timetable.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as Budgets from "../model/budgets";
import * as Interactions from "../model/interactions";
import * as SettledJobs from "../model/settledJobs";

/** One bounded page of old interaction text; schedules itself until nothing is left. */
export const forgetText = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Interactions.forgetOldText(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.retention.forgetText, {});
    return null;
  },
});

/** One bounded page of jobs settled long ago; schedules itself until nothing is left. */
export const removeJobs = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await SettledJobs.remove(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.retention.removeJobs, {});
    return null;
  },
});

/** One bounded page of what was spent long ago; schedules itself until nothing is left. */
export const forgetBudgets = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Budgets.forgetOld(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.retention.forgetBudgets, {});
    return null;
  },
});
