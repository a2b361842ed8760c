// Messages: reading pages, and the one place that inserts a row and keeps its conversation's preview true.

import type { PaginationOptions, PaginationResult, WithoutSystemFields } from "convex/server";
import { assert } from "../../lib/assert";
import { PREVIEW_LOOKED_AT } from "../../lib/chat-limits";
import { shortened } from "../../lib/shorten";
import { MERGE_ROWS_MAX, PAGE_MESSAGES, PREVIEW_CHARS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { viewsOf } from "./messageViews";
import type { MessageView } from "./views";

const DELETED_LABEL = "[Deleted]";
const PREVIEW_LABEL = { image: "[Image]", video: "[Video]", audio: "[Voice]" } as const;

type NewMessage = Pick<Doc<"messages">, "author" | "text" | "state"> &
  Partial<
    Pick<
      Doc<"messages">,
      "kind" | "mediaId" | "brain" | "clientId" | "replyTo" | "filtered" | "suggestions" | "llmInteractionId"
    >
  >;

/** Inserts a row at the end of its conversation. A failed bubble has no words, so the preview stays what it was. */
export async function add(
  ctx: MutationCtx,
  conversationId: Id<"conversations">,
  message: NewMessage,
): Promise<Doc<"messages">> {
  const conversation = await ctx.db.get("conversations", conversationId);
  assert(conversation !== null, "a message belongs to a conversation");
  // Two messages of one millisecond still have an order, and a page cursor never falls between equals.
  const createdAt = Math.max(Date.now(), conversation.lastMessageAt + 1);
  const { ownerId } = conversation;
  const row: WithoutSystemFields<Doc<"messages">> = { conversationId, ownerId, kind: "text", ...message, createdAt };
  const messageId = await ctx.db.insert("messages", row);
  const isSent = message.state.kind === "sent";
  await ctx.db.patch("conversations", conversationId, {
    lastMessageAt: createdAt,
    updatedAt: createdAt,
    ...(isSent ? { lastMessagePreview: previewOf(row) } : {}),
  });
  const stored = await ctx.db.get("messages", messageId);
  assert(stored !== null, "a message just inserted can be read");
  return stored;
}

/** Newest first, never more than asked for, and nothing that was cleared. */
export async function newest(
  ctx: QueryCtx,
  conversationId: Id<"conversations">,
  count: number,
): Promise<Doc<"messages">[]> {
  const conversation = await ctx.db.get("conversations", conversationId);
  return await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) =>
      q.eq("conversationId", conversationId).gt("createdAt", conversation?.clearedUpTo ?? 0),
    )
    .order("desc")
    .take(count);
}

type Page = { user: Doc<"users">; conversation: Doc<"conversations">; paginationOpts: PaginationOptions };

/** Newest first, from just before a time or from the newest. */
export async function older(
  ctx: QueryCtx,
  { user, conversation, before, paginationOpts }: Page & { before: number | undefined },
): Promise<PaginationResult<MessageView>> {
  const page = await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) => {
      const shown = q.eq("conversationId", conversation._id).gt("createdAt", conversation.clearedUpTo ?? 0);
      return before === undefined ? shown : shown.lt("createdAt", before);
    })
    .order("desc")
    .paginate(bounded(paginationOpts));
  return { ...page, page: await viewsOf(ctx, user, page.page) };
}

/** Oldest first, from just after a time: how a reader who jumped to an old line comes back to the newest. */
export async function newer(
  ctx: QueryCtx,
  { user, conversation, after, paginationOpts }: Page & { after: number },
): Promise<PaginationResult<MessageView>> {
  const start = Math.max(after, conversation.clearedUpTo ?? 0);
  const page = await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) => q.eq("conversationId", conversation._id).gt("createdAt", start))
    .order("asc")
    .paginate(bounded(paginationOpts));
  return { ...page, page: await viewsOf(ctx, user, page.page) };
}

/** One page of a guest's messages becomes findable for the account. `more` says whether another page waits. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const rows = await ctx.db
    .query("messages")
    .withIndex("by_owner", (q) => q.eq("ownerId", from))
    .take(MERGE_ROWS_MAX);
  for (const row of rows) await ctx.db.patch("messages", row._id, { ownerId: to });
  return { more: rows.length === MERGE_ROWS_MAX };
}

/** After an edit or a removal: the thread row shows the newest line as it is now. */
export async function refreshPreview(ctx: MutationCtx, conversationId: Id<"conversations">): Promise<void> {
  const conversation = await ctx.db.get("conversations", conversationId);
  assert(conversation !== null, "a message belongs to a conversation");
  const lines = await newest(ctx, conversationId, PREVIEW_LOOKED_AT);
  const shown = lines.find((message) => message.state.kind === "sent");
  const lastMessagePreview = shown === undefined ? "" : previewOf(shown);
  if (conversation.lastMessagePreview === lastMessagePreview) return;
  await ctx.db.patch("conversations", conversationId, { lastMessagePreview });
}

function bounded(paginationOpts: PaginationOptions): PaginationOptions {
  return { ...paginationOpts, numItems: Math.min(paginationOpts.numItems, PAGE_MESSAGES) };
}

/** What a thread row shows of a message: its words, or what it is, as in "[Image] the beach". */
function previewOf({ kind, text, deletedAt }: Pick<Doc<"messages">, "kind" | "text" | "deletedAt">): string {
  if (deletedAt !== undefined) return DELETED_LABEL;
  const line = kind === "text" ? text : `${PREVIEW_LABEL[kind]} ${text}`.trim();
  return shortened(line.replace(/\s+/g, " "), PREVIEW_CHARS_MAX);
}
