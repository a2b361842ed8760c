// Public functions about the person who is signed in.

import { v } from "convex/values";
import { findUser } from "./access";
import { publicQuery, userMutation } from "./functions";
import * as Ages from "./model/ages";
import * as Users from "./model/users";
import { vViewerView } from "./model/views";

/** Null for a stranger: the landing page asks too. */
export const viewer = publicQuery({
  args: {},
  returns: v.union(vViewerView, v.null()),
  handler: async (ctx) => await Users.viewerOf(ctx, await findUser(ctx)),
});

/** Asked once of everybody: the month is turned into a band and thrown away. */
export const tellAge = userMutation({
  args: { year: v.number(), month: v.number() },
  returns: v.union(v.literal("welcome"), v.literal("too_young")),
  handler: async (ctx, born) => await Ages.tell(ctx, ctx.user, born),
});

export const choose = userMutation({
  args: { memory: v.optional(v.boolean()), breakReminder: v.optional(v.boolean()) },
  returns: v.null(),
  handler: async (ctx, choices) => await Users.choose(ctx, ctx.user, choices),
});

export const updateProfile = userMutation({
  args: { displayName: v.string() },
  returns: v.null(),
  handler: async (ctx, { displayName }) => await Users.updateProfile(ctx, ctx.user, displayName),
});
