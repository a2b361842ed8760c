// Named functions for operators, run from the dashboard or with `npx convex run`. Internal: no client can call them.

import { v } from "convex/values";
import { environmentProblems } from "../lib/env";
import { redeemCodeFrom, REDEEM_CODE_BYTES } from "../lib/redeem-codes";
import { internal } from "./_generated/api";
import { internalAction, internalMutation, internalQuery } from "./_generated/server";
import * as Ages from "./model/ages";
import * as Operator from "./model/operator";
import { vUsage } from "./model/operatorViews";
import type { Usage as UsageView } from "./model/operatorViews";
import * as Premium from "./model/premium";
import * as Safety from "./model/safety";
import * as Settings from "./model/settings";
import * as Species from "./model/species";
import * as Usage from "./model/usage";
import * as Wallets from "./model/wallets";
import { vJobState } from "./tables/jobs";
import { vSafetyClass } from "./tables/safetyEvents";
import { vRole } from "./tables/users";

/** Calls, failures, tokens and cost per purpose, brain and model over the last hours. An action: a busy day is read in parts. */
export const usage = internalAction({
  args: { hours: v.optional(v.number()) },
  returns: vUsage,
  handler: async (ctx, { hours }): Promise<UsageView> => await Usage.ofLast(ctx, hours ?? 24),
});

/** Replies in a state, oldest first: "running" and "queued" show what is stuck, "failed" what went wrong. */
export const jobs = internalQuery({
  args: { state: vJobState },
  returns: v.array(
    v.object({
      jobId: v.id("jobs"),
      conversationId: v.id("conversations"),
      attempts: v.number(),
      ageMs: v.number(),
      error: v.union(v.string(), v.null()),
    }),
  ),
  handler: async (ctx, { state }) => await Operator.jobs(ctx, state),
});

/** What is wrong with the environment variables, each by name. An empty list is good. */
export const environment = internalQuery({
  args: {},
  returns: v.array(v.string()),
  handler: async () => environmentProblems(process.env),
});

/** Brings the species table up to the catalogue in the code. Safe to run at every deploy. */
export const seedSpecies = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Species.seed(ctx),
});

export const setSpeciesActive = internalMutation({
  args: { slug: v.string(), active: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { slug, active }) => await Species.setActive(ctx, slug, active),
});

export const setRole = internalMutation({
  args: { email: v.string(), role: vRole },
  returns: v.null(),
  handler: async (ctx, { email, role }) => await Operator.setRole(ctx, email, role),
});

/** On proof of age only, and only upwards. */
export const raiseAgeBand = internalMutation({
  args: { email: v.string(), ageBand: v.union(v.literal("teen"), v.literal("adult")) },
  returns: v.null(),
  handler: async (ctx, { email, ageBand }) => await Ages.raise(ctx, email, ageBand),
});

/** A note in somebody's inbox; the person by e-mail address or user id. With `key`, a later one replaces an unread earlier one. */
export const announce = internalMutation({
  args: {
    to: v.string(),
    title: v.string(),
    message: v.string(),
    href: v.optional(v.string()),
    key: v.optional(v.string()),
  },
  returns: v.null(),
  handler: async (ctx, { to, ...note }) => await Operator.announce(ctx, to, note),
});

/** What the safety rules did over the last days (30 when not said): counts, no words, nobody's name. */
export const safety = internalQuery({
  args: { days: v.optional(v.number()) },
  returns: v.object({
    rows: v.array(v.object({ class: vSafetyClass, action: v.string(), events: v.number(), people: v.number() })),
    complete: v.boolean(),
  }),
  handler: async (ctx, { days }) => await Safety.counts(ctx, days ?? 30),
});

/** Premium from now on for so many days; zero days ends it. */
export const grantPremium = internalMutation({
  args: { email: v.string(), days: v.number() },
  returns: v.null(),
  handler: async (ctx, { email, days }) => await Operator.grantPremium(ctx, email, days),
});

/** Gives back the coins of one search, by the id of its row in the ledger. False when there is nothing to give back, or no more. */
export const refund = internalMutation({
  args: { ledgerId: v.id("ledger") },
  returns: v.boolean(),
  handler: async (ctx, { ledgerId }) => await Wallets.refund(ctx, ledgerId),
});

/**
 * A new redeem code, told this once: it is stored as a hash. `uses` people may use it, each once; `validDays` from now, or for ever.
 * An action, for dice that nobody can repeat.
 */
export const createRedeemCode = internalAction({
  args: { days: v.number(), uses: v.number(), note: v.string(), validDays: v.optional(v.number()) },
  returns: v.string(),
  handler: async (ctx, terms): Promise<string> => {
    const code = redeemCodeFrom(crypto.getRandomValues(new Uint8Array(REDEEM_CODE_BYTES)));
    await ctx.runMutation(internal.jobs.premium.addCode, { ...terms, codeHash: await Premium.hashOf(code) });
    return code;
  },
});

/** The newest codes, with what is left of each. */
export const redeemCodes = internalQuery({
  args: {},
  returns: v.array(Premium.vCodeView),
  handler: async (ctx) => await Premium.codes(ctx),
});

/** Works at once and for everybody; see the names in model/settings.ts. */
export const setSwitch = internalMutation({
  args: { name: Settings.vSwitch, on: v.boolean() },
  returns: v.null(),
  handler: async (ctx, { name, on }) => await Settings.turn(ctx, name, on),
});

export const isSwitchOn = internalQuery({
  args: { name: Settings.vSwitch },
  returns: v.boolean(),
  handler: async (ctx, { name }) => await Settings.isOn(ctx, name),
});
