// One part of a look at what brains and voices were asked: the action that adds the parts up cannot read the database itself.

import { v } from "convex/values";
import { internalQuery } from "../_generated/server";
import * as Usage from "../model/usage";

export const part = internalQuery({
  args: { since: v.number(), cursor: v.union(v.string(), v.null()) },
  returns: Usage.vUsagePart,
  handler: async (ctx, { since, cursor }) => await Usage.part(ctx, since, cursor),
});
