// Care: a hello, a game, a treat and a quiet hour, each once a day for each chatling. It only ever gives; days without it take nothing.

import { assert } from "../../lib/assert";
import { MEDITATION_HOURS } from "../../lib/chatroom-limits";
import { dayOf } from "../../lib/days";
import { CARE_XP } from "../../lib/economy-limits";
import { AppError } from "../../lib/errors";
import { CARE_KINDS } from "../../lib/talks";
import { SWEEP_ROWS_MAX } from "../../lib/limits";
import type { CareKind } from "../../lib/talks";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { careWords, feelsAfter } from "../brain/care";
import { getSpecies } from "../brain/species/catalogue";
import type { CareResult } from "./chatroomViews";
import * as Collection from "./collection";
import * as Moods from "./moods";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";
import { takeToken } from "./rateLimits";
import * as Runaways from "./runaways";
import * as Wallets from "./wallets";

const HOUR_MS = 3_600_000;

/** What it can get on this day. A day that lies ahead was given before the clock was set back, and counts as today. */
export function careLeft(chatling: Doc<"chatlings">, today: string): CareKind[] {
  if (chatling.status !== "home") return [];
  const had = chatling.cared !== undefined && chatling.cared.day >= today ? chatling.cared.kinds : [];
  return CARE_KINDS.filter((kind) => !had.includes(kind));
}

/** A hello, a game or a treat. */
export async function give(
  ctx: MutationCtx,
  chatling: Doc<"chatlings">,
  kind: Exclude<CareKind, "meditate">,
): Promise<CareResult> {
  const now = Date.now();
  const discovered = await take(ctx, chatling, kind, now);
  const after = feelsAfter(kind, chatling);
  await Moods.change(ctx, chatling, {
    to: after.mood,
    unhappyAfter: after.unhappyCount,
    cause: "care",
    rule: kind,
    trace: traceOf(kind, chatling, after.unhappyCount),
    now,
  });
  return await told(ctx, chatling, { kind, discovered, now });
}

/** It sits out talks until it wakes by itself. */
export async function meditate(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<CareResult> {
  const now = Date.now();
  const discovered = await take(ctx, chatling, "meditate", now);
  const until = now + MEDITATION_HOURS * HOUR_MS;
  await ctx.db.patch("chatlings", chatling._id, { status: "meditating", statusUntil: until });
  await ctx.db.insert("meditations", { chatlingId: chatling._id, until });
  await ctx.scheduler.runAt(until, internal.jobs.life.wake, { chatlingId: chatling._id, until });
  return await told(ctx, chatling, { kind: "meditate", discovered, now });
}

/** Before its time: nothing is gained and nothing is lost. Waking somebody who is awake changes nothing. */
export async function wakeEarly(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<void> {
  await takeToken(ctx, "care", chatling.ownerId);
  if (chatling.status === "runaway") throw new AppError("chatling_away");
  if (chatling.status === "meditating") await rise(ctx, chatling);
}

/** At its time, calmer than before. `until` names the meditation, so that a late call cannot end the next one. */
export async function wake(ctx: MutationCtx, chatlingId: Id<"chatlings">, until: number): Promise<void> {
  const chatling = await ctx.db.get("chatlings", chatlingId);
  if (chatling?.status !== "meditating" || chatling.statusUntil !== until) return;
  await rise(ctx, chatling);
  const after = feelsAfter("meditate", chatling);
  await Moods.change(ctx, chatling, {
    to: after.mood,
    unhappyAfter: after.unhappyCount,
    cause: "meditation",
    rule: "meditate",
    trace: traceOf("meditate", chatling, after.unhappyCount),
    now: Date.now(),
  });
  await Notifications.notify(ctx, {
    userId: chatling.ownerId,
    chatlingId,
    type: "growth",
    priority: "low",
    href: "/chatroom",
    groupKey: `awake:${chatlingId}`,
    ...NoteWords.wokeUp(chatling.nickname),
  });
}

/** Whoever's call got lost. One page; `more` says whether another waits. */
export async function wakeOverdue(ctx: MutationCtx, now: number): Promise<{ more: boolean }> {
  const overdue = await ctx.db
    .query("meditations")
    .withIndex("by_until", (q) => q.lte("until", now))
    .take(SWEEP_ROWS_MAX);
  for (const { chatlingId, until } of overdue) await wake(ctx, chatlingId, until);
  return { more: overdue.length === SWEEP_ROWS_MAX };
}

/** Marks it as given, rewards the giver, and on the first care of a day lets the collection know. */
async function take(ctx: MutationCtx, chatling: Doc<"chatlings">, kind: CareKind, now: number): Promise<string | null> {
  await takeToken(ctx, "care", chatling.ownerId);
  await Runaways.requireNotAway(ctx, chatling._id);
  const today = dayOf(now);
  if (chatling.status === "meditating") throw new AppError("chatling_resting");
  if (!careLeft(chatling, today).includes(kind)) throw new AppError("care_given");
  const before = chatling.cared !== undefined && chatling.cared.day >= today ? chatling.cared : null;
  const cared = before ?? { day: today, kinds: [] };
  await ctx.db.patch("chatlings", chatling._id, { cared: { ...cared, kinds: [...cared.kinds, kind] } });
  const idemKey = `care:${chatling._id}:${cared.day}:${kind}`;
  await Wallets.reward(ctx, chatling.ownerId, { reason: "care", coins: 0, xp: CARE_XP[kind], idemKey });
  if (before !== null) return null;
  const met = await Collection.caredToday(ctx, chatling);
  return met?.name ?? null;
}

type Given = { kind: CareKind; discovered: string | null; now: number };

async function told(
  ctx: MutationCtx,
  chatling: Doc<"chatlings">,
  { kind, discovered, now }: Given,
): Promise<CareResult> {
  const species = getSpecies(chatling.speciesSlug);
  assert(species !== null, `care for an unknown species: ${chatling.speciesSlug}`);
  const after = await ctx.db.get("chatlings", chatling._id);
  assert(after !== null, "care removes nobody");
  const seed = `${chatling._id}:${kind}:${dayOf(now)}`;
  const message = careWords({ kind, nickname: chatling.nickname, species, seed });
  return { message, mood: after.mood, xp: CARE_XP[kind], discovered };
}

/** Up and about again. The row of the meditation goes with it, also when there is none. */
async function rise(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<void> {
  await ctx.db.patch("chatlings", chatling._id, { status: "home", statusUntil: undefined });
  const rows = await ctx.db
    .query("meditations")
    .withIndex("by_chatling", (q) => q.eq("chatlingId", chatling._id))
    .take(SWEEP_ROWS_MAX);
  for (const row of rows) await ctx.db.delete("meditations", row._id);
}

const TRACES: Readonly<Record<CareKind, string>> = {
  greet: "You said hello to {name}, and it did not feel so low any more.",
  play: "You played with {name}, and that lifted its mood.",
  treat: "You gave {name} a treat, and it did not feel so low any more.",
  meditate: "{name} meditated and woke up calmer.",
};

const FORGOTTEN = "You gave {name} a treat, and one rough talk was forgotten.";

/** A treat to somebody without a strike makes nothing forgotten. */
function traceOf(kind: CareKind, { nickname, unhappyCount }: Doc<"chatlings">, unhappyAfter: number): string {
  const trace = kind === "treat" && unhappyAfter < unhappyCount ? FORGOTTEN : TRACES[kind];
  return trace.replaceAll("{name}", nickname);
}
