// Pages of a run: 100 users each, opened by one transaction and closed by another, which opens the next one where there is no pause
// between pages. In between a page belongs to one action, by its token and for its lease; when that dies, the sweeper has the page
// opened again, and users who have their talk keep it.

import {
  GENERATION_PAGE_USERS,
  PAGE_ATTEMPTS_MAX,
  PAGE_LEASE_MS,
  PAGE_MODEL_LEASE_MS,
  PAGE_SWEEP_SECONDS,
  PAGES_KEPT_DAYS,
  RUN_ERRORS_MAX,
} from "../../lib/chatroom-limits";
import { assert } from "../../lib/assert";
import { DAY_MS, dayOf } from "../../lib/days";
import { SWEEP_ROWS_MAX } from "../../lib/limits";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { backendEnv } from "./config";
import * as Generation from "./generation";
import type { Run, RunRules } from "./generation";
import * as Settings from "./settings";
import { poolText } from "./talkPlans";

/** Runs that one sweep looks after. */
const RUNS_SWEPT_MAX = 20;

type Batch = Doc<"generationBatches">;

/** What an action needs to make the talks of a page. */
export type Page = {
  batchId: Id<"generationBatches">;
  runId: Id<"generationRuns">;
  slot: string;
  runSeed: string;
  pool: string; // see poolText
  rareEventPercent: number;
  ownerIds: Id<"users">[];
  skipped: Record<string, number>; // by reason, decided here
  modelWrites: boolean;
};

/** Takes the next page, or the one whose action died. Null: there is nothing to do, or somebody is at it. */
export async function open(ctx: MutationCtx, runId: Id<"generationRuns">, token: string): Promise<Page | null> {
  const now = Date.now();
  const run = await ctx.db.get("generationRuns", runId);
  if (run === null || run.state !== "running") return null;
  const last = await lastBatch(ctx, runId);
  if (last?.state === "running" && isHeld(last, now)) return null;
  if (await Settings.isOn(ctx, "generationPaused")) {
    await ctx.db.patch("generationRuns", runId, { state: "stopped" });
    return null;
  }
  const modelWrites = await Generation.modelWrites(ctx);
  const lease = { token, startedAt: now, leaseUntil: now + (modelWrites ? PAGE_MODEL_LEASE_MS : PAGE_LEASE_MS) };
  if (last?.state === "running" && last.attempts < PAGE_ATTEMPTS_MAX) {
    await ctx.db.patch("generationBatches", last._id, { ...lease, attempts: last.attempts + 1 });
    const users = await Promise.all(last.userIds.map((id) => ctx.db.get("users", id)));
    return await pageOf(ctx, { run, batchId: last._id, users, modelWrites });
  }
  if (last?.state === "running") return await giveUp(ctx, run, last);
  const { users, cursorAfter } = await nextUsers(ctx, run);
  if (users.length === 0) return await end(ctx, run, now);
  const batchId = await ctx.db.insert("generationBatches", {
    runId,
    index: run.pages,
    state: "running",
    userIds: users.map(({ _id }) => _id),
    cursorAfter,
    ...lease,
    attempts: 1,
    made: 0,
    skipped: 0,
    failed: 0,
    runaways: 0,
    ms: 0,
    dbMs: 0,
  });
  return await pageOf(ctx, { run, batchId, users, modelWrites });
}

export type Tally = {
  made: number;
  failed: number;
  runaways: number;
  skipped: Record<string, number>;
  errors: string[];
  dbMs: number;
};

/** `goesOn`: the action takes the next page itself, if there is no pause between pages. */
type Closing = { token: string; tally: Tally; goesOn: boolean };
type Closed = { isCounted: boolean; next: Page | null };

/** Counts the page into its run, and opens the next one or has it opened. Not counted: the page belongs to another action by now. */
export async function close(
  ctx: MutationCtx,
  batchId: Id<"generationBatches">,
  { token, tally, goesOn }: Closing,
): Promise<Closed> {
  const batch = await ctx.db.get("generationBatches", batchId);
  if (batch === null || batch.state !== "running" || batch.token !== token) return { isCounted: false, next: null };
  const run = await ctx.db.get("generationRuns", batch.runId);
  assert(run !== null, "a page belongs to a run");
  const isLast = await settle(ctx, run, batch, tally);
  if (!isLast && goesOn && backendEnv().pagePauseMs === 0)
    return { isCounted: true, next: await open(ctx, run._id, token) };
  if (!isLast) await wakeLater(ctx, run._id);
  return { isCounted: true, next: null };
}

/** Finds runs whose page died or whose wake-up was lost, and those that a pause had stopped. */
export async function sweep(ctx: MutationCtx): Promise<void> {
  if (await Settings.isOn(ctx, "generationPaused")) return;
  const now = Date.now();
  await Generation.resumeStopped(ctx, now);
  for (const run of await Generation.running(ctx, RUNS_SWEPT_MAX)) {
    const last = await lastBatch(ctx, run._id);
    const isStuck = last?.state === "running" ? !isHeld(last, now) : sleptOn(run, now);
    if (isStuck) await Generation.wake(ctx, run._id, now);
  }
}

/** One bounded page of batches of long ago. Their runs stay: talks are replayed with the topics of theirs. */
export async function forgetOld(ctx: MutationCtx): Promise<{ more: boolean }> {
  const horizon = Date.now() - PAGES_KEPT_DAYS * DAY_MS;
  const old = await ctx.db
    .query("generationBatches")
    .withIndex("by_creation_time", (q) => q.lt("_creationTime", horizon))
    .take(SWEEP_ROWS_MAX);
  for (const batch of old) await ctx.db.delete("generationBatches", batch._id);
  return { more: old.length === SWEEP_ROWS_MAX };
}

/** The page that a run is at, or was at last. */
export async function lastBatch(ctx: QueryCtx, runId: Id<"generationRuns">): Promise<Batch | null> {
  return await ctx.db
    .query("generationBatches")
    .withIndex("by_run_index", (q) => q.eq("runId", runId))
    .order("desc")
    .first();
}

/** A lease that ends too far ahead was given by a clock that has been set back since. */
export function isHeld({ leaseUntil }: Batch, now: number): boolean {
  return leaseUntil > now && leaseUntil <= now + PAGE_MODEL_LEASE_MS;
}

function sleptOn({ wakeAt }: Run, now: number): boolean {
  const grace = PAGE_SWEEP_SECONDS * 1000;
  return now > wakeAt + grace || wakeAt > now + backendEnv().pagePauseMs + grace;
}

type Opened = {
  run: Run;
  batchId: Id<"generationBatches">;
  users: readonly (Doc<"users"> | null)[];
  modelWrites: boolean;
};

async function pageOf(ctx: QueryCtx, { run, batchId, users, modelWrites }: Opened): Promise<Page> {
  const rules = await rulesOf(ctx, run);
  const ownerIds: Id<"users">[] = [];
  const skipped: Record<string, number> = {};
  for (const user of users) {
    const reason = Generation.reasonToSkip(user, rules);
    if (reason === null && user !== null) ownerIds.push(user._id);
    else if (reason !== null) skipped[reason] = (skipped[reason] ?? 0) + 1;
  }
  const { _id: runId, slotKey: slot, seed: runSeed, rareEventPercent } = run;
  const pool = poolText(run.pool);
  return { batchId, runId, slot, runSeed, pool, rareEventPercent, ownerIds, skipped, modelWrites };
}

/** What was fixed when the run began, and the switches as they are now. */
async function rulesOf(ctx: QueryCtx, run: Run): Promise<RunRules> {
  const { pausedCohorts, idleDays } = await Settings.dials(ctx);
  return {
    onlyOne: run.only !== undefined,
    rollout: run.rollout,
    pausedCohorts: Generation.cohortsIn(pausedCohorts),
    seenSince: dayOf(run.startedAt - idleDays * DAY_MS),
    hasTopics: run.pool.length > 0,
  };
}

/** The next 100 in the order they signed up. `cursorAfter` null: nobody comes behind them. */
async function nextUsers(ctx: QueryCtx, run: Run): Promise<{ users: Doc<"users">[]; cursorAfter: string | null }> {
  if (run.only !== undefined) {
    const user = run.pages === 0 ? await ctx.db.get("users", run.only) : null;
    return { users: user === null ? [] : [user], cursorAfter: null };
  }
  if (run.pages > 0 && run.cursor === null) return { users: [], cursorAfter: null };
  const { page, isDone, continueCursor } = await ctx.db
    .query("users")
    .paginate({ cursor: run.cursor, numItems: GENERATION_PAGE_USERS });
  return { users: page, cursorAfter: isDone ? null : continueCursor };
}

/** A page that broke again and again is counted as failed, so that everybody behind it gets their talk. */
async function giveUp(ctx: MutationCtx, run: Run, batch: Batch): Promise<null> {
  const failed = batch.userIds.length;
  const tally = { made: 0, failed, runaways: 0, skipped: {}, errors: ["page_broke"], dbMs: 0 };
  const isLast = await settle(ctx, run, batch, tally);
  if (!isLast) await wakeLater(ctx, run._id);
  return null;
}

async function wakeLater(ctx: MutationCtx, runId: Id<"generationRuns">): Promise<void> {
  await ctx.scheduler.runAfter(backendEnv().pagePauseMs, internal.jobs.generation.runPage, { runId });
}

/** Answers whether it was the last page; then the run is over. */
async function settle(ctx: MutationCtx, run: Run, batch: Batch, tally: Tally): Promise<boolean> {
  const now = Date.now();
  const ms = Math.max(0, now - batch.startedAt);
  const { made, failed, runaways, errors, dbMs } = tally;
  const skipped = Object.values(tally.skipped).reduce((sum, count) => sum + count, 0);
  await ctx.db.patch("generationBatches", batch._id, {
    state: "done",
    token: "",
    leaseUntil: 0,
    made,
    skipped,
    failed,
    runaways,
    ms,
    dbMs,
  });
  const { counts } = run;
  const isLast = batch.cursorAfter === null;
  const after = {
    cursor: batch.cursorAfter,
    pages: run.pages + 1,
    counts: {
      users: counts.users + batch.userIds.length,
      made: counts.made + made,
      skipped: counts.skipped + skipped,
      failed: counts.failed + failed,
      runaways: counts.runaways + runaways,
    },
    skippedBecause: summed(run.skippedBecause, tally.skipped),
    busyMs: run.busyMs + ms,
    dbMs: run.dbMs + dbMs,
    errors: [...run.errors, ...errors].slice(-RUN_ERRORS_MAX),
    wakeAt: now + backendEnv().pagePauseMs,
  };
  await ctx.db.patch("generationRuns", run._id, after);
  if (isLast) await end(ctx, { ...run, ...after }, now);
  return isLast;
}

async function end(ctx: MutationCtx, run: Run, now: number): Promise<null> {
  const { users, failed } = run.counts;
  const state = users > 0 && failed === users ? "failed" : "done";
  await ctx.db.patch("generationRuns", run._id, { state, endedAt: now });
  return null;
}

function summed(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum = { ...one };
  for (const [reason, count] of Object.entries(other)) sum[reason] = (sum[reason] ?? 0) + count;
  return sum;
}
