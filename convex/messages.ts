// Public functions about messages: send, read and find them, change them, react, ask for another answer.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { requireOpenConversation, requireOpenMessage, requireOwnConversation, requireOwnMessage } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Edits from "./model/edits";
import * as Messages from "./model/messages";
import * as Reactions from "./model/reactions";
import * as Regenerations from "./model/regenerations";
import * as Replies from "./model/replies";
import * as Search from "./model/search";
import { vSearchView } from "./model/search";
import * as Sends from "./model/sends";
import { vMessageView } from "./model/views";
import { vReactionKind } from "./tables/reactions";

/** The same clientId in the same conversation is one message, however often it arrives. */
export const send = userMutation({
  args: {
    conversationId: v.id("conversations"),
    text: v.string(),
    clientId: v.string(),
    permitId: v.id("permits"), // of permits.issue, scope chat_send
    replyTo: v.optional(v.id("messages")), // the message that is quoted, of the same conversation
  },
  returns: v.object({ messageId: v.id("messages") }),
  handler: async (ctx, { conversationId, ...said }) => {
    const conversation = await requireOpenConversation(ctx, ctx.user, conversationId);
    return { messageId: await Sends.send(ctx, { user: ctx.user, conversation, ...said }) };
  },
});

/** A file of media.finalizeChatUpload, sent once. The caption of a voice note is the sender's own note of what it says. */
export const sendMedia = userMutation({
  args: {
    conversationId: v.id("conversations"),
    mediaId: v.id("media"),
    caption: v.string(),
    clientId: v.string(),
    permitId: v.id("permits"),
    replyTo: v.optional(v.id("messages")),
  },
  returns: v.object({ messageId: v.id("messages") }),
  handler: async (ctx, { conversationId, ...said }) => {
    const conversation = await requireOpenConversation(ctx, ctx.user, conversationId);
    return { messageId: await Sends.sendMedia(ctx, { user: ctx.user, conversation, ...said }) };
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

/** Oldest first, after the createdAt of a message: from an old line that was jumped to towards the newest. */
export const newer = userQuery({
  args: { conversationId: v.id("conversations"), after: v.number(), paginationOpts: paginationOptsValidator },
  returns: paginationResultValidator(vMessageView),
  handler: async (ctx, { conversationId, after, paginationOpts }) => {
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Messages.newer(ctx, { user: ctx.user, conversation, after, paginationOpts });
  },
});

/** My lines with these words: in one chat, or in all of mine together with chats of that name. */
export const search = userQuery({
  args: { words: v.string(), conversationId: v.optional(v.id("conversations")) },
  returns: vSearchView,
  handler: async (ctx, { words, conversationId }) => {
    if (conversationId === undefined) return await Search.everywhere(ctx, { user: ctx.user, words });
    const conversation = await requireOwnConversation(ctx, ctx.user, conversationId);
    return await Search.inConversation(ctx, { user: ctx.user, words, conversation });
  },
});

export const edit = userMutation({
  args: { messageId: v.id("messages"), text: v.string() },
  returns: v.null(),
  handler: async (ctx, { messageId, text }) => {
    const { message } = await requireOpenMessage(ctx, ctx.user, messageId);
    return await Edits.edit(ctx, { user: ctx.user, message, text });
  },
});

/** Leaves a tombstone in its place. */
export const remove = userMutation({
  args: { messageId: v.id("messages") },
  returns: v.null(),
  handler: async (ctx, { messageId }) => {
    const { message } = await requireOwnMessage(ctx, ctx.user, messageId);
    return await Edits.remove(ctx, { user: ctx.user, message });
  },
});

/** `on` says how it should be, so that a click that arrives twice is one. */
export const react = userMutation({
  args: { messageId: v.id("messages"), kind: vReactionKind, on: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { messageId, kind, on }) => {
    const { message } = await requireOpenMessage(ctx, ctx.user, messageId);
    return await Reactions.set(ctx, { user: ctx.user, message, kind, on });
  },
});

/** Another answer in the place of the newest one. Costs a text. */
export const regenerate = userMutation({
  args: { messageId: v.id("messages") },
  returns: v.null(),
  handler: async (ctx, { messageId }) => {
    const { message, conversation } = await requireOpenMessage(ctx, ctx.user, messageId);
    return await Regenerations.regenerate(ctx, { user: ctx.user, conversation, message });
  },
});

/** Asks again for a reply that failed: its bubble goes and the chatling thinks anew. Safe to click twice. */
export const retry = userMutation({
  args: { messageId: v.id("messages") },
  returns: v.null(),
  handler: async (ctx, { messageId }) => await Replies.retry(ctx, ctx.user, messageId),
});
