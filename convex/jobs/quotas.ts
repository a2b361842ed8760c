// The daily refill of free texts, where an operator wants one (FREE_REFILL_PER_DAY). The rules are in model/quotas.ts.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as Quotas from "../model/quotas";

/** One bounded page; schedules itself until nothing is left. */
export const refill = internalMutation({
  args: { cursor: v.union(v.string(), v.null()) },
  returns: v.null(),
  handler: async (ctx, { cursor }) => {
    const next = await Quotas.refill(ctx, cursor);
    if (next !== null) await ctx.scheduler.runAfter(0, internal.jobs.quotas.refill, { cursor: next });
    return null;
  },
});
