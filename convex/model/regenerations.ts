// Another answer to the same words: the newest reply stays until a fresh one is stored, then it goes.

import { AppError } from "../../lib/errors";
import type { Doc } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { isCrisis } from "../safety/crisis";
import { newest } from "./messages";
import { plainWordsOf } from "./promptLines";
import * as Quotas from "./quotas";
import { takeToken } from "./rateLimits";
import * as Replies from "./replies";
import * as Runaways from "./runaways";

type Asking = { user: Doc<"users">; conversation: Doc<"conversations">; message: Doc<"messages"> };

/** Costs what a text costs, and gives it back when no new answer comes. Safe to click twice. */
export async function regenerate(ctx: MutationCtx, { user, conversation, message }: Asking): Promise<null> {
  const open = await Replies.openJob(ctx, conversation._id);
  if (open !== null && open.replaces === message._id) return null;
  if (open !== null) throw new AppError("reply_under_way");
  const question = await requireQuestion(ctx, message);
  if (conversation.kind === "companion") await Runaways.requireNotAway(ctx, conversation.chatlingId);
  const [last] = await newest(ctx, conversation._id, 1);
  if (last?._id !== message._id) throw new AppError("regenerate_stale");
  await takeToken(ctx, "regenerate", user._id);
  const allowance = await Quotas.takeForTurn(ctx, { user, conversation, kind: "text", refId: message._id });
  const asked = { message: question, userId: user._id, allowance, replaces: message._id };
  await Replies.queue(ctx, { ...asked, ...Replies.speakerAgain(conversation, message) });
  return null;
}

/** What the reply answers. The fixed words about help are the only answer to a cry for it. */
async function requireQuestion(ctx: MutationCtx, reply: Doc<"messages">): Promise<Doc<"messages">> {
  const isReply = reply.author.kind === "chatling" && reply.state.kind === "sent" && reply.deletedAt === undefined;
  if (!isReply || reply.replyTo === undefined) throw new AppError("regenerate_refused");
  const question = await ctx.db.get("messages", reply.replyTo);
  if (question === null || question.deletedAt !== undefined) throw new AppError("question_deleted");
  if (isCrisis(plainWordsOf(question))) throw new AppError("regenerate_refused");
  return question;
}
