// Public functions about the person who is signed in.

import { v } from "convex/values";
import { findUser } from "./access";
import { publicQuery, userMutation } from "./functions";
import * as Users from "./model/users";
import { vViewerView } from "./model/views";

/** Null for a stranger: the landing page asks too. */
export const viewer = publicQuery({
  args: {},
  returns: v.union(vViewerView, v.null()),
  handler: async (ctx) => await Users.viewerOf(ctx, await findUser(ctx)),
});

export const updateProfile = userMutation({
  args: { displayName: v.string() },
  returns: v.null(),
  handler: async (ctx, { displayName }) => await Users.updateProfile(ctx, ctx.user, displayName),
});
