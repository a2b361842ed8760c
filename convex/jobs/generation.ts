// The transactions of generation and the actions that drive them: a page of a run, and one talk for somebody who missed it. The rules
// are in model/generation.ts, model/generationPages.ts and model/talks.ts.

import { v } from "convex/values";
import {
  PAGE_MODEL_MS_MAX,
  PAGE_MODEL_TALKS_AT_ONCE,
  PAGE_TALKS_AT_ONCE,
  PAGES_STRETCH_MS_MAX,
} from "../../lib/chatroom-limits";
import { errorCodeOf } from "../../lib/errors";
import { createLogger } from "../../lib/log";
import { internal } from "../_generated/api";
import type { Id } from "../_generated/dataModel";
import { internalAction, internalMutation, internalQuery } from "../_generated/server";
import type { ActionCtx } from "../_generated/server";
import { backendEnv } from "../model/config";
import * as Generation from "../model/generation";
import * as Pages from "../model/generationPages";
import type { Page, Tally } from "../model/generationPages";
import { vRung } from "../model/replyResults";
import * as Talks from "../model/talks";
import { vGenerated, vScript, vScriptInput, vTalkOrder } from "../model/talkScripts";
import type { Generated, TalkOrder } from "../model/talkScripts";
import { busyMeter } from "./busyMeter";
import { makeTalk } from "./talkMaking";
import type { Maker } from "./talkMaking";

export const tick = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Generation.tick(ctx);
    return null;
  },
});

export const sweep = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    await Pages.sweep(ctx);
    return null;
  },
});

/** One bounded page; schedules itself until nothing is left. */
export const forgetPages = internalMutation({
  args: {},
  returns: v.null(),
  handler: async (ctx) => {
    const { more } = await Pages.forgetOld(ctx);
    if (more) await ctx.scheduler.runAfter(0, internal.jobs.generation.forgetPages, {});
    return null;
  },
});

const vCounts = v.record(v.string(), v.number());

const vPage = v.object({
  batchId: v.id("generationBatches"),
  runId: v.id("generationRuns"),
  slot: v.string(),
  runSeed: v.string(),
  pool: v.string(),
  rareEventPercent: v.number(),
  ownerIds: v.array(v.id("users")),
  skipped: vCounts,
  modelWrites: v.boolean(),
});

export const openPage = internalMutation({
  args: { runId: v.id("generationRuns"), token: v.string() },
  returns: v.union(vPage, v.null()),
  handler: async (ctx, { runId, token }) => await Pages.open(ctx, runId, token),
});

/** `isCounted` false: the page belongs to another attempt by now. `next` is for callers who said that they go on. */
export const closePage = internalMutation({
  args: {
    batchId: v.id("generationBatches"),
    token: v.string(),
    tally: v.object({
      made: v.number(),
      failed: v.number(),
      runaways: v.number(),
      skipped: vCounts,
      errors: v.array(v.string()),
      dbMs: v.number(),
    }),
    goesOn: v.boolean(),
  },
  returns: v.object({ isCounted: v.boolean(), next: v.union(vPage, v.null()) }),
  handler: async (ctx, { batchId, ...closing }) => await Pages.close(ctx, batchId, closing),
});

/** One person's talk of one slot. Safe to ask for again. */
export const make = internalMutation({
  args: { order: vTalkOrder, script: v.optional(vScript), rungs: v.optional(v.array(vRung)) },
  returns: vGenerated,
  handler: async (ctx, { order, script, rungs }) => {
    if (rungs !== undefined) await Talks.countCalls(ctx, order.ownerId, rungs);
    return await Talks.generate(ctx, order, script);
  },
});

/** What a model would have to write. Null: there is no talk to make, or it is there. */
export const plan = internalQuery({
  args: { order: vTalkOrder },
  returns: v.union(v.object({ planKey: v.string(), input: vScriptInput }), v.null()),
  handler: async (ctx, { order }) => await Talks.plan(ctx, order),
});

export const catchUpOrder = internalQuery({
  args: { ownerId: v.id("users"), slot: v.string() },
  returns: v.union(v.object({ order: vTalkOrder, modelWrites: v.boolean() }), v.null()),
  handler: async (ctx, { ownerId, slot }) => {
    const order = await Generation.catchUpOrder(ctx, ownerId, slot);
    return order === null ? null : { order, modelWrites: await Generation.modelWrites(ctx) };
  },
});

/** The talk that somebody missed, as soon as they are here. */
export const catchUp = internalAction({
  args: { ownerId: v.id("users"), slot: v.string() },
  returns: v.null(),
  handler: async (ctx, missed) => {
    const found = await ctx.runQuery(internal.jobs.generation.catchUpOrder, missed);
    if (found === null) return null;
    const { order, modelWrites } = found;
    await makeTalk(ctx, order, { modelWrites, meter: busyMeter(Date.now) });
    return null;
  },
});

/** One page after the other, each closed by the transaction that opens the next. May die at any line: see Pages.sweep. */
export const runPage = internalAction({
  args: { runId: v.id("generationRuns") },
  returns: v.null(),
  handler: async (ctx, { runId }) => {
    const token = crypto.randomUUID();
    const goOnUntil = Date.now() + PAGES_STRETCH_MS_MAX;
    let page = await ctx.runMutation(internal.jobs.generation.openPage, { runId, token });
    while (page !== null) {
      const { batchId } = page;
      const tally = await work(ctx, page);
      const goesOn = Date.now() < goOnUntil;
      const { next } = await ctx.runMutation(internal.jobs.generation.closePage, { batchId, token, tally, goesOn });
      page = next;
    }
    return null;
  },
});

/** Every talk of a page, a bounded number at a time. One that fails is counted and holds up nobody. */
async function work(ctx: ActionCtx, page: Page): Promise<Tally> {
  const tally: Tally = { made: 0, failed: 0, runaways: 0, skipped: { ...page.skipped }, errors: [], dbMs: 0 };
  const meter = busyMeter(Date.now);
  // Providers that are slow today must not cost the page its life: from then on the built-in brain writes.
  const askUntil = page.modelWrites ? Date.now() + PAGE_MODEL_MS_MAX : 0;
  const waiting = page.ownerIds.values();
  const worker = async (): Promise<void> => {
    for (const ownerId of waiting) {
      const maker = { modelWrites: Date.now() < askUntil, meter };
      count(tally, await madeOrFailed(ctx, { page, ownerId, maker }));
    }
  };
  const workers = page.modelWrites ? PAGE_MODEL_TALKS_AT_ONCE : PAGE_TALKS_AT_ONCE;
  await Promise.all(Array.from({ length: workers }, worker));
  return { ...tally, dbMs: meter.busyMs() };
}

type Ended = Generated | { kind: "failed"; code: string };
type OneTalk = { page: Page; ownerId: Id<"users">; maker: Maker };

async function madeOrFailed(ctx: ActionCtx, { page, ownerId, maker }: OneTalk): Promise<Ended> {
  const { slot, runId, runSeed, pool, rareEventPercent } = page;
  const order: TalkOrder = { ownerId, slot, runId, runSeed, pool, rareEventPercent };
  try {
    return await makeTalk(ctx, order, maker);
  } catch (error) {
    const log = createLogger("generation", backendEnv().logThreshold);
    log.error("a talk could not be made", { ownerId, error: error instanceof Error ? error.message : "unknown" });
    return { kind: "failed", code: errorCodeOf(error) };
  }
}

function count(tally: Tally, ended: Ended): void {
  if (ended.kind === "made") {
    tally.made += 1;
    if (ended.ranAway) tally.runaways += 1;
  } else if (ended.kind === "skipped") {
    tally.skipped[ended.reason] = (tally.skipped[ended.reason] ?? 0) + 1;
  } else {
    tally.failed += 1;
    tally.errors.push(ended.code);
  }
}
