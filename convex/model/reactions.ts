// Reactions: one of each kind by each person, and their count on the message in the same transaction.

import { AppError } from "../../lib/errors";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import type { ReactionKind } from "../../lib/reactions";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { takeToken } from "./rateLimits";

type Reacting = { user: Doc<"users">; message: Doc<"messages">; kind: ReactionKind; on: boolean };

/** Says how it should be, not "the other way round": the same click arriving twice changes nothing. */
export async function set(ctx: MutationCtx, { user, message, kind, on }: Reacting): Promise<null> {
  if (message.state.kind !== "sent" || message.deletedAt !== undefined) throw new AppError("message_fixed");
  const mine = await find(ctx, { messageId: message._id, userId: user._id, kind });
  if ((mine !== null) === on) return null;
  await takeToken(ctx, "react", user._id);
  if (mine !== null) await remove(ctx, mine);
  else await add(ctx, { messageId: message._id, userId: user._id, kind });
  return null;
}

/** One page of a guest's reactions becomes the account's. `more` says whether another page waits. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const rows = await ctx.db
    .query("reactions")
    .withIndex("by_user", (q) => q.eq("userId", from))
    .take(MERGE_ROWS_MAX);
  for (const row of rows) {
    const { messageId, kind } = row;
    // The account may have said the same before this page came by.
    const already = await find(ctx, { messageId, userId: to, kind });
    if (already === null) await ctx.db.patch("reactions", row._id, { userId: to });
    else await remove(ctx, row);
  }
  return { more: rows.length === MERGE_ROWS_MAX };
}

type Reaction = Pick<Doc<"reactions">, "messageId" | "userId" | "kind">;

async function find(ctx: QueryCtx, { messageId, userId, kind }: Reaction): Promise<Doc<"reactions"> | null> {
  return await ctx.db
    .query("reactions")
    .withIndex("by_message_user_kind", (q) => q.eq("messageId", messageId).eq("userId", userId).eq("kind", kind))
    .unique();
}

async function add(ctx: MutationCtx, reaction: Reaction): Promise<void> {
  await ctx.db.insert("reactions", reaction);
  await count(ctx, reaction.messageId, 1);
}

async function remove(ctx: MutationCtx, reaction: Doc<"reactions">): Promise<void> {
  await ctx.db.delete("reactions", reaction._id);
  await count(ctx, reaction.messageId, -1);
}

async function count(ctx: MutationCtx, messageId: Id<"messages">, by: 1 | -1): Promise<void> {
  const message = await ctx.db.get("messages", messageId);
  if (message === null) return;
  await ctx.db.patch("messages", messageId, { reactionCount: Math.max(0, (message.reactionCount ?? 0) + by) });
}
