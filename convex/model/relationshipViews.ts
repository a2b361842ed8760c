// Friendships as their person sees them: all of them as a map, and one with the talks that moved it.

import { RELATIONSHIPS_LISTED_MAX } from "../../lib/chatroom-limits";
import type { Doc } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";
import { findOwnChatling } from "../access";
import * as Chatlings from "./chatlings";
import type { EdgeStory, FriendshipMap } from "./chatroomViews";
import * as Relationships from "./relationships";

/** An edge joins two chatlings that are still here; those who never talked stand without one. */
export async function mapOf(ctx: QueryCtx, user: Doc<"users">): Promise<FriendshipMap> {
  const chatlings = await Chatlings.ownedBy(ctx, user);
  const known = new Set<string>(chatlings.map(({ chatlingId }) => chatlingId));
  const rows = await ctx.db
    .query("relationships")
    .withIndex("by_owner", (q) => q.eq("ownerId", user._id))
    .take(RELATIONSHIPS_LISTED_MAX);
  const edges = rows
    .filter(({ aId, bId }) => known.has(aId) && known.has(bId))
    .map(({ aId, bId, affinity, talks, lastTalkAt }) => ({ a: aId, b: bId, affinity, talks, lastTalkAt }));
  return { chatlings, edges };
}

export async function edgeOf(
  ctx: QueryCtx,
  user: Doc<"users">,
  pair: { a: string; b: string },
): Promise<EdgeStory | null> {
  const one = await findOwnChatling(ctx, user, pair.a);
  const other = await findOwnChatling(ctx, user, pair.b);
  if (one === null || other === null) return null;
  const row = await Relationships.between(ctx, one._id, other._id);
  if (row === null) return null;
  const { affinity, base, history } = row;
  const [a, b] = one._id === row.aId ? [one, other] : [other, one];
  return {
    a: Chatlings.viewOf(a),
    b: Chatlings.viewOf(b),
    affinity,
    base,
    history: [...history].reverse(),
  };
}
