// Chatlings that leave: the case file, the note, and the owner's word that it may stay away. Nothing is ever deleted.

import { assert } from "../../lib/assert";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import type { Difficulty } from "../../lib/talks";
import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Notifications from "./notifications";
import * as NoteWords from "./notificationWords";
import * as Postcards from "./postcards";

export const RECOVERY_HREF = "/chatroom#recovery";

type Leaving = {
  chatling: Doc<"chatlings">;
  talkId: Id<"talks">; // stored before this is called
  roll: number;
  seed: string; // of the talk
  cause: string; // in words
  now: number;
};

/**
 * In the transaction of the talk that made it leave: the chatling's status, a case file, the note it left, and one notification.
 * The first time it is easily found, the second time less so, and from the third time on it is hard.
 */
export async function leave(ctx: MutationCtx, { chatling, talkId, roll, seed, cause, now }: Leaving): Promise<void> {
  await ctx.db.patch("chatlings", chatling._id, { status: "runaway", runawayTimes: chatling.runawayTimes + 1 });
  const runawayId = await ctx.db.insert("runaways", {
    ownerId: chatling.ownerId,
    chatlingId: chatling._id,
    state: "away",
    difficulty: firstDifficulty(chatling.runawayTimes),
    attempts: 0,
    ranAt: now,
    cause,
    talkId,
    roll,
    seed,
    ...(await clueOf(ctx, talkId, chatling._id)),
    postcards: 0,
  });
  const runaway = await ctx.db.get("runaways", runawayId);
  assert(runaway !== null, "a case just opened can be read");
  await Postcards.leaveNote(ctx, runaway, chatling);
  await Notifications.notify(ctx, {
    userId: chatling.ownerId,
    chatlingId: chatling._id,
    type: "runaway",
    priority: "high",
    href: RECOVERY_HREF,
    ...NoteWords.runaway(chatling.nickname),
  });
}

/** At two strikes its person hears of it, with time to do something nice. */
export async function warn(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<void> {
  await Notifications.notify(ctx, {
    userId: chatling.ownerId,
    chatlingId: chatling._id,
    type: "mood_low",
    href: "/chatroom",
    groupKey: `mood_low:${chatling._id}`,
    ...NoteWords.warning(chatling.nickname),
  });
}

function firstDifficulty(runawayTimes: number): Difficulty {
  if (runawayTimes === 0) return "easy";
  return runawayTimes === 1 ? "normal" : "hard";
}

async function findAway(ctx: QueryCtx, chatlingId: Id<"chatlings">): Promise<Doc<"runaways"> | null> {
  return await ctx.db
    .query("runaways")
    .withIndex("by_chatling_state", (q) => q.eq("chatlingId", chatlingId).eq("state", "away"))
    .unique();
}

/** Whoever was let go is not away but gone. */
export async function requireAway(ctx: QueryCtx, chatling: Doc<"chatlings">): Promise<Doc<"runaways">> {
  const runaway = await findAway(ctx, chatling._id);
  if (runaway === null) throw new AppError(chatling.status === "runaway" ? "chatling_left" : "chatling_home");
  return runaway;
}

/** For good: it keeps its status and leaves every list; the chat stays to be read. Saying it twice is saying it once. */
export async function letGo(ctx: MutationCtx, chatling: Doc<"chatlings">): Promise<void> {
  if (chatling.status !== "runaway") throw new AppError("chatling_home");
  const runaway = await findAway(ctx, chatling._id);
  if (runaway !== null) await close(ctx, runaway, "released");
}

/** Nobody writes postcards from a case that is closed. */
export async function close(
  ctx: MutationCtx,
  runaway: Doc<"runaways">,
  state: "recovered" | "released",
): Promise<void> {
  await ctx.db.patch("runaways", runaway._id, { state, resolvedAt: Date.now(), nextPostcardAt: undefined });
}

/** Words for somebody who writes to it while it is away, as a code. */
export async function requireNotAway(ctx: QueryCtx, chatlingId: Id<"chatlings">): Promise<void> {
  const chatling = await ctx.db.get("chatlings", chatlingId);
  if (chatling?.status !== "runaway") return;
  throw new AppError((await findAway(ctx, chatlingId)) === null ? "chatling_left" : "chatling_away");
}

/** A guest's cases, searches and postcards, a page of each. `more` says whether another page waits. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const [cases, searches, cards] = await Promise.all([
    ctx.db
      .query("runaways")
      .withIndex("by_owner_state", (q) => q.eq("ownerId", from))
      .take(MERGE_ROWS_MAX),
    ctx.db
      .query("recoveryAttempts")
      .withIndex("by_owner_client", (q) => q.eq("ownerId", from))
      .take(MERGE_ROWS_MAX),
    ctx.db
      .query("postcards")
      .withIndex("by_owner", (q) => q.eq("ownerId", from))
      .take(MERGE_ROWS_MAX),
  ]);
  for (const { _id } of cases) await ctx.db.patch("runaways", _id, { ownerId: to });
  for (const { _id } of searches) await ctx.db.patch("recoveryAttempts", _id, { ownerId: to });
  for (const { _id } of cards) await ctx.db.patch("postcards", _id, { ownerId: to });
  return { more: [cases, searches, cards].some((page) => page.length === MERGE_ROWS_MAX) };
}

type Clue = Pick<Doc<"runaways">, "statement" | "side">;

/** Whoever left although this talk went its way has no quarrel with what it was about, and writes of no such thing. */
async function clueOf(ctx: QueryCtx, talkId: Id<"talks">, chatlingId: Id<"chatlings">): Promise<Clue> {
  const talk = await ctx.db.get("talks", talkId);
  if (talk === null) return {};
  const place = talk.participants.findIndex((participant) => participant.chatlingId === chatlingId);
  const self = talk.moodChanges.some(({ speaker }) => speaker === place) ? talk.participants[place] : undefined;
  return self === undefined ? {} : { statement: talk.statement, side: self.stance };
}
