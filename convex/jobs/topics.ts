// The timetable's doors to topics: a new choice each week, and a daily look whether a season begins or a week was missed.

import { v } from "convex/values";
import { internalMutation } from "../_generated/server";
import * as Topics from "../model/topics";

export const refreshWeek = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Topics.refreshForWeek(ctx, Date.now()),
});

export const check = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Topics.refreshIfDue(ctx, Date.now()),
});
