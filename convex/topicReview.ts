// Named functions for operators about topics, run from the dashboard or with `npx convex run`. Internal: no client can call them.

import { v } from "convex/values";
import { internalMutation, internalQuery } from "./_generated/server";
import * as TopicReview from "./model/topicReview";
import * as Topics from "./model/topics";
import { vClaims, vTopicCategory, vTopicSeason, vTopicSource, vTopicState } from "./tables/topics";

const vBy = v.optional(v.string()); // whose decision it was; "operator" when nobody says

const vTopicLine = v.object({
  slug: v.string(),
  statement: v.string(),
  category: vTopicCategory,
  state: vTopicState,
  source: vTopicSource,
  season: v.union(vTopicSeason, v.null()),
  weekKey: v.union(v.string(), v.null()),
  claims: v.union(vClaims, v.null()),
});

/** Topics in a state, with all their claims: "draft" shows what waits, "active" what this week is about. */
export const list = internalQuery({
  args: { state: vTopicState },
  returns: v.array(vTopicLine),
  handler: async (ctx, { state }) => await TopicReview.list(ctx, state),
});

/** What talks draw from, at a moment of this week (in milliseconds), or now. */
export const pool = internalQuery({
  args: { at: v.optional(v.number()) },
  returns: v.array(v.object({ slug: v.string(), category: vTopicCategory })),
  handler: async (ctx, { at }) => await Topics.pool(ctx, at ?? Date.now()),
});

/** A draft may become active from the next refresh on. */
export const approve = internalMutation({
  args: { slug: v.string(), by: vBy },
  returns: v.null(),
  handler: async (ctx, { slug, by }) => await TopicReview.approve(ctx, slug, by ?? "operator"),
});

/** A draft is remembered, so that it is not written again, and never used. */
export const refuse = internalMutation({
  args: { slug: v.string(), by: vBy },
  returns: v.null(),
  handler: async (ctx, { slug, by }) => await TopicReview.refuse(ctx, slug, by ?? "operator"),
});

/** Any topics, at once and for good; all of them or, when a name is wrong, none. */
export const retire = internalMutation({
  args: { slugs: v.array(v.string()), by: vBy },
  returns: v.null(),
  handler: async (ctx, { slugs, by }) => await TopicReview.retire(ctx, slugs, by ?? "operator", Date.now()),
});

/** A topic of an operator's own; answers its slug. It is held to the rules of brain/talk/topicForm.ts. */
export const add = internalMutation({
  args: {
    statement: v.string(),
    category: vTopicCategory,
    claims: vClaims,
    season: v.optional(vTopicSeason),
    by: vBy,
  },
  returns: v.string(),
  handler: async (ctx, { by, ...topic }) => await TopicReview.add(ctx, topic, by ?? "operator", Date.now()),
});

/** Chooses this week's topics anew and answers how many are active. */
export const refresh = internalMutation({
  args: {},
  returns: v.number(),
  handler: async (ctx) => await Topics.refresh(ctx, Date.now()),
});
