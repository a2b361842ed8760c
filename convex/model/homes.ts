// Homes: what every talk of a person needs and changes, in one row, and the one talk that waits for somebody who comes back.

import { HEARD_TALKS_MAX, NO_REPEAT_DAYS, PARTICIPANTS_MIN } from "../../lib/chatroom-limits";
import { DAY_MS, dayOf } from "../../lib/days";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Settings from "./settings";
import { hoursIn, newestSlot } from "./slots";

type Home = Doc<"homes">;

export async function find(ctx: QueryCtx, ownerId: Id<"users">): Promise<Home | null> {
  return await ctx.db
    .query("homes")
    .withIndex("by_owner", (q) => q.eq("ownerId", ownerId))
    .unique();
}

/** What this person heard in the last days: neither comes again. */
export function heardLately(home: Home | null, now: number): { topics: string[]; openings: number[] } {
  const heard = (home?.heard ?? []).filter(({ at }) => at > now - NO_REPEAT_DAYS * DAY_MS);
  return { topics: heard.map(({ topic }) => topic), openings: heard.map(({ opening }) => opening) };
}

type NewTalk = { ownerId: Id<"users">; slot: string; topic: string; opening: number; isRare: boolean; now: number };

/** Takes note of a talk, in the transaction that stores it. */
export async function remember(ctx: MutationCtx, home: Home | null, talk: NewTalk): Promise<void> {
  const { ownerId, slot, topic, opening, now } = talk;
  const recent = (home?.heard ?? []).filter(({ at }) => at > now - NO_REPEAT_DAYS * DAY_MS);
  const after = {
    lastSlot: home === null || slot > home.lastSlot ? slot : home.lastSlot,
    lastTalkAt: now,
    unread: (home?.unread ?? 0) + 1,
    heard: [...recent, { topic, opening, at: now }].slice(-HEARD_TALKS_MAX),
    rareEvents: (home?.rareEvents ?? 0) + (talk.isRare ? 1 : 0),
  };
  if (home === null) await ctx.db.insert("homes", { ownerId, ...after });
  else await ctx.db.patch("homes", home._id, after);
}

/**
 * Somebody is here: noted once a day, because their row is read by every call of theirs. If the newest slot has no talk of their
 * home, because they had been away or had nobody to talk, one is made now.
 */
export async function visit(ctx: MutationCtx, user: Doc<"users">): Promise<null> {
  const now = Date.now();
  const today = dayOf(now);
  if (user.lastSeenDay !== today) await ctx.db.patch("users", user._id, { lastSeenDay: today });
  await catchUp(ctx, user._id, now);
  return null;
}

/** Asks for one talk of the newest slot unless there is one. However often it is asked for, the slot has one. */
export async function catchUp(ctx: MutationCtx, ownerId: Id<"users">, now: number): Promise<void> {
  const { generationHours } = await Settings.dials(ctx);
  const slot = newestSlot(hoursIn(generationHours), now).key;
  const home = await find(ctx, ownerId);
  if (home !== null && home.lastSlot >= slot) return;
  const atHome = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", ownerId).eq("status", "home"))
    .take(PARTICIPANTS_MIN);
  if (atHome.length < PARTICIPANTS_MIN) return;
  await ctx.scheduler.runAfter(0, internal.jobs.generation.catchUp, { ownerId, slot });
}

/** The home of a guest goes into the account's: what either heard was heard, and the newest slot of both had its talk. */
export async function handOver(ctx: MutationCtx, { from, to }: { from: Id<"users">; to: Id<"users"> }): Promise<void> {
  const [guest, account] = [await find(ctx, from), await find(ctx, to)];
  if (guest === null) return;
  if (account === null) return await ctx.db.patch("homes", guest._id, { ownerId: to });
  await ctx.db.delete("homes", guest._id);
  await ctx.db.patch("homes", account._id, {
    lastSlot: guest.lastSlot > account.lastSlot ? guest.lastSlot : account.lastSlot,
    lastTalkAt: Math.max(guest.lastTalkAt, account.lastTalkAt),
    unread: guest.unread + account.unread,
    heard: [...guest.heard, ...account.heard].sort((a, b) => a.at - b.at).slice(-HEARD_TALKS_MAX),
    rareEvents: guest.rareEvents + account.rareEvents,
  });
}
