// Public functions about what one's chatlings remember: reading the cards, and every way to change one.

import { v } from "convex/values";
import { findOwnChatling, requireOwnMemory } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Memories from "./model/memories";
import * as MemoryViews from "./model/memoryViews";
import { vMemoryView } from "./model/views";
import { vMemoryScope } from "./tables/memories";

/** The cards of one chatling of mine, pinned ones first. Null when it is not mine; the id may come from an address bar. */
export const list = userQuery({
  args: { chatlingId: v.string() },
  returns: v.union(v.array(vMemoryView), v.null()),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await findOwnChatling(ctx, ctx.user, chatlingId);
    return chatling === null ? null : await MemoryViews.ofChatling(ctx, chatling);
  },
});

export const edit = userMutation({
  args: { memoryId: v.id("memories"), text: v.string() },
  returns: v.null(),
  handler: async (ctx, { memoryId, text }) => {
    const memory = await requireOwnMemory(ctx, ctx.user, memoryId);
    return await Memories.edit(ctx, { user: ctx.user, memory, text });
  },
});

export const pin = userMutation({
  args: { memoryId: v.id("memories"), pinned: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { memoryId, pinned }) => {
    const memory = await requireOwnMemory(ctx, ctx.user, memoryId);
    return await Memories.pin(ctx, { user: ctx.user, memory, pinned });
  },
});

/** Who may know it: this chatling alone, or all of mine. */
export const share = userMutation({
  args: { memoryId: v.id("memories"), scope: vMemoryScope },
  returns: v.null(),
  handler: async (ctx, { memoryId, scope }) => {
    const memory = await requireOwnMemory(ctx, ctx.user, memoryId);
    return await Memories.share(ctx, { user: ctx.user, memory, scope });
  },
});

export const forget = userMutation({
  args: { memoryId: v.id("memories") },
  returns: v.null(),
  handler: async (ctx, { memoryId }) => {
    const memory = await requireOwnMemory(ctx, ctx.user, memoryId);
    return await Memories.forget(ctx, { user: ctx.user, memory });
  },
});
