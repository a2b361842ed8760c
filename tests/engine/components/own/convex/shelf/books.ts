// Without a schema: tables appear with their first document.
import { v } from "convex/values";
import { mutation, query } from "./_generated/server";

export const put = mutation({
  args: { title: v.string() },
  handler: async (ctx, { title }) => {
    await ctx.db.insert("books", { title });
    return (await ctx.db.query("books").collect()).length;
  },
});

export const titles = query({
  args: {},
  handler: async (ctx) => (await ctx.db.query("books").collect()).map((book) => book["title"] as string),
});
