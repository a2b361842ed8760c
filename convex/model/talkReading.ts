// Having watched a talk: it is read once, the count of unread talks goes down once, and the watcher is thanked once.

import { TALK_WATCHED_COINS, TALK_WATCHED_XP } from "../../lib/economy-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import * as Homes from "./homes";
import { takeToken } from "./rateLimits";
import * as Wallets from "./wallets";

export async function markRead(ctx: MutationCtx, user: Doc<"users">, talk: Doc<"talks">): Promise<{ success: true }> {
  if (talk.readAt !== undefined) return { success: true };
  await takeToken(ctx, "readTalk", user._id);
  await ctx.db.patch("talks", talk._id, { readAt: Date.now() });
  await countDown(ctx, user._id);
  await Wallets.reward(ctx, user._id, {
    reason: "talk_watched",
    coins: TALK_WATCHED_COINS,
    xp: TALK_WATCHED_XP,
    idemKey: `talk_watched:${talk._id}`,
    refId: talk._id,
  });
  return { success: true };
}

/** One unread talk less: it was watched, or it went into the archive. */
export async function countDown(ctx: MutationCtx, ownerId: Id<"users">): Promise<void> {
  const home = await Homes.find(ctx, ownerId);
  if (home === null || home.unread === 0) return;
  await ctx.db.patch("homes", home._id, { unread: home.unread - 1 });
}
