// What operators ask and do by command: jobs by state, roles, premium, notes to people. Every answer is bounded.

import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Words from "./notificationWords";
import * as Notifications from "./notifications";

const HOUR_MS = 3_600_000;
const JOBS_LISTED_MAX = 100;

type JobLine = {
  jobId: Id<"jobs">;
  conversationId: Id<"conversations">;
  attempts: number;
  ageMs: number;
  error: string | null;
};

export async function jobs(ctx: QueryCtx, state: Doc<"jobs">["state"]): Promise<JobLine[]> {
  const now = Date.now();
  const rows = await ctx.db
    .query("jobs")
    .withIndex("by_state_lease", (q) => q.eq("state", state))
    .take(JOBS_LISTED_MAX);
  return rows.map((job) => ({
    jobId: job._id,
    conversationId: job.conversationId,
    attempts: job.attempts,
    ageMs: now - job.at,
    error: job.error ?? null,
  }));
}

export async function setRole(ctx: MutationCtx, email: string, role: Doc<"users">["role"]): Promise<null> {
  await ctx.db.patch("users", (await requireByEmail(ctx, email))._id, { role });
  return null;
}

export async function grantPremium(ctx: MutationCtx, email: string, days: number): Promise<null> {
  const user = await requireByEmail(ctx, email);
  await ctx.db.patch("users", user._id, { premiumUntil: Date.now() + days * 24 * HOUR_MS });
  return null;
}

export async function requireByEmail(ctx: QueryCtx, email: string): Promise<Doc<"users">> {
  const user = await ctx.db
    .query("users")
    .withIndex("by_email", (q) => q.eq("email", email.trim().toLowerCase()))
    .unique();
  if (user === null) throw new AppError("not_found");
  return user;
}

type Announcement = { title: string; message: string; href?: string; key?: string };

/** `to` is an e-mail address or the id of a user. */
export async function announce(ctx: MutationCtx, to: string, { key, ...words }: Announcement): Promise<null> {
  const id = ctx.db.normalizeId("users", to);
  const userId = id ?? (await requireByEmail(ctx, to))._id;
  return await Notifications.notify(ctx, {
    userId,
    type: "system",
    ...Words.announcement(words),
    ...(key === undefined ? {} : { groupKey: `announcement:${key}` }),
  });
}
