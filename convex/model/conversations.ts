// Conversations: starting one, listing threads, and the whole view a chat screen lives on.

import type { PaginationOptions, PaginationResult } from "convex/server";
import { assert } from "../../lib/assert";
import { FREE_QUOTA, PAGE_MESSAGES, PAGE_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Chatlings from "./chatlings";
import { backendEnv } from "./config";
import * as Members from "./members";
import * as Messages from "./messages";
import { viewsOf } from "./messageViews";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";
import * as Seats from "./seats";
import { isPremium } from "./users";
import type { ConversationView, ThreadView } from "./views";

/** The conversation of this person with this chatling: the one there is, or a new one. */
export async function start(
  ctx: MutationCtx,
  user: Doc<"users">,
  chatling: Doc<"chatlings">,
): Promise<Id<"conversations">> {
  const existing = await ctx.db
    .query("conversations")
    .withIndex("by_owner_chatling", (q) => q.eq("ownerId", user._id).eq("chatlingId", chatling._id))
    .unique();
  if (existing !== null) return existing._id;
  await takeToken(ctx, "startConversation", user._id);
  return await create(ctx, user, chatling);
}

export async function create(
  ctx: MutationCtx,
  user: Doc<"users">,
  chatling: Doc<"chatlings">,
): Promise<Id<"conversations">> {
  const now = Date.now();
  const conversationId = await ctx.db.insert("conversations", {
    kind: "companion",
    ownerId: user._id,
    chatlingId: chatling._id,
    freeRemaining: { ...FREE_QUOTA },
    lastMessageAt: now,
    lastMessagePreview: "",
    createdAt: now,
    updatedAt: now,
  });
  await Members.seat(ctx, { conversationId, userId: user._id, chatlingIds: [chatling._id], at: now });
  return conversationId;
}

/** My threads, newest first. */
export async function threads(
  ctx: QueryCtx,
  user: Doc<"users">,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<ThreadView>> {
  const page = await ctx.db
    .query("conversations")
    .withIndex("by_owner_updated", (q) => q.eq("ownerId", user._id))
    .order("desc")
    .paginate({ ...paginationOpts, numItems: Math.min(paginationOpts.numItems, PAGE_ROWS_MAX) });
  const views = await Promise.all(page.page.map((conversation) => threadView(ctx, user, conversation)));
  return { ...page, page: views };
}

type Opened = { user: Doc<"users">; conversation: Doc<"conversations">; limit: number | undefined };

export async function open(ctx: QueryCtx, { user, conversation, limit }: Opened): Promise<ConversationView> {
  const wanted = Math.min(Math.max(Math.floor(limit ?? PAGE_MESSAGES), 1), PAGE_MESSAGES);
  const newest = await Messages.newest(ctx, conversation._id, wanted + 1);
  const shown = newest.slice(0, wanted).reverse();
  const member = await Members.ownRow(ctx, user, conversation._id);
  return {
    conversationId: conversation._id,
    ...(await whoIn(ctx, conversation)),
    room: roomOf(conversation),
    messages: await viewsOf(ctx, user, shown),
    hasOlder: newest.length > wanted,
    freeRemaining: conversation.freeRemaining,
    textAtZero: backendEnv().textAtZero,
    premium: isPremium(user, Date.now()),
    lastReadAt: member.lastReadAt,
    reply: await Replies.viewOf(ctx, conversation),
    suggestions: shown.at(-1)?.suggestions ?? [],
  };
}

async function threadView(ctx: QueryCtx, user: Doc<"users">, conversation: Doc<"conversations">): Promise<ThreadView> {
  const [who, member] = await Promise.all([whoIn(ctx, conversation), Members.ownRow(ctx, user, conversation._id)]);
  return {
    conversationId: conversation._id,
    ...who,
    preview: conversation.lastMessagePreview,
    lastMessageAt: conversation.lastMessageAt,
    unread: conversation.lastMessageAt > member.lastReadAt,
    freeTexts: isPremium(user, Date.now()) ? null : conversation.freeRemaining.text,
  };
}

type Who = Pick<ConversationView, "chatling" | "participants" | "name">;

async function whoIn(ctx: QueryCtx, conversation: Doc<"conversations">): Promise<Who> {
  const participants = (await Seats.chatlingsOf(ctx, conversation)).map(Chatlings.viewOf);
  const [chatling] = participants;
  assert(chatling !== undefined, "a conversation has a chatling: one that runs away stays a row");
  return { chatling, participants, name: conversation.kind === "room" ? conversation.name : chatling.nickname };
}

function roomOf(conversation: Doc<"conversations">): ConversationView["room"] {
  if (conversation.kind === "companion") return null;
  const { active, createdAt, linkedFrom = null } = conversation;
  return { active, beganAt: createdAt, linkedFrom };
}
