// Public functions about one's own chatlings.

import { v } from "convex/values";
import { findOwnChatling } from "./access";
import { userMutation, userQuery } from "./functions";
import * as Chatlings from "./model/chatlings";
import * as Hatching from "./model/hatching";
import * as Teams from "./model/teams";
import { vChatlingView } from "./model/views";
import { vColour, vTrait } from "./tables/chatlings";
import { vTeam } from "./tables/talks";

export const mine = userQuery({
  args: {},
  returns: v.array(vChatlingView),
  handler: async (ctx) => await Chatlings.ownedBy(ctx, ctx.user),
});

/** Null when it does not exist or is not mine. The id may come from an address bar. */
export const get = userQuery({
  args: { chatlingId: v.string() },
  returns: v.union(vChatlingView, v.null()),
  handler: async (ctx, { chatlingId }) => {
    const chatling = await findOwnChatling(ctx, ctx.user, chatlingId);
    return chatling === null ? null : Chatlings.viewOf(chatling);
  },
});

export const joinTeam = userMutation({
  args: { chatlingId: v.id("chatlings"), team: v.union(vTeam, v.null()) },
  returns: v.null(),
  handler: async (ctx, choice) => await Teams.join(ctx, ctx.user, choice),
});

/** The same clientId hatches once and answers the same every time. */
export const hatch = userMutation({
  args: {
    speciesSlug: v.string(),
    colour: vColour,
    trait: vTrait,
    nickname: v.string(),
    seed: v.string(),
    clientId: v.string(),
  },
  returns: v.object({ chatlingId: v.id("chatlings"), conversationId: v.id("conversations") }),
  handler: async (ctx, choice) => await Hatching.hatch(ctx, ctx.user, choice),
});
