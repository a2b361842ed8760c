// Premium: how long it lasts, by a code or a payment. Both add days to what is left; each counts once.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { AppError } from "../../lib/errors";
import { tidyRedeemCode } from "../../lib/redeem-codes";
import { stripeFrom } from "../../lib/stripe-env";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Permits from "./permits";
import { takeToken } from "./rateLimits";
import { isPremium } from "./users";

const DAY_MS = 24 * 3_600_000;

const DAYS_MAX = 3_660;
const USES_MAX = 100_000;
const NOTE_CHARS_MAX = 200;
const CODES_LISTED_MAX = 100;

/** A guest becomes somebody's account once; more steps than this would be a circle. */
const MERGE_STEPS_MAX = 5;

export const vPremiumView = v.object({
  until: v.union(v.number(), v.null()), // null: not now
  checkoutDays: v.union(v.number(), v.null()), // what one payment gives; null where nothing is sold
});

/** A wrong code is an answer, not an error: an error would undo the count of tries. */
export const vRedeemed = v.union(
  v.object({ kind: v.literal("redeemed"), until: v.number() }),
  v.object({ kind: v.literal("already"), until: v.union(v.number(), v.null()) }), // this person used it before
  v.object({ kind: v.literal("unknown") }),
  v.object({ kind: v.literal("used_up") }),
  v.object({ kind: v.literal("expired") }),
);

export const vCodeView = v.object({
  note: v.string(),
  days: v.number(),
  usesMax: v.number(),
  usesLeft: v.number(),
  expiresAt: v.union(v.number(), v.null()),
  createdAt: v.number(),
});

export type PremiumView = Infer<typeof vPremiumView>;
export type Redeemed = Infer<typeof vRedeemed>;

export function viewOf(user: Doc<"users">): PremiumView {
  return { until: untilOf(user), checkoutDays: stripeFrom(process.env)?.days ?? null };
}

type Redeeming = { user: Doc<"users">; code: string; permitId: Id<"permits"> };

export async function redeem(ctx: MutationCtx, { user, code, permitId }: Redeeming): Promise<Redeemed> {
  await takeToken(ctx, "redeemCode", user._id);
  await Permits.use(ctx, user, permitId, "redeem_code");
  const tidy = tidyRedeemCode(code);
  const row = tidy === null ? null : await findCode(ctx, await hashOf(tidy));
  if (row === null) return { kind: "unknown" };
  const before = await ctx.db
    .query("redemptions")
    .withIndex("by_code_user", (q) => q.eq("codeId", row._id).eq("userId", user._id))
    .first();
  if (before !== null) return { kind: "already", until: untilOf(user) };
  const now = Date.now();
  if (row.expiresAt !== undefined && row.expiresAt <= now) return { kind: "expired" };
  if (row.usesLeft <= 0) return { kind: "used_up" };
  await ctx.db.patch("redeemCodes", row._id, { usesLeft: row.usesLeft - 1 });
  await ctx.db.insert("redemptions", { codeId: row._id, userId: user._id, days: row.days, at: now });
  return { kind: "redeemed", until: await extend(ctx, user, row.days) };
}

export type NewCode = { codeHash: string; days: number; uses: number; note: string; validDays?: number | undefined };

export async function addCode(ctx: MutationCtx, { codeHash, days, uses, note, validDays }: NewCode): Promise<null> {
  requireWhole(days, DAYS_MAX);
  requireWhole(uses, USES_MAX);
  if (validDays !== undefined) requireWhole(validDays, DAYS_MAX);
  const now = Date.now();
  await ctx.db.insert("redeemCodes", {
    codeHash,
    days,
    usesMax: uses,
    usesLeft: uses,
    ...(validDays === undefined ? {} : { expiresAt: now + validDays * DAY_MS }),
    note: note.slice(0, NOTE_CHARS_MAX),
    createdAt: now,
  });
  return null;
}

/** Newest first. */
export async function codes(ctx: QueryCtx): Promise<Infer<typeof vCodeView>[]> {
  const rows = await ctx.db.query("redeemCodes").order("desc").take(CODES_LISTED_MAX);
  return rows.map(({ note, days, usesMax, usesLeft, expiresAt, createdAt }) => ({
    note,
    days,
    usesMax,
    usesLeft,
    expiresAt: expiresAt ?? null,
    createdAt,
  }));
}

export type Payment = { sessionId: string; userId: string; days: number; amountTotal: number; currency: string };

/** False when nobody could be given premium for it: an operator has to look. The same session again changes nothing. */
export async function recordPayment(ctx: MutationCtx, payment: Payment): Promise<boolean> {
  const before = await ctx.db
    .query("payments")
    .withIndex("by_session", (q) => q.eq("sessionId", payment.sessionId))
    .first();
  if (before !== null) return true;
  const user = await whoIsNow(ctx, payment.userId);
  if (user === null || !isWhole(payment.days, DAYS_MAX)) return false;
  await ctx.db.insert("payments", { ...payment, userId: user._id, at: Date.now() });
  await extend(ctx, user, payment.days);
  return true;
}

/** Days are added to what is left, so that nobody loses any by being early. */
async function extend(ctx: MutationCtx, user: Doc<"users">, days: number): Promise<number> {
  const premiumUntil = Math.max(Date.now(), user.premiumUntil ?? 0) + days * DAY_MS;
  await ctx.db.patch("users", user._id, { premiumUntil });
  return premiumUntil;
}

/** A guest who paid may have signed in to an account meanwhile. */
async function whoIsNow(ctx: QueryCtx, userId: string): Promise<Doc<"users"> | null> {
  let id = ctx.db.normalizeId("users", userId);
  for (let step = 0; id !== null && step < MERGE_STEPS_MAX; step += 1) {
    const user: Doc<"users"> | null = await ctx.db.get("users", id);
    if (user?.mergedInto === undefined) return user;
    id = user.mergedInto;
  }
  return null;
}

async function findCode(ctx: QueryCtx, codeHash: string): Promise<Doc<"redeemCodes"> | null> {
  return await ctx.db
    .query("redeemCodes")
    .withIndex("by_hash", (q) => q.eq("codeHash", codeHash))
    .unique();
}

function untilOf(user: Doc<"users">): number | null {
  return isPremium(user, Date.now()) ? (user.premiumUntil ?? null) : null;
}

function requireWhole(value: number, max: number): void {
  if (!isWhole(value, max)) throw new AppError("input_invalid");
}

function isWhole(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max;
}

/** Of the code in its tidy form. */
export async function hashOf(code: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(code));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
