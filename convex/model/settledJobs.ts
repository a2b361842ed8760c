// What replies leave behind: their settled jobs, kept for a week to look into, and a stream that lost its job.

import { JOBS_KEPT_DAYS, SWEEP_ROWS_MAX } from "../../lib/limits";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";

const DAY_MS = 86_400_000;

/** No reply streams for this long: it has failed, or somebody else tells it anew. */
const STREAM_MS_MAX = 3_600_000;

/** One bounded page of each. `more` says whether another page waits. */
export async function remove(ctx: MutationCtx): Promise<{ more: boolean }> {
  const done = await removeJobs(ctx, "done");
  const failed = await removeJobs(ctx, "failed");
  await removeLostStreams(ctx);
  return { more: done === SWEEP_ROWS_MAX || failed === SWEEP_ROWS_MAX };
}

async function removeJobs(ctx: MutationCtx, state: "done" | "failed"): Promise<number> {
  const before = Date.now() - JOBS_KEPT_DAYS * DAY_MS;
  const jobs = await ctx.db
    .query("jobs")
    .withIndex("by_state_lease", (q) => q.eq("state", state).eq("leaseUntil", 0).lt("_creationTime", before))
    .take(SWEEP_ROWS_MAX);
  for (const job of jobs) await ctx.db.delete("jobs", job._id);
  return jobs.length;
}

/** Settling a job removes its stream; this is for a row that some later mistake leaves. */
async function removeLostStreams(ctx: MutationCtx): Promise<void> {
  const before = Date.now() - STREAM_MS_MAX;
  const rows = await ctx.db
    .query("replyStreams")
    .withIndex("by_creation_time", (q) => q.lt("_creationTime", before))
    .take(SWEEP_ROWS_MAX);
  for (const row of rows) {
    if (isOver(await ctx.db.get("jobs", row.jobId))) await ctx.db.delete("replyStreams", row._id);
  }
}

function isOver(job: Doc<"jobs"> | null): boolean {
  return job === null || job.state === "done" || job.state === "failed";
}
