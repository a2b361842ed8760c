// The archive of talks: what is older than TALK_ARCHIVE_DAYS leaves the hot table for rows of a person's month, and is read from there
// when somebody scrolls that far back.

import { TALK_ARCHIVE_DAYS } from "../../lib/chatroom-limits";
import { assert } from "../../lib/assert";
import { DAY_MS } from "../../lib/days";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as TalkReading from "./talkReading";

/** Talks that one step moves. */
const MOVED_MAX = 50;

/** Talks in one row: 8 KB each at most, so a row stays far below Convex's 1 MiB. */
const TALKS_IN_PART = 20;

/** Rows that are looked through for one talk: two years of parts. */
const PARTS_SEARCHED_MAX = 100;

type Talk = Doc<"talks">;
type Part = Doc<"talkArchive">;

/** One bounded page of talks past the horizon; `more` says whether another page waits. */
export async function moveOld(ctx: MutationCtx): Promise<{ more: boolean }> {
  const horizon = Date.now() - TALK_ARCHIVE_DAYS * DAY_MS;
  const old = await ctx.db
    .query("talks")
    .withIndex("by_creation_time", (q) => q.lt("_creationTime", horizon))
    .take(MOVED_MAX);
  for (const talks of grouped(old).values()) await keep(ctx, talks);
  for (const talk of old) {
    // What nobody watched for so long is no news any more.
    if (talk.readAt === undefined) await TalkReading.countDown(ctx, talk.ownerId);
    await ctx.db.delete("talks", talk._id);
  }
  return { more: old.length === MOVED_MAX };
}

type ArchivedPage = { page: Talk[]; isDone: boolean; continueCursor: string };

/**
 * Talks of the archive, newest first, part by part. `cursor` is where the page before ended, or null for the newest. A page may
 * hold more than was asked for, never more than one part.
 */
export async function page(ctx: QueryCtx, ownerId: Id<"users">, cursor: string | null): Promise<ArchivedPage> {
  const {
    page: parts,
    isDone,
    continueCursor,
  } = await ctx.db
    .query("talkArchive")
    .withIndex("by_owner_month", (q) => q.eq("ownerId", ownerId))
    .order("desc")
    .paginate({ cursor, numItems: 1 });
  return { page: parts.flatMap(talksOf), isDone, continueCursor };
}

/** Whether there is anything older than what the hot table holds. */
export async function has(ctx: QueryCtx, ownerId: Id<"users">): Promise<boolean> {
  const first = await ctx.db
    .query("talkArchive")
    .withIndex("by_owner_month", (q) => q.eq("ownerId", ownerId))
    .first();
  return first !== null;
}

/** A talk that an old link names. */
export async function find(ctx: QueryCtx, ownerId: Id<"users">, talkId: Id<"talks">): Promise<Talk | null> {
  const parts = await ctx.db
    .query("talkArchive")
    .withIndex("by_owner_month", (q) => q.eq("ownerId", ownerId))
    .order("desc")
    .take(PARTS_SEARCHED_MAX);
  return parts.flatMap(talksOf).find((talk) => talk._id === talkId) ?? null;
}

/** Another account takes the place of a person: one bounded page of talks and of archived months. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const talks = await ctx.db
    .query("talks")
    .withIndex("by_owner_slot", (q) => q.eq("ownerId", from))
    .take(MERGE_ROWS_MAX);
  for (const talk of talks) await ctx.db.patch("talks", talk._id, { ownerId: to });
  const parts = await ctx.db
    .query("talkArchive")
    .withIndex("by_owner_month", (q) => q.eq("ownerId", from))
    .take(MOVED_MAX);
  for (const part of parts) {
    await ctx.db.patch("talkArchive", part._id, {
      ownerId: to,
      talks: talksOf(part).map((talk) => ({ ...talk, ownerId: to })),
    });
  }
  return { more: talks.length === MERGE_ROWS_MAX || parts.length === MOVED_MAX };
}

/** By person and month, oldest first within each. */
function grouped(talks: readonly Talk[]): Map<string, Talk[]> {
  const groups = new Map<string, Talk[]>();
  for (const talk of talks) {
    const key = `${talk.ownerId} ${monthOf(talk)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [talk]);
    else group.push(talk);
  }
  return groups;
}

/** Adds talks of one person and month to their newest part, and to new ones when it is full. */
async function keep(ctx: MutationCtx, talks: readonly Talk[]): Promise<void> {
  const [first] = talks;
  assert(first !== undefined, "a group holds at least the talk that made it");
  const { ownerId } = first;
  const month = monthOf(first);
  let last = await lastPart(ctx, ownerId, month);
  let left = [...talks];
  while (left.length > 0) {
    const room = TALKS_IN_PART - (last?.talks.length ?? TALKS_IN_PART);
    const [taken, rest] = [left.slice(0, room), left.slice(room)];
    if (last !== null && taken.length > 0) {
      await ctx.db.patch("talkArchive", last._id, { talks: [...last.talks, ...taken] });
    }
    left = rest;
    if (left.length === 0) return;
    const part: number = (last?.part ?? -1) + 1;
    await ctx.db.insert("talkArchive", { ownerId, month, part, talks: left.slice(0, TALKS_IN_PART) });
    left = left.slice(TALKS_IN_PART);
    last = await lastPart(ctx, ownerId, month);
  }
}

async function lastPart(ctx: QueryCtx, ownerId: Id<"users">, month: string): Promise<Part | null> {
  return await ctx.db
    .query("talkArchive")
    .withIndex("by_owner_month", (q) => q.eq("ownerId", ownerId).eq("month", month))
    .order("desc")
    .first();
}

/** Newest first, as the history shows them. */
function talksOf(part: Part): Talk[] {
  // Only `keep` writes parts, and it puts rows of `talks` into them.
  const talks = part.talks as Talk[];
  return [...talks].sort((a, b) => b.createdAt - a.createdAt);
}

function monthOf({ createdAt }: Talk): string {
  return new Date(createdAt).toISOString().slice(0, 7);
}
