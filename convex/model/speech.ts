// Speech that was made and voice notes that are written down: what is known already, whether a service may be asked, and what it cost.
// The work is in jobs/sound.ts; every rule about it is here.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { AUDIO_SECONDS_MAX } from "../../lib/media-limits";
import { PROVIDER_PAUSE_MS_MAX, SPEECH_KEPT_DAYS } from "../../lib/speech-limits";
import { SWEEP_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Budgets from "./budgets";
import * as Interactions from "./interactions";
import type { Speech } from "./replyResults";
import { vSpeech } from "./replyResults";
import * as Settings from "./settings";

const DAY_MS = 86_400_000;

export const vSoundPurpose = v.union(v.literal("speech"), v.literal("transcription"));
type Purpose = Infer<typeof vSoundPurpose>;

/** known: made before. make: go ahead. no: paused, or over a budget. */
export const vPermission = v.union(
  v.object({ kind: v.literal("known"), speech: vSpeech }),
  v.object({ kind: v.literal("make") }),
  v.object({ kind: v.literal("no") }),
);
export type Permission = Infer<typeof vPermission>;

/** Looks for speech that was made before, and marks it as said today. */
export async function recall(ctx: MutationCtx, hash: string, userId: Id<"users">): Promise<Permission> {
  const row = await byHash(ctx, hash);
  if (row === null) return (await mayAsk(ctx, "speech", userId)) ? { kind: "make" } : { kind: "no" };
  const today = dayOf(Date.now());
  if (row.usedDay !== today) await ctx.db.patch("ttsCache", row._id, { usedDay: today });
  const { objectKey, contentType, size, durationSec, peaks } = row;
  return { kind: "known", speech: { objectKey, contentType, size, durationSec, peaks } };
}

/** Nobody is asked while an operator paused all providers, while the service asked for peace, or over a cap. */
export async function mayAsk(ctx: QueryCtx, purpose: Purpose, userId: Id<"users">): Promise<boolean> {
  const now = Date.now();
  const pause = await pauseOf(ctx, purpose);
  if (pause !== null && pause.until > now) return false;
  if (await Settings.isOn(ctx, "providersPaused")) return false;
  return await Budgets.hasRoom(ctx, userId, now, "sound");
}

/** Two workers may have made the same at once: one row stays, and the second's object goes with the message that says it. */
export async function remember(ctx: MutationCtx, hash: string, speech: Speech): Promise<void> {
  if ((await byHash(ctx, hash)) !== null) return;
  const now = Date.now();
  await ctx.db.insert("ttsCache", { ...speech, hash, usedDay: dayOf(now), at: now });
}

/** A voice note that may be written down now, or null. */
export async function noteOf(
  ctx: QueryCtx,
  mediaId: Id<"media">,
  userId: Id<"users">,
): Promise<{ objectKey: string; contentType: string; durationSec: number } | null> {
  const row = await ctx.db.get("media", mediaId);
  if (row === null || row.state !== "ready" || !(await mayAsk(ctx, "transcription", userId))) return null;
  // A length that nobody told counts as the longest there is.
  return { objectKey: row.objectKey, contentType: row.contentType, durationSec: row.durationSec ?? AUDIO_SECONDS_MAX };
}

type Outcome = {
  userId: Id<"users">;
  conversationId: Id<"conversations">;
  call: Infer<typeof Interactions.vSoundCall>;
  pauseMs: number;
};

/** What a call was and cost, and how long its service wants to be left alone. */
export async function account(ctx: MutationCtx, { call, pauseMs, ...who }: Outcome): Promise<void> {
  await Interactions.recordSound(ctx, who, call);
  await Budgets.spendMicros(ctx, who.userId, "sound", call.costMicros);
  if (pauseMs > 0) await pause(ctx, call.purpose, pauseMs);
}

/** Forgets one page of speech that nobody heard for long; its objects go unless a message still has them. */
export async function forgetUnused(ctx: MutationCtx): Promise<{ keys: string[]; more: boolean }> {
  const before = dayOf(Date.now() - SPEECH_KEPT_DAYS * DAY_MS);
  const rows = await ctx.db
    .query("ttsCache")
    .withIndex("by_used_day", (q) => q.lt("usedDay", before))
    .take(SWEEP_ROWS_MAX);
  const keys: string[] = [];
  for (const row of rows) {
    await ctx.db.delete("ttsCache", row._id);
    const said = await ctx.db
      .query("media")
      .withIndex("by_key", (q) => q.eq("objectKey", row.objectKey))
      .first();
    if (said === null) keys.push(row.objectKey);
  }
  return { keys, more: rows.length === SWEEP_ROWS_MAX };
}

async function pause(ctx: MutationCtx, provider: Purpose, ms: number): Promise<void> {
  const until = Date.now() + Math.min(ms, PROVIDER_PAUSE_MS_MAX);
  const row = await pauseOf(ctx, provider);
  if (row === null) await ctx.db.insert("providerPauses", { provider, until });
  else if (row.until < until) await ctx.db.patch("providerPauses", row._id, { until });
}

async function pauseOf(ctx: QueryCtx, provider: Purpose): Promise<Doc<"providerPauses"> | null> {
  return await ctx.db
    .query("providerPauses")
    .withIndex("by_provider", (q) => q.eq("provider", provider))
    .unique();
}

async function byHash(ctx: QueryCtx, hash: string): Promise<Doc<"ttsCache"> | null> {
  return await ctx.db
    .query("ttsCache")
    .withIndex("by_hash", (q) => q.eq("hash", hash))
    .unique();
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
