// Who calls an action: actions cannot read the database, so userAction asks here before it does anything.

import { v } from "convex/values";
import { requireAdmin as check, requireUser } from "../access";
import { internalQuery } from "../_generated/server";

/** Throws for a stranger, an ended session and a disabled account, exactly as userQuery does. */
export const requireId = internalQuery({
  args: {},
  returns: v.id("users"),
  handler: async (ctx) => (await requireUser(ctx))._id,
});

/** For actions of operators. */
export const requireAdmin = internalQuery({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    check(await requireUser(ctx));
    return null;
  },
});
