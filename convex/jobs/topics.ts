// The timetable's doors to topics: a new choice each week, a daily look whether a season begins or a week was missed, and the rows
// that the writer of drafts reads and leaves.

import { v } from "convex/values";
import { internalMutation, internalQuery } from "../_generated/server";
import { vRung } from "../model/replyResults";
import * as TopicDrafts from "../model/topicDrafts";
import * as Topics from "../model/topics";
import { vClaims, vTopicCategory } from "../tables/topics";

export const refreshWeek = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Topics.refreshForWeek(ctx, Date.now()),
});

export const check = internalMutation({
  args: {},
  returns: v.boolean(),
  handler: async (ctx) => await Topics.refreshIfDue(ctx, Date.now()),
});

/** Told the time, because the answer to a query may be shared with whoever asks the same later. */
export const draftBrief = internalQuery({
  args: { now: v.number(), onlyIfUsed: v.boolean() },
  returns: v.union(v.object({ category: vTopicCategory, statements: v.array(v.string()) }), v.null()),
  handler: async (ctx, { now, onlyIfUsed }) =>
    onlyIfUsed && !(await TopicDrafts.isUsed(ctx, now)) ? null : await TopicDrafts.brief(ctx, now),
});

export const keepDraft = internalMutation({
  args: {
    category: vTopicCategory,
    draft: v.union(v.object({ statement: v.string(), claims: vClaims }), v.null()),
    rungs: v.array(vRung),
  },
  returns: v.union(v.string(), v.null()),
  handler: async (ctx, kept) => await TopicDrafts.keep(ctx, kept),
});
