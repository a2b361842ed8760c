// Which message a person's message quotes.

import { AppError } from "../../lib/errors";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";

/**
 * The quote to store with a message of this conversation. A line that went while the answer to it was written (cleared,
 * or replaced by a fresh one) takes only the quote along, never the words; a line of another chat is refused.
 */
export async function quoteFor(
  ctx: QueryCtx,
  conversation: Doc<"conversations">,
  replyTo: Id<"messages"> | undefined,
): Promise<{ replyTo?: Id<"messages"> }> {
  const quoted = replyTo === undefined ? null : await ctx.db.get("messages", replyTo);
  if (quoted === null) return {};
  if (quoted.conversationId !== conversation._id) throw new AppError("not_found");
  const isShown = quoted.state.kind === "sent" && quoted.createdAt > (conversation.clearedUpTo ?? 0);
  return isShown ? { replyTo: quoted._id } : {};
}
