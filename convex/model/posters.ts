// Posters of runaways: a link that the owner gives to friends. One friend's help makes the searches a little likelier, once.

import { FRIEND_HELP_POINTS, FRIEND_HELP_XP } from "../../lib/economy-limits";
import { AppError } from "../../lib/errors";
import { assert } from "../../lib/assert";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Chatlings from "./chatlings";
import type { PosterView } from "./chatroomViews";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";
import { takeToken } from "./rateLimits";
import * as Runaways from "./runaways";
import * as Wallets from "./wallets";

/** The code of the poster: the one there is, or a new one. */
export async function make(ctx: MutationCtx, user: Doc<"users">, chatling: Doc<"chatlings">): Promise<string> {
  const runaway = await Runaways.requireAway(ctx, chatling);
  if (runaway.helpCode !== undefined) return runaway.helpCode;
  await takeToken(ctx, "poster", user._id);
  const helpCode = crypto.randomUUID().replaceAll("-", "");
  await ctx.db.patch("runaways", runaway._id, { helpCode });
  return helpCode;
}

/** Null when there is no such poster, or when its owner took it down by letting the chatling go. */
export async function view(ctx: QueryCtx, user: Doc<"users">, code: string): Promise<PosterView | null> {
  const runaway = await byCode(ctx, code);
  if (runaway === null) return null;
  const chatling = await ctx.db.get("chatlings", runaway.chatlingId);
  assert(chatling !== null, "a case file belongs to a chatling");
  const { nickname, speciesName, speciesSlug, family, colour, seed } = Chatlings.viewOf(chatling);
  return {
    nickname,
    speciesName,
    speciesSlug,
    family,
    colour,
    seed,
    state: runaway.state === "away" ? "away" : "found",
    isMine: runaway.ownerId === user._id,
    helped: runaway.helpedBy !== undefined,
    helpPoints: FRIEND_HELP_POINTS,
  };
}

/** The first friend's help counts; that friend may say it twice. The owner cannot be their own friend. */
export async function help(ctx: MutationCtx, user: Doc<"users">, code: string): Promise<void> {
  const runaway = await byCode(ctx, code);
  if (runaway === null) throw new AppError("not_found");
  if (runaway.ownerId === user._id) throw new AppError("poster_own");
  if (runaway.helpedBy === user._id) return;
  if (runaway.state !== "away") throw new AppError("chatling_home");
  if (runaway.helpedBy !== undefined) throw new AppError("poster_helped");
  await takeToken(ctx, "poster", user._id);
  await ctx.db.patch("runaways", runaway._id, { helpedBy: user._id });
  const chatling = await ctx.db.get("chatlings", runaway.chatlingId);
  assert(chatling !== null, "a case file belongs to a chatling");
  const occasion = { reason: "poster" as const, idemKey: `poster:${runaway._id}`, refId: runaway._id };
  await Wallets.reward(ctx, user._id, { ...occasion, coins: 0, xp: FRIEND_HELP_XP });
  await Notifications.notify(ctx, {
    userId: runaway.ownerId,
    chatlingId: chatling._id,
    type: "gift",
    href: Runaways.RECOVERY_HREF,
    ...NoteWords.helped(chatling.nickname),
  });
}

async function byCode(ctx: QueryCtx, code: string): Promise<Doc<"runaways"> | null> {
  if (code === "") return null;
  const runaway = await ctx.db
    .query("runaways")
    .withIndex("by_help", (q) => q.eq("helpCode", code))
    .unique();
  return runaway?.state === "released" ? null : runaway;
}
