// Memory cards as their person sees them: each with the words it came from, as long as those are still there.

import { PREVIEW_CHARS_MAX } from "../../lib/limits";
import { shortened } from "../../lib/shorten";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import * as Memories from "./memories";
import { plainWordsOf } from "./promptLines";
import type { MemoryView } from "./views";

export async function ofChatling(ctx: QueryCtx, chatling: Doc<"chatlings">): Promise<MemoryView[]> {
  const now = Date.now();
  const cards = await Memories.ofChatling(ctx, chatling._id);
  const standing = cards.filter((card) => card.expiresAt === undefined || card.expiresAt > now);
  const views = await Promise.all(standing.map((card) => viewOf(ctx, card)));
  return views.sort((left, right) => Number(right.pinned) - Number(left.pinned) || right.at - left.at);
}

async function viewOf(ctx: QueryCtx, card: Doc<"memories">): Promise<MemoryView> {
  return {
    memoryId: card._id,
    text: card.text,
    scope: card.scope,
    pinned: card.pinned,
    edited: card.edited,
    at: card.at,
    expiresAt: card.expiresAt ?? null,
    source: await sourceOf(ctx, card),
  };
}

async function sourceOf(ctx: QueryCtx, card: Doc<"memories">): Promise<MemoryView["source"]> {
  const message = card.sourceMessageId === undefined ? null : await ctx.db.get("messages", card.sourceMessageId);
  if (message === null || message.deletedAt !== undefined) return null;
  const conversation = await ctx.db.get("conversations", message.conversationId);
  if (conversation === null || message.createdAt <= (conversation.clearedUpTo ?? 0)) return null;
  return {
    messageId: message._id,
    conversationId: message.conversationId,
    text: shortened(plainWordsOf(message).replace(/\s+/g, " "), PREVIEW_CHARS_MAX),
    at: message.createdAt,
  };
}
