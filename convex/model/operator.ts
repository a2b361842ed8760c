// What operators ask: usage and cost by brain, jobs by state, roles. Every answer is bounded and says when it is cut.

import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Words from "./notificationWords";
import * as Notifications from "./notifications";

const HOUR_MS = 3_600_000;
/** Of each purpose. */
const INTERACTIONS_READ_MAX = 2_000;
const JOBS_LISTED_MAX = 100;

/** What brains write words for: they share prices and a budget. */
const WORD_PURPOSES = ["reply", "talk", "topicDraft"] as const;

type Interaction = Doc<"llmInteractions">;
type UsageRow = Pick<Interaction, "brain" | "provider" | "model"> & {
  calls: number;
  failed: number;
  tokensIn: number;
  tokensOut: number;
  costMicros: number;
  averageMs: number;
};

export async function usage(ctx: QueryCtx, hours: number): Promise<{ rows: UsageRow[]; complete: boolean }> {
  const since = Date.now() - hours * HOUR_MS;
  const pages = await Promise.all(WORD_PURPOSES.map(async (purpose) => await callsOf(ctx, purpose, since)));
  const interactions = pages.flat();
  const groups = new Map<string, Interaction[]>();
  for (const one of interactions) {
    const key = `${one.brain} ${one.provider} ${one.model}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    rows: [...groups.values()].flatMap(summed),
    complete: pages.every((page) => page.length < INTERACTIONS_READ_MAX),
  };
}

async function callsOf(ctx: QueryCtx, purpose: Interaction["purpose"], since: number): Promise<Interaction[]> {
  return await ctx.db
    .query("llmInteractions")
    .withIndex("by_purpose_at", (q) => q.eq("purpose", purpose).gte("at", since))
    .order("desc")
    .take(INTERACTIONS_READ_MAX);
}

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

function summed(group: Interaction[]): UsageRow[] {
  const [first] = group;
  if (first === undefined) return [];
  const total = (value: (one: Interaction) => number): number => group.reduce((sum, one) => sum + value(one), 0);
  return [
    {
      brain: first.brain,
      provider: first.provider,
      model: first.model,
      calls: group.length,
      failed: group.filter((one) => one.error !== undefined).length,
      tokensIn: total((one) => one.usage.in),
      tokensOut: total((one) => one.usage.out),
      costMicros: total((one) => one.costMicros),
      averageMs: Math.round(total((one) => one.durationMs) / group.length),
    },
  ];
}
