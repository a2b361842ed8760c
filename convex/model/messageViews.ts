// Messages as their reader sees them: with the quoted line, the picture or sound, and the reactions, each read only where there is one.

import { PREVIEW_CHARS_MAX, REACTIONS_READ_MAX } from "../../lib/limits";
import { REACTIONS } from "../../lib/reactions";
import { shortened } from "../../lib/shorten";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import * as Media from "./media";
import type { MediaView, MessageView, QuoteView, ReactionView } from "./views";

/** In the order given. `user` is the reader. */
export async function viewsOf(
  ctx: QueryCtx,
  user: Doc<"users">,
  messages: readonly Doc<"messages">[],
): Promise<MessageView[]> {
  return await Promise.all(messages.map((message) => viewOf(ctx, user, message)));
}

/**
 * In a companion conversation the one person is its owner, also where the row names the guest they were when they wrote.
 * See users.test.ts "brings the guest's chatlings along".
 */
async function viewOf(ctx: QueryCtx, user: Doc<"users">, message: Doc<"messages">): Promise<MessageView> {
  const { author } = message;
  const [media, quote, reactions] = await Promise.all([
    mediaOf(ctx, message),
    quoteOf(ctx, message),
    reactionsTo(ctx, user, message),
  ]);
  return {
    messageId: message._id,
    author: author.kind === "user" ? { kind: "user", mine: true } : author,
    kind: message.kind,
    text: message.text,
    state: message.state,
    brain: message.brain ?? null,
    clientId: message.clientId ?? null,
    media,
    quote,
    reactions,
    editedAt: message.editedAt ?? null,
    deleted: message.deletedAt !== undefined,
    createdAt: message.createdAt,
  };
}

async function mediaOf(ctx: QueryCtx, { mediaId }: Doc<"messages">): Promise<MediaView | null> {
  const row = mediaId === undefined ? null : await ctx.db.get("media", mediaId);
  return row === null || row.state !== "ready" ? null : Media.viewOf(row);
}

/** A chatling's `replyTo` is the message it answers, which is no quote. */
async function quoteOf(ctx: QueryCtx, { author, replyTo }: Doc<"messages">): Promise<QuoteView | null> {
  if (author.kind !== "user" || replyTo === undefined) return null;
  const quoted = await ctx.db.get("messages", replyTo);
  if (quoted === null) return null;
  return {
    messageId: quoted._id,
    mine: quoted.author.kind === "user",
    speaker: await speakerOf(ctx, quoted),
    kind: quoted.kind,
    text: shortened(quoted.text.replace(/\s+/g, " "), PREVIEW_CHARS_MAX),
    deleted: quoted.deletedAt !== undefined,
    createdAt: quoted.createdAt,
  };
}

async function speakerOf(ctx: QueryCtx, { author }: Doc<"messages">): Promise<string | null> {
  return author.kind === "chatling" ? ((await ctx.db.get("chatlings", author.chatlingId))?.nickname ?? null) : null;
}

async function reactionsTo(ctx: QueryCtx, user: Doc<"users">, message: Doc<"messages">): Promise<ReactionView[]> {
  if ((message.reactionCount ?? 0) === 0) return [];
  const rows = await ctx.db
    .query("reactions")
    .withIndex("by_message_user_kind", (q) => q.eq("messageId", message._id))
    .take(REACTIONS_READ_MAX);
  return REACTIONS.flatMap((kind) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const mine = ofKind.some((row) => row.userId === user._id);
    return ofKind.length === 0 ? [] : [{ kind, count: ofKind.length, mine }];
  });
}
