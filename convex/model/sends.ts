// A person's send: the checks, the unit it costs, the row, and the reply it asks for.

import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { requireClientId } from "./clientIds";
import * as Media from "./media";
import * as Members from "./members";
import * as Memories from "./memories";
import * as Messages from "./messages";
import { requireText } from "./messageText";
import * as Permits from "./permits";
import * as Quotas from "./quotas";
import { quoteFor } from "./quotes";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";
import * as Runaways from "./runaways";
import * as Safety from "./safety";
import * as Turns from "./turns";

type Sending = {
  user: Doc<"users">;
  conversation: Doc<"conversations">;
  clientId: string;
  permitId: Id<"permits">;
  replyTo?: Id<"messages"> | undefined; // the message that is quoted
};

export async function send(
  ctx: MutationCtx,
  { text, ...sending }: Sending & { text: string },
): Promise<Id<"messages">> {
  return await once(ctx, sending, async () => ({ text: requireText(text) }));
}

/** A picture, a video or a voice note: a file the sender uploaded and finished, with words that may be empty. */
export async function sendMedia(
  ctx: MutationCtx,
  { mediaId, caption, ...sending }: Sending & { mediaId: Id<"media">; caption: string },
): Promise<Id<"messages">> {
  return await once(ctx, sending, async () => {
    const text = requireText(caption, { mayBeEmpty: true });
    const { _id, kind } = await Media.take(ctx, { ...sending, mediaId });
    return { text, kind, mediaId: _id };
  });
}

type Content = Pick<Doc<"messages">, "text"> & Partial<Pick<Doc<"messages">, "kind" | "mediaId">>;

/**
 * Stores what a person said, takes a use of the permit and its unit, and queues the answer, all in one transaction. The same
 * clientId in the same conversation is one message.
 */
async function once(
  ctx: MutationCtx,
  { user, conversation, clientId, permitId, replyTo }: Sending,
  contentOf: () => Promise<Content>,
): Promise<Id<"messages">> {
  requireClientId(clientId);
  const already = await ctx.db
    .query("messages")
    .withIndex("by_conversation_client", (q) => q.eq("conversationId", conversation._id).eq("clientId", clientId))
    .unique();
  if (already !== null) return already._id;
  const content = await contentOf();
  const quote = await quoteFor(ctx, conversation, replyTo);
  await takeToken(ctx, "sendMessage", user._id);
  await Permits.use(ctx, user, permitId, "chat_send");
  const heard = await Safety.hear(ctx, user, content.text);
  // Who is away does not answer, and says so before anything is kept; a cry for help is answered wherever it is written.
  if (conversation.kind === "companion" && !heard.isCrisis) await Runaways.requireNotAway(ctx, conversation.chatlingId);
  const message = await Messages.add(ctx, conversation._id, {
    author: { kind: "user", userId: user._id },
    ...content,
    ...(heard.filtered ? { filtered: true } : {}),
    state: { kind: "sent" },
    clientId,
    ...quote,
  });
  await Members.readUpTo(ctx, user, message);
  await Memories.learn(ctx, { user, conversation, message });
  await ask(ctx, { user, conversation, message, heard });
  return message._id;
}

type Asking = { user: Doc<"users">; conversation: Doc<"conversations">; message: Doc<"messages">; heard: Safety.Heard };

/** One unit for one message, however many answer it. */
async function ask(ctx: MutationCtx, { user, conversation, message, heard }: Asking): Promise<void> {
  const speakers = await Turns.speakersFor(ctx, { conversation, message });
  if (speakers.length === 0) {
    await Turns.sayNobodyIsThere(ctx, message);
    return;
  }
  const turn = { user, conversation, kind: message.kind, refId: message._id };
  // Help lines are never for sale: they come at zero as well, and take nothing.
  const allowance = heard.isCrisis ? Quotas.HELP : await Quotas.takeForTurn(ctx, turn);
  for (const [at, speaker] of speakers.entries()) {
    await Replies.queue(ctx, {
      message,
      userId: user._id,
      ...speaker,
      // The first answer is what was paid for; a word that is added to it costs nothing.
      allowance: at === 0 ? allowance : { ...allowance, charged: false },
    });
  }
}
