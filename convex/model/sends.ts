// A person's send: the checks, the unit it costs, the row, and the reply it asks for.

import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { requireClientId } from "./clientIds";
import * as Members from "./members";
import * as Messages from "./messages";
import { requireText } from "./messageText";
import * as Permits from "./permits";
import * as Quotas from "./quotas";
import { quoteFor } from "./quotes";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";

type Sent = {
  user: Doc<"users">;
  conversation: Doc<"conversations">;
  text: string;
  clientId: string;
  permitId: Id<"permits">;
  replyTo?: Id<"messages"> | undefined; // the message that is quoted
};

/** Stores what a person said, takes a use of the permit and its unit, and queues the answer, all in one transaction. */
export async function send(ctx: MutationCtx, sent: Sent): Promise<Id<"messages">> {
  const { user, conversation, text, clientId, permitId, replyTo } = sent;
  requireClientId(clientId);
  const already = await ctx.db
    .query("messages")
    .withIndex("by_conversation_client", (q) => q.eq("conversationId", conversation._id).eq("clientId", clientId))
    .unique();
  if (already !== null) return already._id;
  const said = requireText(text);
  const quote = await quoteFor(ctx, conversation, replyTo);
  await takeToken(ctx, "sendMessage", user._id);
  await Permits.use(ctx, user, permitId, "chat_send");
  const allowance = await Quotas.takeText(ctx, user, conversation);
  const message = await Messages.add(ctx, conversation._id, {
    author: { kind: "user", userId: user._id },
    text: said,
    state: { kind: "sent" },
    clientId,
    ...quote,
  });
  await Members.readUpTo(ctx, user, message);
  await Replies.queue(ctx, { message, userId: user._id, allowance });
  return message._id;
}
