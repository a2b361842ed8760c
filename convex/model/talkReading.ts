// Having watched a talk: it is read once, the count of unread talks goes down once, and the watcher is thanked once.

import type { Doc } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { takeToken } from "./rateLimits";

export async function markRead(ctx: MutationCtx, user: Doc<"users">, talk: Doc<"talks">): Promise<{ success: true }> {
  if (talk.readAt !== undefined) return { success: true };
  await takeToken(ctx, "readTalk", user._id);
  await ctx.db.patch("talks", talk._id, { readAt: Date.now() });
  await countDown(ctx, user);
  return { success: true };
}

async function countDown(ctx: MutationCtx, user: Doc<"users">): Promise<void> {
  const home = await ctx.db
    .query("homes")
    .withIndex("by_owner", (q) => q.eq("ownerId", user._id))
    .unique();
  if (home === null || home.unread === 0) return;
  await ctx.db.patch("homes", home._id, { unread: home.unread - 1 });
}
