// @convex-dev/migrations as its documentation shows it.
import { Migrations } from "@convex-dev/migrations";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import { mutation, query } from "./_generated/server";
import schema from "./schema";

const migrations = new Migrations(components.migrations, { schema });

export const setNickname = migrations.define({
  table: "people",
  batchSize: 3,
  migrateOne: async (ctx, person) => {
    if (person.nickname === undefined) await ctx.db.patch(person._id, { nickname: person.name.slice(0, 1) });
  },
});

export const shout = migrations.define({
  table: "people",
  customRange: (query) => query.withIndex("by_name", (q) => q.gte("name", "m")),
  migrateOne: (_ctx, person) => ({ shout: person.name.toUpperCase() }),
});

export const fail = migrations.define({
  table: "people",
  migrateOne: () => {
    throw new Error("this migration fails");
  },
});

export const run = migrations.runner();
export const runAll = migrations.runner([internal.migrations.setNickname, internal.migrations.shout]);

export const start = mutation({
  args: {},
  handler: async (ctx) => await migrations.runOne(ctx, internal.migrations.setNickname),
});

export const startSeries = mutation({
  args: {},
  handler: async (ctx) =>
    await migrations.runSerially(ctx, [internal.migrations.setNickname, internal.migrations.shout]),
});

export const startFailing = mutation({
  args: {},
  handler: async (ctx) => await migrations.runOne(ctx, internal.migrations.fail),
});

export const status = query({
  args: {},
  handler: async (ctx) => {
    const states = await migrations.getStatus(ctx, {
      migrations: [internal.migrations.setNickname, internal.migrations.shout, internal.migrations.fail],
    });
    return states.map(({ name, processed, isDone, error }) => ({ name, processed, isDone, error }));
  },
});

export const addPeople = mutation({
  args: { names: v.array(v.string()) },
  handler: async (ctx, { names }) => {
    for (const name of names) await ctx.db.insert("people", { name });
  },
});

export const people = query({
  args: {},
  handler: async (ctx) =>
    (await ctx.db.query("people").collect()).map(({ name, nickname, shout }) => ({ name, nickname, shout })),
});
