// @convex-dev/rate-limiter as its documentation shows it.
import { HOUR, isRateLimitError, MINUTE, RateLimiter, SECOND } from "@convex-dev/rate-limiter";
import { v } from "convex/values";
import { components } from "./_generated/api";
import { mutation, query } from "./_generated/server";

const rateLimiter = new RateLimiter(components.rateLimiter, {
  freeTrialSignUp: { kind: "fixed window", rate: 2, period: HOUR, start: 0 },
  sendMessage: { kind: "token bucket", rate: 10, period: MINUTE, capacity: 3 },
  failedLogins: { kind: "token bucket", rate: 1, period: HOUR },
  llmTokenBudget: { kind: "token bucket", rate: 10, period: HOUR, applyUpdates: "asynchronously" },
  llmTokens: { kind: "token bucket", rate: 1000, period: MINUTE, shards: 2 },
});

const vName = v.union(
  v.literal("freeTrialSignUp"),
  v.literal("sendMessage"),
  v.literal("failedLogins"),
  v.literal("llmTokenBudget"),
  v.literal("llmTokens"),
);

export const limit = mutation({
  args: {
    name: vName,
    key: v.optional(v.string()),
    count: v.optional(v.number()),
    throws: v.optional(v.boolean()),
    reserve: v.optional(v.boolean()),
  },
  handler: async (ctx, { name, ...options }) => await rateLimiter.limit(ctx, name, options),
});

/** The limit is taken, and given back with everything else. */
export const limitThenFail = mutation({
  args: { name: vName },
  handler: async (ctx, { name }) => {
    await rateLimiter.limit(ctx, name);
    throw new Error("after the limit");
  },
});

export const limitKindOfError = mutation({
  args: { name: vName },
  handler: async (ctx, { name }) => {
    try {
      await rateLimiter.limit(ctx, name, { throws: true });
      return "none";
    } catch (error) {
      return isRateLimitError(error) ? error.data.name : "another";
    }
  },
});

export const check = query({
  args: { name: vName, key: v.optional(v.string()) },
  handler: async (ctx, { name, ...options }) => await rateLimiter.check(ctx, name, options),
});

export const reset = mutation({
  args: { name: vName, key: v.optional(v.string()) },
  handler: async (ctx, { name, ...options }) => await rateLimiter.reset(ctx, name, options),
});

export const oneOff = mutation({
  args: {},
  handler: async (ctx) =>
    await rateLimiter.limit(ctx, "oneOffName", { config: { kind: "fixed window", rate: 1, period: SECOND } }),
});

export const value = query({
  args: { name: vName },
  handler: async (ctx, { name }) => (await rateLimiter.getValue(ctx, name)).value,
});

export const { getRateLimit, getServerTime } = rateLimiter.hookAPI("sendMessage", {
  key: async (_ctx, keyFromClient) => keyFromClient ?? "nobody",
});
