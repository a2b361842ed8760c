// Which chatlings are in a conversation, which of them are there to answer, and which one a reply is of. The one place that knows
// how companion chats and rooms differ in this.

import { assert } from "../../lib/assert";
import { PARTICIPANTS_MAX } from "../../lib/chatroom-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { QueryCtx } from "../_generated/server";

/** In the order they came in. One that is not there any more is left out. */
export async function chatlingsOf(ctx: QueryCtx, conversation: Doc<"conversations">): Promise<Doc<"chatlings">[]> {
  const ids = conversation.kind === "companion" ? [conversation.chatlingId] : await seatedIn(ctx, conversation._id);
  const rows = await Promise.all(ids.map((id) => ctx.db.get("chatlings", id)));
  return rows.filter((row) => row !== null);
}

/** Those who hear what is said and may answer: not run away, and not in meditation. */
export async function presentIn(ctx: QueryCtx, conversation: Doc<"conversations">): Promise<Doc<"chatlings">[]> {
  const chatlings = await chatlingsOf(ctx, conversation);
  return conversation.kind === "companion" ? chatlings : chatlings.filter(isPresent);
}

type Speaking = Pick<Doc<"jobs">, "speakerId">;

/** Whose reply this is. */
export function speakerIdOf(conversation: Doc<"conversations">, { speakerId }: Speaking): Id<"chatlings"> {
  if (conversation.kind === "companion") return conversation.chatlingId;
  assert(speakerId !== undefined, "in a room a reply names its speaker");
  return speakerId;
}

/**
 * The one who was asked, or who stands in for it when it is away by now: not for a word that is added, nor for another answer
 * in the place of one that is there. Null when nobody is there.
 */
export async function speakerNow(
  ctx: QueryCtx,
  conversation: Doc<"conversations">,
  job: Pick<Doc<"jobs">, "speakerId" | "chimesIn" | "replaces">,
): Promise<Id<"chatlings"> | null> {
  if (conversation.kind === "companion") return conversation.chatlingId;
  const present = await presentIn(ctx, conversation);
  const asked = present.find((chatling) => chatling._id === job.speakerId);
  if (asked !== undefined || job.chimesIn === true || job.replaces !== undefined) return asked?._id ?? null;
  return present[0]?._id ?? null;
}

function isPresent({ status }: Doc<"chatlings">): boolean {
  return status === "home" || status === "visiting";
}

async function seatedIn(ctx: QueryCtx, conversationId: Id<"conversations">): Promise<Id<"chatlings">[]> {
  const rows = await ctx.db
    .query("members")
    // Keys of chatlings are "chatling:<id>"; ";" is the sign after ":".
    .withIndex("by_conversation_key", (q) =>
      q.eq("conversationId", conversationId).gte("memberKey", "chatling:").lt("memberKey", "chatling;"),
    )
    .take(PARTICIPANTS_MAX);
  return rows
    .sort((a, b) => a._creationTime - b._creationTime)
    .flatMap(({ chatlingId, active }) => (chatlingId === undefined || !active ? [] : [chatlingId]));
}
