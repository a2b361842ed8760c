// A guest who signs in to an account they already have: everything that lives with the guest moves in with the account.
//
// What a screen shows moves at once, in one transaction: a home of CHATLINGS_OWNED_MAX fits into its page. Records of the past, and
// whoever beyond that page was let go long ago, follow in pages by a job. A message keeps its author: it belongs to its conversation,
// and a companion conversation has one person.

import { assert } from "../../lib/assert";
import { AppError } from "../../lib/errors";
import { MERGE_ROWS_MAX } from "../../lib/limits";
import { internal } from "../_generated/api";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { findUser } from "../access";
import * as Budgets from "./budgets";
import * as Collection from "./collection";
import * as Homes from "./homes";
import * as Media from "./media";
import * as Members from "./members";
import * as Memories from "./memories";
import * as Messages from "./messages";
import * as Notifications from "./notifications";
import * as Reactions from "./reactions";
import * as Runaways from "./runaways";
import * as Wallets from "./wallets";
import * as Relationships from "./relationships";
import * as TalkArchive from "./talkArchive";

/** Rooms moved in one transaction: each brings its member row and its open replies. */
const ROOMS_PAGE = 50;

type Move = { guestId: Id<"users">; accountId: Id<"users"> };

/** Nothing happens unless the caller is a guest whose session is open. The account has just been proved by its password. */
export async function mergeCaller(ctx: MutationCtx, accountId: Id<"users">): Promise<void> {
  const guest = await callerIfOpen(ctx);
  if (guest === null || !guest.isAnonymous || guest._id === accountId) return;
  const move = { guestId: guest._id, accountId };
  await moveChatlings(ctx, move);
  await moveCompanionChats(ctx, move);
  await moveRooms(ctx, move); // the first page at once, so that hardly anybody has to wait
  await Budgets.moveToday(ctx, guest._id, accountId);
  await moveRights(ctx, guest, accountId);
  await Memories.handOver(ctx, { from: guest._id, to: accountId }); // at once: what is private stays guarded
  await Collection.handOver(ctx, { from: guest._id, to: accountId });
  await Relationships.handOver(ctx, { from: guest._id, to: accountId });
  await Wallets.handOver(ctx, { from: guest._id, to: accountId });
  await Runaways.handOver(ctx, { from: guest._id, to: accountId }); // at once: who is away is on a screen
  await Homes.handOver(ctx, { from: guest._id, to: accountId });
  await ctx.db.patch("users", guest._id, { mergedInto: accountId });
  await Homes.catchUp(ctx, accountId, Date.now()); // two who lived alone may have somebody to talk to now
  await ctx.scheduler.runAfter(0, internal.jobs.guests.moveRecords, move);
}

/** One page of records of the past: moods, calls to brains, reactions, files, memories, friendships, and whose search finds a message. `more` says whether another page waits. */
export async function moveRecords(ctx: MutationCtx, { guestId, accountId }: Move): Promise<{ more: boolean }> {
  const moods = await ctx.db
    .query("moodEvents")
    .withIndex("by_owner_at", (q) => q.eq("ownerId", guestId))
    .take(MERGE_ROWS_MAX);
  const calls = await ctx.db
    .query("llmInteractions")
    .withIndex("by_user_at", (q) => q.eq("userId", guestId))
    .take(MERGE_ROWS_MAX);
  const chatlings = await moveChatlings(ctx, { guestId, accountId });
  const chats = await moveCompanionChats(ctx, { guestId, accountId });
  const rooms = await moveRooms(ctx, { guestId, accountId });
  const messages = await Messages.handOver(ctx, { from: guestId, to: accountId });
  const reactions = await Reactions.handOver(ctx, { from: guestId, to: accountId });
  const files = await Media.handOver(ctx, { from: guestId, to: accountId });
  const memories = await Memories.handOver(ctx, { from: guestId, to: accountId });
  const friendships = await Relationships.handOver(ctx, { from: guestId, to: accountId });
  const notes = await Notifications.handOver(ctx, { from: guestId, to: accountId });
  const runaways = await Runaways.handOver(ctx, { from: guestId, to: accountId });
  const talks = await TalkArchive.handOver(ctx, { from: guestId, to: accountId });
  const codes = await ctx.db
    .query("redemptions")
    .withIndex("by_user", (q) => q.eq("userId", guestId))
    .take(MERGE_ROWS_MAX);
  const payments = await ctx.db
    .query("payments")
    .withIndex("by_user", (q) => q.eq("userId", guestId))
    .take(MERGE_ROWS_MAX);
  for (const payment of payments) await ctx.db.patch("payments", payment._id, { userId: accountId });
  for (const code of codes) await ctx.db.patch("redemptions", code._id, { userId: accountId });
  for (const mood of moods) await ctx.db.patch("moodEvents", mood._id, { ownerId: accountId });
  for (const call of calls) await ctx.db.patch("llmInteractions", call._id, { userId: accountId });
  const more = [moods, calls, codes, payments].some((page) => page.length === MERGE_ROWS_MAX);
  const others = [chatlings, chats, rooms, messages, reactions, files, memories, notes, friendships, runaways, talks];
  return { more: more || others.some((moved) => moved.more) };
}

/** A session that has ended proves nothing any more; signing in works as for a stranger. */
async function callerIfOpen(ctx: MutationCtx): Promise<Doc<"users"> | null> {
  try {
    return await findUser(ctx);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** One page, those who live there first: the order of the index is that of the alphabet. */
async function moveChatlings(ctx: MutationCtx, { guestId, accountId }: Move): Promise<{ more: boolean }> {
  const chatlings = await ctx.db
    .query("chatlings")
    .withIndex("by_owner_status", (q) => q.eq("ownerId", guestId))
    .take(MERGE_ROWS_MAX);
  for (const chatling of chatlings) await ctx.db.patch("chatlings", chatling._id, { ownerId: accountId });
  return { more: chatlings.length === MERGE_ROWS_MAX };
}

/** One page of companion chats; a chatling has one with its owner. */
async function moveCompanionChats(ctx: MutationCtx, move: Move): Promise<{ more: boolean }> {
  const conversations = await ctx.db
    .query("conversations")
    .withIndex("by_owner_chatling", (q) => q.eq("ownerId", move.guestId).gt("chatlingId", undefined))
    .take(MERGE_ROWS_MAX);
  for (const { _id } of conversations) await moveConversation(ctx, _id, move);
  return { more: conversations.length === MERGE_ROWS_MAX };
}

/** One page of rooms, which have no chatling of their own in the index. */
async function moveRooms(ctx: MutationCtx, move: Move): Promise<{ more: boolean }> {
  const rooms = await ctx.db
    .query("conversations")
    .withIndex("by_owner_chatling", (q) => q.eq("ownerId", move.guestId).eq("chatlingId", undefined))
    .take(ROOMS_PAGE);
  for (const { _id } of rooms) await moveConversation(ctx, _id, move);
  return { more: rooms.length === ROOMS_PAGE };
}

async function moveConversation(
  ctx: MutationCtx,
  id: Id<"conversations">,
  { guestId, accountId }: Move,
): Promise<void> {
  await ctx.db.patch("conversations", id, { ownerId: accountId });
  await Members.handOver(ctx, id, { from: guestId, to: accountId });
  await moveOpenJobs(ctx, id, accountId);
}

/** A reply that is under way goes on, on the account's budget. */
async function moveOpenJobs(
  ctx: MutationCtx,
  conversationId: Id<"conversations">,
  accountId: Id<"users">,
): Promise<void> {
  for (const state of ["queued", "running"] as const) {
    const jobs = await ctx.db
      .query("jobs")
      .withIndex("by_conversation_state", (q) => q.eq("conversationId", conversationId).eq("state", state))
      .take(MERGE_ROWS_MAX);
    for (const job of jobs) await ctx.db.patch("jobs", job._id, { userId: accountId });
  }
}

/** What was granted to the guest is not lost; of two grants the longer one counts. An age that was told is not asked again. */
async function moveRights(ctx: MutationCtx, guest: Doc<"users">, accountId: Id<"users">): Promise<void> {
  const account = await ctx.db.get("users", accountId);
  assert(account !== null, "a password belongs to an account that exists");
  if (account.ageBand === "unknown" && guest.ageBand !== "unknown")
    await ctx.db.patch("users", accountId, { ageBand: guest.ageBand });
  if (guest.premiumUntil === undefined || guest.premiumUntil <= (account.premiumUntil ?? 0)) return;
  await ctx.db.patch("users", accountId, { premiumUntil: guest.premiumUntil });
}
