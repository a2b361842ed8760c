// Public functions about talks: the history, one talk, the latest one, what is unread, and having read one.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { requireOwnTalk } from "./access";
import { userMutation, userQuery } from "./functions";
import { vTalkView } from "./model/chatroomViews";
import * as NextTalk from "./model/nextTalk";
import * as TalkReading from "./model/talkReading";
import * as TalkViews from "./model/talkViews";

export const list = userQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vTalkView),
  handler: async (ctx, { paginationOpts }) => await TalkViews.history(ctx, ctx.user, paginationOpts),
});

/** Null when the talk does not exist or is not mine. The id may come from an address bar. */
export const get = userQuery({
  args: { talkId: v.string() },
  returns: v.union(vTalkView, v.null()),
  handler: async (ctx, { talkId }) => await TalkViews.find(ctx, ctx.user, talkId),
});

/** The newest talk, for the stage. Null before the first. */
export const latest = userQuery({
  args: {},
  returns: v.union(vTalkView, v.null()),
  handler: async (ctx) => await TalkViews.latest(ctx, ctx.user),
});

/** How many talks nobody has watched yet, for the badge. */
export const unread = userQuery({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await TalkViews.unread(ctx, ctx.user),
});

/** When the next talks are made, for everybody. */
export const next = userQuery({
  args: {},
  returns: v.union(v.number(), v.null()),
  handler: async (ctx) => await NextTalk.at(ctx, Date.now()),
});

export const markRead = userMutation({
  args: { talkId: v.id("talks") },
  returns: v.object({ success: v.literal(true) }),
  handler: async (ctx, { talkId }) =>
    await TalkReading.markRead(ctx, ctx.user, await requireOwnTalk(ctx, ctx.user, talkId)),
});
