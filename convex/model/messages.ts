// Messages: reading pages, and the one place that inserts a row and keeps its conversation's preview true.

import type { PaginationOptions, PaginationResult, WithoutSystemFields } from "convex/server";
import { assert } from "../../lib/assert";
import { shortened } from "../../lib/shorten";
import { PAGE_MESSAGES, PREVIEW_CHARS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { viewsOf } from "./messageViews";
import type { MessageView } from "./views";

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
  const row: WithoutSystemFields<Doc<"messages">> = { conversationId, kind: "text", ...message, createdAt };
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

/** Newest first, never more than asked for. */
export async function newest(
  ctx: QueryCtx,
  conversationId: Id<"conversations">,
  count: number,
): Promise<Doc<"messages">[]> {
  return await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) => q.eq("conversationId", conversationId))
    .order("desc")
    .take(count);
}

type OlderPage = {
  user: Doc<"users">;
  conversation: Doc<"conversations">;
  before: number | undefined;
  paginationOpts: PaginationOptions;
};

export async function older(
  ctx: QueryCtx,
  { user, conversation, before, paginationOpts }: OlderPage,
): Promise<PaginationResult<MessageView>> {
  const page = await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) => {
      const mine = q.eq("conversationId", conversation._id);
      return before === undefined ? mine : mine.lt("createdAt", before);
    })
    .order("desc")
    .paginate({ ...paginationOpts, numItems: Math.min(paginationOpts.numItems, PAGE_MESSAGES) });
  return { ...page, page: await viewsOf(ctx, user, page.page) };
}

/** How a brain is told about a message: words as they are, everything else by a placeholder, never by its address. */
export function promptLineOf(message: Pick<Doc<"messages">, "kind" | "text">): string {
  if (message.kind === "text") return message.text;
  const placeholder = `[${message.kind}]`;
  return message.text === "" ? placeholder : `${placeholder} ${message.text}`;
}

/** What a thread row shows of a message: its words, or what it is, as in "[Image] the beach". */
function previewOf({ kind, text }: Pick<Doc<"messages">, "kind" | "text">): string {
  const line = kind === "text" ? text : `${PREVIEW_LABEL[kind]} ${text}`.trim();
  return shortened(line.replace(/\s+/g, " "), PREVIEW_CHARS_MAX);
}
