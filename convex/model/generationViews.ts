// What operators see of runs: counts, times and the newest pages of each. Bounded, and free of anybody's name.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import type { QueryCtx } from "../_generated/server";
import { vRunCounts, vRunState } from "../tables/generation";
import type { Run } from "./generation";
import { isHeld, lastBatch } from "./generationPages";

const RUNS_LISTED_MAX = 20;
const PAGES_LISTED_MAX = 5;
const RUNS_UNDER_WAY_MAX = 50;

const vBatchView = v.object({
  index: v.number(),
  state: v.union(v.literal("running"), v.literal("done")),
  users: v.number(),
  made: v.number(),
  skipped: v.number(),
  failed: v.number(),
  runaways: v.number(),
  attempts: v.number(),
  startedAt: v.number(),
  ms: v.number(),
  dbMs: v.number(),
});

export const vRunView = v.object({
  runId: v.id("generationRuns"),
  slotKey: v.string(),
  trigger: v.union(v.literal("cron"), v.literal("admin")),
  forOnePerson: v.boolean(),
  state: vRunState,
  counts: vRunCounts,
  skippedBecause: v.record(v.string(), v.number()),
  pages: v.number(),
  busyMs: v.number(), // sum of the pages' times
  dbMs: v.number(), // of it, the database's
  errors: v.array(v.string()),
  rollout: v.number(),
  startedAt: v.number(),
  endedAt: v.union(v.number(), v.null()),
  batches: v.array(vBatchView), // the newest few
});

export const vStuckPage = v.object({
  runId: v.id("generationRuns"),
  slotKey: v.string(),
  page: v.union(v.number(), v.null()), // null: no page is open
  attempts: v.number(),
  waitsMs: v.number(),
});

export type RunView = Infer<typeof vRunView>;
export type StuckPage = Infer<typeof vStuckPage>;

export async function newest(ctx: QueryCtx): Promise<RunView[]> {
  const runs = await ctx.db.query("generationRuns").withIndex("by_started").order("desc").take(RUNS_LISTED_MAX);
  return await Promise.all(runs.map((run) => viewOf(ctx, run)));
}

/** Runs under way whose page died or that wait to be woken, however shortly: the sweeper takes them up within its interval. */
export async function stuck(ctx: QueryCtx, now: number): Promise<StuckPage[]> {
  const runs = await ctx.db
    .query("generationRuns")
    .withIndex("by_state", (q) => q.eq("state", "running"))
    .take(RUNS_UNDER_WAY_MAX);
  const pages = await Promise.all(runs.map((run) => stuckPage(ctx, run, now)));
  return pages.flatMap((page) => page ?? []);
}

async function stuckPage(ctx: QueryCtx, { _id: runId, slotKey, wakeAt }: Run, now: number): Promise<StuckPage | null> {
  const last = await lastBatch(ctx, runId);
  if (last === null || last.state === "done") {
    return now > wakeAt ? { runId, slotKey, page: null, attempts: 0, waitsMs: now - wakeAt } : null;
  }
  const { index: page, attempts, leaseUntil } = last;
  return isHeld(last, now) ? null : { runId, slotKey, page, attempts, waitsMs: Math.max(0, now - leaseUntil) };
}

async function viewOf(ctx: QueryCtx, run: Run): Promise<RunView> {
  const batches = await ctx.db
    .query("generationBatches")
    .withIndex("by_run_index", (q) => q.eq("runId", run._id))
    .order("desc")
    .take(PAGES_LISTED_MAX);
  const { slotKey, trigger, state, counts, skippedBecause, pages, busyMs, dbMs, errors, rollout, startedAt } = run;
  const facts = { slotKey, trigger, state, counts, skippedBecause, pages, busyMs, dbMs, errors, rollout, startedAt };
  return {
    runId: run._id,
    ...facts,
    forOnePerson: run.only !== undefined,
    endedAt: run.endedAt ?? null,
    batches: batches.map((batch) => ({
      index: batch.index,
      state: batch.state,
      users: batch.userIds.length,
      made: batch.made,
      skipped: batch.skipped,
      failed: batch.failed,
      runaways: batch.runaways,
      attempts: batch.attempts,
      startedAt: batch.startedAt,
      ms: batch.ms,
      dbMs: batch.dbMs,
    })),
  };
}
