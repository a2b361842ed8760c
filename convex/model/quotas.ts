// The free allowance of a conversation: what each message costs, taken in the transaction that stores it, and given back by an
// opposite entry when no answer came.
//
//   a person's text, picture or video    1 text     (it asks for an answer)
//   a person's voice note                1 audio
//   a chatling's picture or video        1 media
//   a chatling's voice                   1 audio
//
// Premium pays nothing. At zero a text goes to the built-in brain alone, or is refused (TEXT_AT_ZERO); anything else is refused.

import type { Infer } from "convex/values";
import { unreachable } from "../../lib/assert";
import { AppError } from "../../lib/errors";
import { FREE_QUOTA, SWEEP_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import type { vUnit } from "../tables/quotaEntries";
import { backendEnv } from "./config";
import { isPremium } from "./users";

export type Unit = Infer<typeof vUnit>;

/** What a message allows its answer: providers or the built-in brain alone, and whether there is a unit to give back. */
export type Allowance = { charged: boolean; providersAllowed: boolean };

type Turn = {
  user: Doc<"users">;
  conversation: Doc<"conversations">;
  kind: Doc<"messages">["kind"];
  refId: string; // give it back by the same one
};

const UNITS = ["text", "media", "audio"] as const;
const FREE: Allowance = { charged: false, providersAllowed: true };
/** For words that are answered by help lines. */
export const HELP: Allowance = { charged: false, providersAllowed: false };
const CHARGED: Allowance = { charged: true, providersAllowed: true };

/** For what a person says, and for asking again. Throws at zero, except for a text that the built-in brain may answer. */
export async function takeForTurn(ctx: MutationCtx, { user, conversation, kind, refId }: Turn): Promise<Allowance> {
  if (isPremium(user, Date.now())) return FREE;
  switch (kind) {
    case "text":
      return (await take(ctx, user, conversation, "text", refId)) ? CHARGED : textAtZero();
    case "image":
    case "video":
      if (await take(ctx, user, conversation, "text", refId)) return CHARGED;
      throw new AppError("media_quota_exhausted");
    case "audio":
      if (await take(ctx, user, conversation, "audio", refId)) return CHARGED;
      throw new AppError("audio_quota_exhausted");
    default:
      return unreachable(kind);
  }
}

/** Takes one unit; false when none is left. Premium takes nothing. The same `refId` again costs nothing until it was given back. */
export async function take(
  ctx: MutationCtx,
  user: Doc<"users">,
  conversation: Doc<"conversations">,
  unit: Unit,
  refId: string,
): Promise<boolean> {
  if (isPremium(user, Date.now())) return true;
  if (await isTaken(ctx, refId, unit)) return true;
  // Another unit may have been taken in this transaction since the caller read the row.
  const current = await ctx.db.get("conversations", conversation._id);
  if (current === null || current.freeRemaining[unit] <= 0) return false;
  await enter(ctx, current, { unit, delta: -1, why: "taken", refId });
  return true;
}

/** Whether a unit could be taken now: for deciding what to offer. */
export function has(user: Doc<"users">, conversation: Doc<"conversations">, unit: Unit): boolean {
  return isPremium(user, Date.now()) || conversation.freeRemaining[unit] > 0;
}

/**
 * Whatever was taken for this comes back, once. Where the refill of the day filled its place meanwhile nothing is added, and the
 * entry says so: a meter never shows more than there was at the beginning.
 */
export async function giveBack(ctx: MutationCtx, conversationId: Id<"conversations">, refId: string): Promise<void> {
  for (const unit of UNITS) {
    const conversation = await ctx.db.get("conversations", conversationId);
    if (conversation === null || !(await isTaken(ctx, refId, unit))) continue;
    const room = FREE_QUOTA[unit] - conversation.freeRemaining[unit];
    await enter(ctx, conversation, { unit, delta: Math.min(1, Math.max(0, room)), why: "givenBack", refId });
  }
}

/** One page of conversations gets its texts of the day. The cursor of the next page, or null after the last. */
export async function refill(ctx: MutationCtx, cursor: string | null): Promise<string | null> {
  const perDay = backendEnv().freeRefillPerDay;
  if (perDay === 0) return null;
  const day = new Date(Date.now()).toISOString().slice(0, 10);
  const page = await ctx.db.query("conversations").paginate({ numItems: SWEEP_ROWS_MAX, cursor });
  for (const conversation of page.page) await refillOne(ctx, conversation, perDay, day);
  return page.isDone ? null : page.continueCursor;
}

/** Once a day, however often the job runs. */
async function refillOne(
  ctx: MutationCtx,
  conversation: Doc<"conversations">,
  perDay: number,
  day: string,
): Promise<void> {
  const delta = Math.min(perDay, FREE_QUOTA.text - conversation.freeRemaining.text);
  if (delta <= 0) return;
  const refId = `${conversation._id} ${day}`;
  const before = await ctx.db
    .query("quotaEntries")
    .withIndex("by_ref_unit", (q) => q.eq("refId", refId).eq("unit", "text"))
    .first();
  if (before === null) await enter(ctx, conversation, { unit: "text", delta, why: "refilled", refId });
}

function textAtZero(): Allowance {
  const atZero = backendEnv().textAtZero;
  switch (atZero) {
    case "template":
      return { charged: false, providersAllowed: false };
    case "stop":
      throw new AppError("quota_exhausted");
    default:
      return unreachable(atZero);
  }
}

type Entry = Pick<Doc<"quotaEntries">, "unit" | "delta" | "why" | "refId">;

/** The ledger and the meter, never one without the other. */
async function enter(ctx: MutationCtx, conversation: Doc<"conversations">, entry: Entry): Promise<void> {
  await openLedger(ctx, conversation);
  await ctx.db.insert("quotaEntries", { conversationId: conversation._id, ...entry, at: Date.now() });
  const { freeRemaining } = conversation;
  await ctx.db.patch("conversations", conversation._id, {
    freeRemaining: { ...freeRemaining, [entry.unit]: freeRemaining[entry.unit] + entry.delta },
  });
}

/** A conversation that is older than the ledger brings what it had used. */
async function openLedger(ctx: MutationCtx, { _id, freeRemaining }: Doc<"conversations">): Promise<void> {
  const used = UNITS.filter((unit) => freeRemaining[unit] !== FREE_QUOTA[unit]);
  if (used.length === 0) return;
  const first = await ctx.db
    .query("quotaEntries")
    .withIndex("by_conversation", (q) => q.eq("conversationId", _id))
    .first();
  if (first !== null) return;
  for (const unit of used) {
    const delta = freeRemaining[unit] - FREE_QUOTA[unit];
    await ctx.db.insert("quotaEntries", {
      conversationId: _id,
      unit,
      delta,
      why: "opening",
      refId: _id,
      at: Date.now(),
    });
  }
}

/** Taken, and not given back since: the newest entry says so. */
async function isTaken(ctx: QueryCtx, refId: string, unit: Unit): Promise<boolean> {
  const newest = await ctx.db
    .query("quotaEntries")
    .withIndex("by_ref_unit", (q) => q.eq("refId", refId).eq("unit", unit))
    .order("desc")
    .first();
  return newest?.why === "taken";
}
