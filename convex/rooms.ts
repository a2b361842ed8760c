// Public functions about rooms: stepping in to a talk of one's chatlings, the way back, and leaving.

import { v } from "convex/values";
import { findOwnTalk, requireOwnConversation, requireOwnTalk } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Rooms from "./model/rooms";

/** The talk goes on as a room with me; the same room each time. */
export const stepIn = userMutation({
  args: { talkId: v.id("talks") },
  returns: v.object({ conversationId: v.id("conversations") }),
  handler: async (ctx, { talkId }) => {
    const talk = await requireOwnTalk(ctx, ctx.user, talkId);
    return { conversationId: await Rooms.stepIn(ctx, ctx.user, talk) };
  },
});

/** What was said stays to be read, and the talk is only watched again. */
export const leave = userMutation({
  args: { conversationId: v.id("conversations") },
  returns: v.null(),
  handler: async (ctx, { conversationId }) => {
    const room = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Rooms.leave(ctx, ctx.user, room);
  },
});

/** Into a room I have left. */
export const comeBack = userMutation({
  args: { conversationId: v.id("conversations") },
  returns: v.null(),
  handler: async (ctx, { conversationId }) => {
    const room = await requireOwnConversation(ctx, ctx.user, conversationId);
    await Rooms.comeBack(ctx, ctx.user, room);
    return null;
  },
});

/** The room a talk went on in, and whether I am in it. Null when I never stepped in, or the talk is not mine. */
export const ofTalk = userQuery({
  args: { talkId: v.id("talks") },
  returns: v.union(v.object({ conversationId: v.id("conversations"), active: v.boolean() }), v.null()),
  handler: async (ctx, { talkId }) => {
    const talk = await findOwnTalk(ctx, ctx.user, talkId);
    return talk === null ? null : await Rooms.ofTalk(ctx, talk);
  },
});
