// A person's send: the checks, the unit it costs, the row, and the reply it asks for.

import { AppError } from "../../lib/errors";
import { MESSAGE_CHARS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { requireClientId } from "./clientIds";
import * as Members from "./members";
import * as Messages from "./messages";
import * as Quotas from "./quotas";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";

type Sent = { user: Doc<"users">; conversation: Doc<"conversations">; text: string; clientId: string };

/** Stores what a person said, takes its unit, and queues the answer, all in one transaction. */
export async function send(ctx: MutationCtx, { user, conversation, text, clientId }: Sent): Promise<Id<"messages">> {
  requireClientId(clientId);
  const already = await ctx.db
    .query("messages")
    .withIndex("by_conversation_client", (q) => q.eq("conversationId", conversation._id).eq("clientId", clientId))
    .unique();
  if (already !== null) return already._id;
  const said = requireText(text);
  await takeToken(ctx, "sendMessage", user._id);
  const allowance = await Quotas.takeText(ctx, user, conversation);
  const message = await Messages.add(ctx, conversation._id, {
    author: { kind: "user", userId: user._id },
    text: said,
    state: { kind: "sent" },
    clientId,
  });
  await Members.readUpTo(ctx, user, message);
  await Replies.queue(ctx, { message, userId: user._id, allowance });
  return message._id;
}

function requireText(text: string): string {
  const said = text.trim();
  if (said.length === 0) throw new AppError("message_empty");
  if (said.length > MESSAGE_CHARS_MAX) {
    throw new AppError("message_too_long", { limit: MESSAGE_CHARS_MAX, length: said.length });
  }
  return said;
}
