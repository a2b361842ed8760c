// Moves old talks into the archive on a timetable.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as TalkArchive from "../model/talkArchive";

/** One bounded page; schedules itself until nothing is left. */
export const moveOld = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await TalkArchive.moveOld(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.talkArchive.moveOld, {});
    return null;
  },
});
