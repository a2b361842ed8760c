// The free allowance of a conversation. Every text costs one unit in the transaction that stores it; a reply that
// fails for good gives the unit back, once.

import { AppError } from "../../lib/errors";
import { FREE_QUOTA } from "../../lib/limits";
import { unreachable } from "../../lib/assert";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { backendEnv } from "./config";
import { isPremium } from "./users";

/** What taking a unit allows: providers or the template brain alone, and whether there is a unit to give back. */
export type Allowance = { charged: boolean; providersAllowed: boolean };

export async function takeText(
  ctx: MutationCtx,
  user: Doc<"users">,
  conversation: Doc<"conversations">,
): Promise<Allowance> {
  if (isPremium(user, Date.now())) return { charged: false, providersAllowed: true };
  const { freeRemaining } = conversation;
  if (freeRemaining.text > 0) {
    await ctx.db.patch("conversations", conversation._id, {
      freeRemaining: { ...freeRemaining, text: freeRemaining.text - 1 },
    });
    return { charged: true, providersAllowed: true };
  }
  const atZero = backendEnv().textAtZero;
  switch (atZero) {
    case "template":
      return { charged: false, providersAllowed: false };
    case "stop":
      throw new AppError("quota_exhausted", { kind: "text" });
    default:
      return unreachable(atZero);
  }
}

export async function giveBackText(ctx: MutationCtx, conversationId: Id<"conversations">): Promise<void> {
  const conversation = await ctx.db.get("conversations", conversationId);
  if (conversation === null) return;
  const { freeRemaining } = conversation;
  const text = Math.min(FREE_QUOTA.text, freeRemaining.text + 1);
  await ctx.db.patch("conversations", conversationId, { freeRemaining: { ...freeRemaining, text } });
}
