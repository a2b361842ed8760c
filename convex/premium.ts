// Public functions about premium: how long it lasts, a redeem code, a payment.

import { v } from "convex/values";
import { internal } from "./_generated/api";
import { userAction, userMutation, userQuery } from "./functions";
import * as Premium from "./model/premium";

export const mine = userQuery({
  args: {},
  returns: Premium.vPremiumView,
  handler: async (ctx) => Premium.viewOf(ctx.user),
});

/** `permitId` is of permits.issue, scope redeem_code. */
export const redeem = userMutation({
  args: { code: v.string(), permitId: v.id("permits") },
  returns: Premium.vRedeemed,
  handler: async (ctx, { code, permitId }) => await Premium.redeem(ctx, { user: ctx.user, code, permitId }),
});

/** The address of Stripe's own page for one payment. */
export const checkout = userAction({
  args: {},
  returns: v.object({ url: v.string() }),
  handler: async (ctx): Promise<{ url: string }> =>
    await ctx.runAction(internal.jobs.premium.checkout, { userId: ctx.userId }),
});
