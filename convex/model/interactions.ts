// Statistics of calls to brains: written with every reply, counted by operators, text forgotten after 30 days.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { assert } from "../../lib/assert";
import { INTERACTION_TEXT_DAYS } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { costMicros } from "./budgets";
import type { Rung } from "./replyResults";

const DAY_MS = 86_400_000;

/** Rows one run of the retention cron clears. Even the longest texts of so many stay within what a mutation may read. */
const FORGET_ROWS_MAX = 200;

/** One row per rung tried; answers the id of the one that spoke. */
export async function record(
  ctx: MutationCtx,
  { userId, conversationId }: Doc<"jobs">,
  rungs: readonly Rung[],
): Promise<Id<"llmInteractions">> {
  const spoke = await insert(ctx, rungs, { purpose: "reply", userId, conversationId });
  assert(spoke !== null, "a reply was spoken by some brain");
  return spoke;
}

/** Calls of the installation's own, which no person asked for. */
export async function recordOwn(ctx: MutationCtx, purpose: "topicDraft", rungs: readonly Rung[]): Promise<void> {
  await insert(ctx, rungs, { purpose });
}

/** Calls for the words of a talk in somebody's home. */
export async function recordTalk(ctx: MutationCtx, userId: Id<"users">, rungs: readonly Rung[]): Promise<void> {
  await insert(ctx, rungs, { purpose: "talk", userId });
}

type Cause = Pick<Doc<"llmInteractions">, "purpose" | "userId" | "conversationId">;

/** The id of the last one: the others before it failed. */
async function insert(ctx: MutationCtx, rungs: readonly Rung[], cause: Cause): Promise<Id<"llmInteractions"> | null> {
  let last: Id<"llmInteractions"> | null = null;
  for (const rung of rungs) {
    const row = { ...rung, ...cause, costMicros: costMicros(rung), hasText: rung.response !== undefined };
    last = await ctx.db.insert("llmInteractions", { ...row, at: Date.now() });
  }
  return last;
}

export const vSoundCall = v.object({
  purpose: v.union(v.literal("speech"), v.literal("transcription")),
  provider: v.string(),
  model: v.string(),
  units: v.number(), // characters said, or seconds listened to
  costMicros: v.number(),
  durationMs: v.number(),
  error: v.optional(v.string()),
});

type SoundCall = Infer<typeof vSoundCall>;

/** One call to a service that speaks or listens. What was said is in the message; it is not kept here too. */
export async function recordSound(
  ctx: MutationCtx,
  job: Pick<Doc<"jobs">, "userId" | "conversationId">,
  { units, purpose, ...call }: SoundCall,
): Promise<void> {
  await ctx.db.insert("llmInteractions", {
    ...call,
    purpose,
    promptId: `${purpose}@1`,
    userId: job.userId,
    conversationId: job.conversationId,
    brain: "primary",
    parameters: {},
    hasText: false,
    usage: { in: units, out: 0 },
    at: Date.now(),
  });
}

/** The words of a line that its reader removed; the counts stay. */
export async function forgetText(ctx: MutationCtx, interactionId: Id<"llmInteractions">): Promise<void> {
  const row = await ctx.db.get("llmInteractions", interactionId);
  if (row?.hasText !== true) return;
  await ctx.db.patch("llmInteractions", interactionId, { response: undefined, hasText: false });
}

/** Removes the raw text of one page of old rows and keeps their counts. `more` says whether another page waits. */
export async function forgetOldText(ctx: MutationCtx): Promise<{ more: boolean }> {
  const before = Date.now() - INTERACTION_TEXT_DAYS * DAY_MS;
  const rows = await ctx.db
    .query("llmInteractions")
    .withIndex("by_text_at", (q) => q.eq("hasText", true).lt("at", before))
    .take(FORGET_ROWS_MAX);
  for (const row of rows) await ctx.db.patch("llmInteractions", row._id, { response: undefined, hasText: false });
  return { more: rows.length === FORGET_ROWS_MAX };
}
