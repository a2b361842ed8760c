// The sweep of old notes.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as Notifications from "../model/notifications";

/** One bounded page of notes that are 90 days old; schedules itself until nothing is left. */
export const purge = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Notifications.purge(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.notifications.purge, {});
    return null;
  },
});
