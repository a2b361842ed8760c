// Who may do what: the only place that decides. `requireX` throws a code, `findX` answers null.
// Somebody else's row, a row that does not exist and an id that is none look exactly the same from outside.

import { getAuthSessionId, getAuthUserId } from "@convex-dev/auth/server";
import { AppError } from "../lib/errors";
import type { Doc, Id } from "./_generated/dataModel";
import type { QueryCtx } from "./_generated/server";

/** The person behind the call, or null for a stranger. Throws when the session behind a valid token has ended. */
export async function findUser(ctx: QueryCtx): Promise<Doc<"users"> | null> {
  const [userId, sessionId] = [await getAuthUserId(ctx), await getAuthSessionId(ctx)];
  if (userId === null || sessionId === null) return null;
  // A token outlives its session by up to an hour; the row is what sign-out removes.
  const session = await ctx.db.get("authSessions", sessionId);
  if (session === null || session.userId !== userId || session.expirationTime <= Date.now()) {
    throw new AppError("session_expired");
  }
  const user = await ctx.db.get("users", userId);
  if (user?.mergedInto !== undefined) throw new AppError("session_expired");
  return user;
}

export async function requireUser(ctx: QueryCtx): Promise<Doc<"users">> {
  const user = await findUser(ctx);
  if (user === null) throw new AppError("unauthenticated");
  if (user.disabledAt !== undefined) throw new AppError("account_disabled");
  return user;
}

/** Operators only. The refusal is plain: that a door exists is no secret. */
export function requireAdmin(user: Doc<"users">): void {
  if (user.role !== "admin") throw new AppError("forbidden");
}

/** For an action's work, which carries the id of a caller that was checked when it began. */
export async function requireUserById(ctx: QueryCtx, userId: Id<"users">): Promise<Doc<"users">> {
  const user = await ctx.db.get("users", userId);
  if (user === null || user.mergedInto !== undefined) throw new AppError("session_expired");
  if (user.disabledAt !== undefined) throw new AppError("account_disabled");
  return user;
}

export async function findOwnConversation(
  ctx: QueryCtx,
  user: Doc<"users">,
  conversationId: string,
): Promise<Doc<"conversations"> | null> {
  const id = ctx.db.normalizeId("conversations", conversationId);
  const conversation = id === null ? null : await ctx.db.get("conversations", id);
  return conversation !== null && conversation.ownerId === user._id ? conversation : null;
}

export async function requireOwnConversation(
  ctx: QueryCtx,
  user: Doc<"users">,
  conversationId: Id<"conversations">,
): Promise<Doc<"conversations">> {
  const conversation = await findOwnConversation(ctx, user, conversationId);
  if (conversation === null) throw new AppError("not_found");
  return conversation;
}

/** A room that was left is there to be read. */
export function requireOpen(conversation: Doc<"conversations">): void {
  if (conversation.kind === "room" && !conversation.active) throw new AppError("room_left");
}

/** For whatever adds to a conversation. */
export async function requireOpenConversation(
  ctx: QueryCtx,
  user: Doc<"users">,
  conversationId: Id<"conversations">,
): Promise<Doc<"conversations">> {
  const conversation = await requireOwnConversation(ctx, user, conversationId);
  requireOpen(conversation);
  return conversation;
}

export type OwnMessage = { message: Doc<"messages">; conversation: Doc<"conversations"> };

/** A message of one's own conversation, whoever said it. What was cleared is not there any more. */
export async function findOwnMessage(
  ctx: QueryCtx,
  user: Doc<"users">,
  messageId: Id<"messages">,
): Promise<OwnMessage | null> {
  const message = await ctx.db.get("messages", messageId);
  const conversation = message === null ? null : await findOwnConversation(ctx, user, message.conversationId);
  if (message === null || conversation === null) return null;
  return message.createdAt > (conversation.clearedUpTo ?? 0) ? { message, conversation } : null;
}

export async function requireOwnMessage(
  ctx: QueryCtx,
  user: Doc<"users">,
  messageId: Id<"messages">,
): Promise<OwnMessage> {
  const own = await findOwnMessage(ctx, user, messageId);
  if (own === null) throw new AppError("not_found");
  return own;
}

/** For whatever changes what is said, other than taking it away. */
export async function requireOpenMessage(
  ctx: QueryCtx,
  user: Doc<"users">,
  messageId: Id<"messages">,
): Promise<OwnMessage> {
  const own = await requireOwnMessage(ctx, user, messageId);
  requireOpen(own.conversation);
  return own;
}

export async function requireOwnMemory(
  ctx: QueryCtx,
  user: Doc<"users">,
  memoryId: Id<"memories">,
): Promise<Doc<"memories">> {
  const memory = await ctx.db.get("memories", memoryId);
  if (memory === null || memory.ownerId !== user._id) throw new AppError("not_found");
  return memory;
}

export async function findOwnTalk(ctx: QueryCtx, user: Doc<"users">, talkId: string): Promise<Doc<"talks"> | null> {
  const id = ctx.db.normalizeId("talks", talkId);
  const talk = id === null ? null : await ctx.db.get("talks", id);
  return talk !== null && talk.ownerId === user._id ? talk : null;
}

export async function requireOwnTalk(ctx: QueryCtx, user: Doc<"users">, talkId: Id<"talks">): Promise<Doc<"talks">> {
  const talk = await findOwnTalk(ctx, user, talkId);
  if (talk === null) throw new AppError("not_found");
  return talk;
}

export async function requireOwnNotification(
  ctx: QueryCtx,
  user: Doc<"users">,
  notificationId: Id<"notifications">,
): Promise<Doc<"notifications">> {
  const note = await ctx.db.get("notifications", notificationId);
  if (note === null || note.userId !== user._id) throw new AppError("not_found");
  return note;
}

export async function findOwnChatling(
  ctx: QueryCtx,
  user: Doc<"users">,
  chatlingId: string,
): Promise<Doc<"chatlings"> | null> {
  const id = ctx.db.normalizeId("chatlings", chatlingId);
  const chatling = id === null ? null : await ctx.db.get("chatlings", id);
  return chatling !== null && chatling.ownerId === user._id ? chatling : null;
}

export async function requireOwnChatling(
  ctx: QueryCtx,
  user: Doc<"users">,
  chatlingId: Id<"chatlings">,
): Promise<Doc<"chatlings">> {
  const chatling = await findOwnChatling(ctx, user, chatlingId);
  if (chatling === null) throw new AppError("not_found");
  return chatling;
}
