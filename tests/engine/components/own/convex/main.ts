// The app's side: calls into its components, and functions that components call back.
import { createFunctionHandle } from "convex/server";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import { action, internalMutation, internalQuery, mutation, query } from "./_generated/server";

const vWhich = v.union(v.literal("notes"), v.literal("otherNotes"), v.literal("nowhere"));

export const list = query({
  args: { which: vWhich },
  handler: async (ctx, { which }): Promise<string[]> => await ctx.runQuery(components[which].notes.list, {}),
});

export const ownNotes = query({
  args: {},
  handler: async (ctx) => (await ctx.db.query("notes").collect()).map((note) => note["text"] as string),
});

export const page = query({
  args: {},
  handler: async (ctx): Promise<unknown> => await ctx.runQuery(components.notes.notes.page, {}),
});

export const environment = query({
  args: { which: vWhich },
  handler: async (ctx, { which }): Promise<Record<string, string>> =>
    await ctx.runQuery(components[which].notes.environment, {}),
});

export const who = query({
  args: {},
  handler: async (ctx) => ({
    app: (await ctx.auth.getUserIdentity())?.subject ?? null,
    component: (await ctx.runQuery(components.notes.notes.whoAsks, {})) as unknown,
  }),
});

/** Asks only the component. */
export const whoAsksComponent = query({
  args: {},
  handler: async (ctx): Promise<unknown> => await ctx.runQuery(components.notes.notes.whoAsks, {}),
});

export const whoInside = internalQuery({
  args: {},
  handler: async (ctx) => (await ctx.auth.getUserIdentity())?.subject ?? null,
});

export const place = query({
  args: {},
  handler: async (ctx): Promise<unknown> => await ctx.runQuery(components.otherNotes.notes.place, {}),
});

export const inside = query({
  args: {},
  handler: async (ctx): Promise<string> => await ctx.runQuery(components.notes.deep.inside.hello, {}),
});

export const add = mutation({
  args: { which: vWhich, text: v.string() },
  handler: async (ctx, { which, text }): Promise<string> => {
    await ctx.db.insert("notes", { text: `${text} in the app` });
    return await ctx.runMutation(components[which].notes.add, { text });
  },
});

export const addWrongly = mutation({
  args: {},
  handler: async (ctx): Promise<unknown> => await ctx.runMutation(components.notes.notes.add, { wrong: 1 }),
});

export const survive = mutation({
  args: {},
  handler: async (ctx) => {
    await ctx.db.insert("notes", { text: "before" });
    const error = await ctx
      .runMutation(components.notes.notes.addThenFail, { text: "gone" })
      .catch((thrown: Error) => thrown.message);
    await ctx.db.insert("notes", { text: "after" });
    return error as string;
  },
});

export const readForeignId = mutation({
  args: {},
  handler: async (ctx) => {
    const own = await ctx.db.insert("notes", { text: "of the app" });
    // No id of the app's own table, on purpose: what the types would forbid is what is tested.
    const foreign = (await ctx.runMutation(components.notes.notes.add, { text: "of the component" })) as typeof own;
    return { own, foreign, foreignDocument: await ctx.db.get(foreign) };
  },
});

export const addLater = mutation({
  args: { delayMs: v.number() },
  handler: async (ctx, { delayMs }): Promise<unknown> =>
    await ctx.runMutation(components.notes.notes.addLater, { text: "later", delayMs }),
});

export const cancel = mutation({
  args: { id: v.string() },
  handler: async (ctx, { id }) => {
    await ctx.runMutation(components.notes.notes.cancel, { id });
  },
});

/** A job of the app that runs a function of the component. */
export const scheduleInComponent = mutation({
  args: {},
  handler: async (ctx): Promise<string> =>
    await ctx.scheduler.runAfter(0, components.notes.notes.add, { text: "scheduled by the app" }),
});

export const addOwn = internalMutation({
  args: { text: v.string() },
  handler: async (ctx, { text }) => await ctx.db.insert("notes", { text }),
});

export const callBack = mutation({
  args: { later: v.boolean() },
  handler: async (ctx, { later }): Promise<unknown> => {
    const handle = await createFunctionHandle(internal.main.addOwn);
    return await ctx.runMutation(components.notes.notes.callBack, { handle, later });
  },
});

export const callBackWith = mutation({
  args: { handle: v.string() },
  handler: async (ctx, { handle }): Promise<unknown> =>
    await ctx.runMutation(components.notes.notes.callBack, { handle, later: false }),
});

export const handles = mutation({
  args: {},
  handler: async () => [
    await createFunctionHandle(internal.main.addOwn),
    await createFunctionHandle(components.notes.notes.add),
    await createFunctionHandle(components.otherNotes.notes.add),
  ],
});

export const shelve = mutation({
  args: { which: vWhich, title: v.string() },
  handler: async (ctx, { which, title }): Promise<number> =>
    await ctx.runMutation(components[which].notes.shelve, { title }),
});

/** The component's internal functions, and its own components, are not for its parent. */
export const reach = mutation({
  args: { reference: v.string() },
  handler: async (ctx, { reference }): Promise<unknown> => {
    // What convex/server makes of `components.a.b.c`, written out.
    const target = { [Symbol.for("toReferencePath")]: reference } as unknown as typeof internal.main.addOwn;
    return await ctx.runMutation(target, { text: "x", title: "x" });
  },
});

export const act = action({
  args: { text: v.string() },
  handler: async (ctx, { text }): Promise<unknown> => await ctx.runAction(components.notes.notes.act, { text }),
});

export const actAndAsk = action({
  args: {},
  handler: async (ctx): Promise<unknown> => {
    const handle = await createFunctionHandle(internal.main.whoInside);
    const direct: unknown = await ctx.runQuery(internal.main.whoInside, {});
    return { direct, throughComponent: await ctx.runAction(components.notes.notes.actCallBack, { handle }) };
  },
});

export const storeInComponent = action({
  args: {},
  handler: async (ctx): Promise<unknown> => {
    const id: string = await ctx.runAction(components.notes.notes.storeFile, {});
    const counts = await Promise.all([
      ctx.runQuery(components.notes.notes.files, {}) as Promise<number>,
      ctx.runQuery(components.otherNotes.notes.files, {}) as Promise<number>,
    ]);
    return { id, counts };
  },
});

/** Two tokens: the app's and one of its component. */
export const tokens = mutation({
  args: { claims: v.any(), expiresInSeconds: v.number() },
  handler: async (ctx, options): Promise<string[]> => [
    // Claims that the types forbid are among the cases.
    await ctx.auth.signJwt(options as Parameters<typeof ctx.auth.signJwt>[0]),
    (await ctx.runMutation(components.notes.notes.token, {})) as string,
  ],
});

/** As large as `chars` characters of text and `depth` lists around each other. */
export const scheduleLarge = mutation({
  args: { chars: v.number(), depth: v.number() },
  handler: async (ctx, { chars, depth }) => {
    let nested: unknown = "x".repeat(chars);
    for (let i = 0; i < depth; i += 1) nested = [nested];
    await ctx.scheduler.runAfter(0, internal.main.measure, { nested });
  },
});

export const measure = internalMutation({
  args: { nested: v.any() },
  handler: async (ctx, { nested }) => {
    await ctx.db.insert("notes", { text: String(JSON.stringify(nested).length) });
  },
});
