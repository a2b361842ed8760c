// Remembering that somebody stepped in to a talk: one card for each chatling that was there, with the first words they said.

import { MEMORIES_PER_CHATLING_MAX } from "../../lib/memory-limits";
import { JOINED_WORDS_CHARS_MAX } from "../../lib/room-limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import { joinedCard, quotable } from "../brain/joinedTalk";
import { plainWordsOf } from "./promptLines";

/** Beside a taste or a place: nice to have, and the first to go where room is needed. */
const IMPORTANCE = 4;

/** Fewer words than this give nobody away: "hello" may be said by anybody. */
const TELLING_WORDS_MIN = 4;

/** What the keys of these cards begin with; the talk follows. */
const KEY = "talk:";
const KEYS_END = "talk;"; // ";" is the sign after ":"

type Joining = { conversation: Doc<"conversations">; chatlingId: Id<"chatlings">; message: Doc<"messages"> };

/** The caller has made sure that these words may be remembered. True when a card was written. */
export async function rememberJoining(
  ctx: MutationCtx,
  { conversation, chatlingId, message }: Joining,
): Promise<boolean> {
  if (conversation.kind === "companion" || conversation.linkedFrom === undefined) return false;
  const { talkId, statement } = conversation.linkedFrom;
  const key = `${KEY}${talkId}`;
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

/**
 * Of each chatling the talks that it remembers its person stepping in to, for talks that come later. Read from the cards, so that what
 * a person has forgotten is forgotten here too. Only that they came is told there, never what they said.
 */
export async function joinedTalks(
  ctx: QueryCtx,
  chatlingIds: readonly Id<"chatlings">[],
): Promise<ReadonlySet<string>[]> {
  return await Promise.all(
    chatlingIds.map(async (chatlingId) => {
      const cards = await ctx.db
        .query("memories")
        .withIndex("by_chatling_key", (q) => q.eq("chatlingId", chatlingId).gte("key", KEY).lt("key", KEYS_END))
        .take(MEMORIES_PER_CHATLING_MAX);
      return new Set(cards.map(({ key }) => key.slice(KEY.length)));
    }),
  );
}

function tellingPart(words: string): string {
  return words.trim().split(/\s+/).length < TELLING_WORDS_MIN ? "" : quotable(words, JOINED_WORDS_CHARS_MAX);
}
