// Public functions about messages: send one, read older ones, ask again for an answer that failed.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { requireOwnConversation } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Messages from "./model/messages";
import * as Replies from "./model/replies";
import * as Sends from "./model/sends";
import { vMessageView } from "./model/views";

/** The same clientId in the same conversation is one message, however often it arrives. */
export const send = userMutation({
  args: { conversationId: v.id("conversations"), text: v.string(), clientId: v.string() },
  returns: v.object({ messageId: v.id("messages") }),
  handler: async (ctx, { conversationId, text, clientId }) => {
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return { messageId: await Sends.send(ctx, { user: ctx.user, conversation, text, clientId }) };
  },
});

/** Newest first. `before` is the createdAt of the oldest message already shown; without it the page starts at the newest. */
export const older = userQuery({
  args: {
    conversationId: v.id("conversations"),
    before: v.optional(v.number()),
    paginationOpts: paginationOptsValidator,
  },
  returns: paginationResultValidator(vMessageView),
  handler: async (ctx, { conversationId, before, paginationOpts }) => {
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Messages.older(ctx, { user: ctx.user, conversation, before, paginationOpts });
  },
});

/** Asks again for a reply that failed: its bubble goes and the chatling thinks anew. Safe to click twice. */
export const retry = userMutation({
  args: { messageId: v.id("messages") },
  returns: v.null(),
  handler: async (ctx, { messageId }) => await Replies.retry(ctx, ctx.user, messageId),
});
