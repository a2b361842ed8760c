// Permits: the human check asked for, its proof exchanged for a few sends, each send taking one of them.
//
//   challenge ──► proof made in the browser ──issue──► permit ──use──► … ──► spent      (sends are refused: permit_spent)
//                        │                                 └──time──► expired           (permit_expired)
//                        └─ the same proof again: check_spent

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { AppError } from "../../lib/errors";
import { humanCheckFrom } from "../../lib/human-check-env";
import { SWEEP_ROWS_MAX } from "../../lib/limits";
import { PERMIT } from "../../lib/permit-limits";
import { unreachable } from "../../lib/assert";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import type { vPermitScope } from "../tables/permits";
import { createPuzzle, vPuzzle, vSolution } from "./proofOfWork";
import { takeToken } from "./rateLimits";
import { isPremium } from "./users";

export const vChallengeView = v.union(
  v.object({ kind: v.literal("turnstile"), siteKey: v.string() }),
  v.object({ kind: v.literal("altcha"), puzzle: vPuzzle }),
);

export const vProof = v.union(
  v.object({ kind: v.literal("turnstile"), token: v.string() }),
  v.object({ kind: v.literal("altcha"), puzzle: vPuzzle, solution: vSolution }),
);

export const vPermitView = v.object({
  permitId: v.id("permits"),
  usesLeft: v.number(),
  expiresAt: v.number(),
  lifetimeMs: v.number(), // for a browser whose clock is wrong
});

export type PermitScope = Infer<typeof vPermitScope>;
export type ChallengeView = Infer<typeof vChallengeView>;
export type Proof = Infer<typeof vProof>;
export type PermitView = Infer<typeof vPermitView>;

/** Which check to pass, and what it needs. */
export async function challenge(ctx: MutationCtx, user: Doc<"users">): Promise<ChallengeView> {
  await takeToken(ctx, "permitChallenge", user._id);
  const check = humanCheckFrom(process.env);
  switch (check.kind) {
    case "turnstile":
      return { kind: "turnstile", siteKey: check.turnstile.siteKey };
    case "altcha":
      return { kind: "altcha", puzzle: await createPuzzle(check, user._id, Date.now()) };
    case "none":
      throw new AppError("check_unavailable");
    default:
      return unreachable(check);
  }
}

/** `key` names the proof: the second permit for the same one is refused, also when both arrive at once. */
export type CheckedProof = { key: string; expiresAt: number };

/** Before a proof is looked at: a bad one costs work, here or at Cloudflare, and counts as well. */
export async function countTry(ctx: MutationCtx, userId: Id<"users">): Promise<null> {
  await takeToken(ctx, "permitIssue", userId);
  return null;
}

/** For a proof that has just been checked. */
export async function issue(
  ctx: MutationCtx,
  { userId, scope, proof }: { userId: Id<"users">; scope: PermitScope; proof: CheckedProof },
): Promise<PermitView> {
  const user = await ctx.db.get("users", userId);
  if (user === null) throw new AppError("unauthenticated");
  const spent = await ctx.db
    .query("spentProofs")
    .withIndex("by_key", (q) => q.eq("key", proof.key))
    .first();
  if (spent !== null) throw new AppError("check_spent");
  await ctx.db.insert("spentProofs", proof);
  const now = Date.now();
  const { uses, lifetimeMs } = isPremium(user, now) ? PERMIT.premium : PERMIT.free;
  const row = { userId, usesLeft: uses, expiresAt: now + lifetimeMs, scope, createdAt: now };
  const permitId = await ctx.db.insert("permits", row);
  return { permitId, usesLeft: uses, expiresAt: row.expiresAt, lifetimeMs };
}

/** Takes one use in the transaction of what it permits. Somebody else's permit looks like one that does not exist. */
export async function use(
  ctx: MutationCtx,
  user: Doc<"users">,
  permitId: Id<"permits">,
  scope: PermitScope,
): Promise<void> {
  const permit = await ctx.db.get("permits", permitId);
  if (permit === null || permit.userId !== user._id || permit.scope !== scope) throw new AppError("permit_invalid");
  if (permit.expiresAt <= Date.now()) throw new AppError("permit_expired");
  if (permit.usesLeft <= 0) throw new AppError("permit_spent");
  await ctx.db.patch("permits", permitId, { usesLeft: permit.usesLeft - 1 });
}

/** One page of what has run out. `more` says whether another page waits. */
export async function sweep(ctx: MutationCtx): Promise<{ more: boolean }> {
  const now = Date.now();
  const permits = await ctx.db
    .query("permits")
    .withIndex("by_expires", (q) => q.lt("expiresAt", now - KEPT_MS))
    .take(SWEEP_ROWS_MAX);
  const proofs = await ctx.db
    .query("spentProofs")
    .withIndex("by_expires", (q) => q.lt("expiresAt", now - KEPT_MS))
    .take(SWEEP_ROWS_MAX);
  for (const { _id } of permits) await ctx.db.delete("permits", _id);
  for (const { _id } of proofs) await ctx.db.delete("spentProofs", _id);
  return { more: permits.length === SWEEP_ROWS_MAX || proofs.length === SWEEP_ROWS_MAX };
}

/** What has just run out is kept a little: its owner learns why, and no clock is exact to the second. */
const KEPT_MS = 60_000;
