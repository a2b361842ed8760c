// Remembering that somebody stepped in to a talk: one card for each chatling that was there, with the first words they said.

import { JOINED_WORDS_CHARS_MAX } from "../../lib/room-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { joinedCard, quotable } from "../brain/joinedTalk";
import { plainWordsOf } from "./promptLines";

/** Beside a taste or a place: nice to have, and the first to go where room is needed. */
const IMPORTANCE = 4;

/** Fewer words than this give nobody away: "hello" may be said by anybody. */
const TELLING_WORDS_MIN = 4;

type Joining = { conversation: Doc<"conversations">; chatlingId: Id<"chatlings">; message: Doc<"messages"> };

/** The caller has made sure that these words may be remembered. True when a card was written. */
export async function rememberJoining(
  ctx: MutationCtx,
  { conversation, chatlingId, message }: Joining,
): Promise<boolean> {
  if (conversation.kind === "companion" || conversation.linkedFrom === undefined) return false;
  const { talkId, statement } = conversation.linkedFrom;
  const key = `talk:${talkId}`;
  const known = await ctx.db
    .query("memories")
    .withIndex("by_chatling_key", (q) => q.eq("chatlingId", chatlingId).eq("key", key))
    .first();
  // The first words are the ones that are remembered; they are written anew when they were changed.
  if (known !== null && (known.edited || known.sourceMessageId !== message._id)) return false;
  const words = plainWordsOf(message);
  const now = Date.now();
  const told = {
    text: joinedCard({ statement, words }),
    value: tellingPart(words),
    sourceMessageId: message._id,
    lastUsedAt: now,
    at: now,
  };
  if (known !== null) {
    await ctx.db.patch("memories", known._id, told);
    return true;
  }
  await ctx.db.insert("memories", {
    ...told,
    chatlingId,
    ownerId: conversation.ownerId,
    conversationId: conversation._id,
    key,
    scope: "chatling",
    importance: IMPORTANCE,
    pinned: false,
    edited: false,
  });
  return true;
}

function tellingPart(words: string): string {
  return words.trim().split(/\s+/).length < TELLING_WORDS_MIN ? "" : quotable(words, JOINED_WORDS_CHARS_MAX);
}
