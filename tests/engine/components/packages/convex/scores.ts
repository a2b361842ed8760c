// @convex-dev/aggregate as its documentation shows it: a table kept in step with its sums, and numbers without a table.
import { DirectAggregate, TableAggregate } from "@convex-dev/aggregate";
import { v } from "convex/values";
import { components } from "./_generated/api";
import type { DataModel } from "./_generated/dataModel";
import { mutation, query } from "./_generated/server";

const byPlayer = new TableAggregate<{ Namespace: string; Key: number; DataModel: DataModel; TableName: "scores" }>(
  components.scoresByPlayer,
  { namespace: (doc) => doc.player, sortKey: (doc) => doc.score, sumValue: (doc) => doc.score },
);
const hits = new DirectAggregate<{ Key: number; Id: string }>(components.hits);

export const add = mutation({
  args: { player: v.string(), score: v.number() },
  handler: async (ctx, score) => {
    const id = await ctx.db.insert("scores", score);
    const document = await ctx.db.get(id);
    if (document !== null) await byPlayer.insert(ctx, document);
    return id;
  },
});

export const change = mutation({
  args: { id: v.id("scores"), score: v.number() },
  handler: async (ctx, { id, score }) => {
    const before = await ctx.db.get(id);
    await ctx.db.patch(id, { score });
    const after = await ctx.db.get(id);
    if (before !== null && after !== null) await byPlayer.replace(ctx, before, after);
  },
});

export const remove = mutation({
  args: { id: v.id("scores") },
  handler: async (ctx, { id }) => {
    const before = await ctx.db.get(id);
    await ctx.db.delete(id);
    if (before !== null) await byPlayer.delete(ctx, before);
  },
});

export const summary = query({
  args: { player: v.string() },
  handler: async (ctx, { player }) => {
    const namespace = player;
    const count = await byPlayer.count(ctx, { namespace });
    return {
      count,
      sum: await byPlayer.sum(ctx, { namespace }),
      max: (await byPlayer.max(ctx, { namespace }))?.key ?? null,
      median: count === 0 ? null : (await byPlayer.at(ctx, Math.floor(count / 2), { namespace })).key,
      overTen: await byPlayer.count(ctx, { namespace, bounds: { lower: { key: 10, inclusive: false } } }),
    };
  },
});

export const hit = mutation({
  args: { key: v.number(), id: v.string() },
  handler: async (ctx, { key, id }) => await hits.insert(ctx, { key, id, sumValue: key }),
});

export const hitCount = query({
  args: {},
  handler: async (ctx) => ({ count: await hits.count(ctx), sum: await hits.sum(ctx) }),
});
