// Coins and experience. Every change is a row of the ledger, which only grows; the wallet is their sum, kept beside them.

import type { PaginationOptions, PaginationResult } from "convex/server";
import { assert } from "../../lib/assert";
import { dayOf } from "../../lib/days";
import { CHECK_IN_COINS, LEVEL_COINS, WELCOME_COINS } from "../../lib/economy-limits";
import { AppError } from "../../lib/errors";
import { levelOf } from "../../lib/levels";
import { PAGE_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import type { LedgerEntryView } from "./chatroomViews";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";

type Reason = Doc<"ledger">["reason"];

/** `idemKey` names the occasion: the same occasion changes the wallet once, however often it is told. */
type Occasion = { reason: Reason; idemKey: string; refId?: string };
type Reward = Occasion & { coins: number; xp: number };
type Payment = Occasion & { coins: number };

/** Before anything was earned or spent there is no row: a wallet that is looked at holds the welcome coins already. */
export async function find(ctx: QueryCtx, userId: Id<"users">): Promise<Doc<"wallets"> | null> {
  return await ctx.db
    .query("wallets")
    .withIndex("by_user", (q) => q.eq("userId", userId))
    .unique();
}

/** For what somebody did or what befell them. False when this occasion was rewarded before. */
export async function reward(ctx: MutationCtx, userId: Id<"users">, given: Reward): Promise<boolean> {
  assert(given.coins >= 0 && given.xp >= 0, "a reward takes nothing away");
  if (await isEntered(ctx, userId, given.idemKey)) return false;
  const wallet = await open(ctx, userId);
  const after = await enter(ctx, wallet, given);
  await celebrateLevels(ctx, wallet.level, after);
  return true;
}

/** Takes coins, or throws coins_short and changes nothing. Paying for the same occasion again costs nothing. */
export async function pay(ctx: MutationCtx, userId: Id<"users">, { coins, ...occasion }: Payment): Promise<void> {
  assert(coins >= 0, "a price is not negative");
  if (await isEntered(ctx, userId, occasion.idemKey)) return;
  const wallet = await open(ctx, userId);
  if (wallet.coins < coins) throw new AppError("coins_short", { cost: coins, coins: wallet.coins });
  await enter(ctx, wallet, { ...occasion, coins: -coins, xp: 0 });
}

/** What was paid comes back as an opposite row, once. False for a row that is no payment, and the second time. */
export async function refund(ctx: MutationCtx, ledgerId: Id<"ledger">): Promise<boolean> {
  const paid = await ctx.db.get("ledger", ledgerId);
  if (paid === null || paid.reason !== "search") return false;
  const occasion = { reason: "refund" as const, idemKey: `refund:${paid.idemKey}`, refId: ledgerId };
  return await reward(ctx, paid.userId, { ...occasion, coins: -paid.coins, xp: 0 });
}

export function hasFreeSearch(wallet: Doc<"wallets"> | null, now: number): boolean {
  // Later than today: the clock was set back, and the day has had its search.
  return (wallet?.freeSearchDay ?? "") < dayOf(now);
}

/** One search a day costs nothing. False when today's is used up. */
export async function takeFreeSearch(ctx: MutationCtx, userId: Id<"users">, now: number): Promise<boolean> {
  const wallet = await open(ctx, userId);
  if (!hasFreeSearch(wallet, now)) return false;
  await ctx.db.patch("wallets", wallet._id, { freeSearchDay: dayOf(now) });
  return true;
}

/** The wallet there is, or a new one with its welcome coins. */
export async function open(ctx: MutationCtx, userId: Id<"users">): Promise<Doc<"wallets">> {
  const existing = await find(ctx, userId);
  if (existing !== null) return existing;
  const walletId = await ctx.db.insert("wallets", {
    userId,
    coins: 0,
    xp: 0,
    level: 1,
    streak: 0,
    longestStreak: 0,
  });
  const wallet = await ctx.db.get("wallets", walletId);
  assert(wallet !== null, "a wallet just inserted can be read");
  return await enter(ctx, wallet, { reason: "welcome", coins: WELCOME_COINS, xp: 0, idemKey: "welcome" });
}

/** Newest first. */
export async function history(
  ctx: QueryCtx,
  user: Doc<"users">,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<LedgerEntryView>> {
  const page = await ctx.db
    .query("ledger")
    .withIndex("by_user_at", (q) => q.eq("userId", user._id))
    .order("desc")
    .paginate({ ...paginationOpts, numItems: Math.min(paginationOpts.numItems, PAGE_ROWS_MAX) });
  return { ...page, page: page.page.map(({ reason, coins, xp, at }) => ({ reason, coins, xp, at })) };
}

/**
 * What a guest earned goes to the account they signed in to: a row in the account's ledger and its opposite in the guest's, so that
 * both stay the sum of their rows. What everybody gets once, the welcome and the hello of one day, is not given twice.
 */
export async function handOver(ctx: MutationCtx, { from, to }: { from: Id<"users">; to: Id<"users"> }): Promise<void> {
  const guest = await find(ctx, from);
  if (guest === null) return;
  const account = await open(ctx, to);
  const sameDay = guest.checkInDay !== undefined && guest.checkInDay === account.checkInDay;
  const twice = WELCOME_COINS + (sameDay ? CHECK_IN_COINS : 0);
  const brought = { coins: Math.max(0, guest.coins - twice), xp: guest.xp };
  const occasion = { reason: "merge" as const, idemKey: `merge:${from}:${to}` };
  await enter(ctx, guest, { ...occasion, coins: -guest.coins, xp: -guest.xp });
  await enter(ctx, account, { ...occasion, ...brought });
  const newer = (guest.checkInDay ?? "") > (account.checkInDay ?? "") ? guest : account;
  await ctx.db.patch("wallets", account._id, {
    ...(newer.checkInDay === undefined ? {} : { checkInDay: newer.checkInDay }),
    streak: newer.streak,
    longestStreak: Math.max(guest.longestStreak, account.longestStreak),
    ...laterSearch(guest, account),
  });
}

/** A guest cannot bring another free search along. */
function laterSearch(...wallets: readonly Doc<"wallets">[]): Pick<Doc<"wallets">, "freeSearchDay"> {
  const days = wallets.flatMap(({ freeSearchDay }) => (freeSearchDay === undefined ? [] : [freeSearchDay])).sort();
  const last = days.at(-1);
  return last === undefined ? {} : { freeSearchDay: last };
}

async function isEntered(ctx: QueryCtx, userId: Id<"users">, idemKey: string): Promise<boolean> {
  const entry = await ctx.db
    .query("ledger")
    .withIndex("by_user_idem", (q) => q.eq("userId", userId).eq("idemKey", idemKey))
    .unique();
  return entry !== null;
}

/** The ledger and the wallet, never one without the other. */
async function enter(ctx: MutationCtx, wallet: Doc<"wallets">, entry: Reward): Promise<Doc<"wallets">> {
  const coins = wallet.coins + entry.coins;
  const xp = wallet.xp + entry.xp;
  assert(coins >= 0 && xp >= 0, "nobody owes anything");
  await ctx.db.insert("ledger", { userId: wallet.userId, ...entry, at: Date.now() });
  const sums = { coins, xp, level: levelOf(xp) };
  await ctx.db.patch("wallets", wallet._id, sums);
  return { ...wallet, ...sums };
}

async function celebrateLevels(ctx: MutationCtx, levelBefore: number, wallet: Doc<"wallets">): Promise<void> {
  let current = wallet;
  for (let level = levelBefore + 1; level <= wallet.level; level += 1) {
    const occasion = { reason: "level" as const, idemKey: `level:${level}` };
    if (await isEntered(ctx, wallet.userId, occasion.idemKey)) continue;
    current = await enter(ctx, current, { ...occasion, coins: LEVEL_COINS, xp: 0 });
    await Notifications.notify(ctx, {
      userId: wallet.userId,
      type: "growth",
      href: "/chatroom",
      groupKey: "level",
      ...NoteWords.level(level, LEVEL_COINS),
    });
  }
}
