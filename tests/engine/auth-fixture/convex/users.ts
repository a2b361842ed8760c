// Who is signed in, by the library's own helper.
import { getAuthUserId } from "@convex-dev/auth/server";
import { queryGeneric } from "convex/server";

export const me = queryGeneric({
  args: {},
  handler: async (ctx) => {
    const id = await getAuthUserId(ctx);
    return id === null ? null : await ctx.db.get(id);
  },
});
