// Public functions about chatlings that are away: who they are, searching, letting go, and a friend's help.

import { v } from "convex/values";
import { requireOwnChatling } from "./access";
import { userMutation, userQuery } from "./functions";
import { vPosterView, vRunawayView, vSearchResult } from "./model/chatroomViews";
import * as Posters from "./model/posters";
import { takeToken } from "./model/rateLimits";
import * as Recovery from "./model/recovery";
import * as Runaways from "./model/runaways";

export const mine = userQuery({
  args: {},
  returns: v.array(vRunawayView),
  handler: async (ctx) => await Recovery.away(ctx, ctx.user),
});

/** The same clientId is one search, however often it arrives. */
export const search = userMutation({
  args: { chatlingId: v.id("chatlings"), pay: v.union(v.literal("free"), v.literal("coins")), clientId: v.string() },
  returns: vSearchResult,
  handler: async (ctx, { chatlingId, pay, clientId }) => {
    const chatling = await requireOwnChatling(ctx, ctx.user, chatlingId);
    return await Recovery.search(ctx, ctx.user, { chatling, pay, clientId });
  },
});

/** It leaves the collection for good. The chat with it stays to be read. */
export const letGo = userMutation({
  args: { chatlingId: v.id("chatlings") },
  returns: v.object({ success: v.literal(true) }),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await requireOwnChatling(ctx, ctx.user, chatlingId);
    await takeToken(ctx, "letGoRunaway", ctx.user._id);
    await Runaways.letGo(ctx, chatling);
    return { success: true as const };
  },
});

export const makePoster = userMutation({
  args: { chatlingId: v.id("chatlings") },
  returns: v.object({ helpCode: v.string() }),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await requireOwnChatling(ctx, ctx.user, chatlingId);
    return { helpCode: await Posters.make(ctx, ctx.user, chatling) };
  },
});

/** For whoever has the link. Shows the chatling and nothing of its owner. */
export const poster = userQuery({
  args: { code: v.string() },
  returns: v.union(vPosterView, v.null()),
  handler: async (ctx, { code }) => await Posters.view(ctx, ctx.user, code),
});

export const help = userMutation({
  args: { code: v.string() },
  returns: v.object({ success: v.literal(true) }),
  handler: async (ctx, { code }) => {
    await Posters.help(ctx, ctx.user, code);
    return { success: true as const };
  },
});
