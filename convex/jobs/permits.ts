// The exchange of a proof for a permit, and the removal of what has run out. The rules are in model/permits.ts.

import { v } from "convex/values";
import { unreachable } from "../../lib/assert";
import { AppError } from "../../lib/errors";
import { humanCheckFrom } from "../../lib/human-check-env";
import { CHALLENGE_LIFETIME_MS, TURNSTILE_TOKEN_CHARS_MAX } from "../../lib/permit-limits";
import { internal } from "../_generated/api";
import { internalAction, internalMutation } from "../_generated/server";
import * as Permits from "../model/permits";
import { requireSolved } from "../model/proofOfWork";
import { verifyToken } from "../providers/turnstile";
import { vPermitScope } from "../tables/permits";

const vIssue = { userId: v.id("users"), scope: vPermitScope };

export const exchange = internalAction({
  args: { ...vIssue, proof: Permits.vProof },
  returns: Permits.vPermitView,
  handler: async (ctx, { userId, scope, proof }): Promise<Permits.PermitView> => {
    await ctx.runMutation(internal.jobs.permits.countTry, { userId });
    const checked = await checkedProof(proof, userId);
    return await ctx.runMutation(internal.jobs.permits.issue, { userId, scope, proof: checked });
  },
});

export const countTry = internalMutation({
  args: { userId: v.id("users") },
  returns: v.null(),
  handler: async (ctx, { userId }) => await Permits.countTry(ctx, userId),
});

export const issue = internalMutation({
  args: { ...vIssue, proof: v.object({ key: v.string(), expiresAt: v.number() }) },
  returns: Permits.vPermitView,
  handler: async (ctx, args) => await Permits.issue(ctx, args),
});

/** One bounded page; schedules itself until nothing is left. */
export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Permits.sweep(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.permits.sweep, {});
    return null;
  },
});

/** Throws unless the proof is good and of the kind that this deployment asks for. */
async function checkedProof(proof: Permits.Proof, userId: string): Promise<Permits.CheckedProof> {
  const check = humanCheckFrom(process.env);
  if (check.kind === "altcha" && proof.kind === "altcha") {
    await requireSolved(check, userId, proof);
    const { nonce, expiresAt } = proof.puzzle.parameters;
    return { key: `altcha:${nonce}`, expiresAt: expiresAt * 1000 };
  }
  if (check.kind === "turnstile" && proof.kind === "turnstile") {
    if (proof.token.length > TURNSTILE_TOKEN_CHARS_MAX) throw new AppError("check_failed");
    await requirePassed(await verifyToken(check.turnstile, proof.token));
    return { key: `turnstile:${await hashOf(proof.token)}`, expiresAt: Date.now() + CHALLENGE_LIFETIME_MS };
  }
  // The deployment changed its check while a page was open; the page asks again and is told the new one.
  throw new AppError(check.kind === "none" ? "check_unavailable" : "check_expired");
}

async function requirePassed(verdict: Awaited<ReturnType<typeof verifyToken>>): Promise<void> {
  switch (verdict) {
    case "passed":
      return;
    case "failed":
      throw new AppError("check_failed");
    case "expired":
      throw new AppError("check_expired");
    case "unavailable":
      throw new AppError("check_unavailable");
    default:
      unreachable(verdict);
  }
}

async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
