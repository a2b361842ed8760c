// Public functions of operators about everything on their screen but runs: topics, usage of brains, and the log of what was done.

import { v } from "convex/values";
import type { MutationCtx } from "./_generated/server";
import type { Doc } from "./_generated/dataModel";
import { requireAdmin } from "./access";
import { internal } from "./_generated/api";
import { userAction, userMutation, userQuery } from "./functions";
import * as AuditLog from "./model/auditLog";
import * as OperatorDesk from "./model/operatorDesk";
import { vDeskTopic, vTopicShelf, vUsage } from "./model/operatorViews";
import type { Usage as UsageView } from "./model/operatorViews";
import { takeToken } from "./model/rateLimits";
import * as Usage from "./model/usage";
import { vClaims, vTopicCategory, vTopicSeason } from "./tables/topics";

const USAGE_HOURS = 24;

/** What talks draw from this week, what waits for a decision, or what rests. */
export const topics = userQuery({
  args: { shelf: vTopicShelf },
  returns: v.array(vDeskTopic),
  handler: async (ctx, { shelf }) => {
    requireAdmin(ctx.user);
    return await OperatorDesk.topics(ctx, shelf, Date.now());
  },
});

/** A draft may become active from the next refresh on. */
export const approveTopic = userMutation({
  args: { slug: v.string() },
  returns: v.null(),
  handler: async (ctx, { slug }) => await OperatorDesk.approve(ctx, await operating(ctx), slug),
});

/** A draft is remembered, so that it is not written again, and never used. */
export const refuseTopic = userMutation({
  args: { slug: v.string() },
  returns: v.null(),
  handler: async (ctx, { slug }) => await OperatorDesk.refuse(ctx, await operating(ctx), slug),
});

/** Any topic, at once and for good. */
export const retireTopic = userMutation({
  args: { slug: v.string() },
  returns: v.null(),
  handler: async (ctx, { slug }) => await OperatorDesk.retire(ctx, await operating(ctx), slug),
});

/** A topic of one's own, held to the rules of all topics; answers its slug. */
export const addTopic = userMutation({
  args: { statement: v.string(), category: vTopicCategory, claims: vClaims, season: v.optional(vTopicSeason) },
  returns: v.string(),
  handler: async (ctx, topic) => await OperatorDesk.add(ctx, await operating(ctx), topic),
});

/** Calls to brains and voices and what they cost over the last day. It goes through the calls: to be asked now and then, not watched. */
export const usage = userAction({
  args: {},
  returns: vUsage,
  handler: async (ctx): Promise<UsageView> => {
    await ctx.runQuery(internal.jobs.callers.requireAdmin, {});
    return await Usage.ofLast(ctx, USAGE_HOURS);
  },
});

/** What operators did on this screen, newest first; `count` of them, within a bound. */
export const log = userQuery({
  args: { filter: AuditLog.vLogFilter, count: v.optional(v.number()) },
  returns: v.array(AuditLog.vLogEntry),
  handler: async (ctx, asked) => {
    requireAdmin(ctx.user);
    return await AuditLog.newest(ctx, ctx.user, asked);
  },
});

/** An admin who has not been too fast. */
async function operating(ctx: MutationCtx & { user: Doc<"users"> }): Promise<Doc<"users">> {
  requireAdmin(ctx.user);
  await takeToken(ctx, "operate", ctx.user._id);
  return ctx.user;
}
