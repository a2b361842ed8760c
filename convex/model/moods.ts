// Moods: one step at a time, and never without a row that says why.

import type { Mood } from "../../lib/creature";
import { assert } from "../../lib/assert";
import type { Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";

/** From worst to best. */
const LADDER = ["unhappy", "neutral", "happy"] as const satisfies readonly Mood[];

type Shift = { direction: "up" | "down"; because: string; conversationId: Id<"conversations"> };

/** Moves a chatling one step up or down. At the end of the ladder nothing changes and nothing is written. */
export async function shift(ctx: MutationCtx, chatlingId: Id<"chatlings">, change: Shift): Promise<void> {
  const chatling = await ctx.db.get("chatlings", chatlingId);
  assert(chatling !== null, "a mood belongs to a chatling");
  const to = stepped(chatling.mood, change.direction);
  if (to === chatling.mood) return;
  await ctx.db.patch("chatlings", chatlingId, { mood: to });
  await ctx.db.insert("moodEvents", {
    chatlingId,
    ownerId: chatling.ownerId,
    from: chatling.mood,
    to,
    unhappyBefore: chatling.unhappyCount,
    unhappyAfter: chatling.unhappyCount,
    cause: "conversation",
    conversationId: change.conversationId,
    trace: change.because,
    at: Date.now(),
  });
}

export function stepped(mood: Mood, direction: "up" | "down"): Mood {
  const index = LADDER.indexOf(mood) + (direction === "up" ? 1 : -1);
  return LADDER[index] ?? mood;
}
