// What happens by itself in the life of chatlings: a day begins, somebody wakes from a meditation, somebody writes from the road.

import { v } from "convex/values";
import { internal } from "../_generated/api";
import { internalMutation } from "../_generated/server";
import * as Care from "../model/care";
import * as Postcards from "../model/postcards";
import * as Today from "../model/today";

/** Asked every few minutes, so that a day that began while nothing ran is not missed. */
export const turnDay = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Today.turn(ctx);
    return null;
  },
});

export const wake = internalMutation({
  args: { chatlingId: v.id("chatlings"), until: v.number() },
  returns: v.null(),
  handler: async (ctx, { chatlingId, until }) => {
    await Care.wake(ctx, chatlingId, until);
    return null;
  },
});

/** One bounded page of meditations whose wake-up call got lost; schedules itself until nothing is left. */
export const wakeOverdue = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Care.wakeOverdue(ctx, Date.now());
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.life.wakeOverdue, {});
    return null;
  },
});

/** One bounded page of those who write today; schedules itself until nothing is left. */
export const sendPostcards = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Postcards.sendDue(ctx, Date.now());
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.life.sendPostcards, {});
    return null;
  },
});
