// What a component can do and see: its own tables, jobs, files, variables; nothing of the app that uses it.
import type { FunctionHandle } from "convex/server";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import { action, internalMutation, mutation, query } from "./_generated/server";

export const list = query({
  args: {},
  handler: async (ctx) =>
    (await ctx.db.query("notes").withIndex("by_text").collect()).map((note) => note["text"] as string),
});

export const page = query({
  args: {},
  handler: async (ctx) => await ctx.db.query("notes").paginate({ numItems: 1, cursor: null }),
});

export const environment = query({
  args: {},
  handler: async () => ({ ...process.env }),
});

export const whoAsks = query({
  args: {},
  handler: async (ctx) => await ctx.auth.getUserIdentity(),
});

export const place = query({
  args: {},
  handler: async (ctx) => await ctx.meta.getFunctionMetadata(),
});

/** Null for a document of somebody else. */
export const getByIdOf = query({
  args: { id: v.string() },
  handler: async (ctx, { id }) => ctx.db.normalizeId("notes", id),
});

export const files = query({
  args: {},
  handler: async (ctx) => (await ctx.db.system.query("_storage").collect()).length,
});

export const fileUrl = query({
  args: { id: v.id("_storage") },
  handler: async (ctx, { id }) => await ctx.storage.getUrl(id),
});

export const add = mutation({
  args: { text: v.string() },
  returns: v.string(),
  handler: async (ctx, { text }) => await ctx.db.insert("notes", { text }),
});

export const addQuietly = internalMutation({
  args: { text: v.string() },
  handler: async (ctx, { text }) => {
    await ctx.db.insert("notes", { text });
  },
});

export const addThenFail = mutation({
  args: { text: v.string() },
  handler: async (ctx, { text }) => {
    await ctx.db.insert("notes", { text });
    throw new Error("the component fails");
  },
});

export const addLater = mutation({
  args: { text: v.string(), delayMs: v.number() },
  handler: async (ctx, { text, delayMs }) => {
    const id = await ctx.scheduler.runAfter(delayMs, internal.notes.addQuietly, { text });
    const job = await ctx.db.system.get(id);
    return { id, state: job?.state.kind ?? null };
  },
});

export const cancel = mutation({
  args: { id: v.id("_scheduled_functions") },
  handler: async (ctx, { id }) => {
    await ctx.scheduler.cancel(id);
  },
});

export const callBack = mutation({
  args: { handle: v.string(), later: v.boolean() },
  handler: async (ctx, { handle, later }) => {
    // The app made it with createFunctionHandle.
    const target = handle as FunctionHandle<"mutation">;
    if (later) return await ctx.scheduler.runAfter(0, target, { text: "from a job of the component" });
    return await ctx.runMutation(target, { text: "from the component" });
  },
});

export const keepHandle = mutation({
  args: { handle: v.string() },
  handler: async (ctx, { handle }) => {
    await ctx.db.insert("handles", { handle });
  },
});

export const shelve = mutation({
  args: { title: v.string() },
  handler: async (ctx, { title }) => await ctx.runMutation(components.shelf.books.put, { title }),
});

export const act = action({
  args: { text: v.string() },
  handler: async (ctx, { text }) => {
    await ctx.runMutation(internal.notes.addQuietly, { text });
    return { identity: await ctx.auth.getUserIdentity(), level: process.env["LEVEL"] };
  },
});

export const actCallBack = action({
  args: { handle: v.string() },
  handler: async (ctx, { handle }) => await ctx.runQuery(handle as FunctionHandle<"query">, {}),
});

export const storeFile = action({
  args: {},
  handler: async (ctx) => await ctx.storage.store(new Blob(["of the component"], { type: "text/plain" })),
});

export const token = mutation({
  args: {},
  handler: async (ctx) => await ctx.auth.signJwt({ claims: { sub: "note" }, expiresInSeconds: 60 }),
});

let ticks = 0;

export const tick = internalMutation({
  args: {},
  handler: async (ctx) => {
    ticks += 1;
    await ctx.db.insert("notes", { text: `tick of ${process.env["LEVEL"]}` });
    return ticks;
  },
});
