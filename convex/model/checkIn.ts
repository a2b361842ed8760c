// Saying hello once a day. A streak is celebrated while it lasts; when it ends nothing is taken away and nothing is said.

import { dayBefore, dayOf } from "../../lib/days";
import {
  CHECK_IN_COINS,
  CHECK_IN_XP,
  STREAK_FEAST_COINS,
  STREAK_FEAST_DAYS,
  WELCOME_COINS,
} from "../../lib/economy-limits";
import { xpOfLevel } from "../../lib/levels";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import type { WalletView } from "./chatroomViews";
import * as Collection from "./collection";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";
import { takeToken } from "./rateLimits";
import { timeOfDay } from "./today";
import * as Wallets from "./wallets";

/** Once a UTC day; again on the same day changes nothing. A clock that was set back finds its day checked in already. */
export async function checkIn(ctx: MutationCtx, user: Doc<"users">): Promise<WalletView> {
  await takeToken(ctx, "checkIn", user._id);
  const [wallet, today] = [await Wallets.open(ctx, user._id), dayOf(Date.now())];
  if (!isDue(wallet, today)) return viewOf(wallet, Date.now());
  const streak = nextStreak(wallet, today);
  const longestStreak = Math.max(wallet.longestStreak, streak);
  await ctx.db.patch("wallets", wallet._id, { checkInDay: today, streak, longestStreak });
  await Wallets.reward(ctx, user._id, {
    reason: "checkin",
    coins: coinsOf(streak),
    xp: CHECK_IN_XP,
    idemKey: `checkin:${today}`,
  });
  if (isFeast(streak)) await celebrate(ctx, user, streak);
  return await view(ctx, user);
}

export async function view(ctx: QueryCtx, user: Doc<"users">): Promise<WalletView> {
  return viewOf(await Wallets.find(ctx, user._id), await timeOfDay(ctx));
}

function viewOf(wallet: Doc<"wallets"> | null, now: number): WalletView {
  const today = dayOf(now);
  const level = wallet?.level ?? 1;
  const canCheckIn = isDue(wallet, today);
  return {
    coins: wallet?.coins ?? WELCOME_COINS,
    xp: wallet?.xp ?? 0,
    level,
    xpOfLevel: xpOfLevel(level),
    xpOfNext: xpOfLevel(level + 1),
    streak: wallet === null ? 0 : shownStreak(wallet, today),
    canCheckIn,
    checkInCoins: coinsOf(canCheckIn ? nextStreak(wallet, today) : (wallet?.streak ?? 1)),
    freeSearch: Wallets.hasFreeSearch(wallet, now),
  };
}

/** A day that lies ahead was checked in before the clock was set back. */
export function isDue(wallet: Doc<"wallets"> | null, today: string): boolean {
  return (wallet?.checkInDay ?? "") < today;
}

function nextStreak(wallet: Doc<"wallets"> | null, today: string): number {
  return wallet?.checkInDay === dayBefore(today) ? wallet.streak + 1 : 1;
}

/** A streak that can still go on is shown; one that cannot is simply not there. */
function shownStreak(wallet: Doc<"wallets">, today: string): number {
  return (wallet.checkInDay ?? "") >= dayBefore(today) ? wallet.streak : 0;
}

function isFeast(streak: number): boolean {
  return streak % STREAK_FEAST_DAYS === 0;
}

function coinsOf(streak: number): number {
  return CHECK_IN_COINS + (isFeast(streak) ? STREAK_FEAST_COINS : 0);
}

/** A week of hellos: extra coins, a note, and an egg where there is a species left to give. */
async function celebrate(ctx: MutationCtx, user: Doc<"users">, streak: number): Promise<void> {
  const note = { userId: user._id, href: "/chatlings" };
  await Notifications.notify(ctx, { ...note, type: "streak", groupKey: "streak", ...NoteWords.streak(streak) });
  const egg = await Collection.gift(ctx, user._id, `${user._id}:streak:${dayOf(Date.now())}`);
  if (egg !== null)
    await Notifications.notify(ctx, { ...note, type: "gift", ...NoteWords.egg(egg.name), href: "/chatlings/shelf" });
}
