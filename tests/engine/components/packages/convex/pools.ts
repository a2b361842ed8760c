// @convex-dev/workpool as its documentation shows it: retried actions, mutations one at a time, and what comes after.
import { vOnCompleteValidator, vWorkId, Workpool } from "@convex-dev/workpool";
import { v } from "convex/values";
import { components, internal } from "./_generated/api";
import { internalAction, internalMutation, mutation, query } from "./_generated/server";

const mailPool = new Workpool(components.mailPool, {
  maxParallelism: 4,
  retryActionsByDefault: true,
  defaultRetryBehavior: { maxAttempts: 3, initialBackoffMs: 100, base: 2 },
});
const countPool = new Workpool(components.countPool, { maxParallelism: 1 });

let attempts = 0;

export const send = internalAction({
  args: { to: v.string(), failures: v.number() },
  handler: async (_ctx, { to, failures }) => {
    attempts += 1;
    if (attempts <= failures) throw new Error(`attempt ${attempts} failed`);
    attempts = 0;
    return `sent to ${to}`;
  },
});

export const sendBadly = internalAction({
  args: {},
  handler: async () => {
    throw new Error("always fails");
  },
});

export const increment = internalMutation({
  args: {},
  handler: async (ctx) => {
    const counter = await ctx.db.query("counter").unique();
    if (counter === null) await ctx.db.insert("counter", { value: 1 });
    else await ctx.db.patch(counter._id, { value: counter.value + 1 });
    return null;
  },
});

export const finished = internalMutation({
  args: vOnCompleteValidator(v.object({ name: v.string() })),
  handler: async (ctx, { context, result }) => {
    const { kind } = result;
    const value: unknown =
      result.kind === "success" ? result.returnValue : result.kind === "failed" ? result.error : undefined;
    await ctx.db.insert("outcomes", { name: context.name, kind, ...(value === undefined ? {} : { value }) });
  },
});

export const enqueueMail = mutation({
  args: { to: v.string(), failures: v.number() },
  handler: async (ctx, { to, failures }) =>
    await mailPool.enqueueAction(
      ctx,
      internal.pools.send,
      { to, failures },
      { onComplete: internal.pools.finished, context: { name: to } },
    ),
});

export const enqueueBadMail = mutation({
  args: {},
  handler: async (ctx) =>
    await mailPool.enqueueAction(
      ctx,
      internal.pools.sendBadly,
      {},
      {
        onComplete: internal.pools.finished,
        context: { name: "bad" },
        retry: { maxAttempts: 2, initialBackoffMs: 50, base: 2 },
      },
    ),
});

export const enqueueCounts = mutation({
  args: { times: v.number() },
  handler: async (ctx, { times }) => {
    for (let i = 0; i < times; i += 1) await countPool.enqueueMutation(ctx, internal.pools.increment, {});
  },
});

export const enqueueLate = mutation({
  args: { runAfter: v.number() },
  handler: async (ctx, { runAfter }) =>
    await countPool.enqueueMutation(
      ctx,
      internal.pools.increment,
      {},
      { runAfter, onComplete: internal.pools.finished, context: { name: "late" } },
    ),
});

export const cancel = mutation({
  args: { id: vWorkId },
  handler: async (ctx, { id }) => await countPool.cancel(ctx, id),
});

export const mailStatus = query({
  args: { id: vWorkId },
  handler: async (ctx, { id }) => await mailPool.status(ctx, id),
});

export const count = query({ args: {}, handler: async (ctx) => (await ctx.db.query("counter").unique())?.value ?? 0 });

export const outcomes = query({
  args: {},
  handler: async (ctx) =>
    (await ctx.db.query("outcomes").collect()).map(({ name, kind, value }) => ({
      name,
      kind,
      value: value as unknown,
    })),
});
