// What a person may still do to a line of their chat: change their own words, or take a line away.

import { AppError } from "../../lib/errors";
import { FAILED_ANSWERS_LOOKED_AT } from "../../lib/chat-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import * as Memories from "./memories";
import { refreshPreview } from "./messages";
import { plainWordsOf } from "./promptLines";
import { takeToken } from "./rateLimits";
import * as Removals from "./removals";
import * as Replies from "./replies";
import * as Safety from "./safety";
import { requireText } from "./messageText";

type Change = { user: Doc<"users">; message: Doc<"messages"> };

/**
 * A person's own words, or the caption of their picture, which may become empty. An answer that nobody has begun yet is
 * made to the new words; one that is under way or given stays as it is. See editing.test.ts "edited while it waits".
 */
export async function edit(ctx: MutationCtx, { user, message, text }: Change & { text: string }): Promise<null> {
  if (message.author.kind !== "user" || !isStanding(message)) throw new AppError("message_fixed");
  const said = requireText(text, { mayBeEmpty: message.kind !== "text" });
  if (said === message.text) return null;
  await takeToken(ctx, "editMessage", user._id);
  // What was said in a voice note stays said, whatever its note becomes.
  const heard = await Safety.hear(ctx, user, plainWordsOf({ ...message, text: said }));
  await ctx.db.patch("messages", message._id, {
    text: said,
    editedAt: Date.now(),
    filtered: heard.filtered ? true : undefined,
    forgotten: undefined,
  });
  await learnAnew(ctx, user, message._id);
  await refreshPreview(ctx, message.conversationId);
  return null;
}

/** Own lines, and the chatling's in one's own companion chat. Done twice it is done once. */
export async function remove(ctx: MutationCtx, { user, message }: Change): Promise<null> {
  if (message.deletedAt !== undefined) return null;
  if (message.author.kind === "system" || !isStanding(message)) throw new AppError("message_fixed");
  await takeToken(ctx, "removeMessage", user._id);
  await Removals.bury(ctx, message);
  if (message.author.kind === "user") {
    await Replies.drop(ctx, message.conversationId, message._id);
    await removeFailedAnswers(ctx, message);
  }
  await refreshPreview(ctx, message.conversationId);
  return null;
}

async function learnAnew(ctx: MutationCtx, user: Doc<"users">, messageId: Id<"messages">): Promise<void> {
  const message = await ctx.db.get("messages", messageId);
  const conversation = message === null ? null : await ctx.db.get("conversations", message.conversationId);
  if (message !== null && conversation !== null) await Memories.relearn(ctx, { user, conversation, message });
}

function isStanding(message: Doc<"messages">): boolean {
  return message.state.kind === "sent" && message.deletedAt === undefined;
}

/** Nothing is left that a Retry could answer. */
async function removeFailedAnswers(ctx: MutationCtx, question: Doc<"messages">): Promise<void> {
  const later = await ctx.db
    .query("messages")
    .withIndex("by_conversation_ts", (q) =>
      q.eq("conversationId", question.conversationId).gt("createdAt", question.createdAt),
    )
    .take(FAILED_ANSWERS_LOOKED_AT);
  for (const message of later) {
    if (message.state.kind === "failed" && message.replyTo === question._id)
      await ctx.db.delete("messages", message._id);
  }
}
