// Public functions about how one's own chatlings feel, and why.

import { v } from "convex/values";
import { findOwnChatling } from "./access";
import { userQuery } from "./functions";
import { vMoodStory, vMoodTile } from "./model/chatroomViews";
import * as MoodStories from "./model/moodStories";

/** Everybody who is there: at home or meditating. */
export const dashboard = userQuery({
  args: {},
  returns: v.array(vMoodTile),
  handler: async (ctx) => await MoodStories.tiles(ctx, ctx.user),
});

/** Null when it does not exist or is not mine. The id may come from an address bar. */
export const why = userQuery({
  args: { chatlingId: v.string() },
  returns: v.union(vMoodStory, v.null()),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await findOwnChatling(ctx, ctx.user, chatlingId);
    return chatling === null ? null : await MoodStories.story(ctx, chatling);
  },
});
