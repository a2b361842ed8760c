// Runs: each slot's talks are made by one run, in pages of users.
//
//   tick (hourly) or an operator ──start──► running ──page──► running ──…──► done        the cursor ran out
//                                             │  ▲
//                                   paused by │  │ the pause ended, and it is not too late
//                                  a switch   ▼  │
//                                           stopped ──too late──► stopped, with an end
//
// The pages themselves are in generationPages.ts. A slot has one run, whoever asks for it and however often.

import { RUN_RESUME_HOURS_MAX } from "../../lib/chatroom-limits";
import { dayOf } from "../../lib/days";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { AppError } from "../../lib/errors";
import { backendEnv } from "./config";
import { requireByEmail } from "./operator";
import * as Settings from "./settings";
import { dueSlot, hoursIn, manualSlot } from "./slots";
import { poolText } from "./talkPlans";
import type { SkipReason, TalkOrder } from "./talkScripts";
import * as Topics from "./topics";

const HOUR_MS = 3_600_000;

/** Stopped runs that one look goes through, newest first. */
const STOPPED_LOOKED_AT = 5;

export type Run = Doc<"generationRuns">;

/** What the timetable does: starts the run of the slot that is due, if nobody did. Seconds of work at most, whatever the number of users. */
export async function tick(ctx: MutationCtx): Promise<Id<"generationRuns"> | null> {
  if (await Settings.isOn(ctx, "generationPaused")) return null;
  const { generationHours } = await Settings.dials(ctx);
  const slotKey = dueSlot(hoursIn(generationHours), Date.now());
  if (slotKey === null || (await ofSlot(ctx, slotKey)) !== null) return null;
  return await start(ctx, { slotKey, trigger: "cron" });
}

/** An operator's run, beside the timetable's: of everybody, or of one person. */
export async function startByHand(ctx: MutationCtx, userEmail?: string): Promise<Id<"generationRuns">> {
  if (await Settings.isOn(ctx, "generationPaused")) throw new AppError("generation_paused");
  const { generationHours } = await Settings.dials(ctx);
  const only = userEmail === undefined ? {} : { only: (await requireByEmail(ctx, userEmail))._id };
  const slotKey = `${manualSlot(hoursIn(generationHours), Date.now())}`;
  // Twice in one second is a double click.
  const already = await ofSlot(ctx, slotKey);
  if (already !== null && already.only === only.only) return already._id;
  if (already !== null) throw new AppError("rate_limited", { retryAfterMs: 1_000 });
  return await start(ctx, { slotKey, trigger: "admin", ...only });
}

type NewRun = Pick<Run, "slotKey" | "trigger"> & { only?: Id<"users"> };

/** Topics, dice and odds are fixed here: everybody in the run has the same. */
async function start(ctx: MutationCtx, run: NewRun): Promise<Id<"generationRuns">> {
  const now = Date.now();
  await Topics.refreshIfDue(ctx, now); // also on a machine that was started just now, and when a week was missed
  const { rolloutPercent, rareEventPercent } = await Settings.dials(ctx);
  const runId = await ctx.db.insert("generationRuns", {
    ...run,
    state: "running",
    seed: `${run.slotKey}:${Math.floor(Math.random() * 2 ** 52).toString(36)}`,
    pool: (await Topics.pool(ctx, now)).map(({ slug }) => slug),
    cursor: null,
    pages: 0,
    counts: { users: 0, made: 0, skipped: 0, failed: 0, runaways: 0 },
    skippedBecause: {},
    busyMs: 0,
    dbMs: 0,
    errors: [],
    rollout: run.only === undefined ? rolloutPercent : 100,
    rareEventPercent,
    startedAt: now,
    wakeAt: now,
  });
  await ctx.scheduler.runAfter(0, internal.jobs.generation.runPage, { runId });
  return runId;
}

async function ofSlot(ctx: QueryCtx, slotKey: string): Promise<Run | null> {
  return await ctx.db
    .query("generationRuns")
    .withIndex("by_slot", (q) => q.eq("slotKey", slotKey))
    .first();
}

export async function running(ctx: QueryCtx, limit: number): Promise<Run[]> {
  return await ctx.db
    .query("generationRuns")
    .withIndex("by_state", (q) => q.eq("state", "running"))
    .take(limit);
}

/** Runs that a pause stopped go on from their cursor, unless the next slot is nearer than theirs by now. */
export async function resumeStopped(ctx: MutationCtx, now: number): Promise<void> {
  const stopped = await ctx.db
    .query("generationRuns")
    .withIndex("by_state", (q) => q.eq("state", "stopped"))
    .order("desc")
    .take(STOPPED_LOOKED_AT);
  for (const run of stopped) {
    if (run.endedAt !== undefined) continue;
    const isLate = now - run.startedAt > RUN_RESUME_HOURS_MAX * HOUR_MS;
    await ctx.db.patch("generationRuns", run._id, isLate ? { endedAt: now } : { state: "running" });
    if (!isLate) await wake(ctx, run._id, now);
  }
}

/** Has the next page opened at once. Harmless when somebody is at it: a run has one page at a time. */
export async function wake(ctx: MutationCtx, runId: Id<"generationRuns">, now: number): Promise<void> {
  await ctx.db.patch("generationRuns", runId, { wakeAt: now });
  await ctx.scheduler.runAfter(0, internal.jobs.generation.runPage, { runId });
}

/**
 * The talk of a slot for somebody whom its run did not reach: with the dice of that run, or its own where there was none, and with the
 * topics of this hour. Up to half a day has gone by since the run began: a season may have ended, or a topic may have been retired.
 * Null where an operator has switched talks off for them.
 */
export async function catchUpOrder(ctx: QueryCtx, ownerId: Id<"users">, slot: string): Promise<TalkOrder | null> {
  if (await Settings.isOn(ctx, "generationPaused")) return null;
  const { rolloutPercent, pausedCohorts, rareEventPercent } = await Settings.dials(ctx);
  const rules: RunRules = {
    onlyOne: false,
    rollout: rolloutPercent,
    pausedCohorts: cohortsIn(pausedCohorts),
    seenSince: null,
    hasTopics: true,
  };
  if (reasonToSkip(await ctx.db.get("users", ownerId), rules) !== null) return null;
  const pool = poolText((await Topics.pool(ctx, Date.now())).map(({ slug }) => slug));
  const run = await ofSlot(ctx, slot);
  if (run === null) return { ownerId, slot, runSeed: "caught-up", pool, rareEventPercent };
  const { _id: runId, seed: runSeed, rareEventPercent: percent } = run;
  const ownPool = pool === poolText(run.pool) ? {} : { ownPool: true as const };
  return { ownerId, slot, runId, runSeed, pool, rareEventPercent: percent, ...ownPool };
}

/** Whether a model may be asked for words at all; what each person has left of their budget is seen talk by talk. */
export async function modelWrites(ctx: QueryCtx): Promise<boolean> {
  return backendEnv().endpoints.length > 0 && !(await Settings.isOn(ctx, "providersPaused"));
}

/** Whom a run passes over, and why. Null: they get their talk, if their home has one to give. */
export function reasonToSkip(user: Doc<"users"> | null, rules: RunRules): SkipReason | null {
  if (user === null || user.disabledAt !== undefined || user.mergedInto !== undefined) return "gone";
  if (rules.onlyOne) return null;
  if (rules.pausedCohorts.has(user.cohort)) return "cohort";
  if (user.cohort >= rules.rollout) return "rollout";
  if (rules.seenSince !== null && seenOn(user) < rules.seenSince) return "idle";
  return rules.hasTopics ? null : "no_topics";
}

export type RunRules = {
  onlyOne: boolean;
  rollout: number;
  pausedCohorts: ReadonlySet<number>;
  seenSince: string | null; // a day; null: however long they were away
  hasTopics: boolean;
};

/** Somebody who never came back after they signed up was here on that day. */
function seenOn(user: Doc<"users">): string {
  return user.lastSeenDay ?? dayOf(user.createdAt);
}

/** "3,10-19" as a set. What cannot be read is left out. */
export function cohortsIn(text: string): Set<number> {
  const cohorts = new Set<number>();
  for (const part of text.split(",")) {
    const range = Settings.cohortRange(part);
    if (range === null) continue;
    for (let cohort = range.from; cohort <= range.to; cohort += 1) cohorts.add(cohort);
  }
  return cohorts;
}
