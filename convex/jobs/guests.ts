// The transactions that move a guest's home into an account. The rules are in model/guestMerge.ts.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as GuestMerge from "../model/guestMerge";

/** For the sign-in, which has just proved that the account is the caller's. */
export const merge = internalMutation({
  args: { accountId: v.id("users") },
  returns: v.null(),
  handler: async (ctx, { accountId }) => {
    await GuestMerge.mergeCaller(ctx, accountId);
    return null;
  },
});

/** One bounded page; schedules itself until nothing is left. */
export const moveRecords = internalMutation({
  args: { guestId: v.id("users"), accountId: v.id("users") },
  returns: v.null(),
  handler: async (ctx, move) => {
    const { more } = await GuestMerge.moveRecords(ctx, move);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.guests.moveRecords, move);
    return null;
  },
});
