// Named functions for operators about runs and talks, run from the dashboard or with `npx convex run`. Internal: no client can call
// them. Pausing is `operator:setSwitch` with generationPaused.

import { v } from "convex/values";
import { AppError } from "../lib/errors";
import { internalMutation, internalQuery } from "./_generated/server";
import * as Generation from "./model/generation";
import * as GenerationViews from "./model/generationViews";
import { vDials } from "./model/operatorViews";
import * as Settings from "./model/settings";
import * as TalkArchive from "./model/talkArchive";
import * as TalkReplay from "./model/talkReplay";

/** Numbers and lists that runs go by; see GENERATION_DEFAULTS. The type has to be the default's. */
export const setDial = internalMutation({
  args: { name: Settings.vDial, value: v.union(v.string(), v.number()) },
  returns: v.null(),
  handler: async (ctx, { name, value }) => {
    const problem = Settings.dialProblem(name, value);
    if (problem !== null) throw new AppError("input_invalid", { problem });
    return await Settings.setDial(ctx, name, value);
  },
});

export const dials = internalQuery({
  args: {},
  returns: vDials,
  handler: async (ctx) => await Settings.dials(ctx),
});

/** The newest runs with their counts and newest pages. */
export const generationRuns = internalQuery({
  args: {},
  returns: v.array(GenerationViews.vRunView),
  handler: async (ctx) => await GenerationViews.newest(ctx),
});

/** Runs under way that nobody works on at this moment. Empty is good; the sweeper takes them up within a minute. */
export const stuckPages = internalQuery({
  args: {},
  returns: v.array(GenerationViews.vStuckPage),
  handler: async (ctx) => await GenerationViews.stuck(ctx, Date.now()),
});

/** Recomputes a talk from its seed and holds it against what was stored. */
export const replayTalk = internalQuery({
  args: { talkId: v.id("talks"), ownerId: v.optional(v.id("users")) },
  returns: v.object({ same: v.boolean(), differences: v.array(v.string()) }),
  handler: async (ctx, { talkId, ownerId }) => {
    const archived = ownerId === undefined ? null : await TalkArchive.find(ctx, ownerId, talkId);
    const talk = (await ctx.db.get("talks", talkId)) ?? archived;
    if (talk === null) throw new AppError("not_found");
    return await TalkReplay.replay(ctx, talk);
  },
});

/** A run for one person, beside the slots of the timetable. */
export const rerunFor = internalMutation({
  args: { email: v.string() },
  returns: v.id("generationRuns"),
  handler: async (ctx, { email }) => await Generation.startByHand(ctx, email),
});
