// Public functions about a person's home as a whole.

import { v } from "convex/values";
import { userMutation } from "./functions";
import * as Homes from "./model/homes";
import { takeToken } from "./model/rateLimits";

/** Called by a tab that opens: notes that its person is here, and asks for the talk they missed, if there is one. */
export const visit = userMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await takeToken(ctx, "visitHome", ctx.user._id);
    return await Homes.visit(ctx, ctx.user);
  },
});
