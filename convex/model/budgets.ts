// What calls to providers may cost. When a cap is reached, replies come from the template brain; nobody sees an error.

import { DAY_MS, dayOf } from "../../lib/days";
import { SWEEP_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { backendEnv } from "./config";
import type { Rung } from "./replyResults";

/** The global cap is cut into this many equal shares, so that people do not wait for each other's writes. */
const GLOBAL_SHARDS = 8;

const OWN_BUDGET = "global:0";

const TOKENS_PER_PRICE = 1000;

/** Days that what was spent is kept, for whoever wonders about a bill of last month. */
export const BUDGETS_KEPT_DAYS = 35;

/** Replies in words, and sound: speech that is made and voice notes that are written down. Each has caps of its own. */
export type Pot = "words" | "sound";

/** Whether this person may still use a provider today, by their own cap and by their share of the global one. */
export async function hasRoom(ctx: QueryCtx, userId: Id<"users">, now: number, pot: Pot = "words"): Promise<boolean> {
  const env = backendEnv();
  const caps = pot === "words" ? env.budget : env.sound.budget;
  const mine = await spentOf(ctx, userBudget(pot, userId), dayOf(now));
  if (mine >= caps.userDayMicros) return false;
  const share = await spentOf(ctx, globalBudget(pot, userId), dayOf(now));
  return share < caps.globalDayMicros / GLOBAL_SHARDS;
}

export async function spend(ctx: MutationCtx, userId: Id<"users">, rungs: readonly Rung[]): Promise<void> {
  const micros = rungs.reduce((sum, rung) => sum + costMicros(rung), 0);
  await spendMicros(ctx, userId, "words", micros);
}

export async function spendMicros(ctx: MutationCtx, userId: Id<"users">, pot: Pot, micros: number): Promise<void> {
  if (micros === 0) return;
  const day = dayOf(Date.now());
  for (const key of [userBudget(pot, userId), globalBudget(pot, userId)]) await addTo(ctx, key, day, micros);
}

/** Whether there is money for a call that no person caused. It is paid from the first share of the global cap, so that the cap holds for all calls. */
export async function hasOwnRoom(ctx: QueryCtx, now: number): Promise<boolean> {
  const spent = await spentOf(ctx, OWN_BUDGET, dayOf(now));
  return spent < backendEnv().budget.globalDayMicros / GLOBAL_SHARDS;
}

export async function spendOwn(ctx: MutationCtx, rungs: readonly Rung[]): Promise<void> {
  const micros = rungs.reduce((sum, rung) => sum + costMicros(rung), 0);
  if (micros > 0) await addTo(ctx, OWN_BUDGET, dayOf(Date.now()), micros);
}

/** What a guest has spent today counts for the account they turn out to be. */
export async function moveToday(ctx: MutationCtx, guestId: Id<"users">, accountId: Id<"users">): Promise<void> {
  const day = dayOf(Date.now());
  for (const pot of ["words", "sound"] as const) {
    const row = await rowOf(ctx, userBudget(pot, guestId), day);
    if (row === null) continue;
    await ctx.db.delete("budgets", row._id);
    await addTo(ctx, userBudget(pot, accountId), day, row.spentMicros);
  }
}

/** One bounded page of days that are over for long: a cap only asks for today. The rows are one for each person and day. */
export async function forgetOld(ctx: MutationCtx): Promise<{ more: boolean }> {
  const before = Date.now() - BUDGETS_KEPT_DAYS * DAY_MS;
  const rows = await ctx.db
    .query("budgets")
    .withIndex("by_creation_time", (q) => q.lt("_creationTime", before))
    .take(SWEEP_ROWS_MAX);
  for (const row of rows) await ctx.db.delete("budgets", row._id);
  return { more: rows.length === SWEEP_ROWS_MAX };
}

/** In millionths of a US dollar, rounded up; the template brain costs nothing. */
export function costMicros({ brain, usage }: Pick<Rung, "brain" | "usage">): number {
  if (brain === "template") return 0;
  const { inMicros, outMicros } = backendEnv().price;
  return Math.ceil((usage.in * inMicros + usage.out * outMicros) / TOKENS_PER_PRICE);
}

async function addTo(ctx: MutationCtx, key: string, day: string, micros: number): Promise<void> {
  const row = await rowOf(ctx, key, day);
  if (row === null) await ctx.db.insert("budgets", { key, day, spentMicros: micros });
  else await ctx.db.patch("budgets", row._id, { spentMicros: row.spentMicros + micros });
}

async function spentOf(ctx: QueryCtx, key: string, day: string): Promise<number> {
  return (await rowOf(ctx, key, day))?.spentMicros ?? 0;
}

async function rowOf(ctx: QueryCtx, key: string, day: string): Promise<Doc<"budgets"> | null> {
  return await ctx.db
    .query("budgets")
    .withIndex("by_key_day", (q) => q.eq("key", key).eq("day", day))
    .unique();
}

const PREFIX: Record<Pot, string> = { words: "", sound: "sound:" };

function userBudget(pot: Pot, userId: Id<"users">): string {
  return `${PREFIX[pot]}user:${userId}`;
}

function globalBudget(pot: Pot, userId: Id<"users">): string {
  let sum = 0;
  for (const character of userId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return `${PREFIX[pot]}global:${sum % GLOBAL_SHARDS}`;
}
