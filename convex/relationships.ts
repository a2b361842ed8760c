// Public functions about friendships among one's own chatlings: the map, and the story of one edge.

import { v } from "convex/values";
import { userQuery } from "./functions";
import { vEdgeStory, vFriendshipMap } from "./model/chatroomViews";
import * as RelationshipViews from "./model/relationshipViews";

export const map = userQuery({
  args: {},
  returns: vFriendshipMap,
  handler: async (ctx) => await RelationshipViews.mapOf(ctx, ctx.user),
});

/** Null when they never talked, or one of them is not mine. The ids may come from an address bar, in either order. */
export const edge = userQuery({
  args: { a: v.string(), b: v.string() },
  returns: v.union(vEdgeStory, v.null()),
  handler: async (ctx, pair) => await RelationshipViews.edgeOf(ctx, ctx.user, pair),
});
