// Public functions about conversations: the thread list, one open chat, and clearing it.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { findOwnConversation, requireOwnChatling, requireOwnConversation } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Clearing from "./model/clearing";
import { vExtent } from "./model/clearing";
import * as Conversations from "./model/conversations";
import * as Members from "./model/members";
import { vConversationView, vThreadView } from "./model/views";

export const list = userQuery({
  args: { paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vThreadView),
  handler: async (ctx, { paginationOpts }) => await Conversations.threads(ctx, ctx.user, paginationOpts),
});

/** The one query a chat screen lives on. Null when the conversation does not exist or is not mine. The id may come from an address bar. */
export const open = userQuery({
  args: { conversationId: v.string(), limit: v.optional(v.number()) },
  returns: v.union(vConversationView, v.null()),
  handler: async (ctx, { conversationId, limit }) => {
    const conversation = await findOwnConversation(ctx, ctx.user, conversationId);
    return conversation === null ? null : await Conversations.open(ctx, { user: ctx.user, conversation, limit });
  },
});

/** The conversation with a chatling: the one that exists, or a new one. */
export const start = userMutation({
  args: { chatlingId: v.id("chatlings") },
  returns: v.id("conversations"),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await requireOwnChatling(ctx, ctx.user, chatlingId);
    return await Conversations.start(ctx, ctx.user, chatling);
  },
});

/** What there is to clear; null when the chat is not mine. */
export const clearable = userQuery({
  args: { conversationId: v.id("conversations") },
  returns: v.union(vExtent, v.null()),
  handler: async (ctx, { conversationId }) => {
    const conversation = await findOwnConversation(ctx, ctx.user, conversationId);
    return conversation === null ? null : await Clearing.extentOf(ctx, conversation);
  },
});

/** Takes every message of a chat away for good; the chat stays and begins anew. */
export const clear = userMutation({
  args: { conversationId: v.id("conversations"), forgetMemories: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { conversationId, forgetMemories }) => {
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Clearing.clear(ctx, { user: ctx.user, conversation, forgetMemories });
  },
});

export const markRead = userMutation({
  args: { conversationId: v.id("conversations") },
  returns: v.null(),
  handler: async (ctx, { conversationId }) => {
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Members.markRead(ctx, ctx.user, conversation);
  },
});
