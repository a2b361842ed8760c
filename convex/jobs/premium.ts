// Premium's dealings with Stripe: its page and what it tells; and the transactions behind. The rules are in model/premium.ts.

import { v } from "convex/values";
import { requireEnv } from "../../lib/env";
import { AppError } from "../../lib/errors";
import { createLogger } from "../../lib/log";
import { stripeFrom } from "../../lib/stripe-env";
import { unreachable } from "../../lib/assert";
import { internal } from "../_generated/api";
import { internalAction, internalMutation } from "../_generated/server";
import { backendEnv } from "../model/config";
import * as Premium from "../model/premium";
import { takeToken } from "../model/rateLimits";
import { createCheckout, readNews } from "../providers/stripe";

export const checkout = internalAction({
  args: { userId: v.id("users") },
  returns: v.object({ url: v.string() }),
  handler: async (ctx, { userId }) => {
    const settings = stripeFrom(process.env);
    if (settings === null) throw new AppError("checkout_unavailable");
    await ctx.runMutation(internal.jobs.premium.countCheckout, { userId });
    const returnUrl = `${requireEnv("SITE_URL")}/upgrade`;
    const url = await createCheckout(settings, { userId, returnUrl, idempotencyKey: crypto.randomUUID() });
    if (url === null) throw new AppError("checkout_unavailable");
    return { url };
  },
});

export const countCheckout = internalMutation({
  args: { userId: v.id("users") },
  returns: v.null(),
  handler: async (ctx, { userId }) => {
    await takeToken(ctx, "checkout", userId);
    return null;
  },
});

/** The HTTP status to answer Stripe with. Anything but 200 makes it tell again. */
export const receiveNews = internalAction({
  args: { body: v.string(), signature: v.string() },
  returns: v.number(),
  handler: async (ctx, { body, signature }): Promise<number> => {
    const settings = stripeFrom(process.env);
    if (settings === null) return 404;
    const news = await readNews(settings, body, signature);
    switch (news.kind) {
      case "forged":
        return 400;
      case "other":
        return 200;
      case "paid": {
        const isRecorded: boolean = await ctx.runMutation(internal.jobs.premium.recordPayment, news.payment);
        const { sessionId } = news.payment;
        // Telling it again would not help: only an operator can find out whose money this is.
        if (!isRecorded) createLogger("premium", backendEnv().logThreshold).error("a payment of nobody", { sessionId });
        return 200;
      }
      default:
        return unreachable(news);
    }
  },
});

export const recordPayment = internalMutation({
  args: {
    sessionId: v.string(),
    userId: v.string(),
    days: v.number(),
    amountTotal: v.number(),
    currency: v.string(),
  },
  returns: v.boolean(),
  handler: async (ctx, payment) => await Premium.recordPayment(ctx, payment),
});

export const addCode = internalMutation({
  args: {
    codeHash: v.string(),
    days: v.number(),
    uses: v.number(),
    note: v.string(),
    validDays: v.optional(v.number()),
  },
  returns: v.null(),
  handler: async (ctx, code) => await Premium.addCode(ctx, code),
});
