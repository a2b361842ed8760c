// Moods: never changed without a row that says why. A talk, care, a recovery and a chat each have their rule.

import type { Mood } from "../../lib/creature";
import { assert } from "../../lib/assert";
import type { MoodRule } from "../../lib/talks";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx } from "../_generated/server";
import { chatTrace } from "../brain/moodWords";
import type { MoodChange } from "../brain/talk/cast";
import { stepped } from "../brain/talk/moodLadder";

type Shift = { direction: "up" | "down"; because: string; conversationId: Id<"conversations"> };

export type Change = {
  to: Mood;
  unhappyAfter: number;
  cause: Doc<"moodEvents">["cause"];
  rule: MoodRule;
  trace: string; // in words, for "Why is Pip sad?"
  seed?: string; // of the dice, where there were any
  talkId?: Id<"talks">;
  conversationId?: Id<"conversations">;
  now: number;
};

/** Sets mood and strikes together with the row that says why. Answers false, and writes nothing, when both are so already. */
export async function change(ctx: MutationCtx, chatling: Doc<"chatlings">, change: Change): Promise<boolean> {
  const { to, unhappyAfter, now, ...why } = change;
  if (to === chatling.mood && unhappyAfter === chatling.unhappyCount) return false;
  await ctx.db.patch("chatlings", chatling._id, { mood: to, unhappyCount: unhappyAfter });
  await ctx.db.insert("moodEvents", {
    chatlingId: chatling._id,
    ownerId: chatling.ownerId,
    from: chatling.mood,
    to,
    unhappyBefore: chatling.unhappyCount,
    unhappyAfter,
    ...why,
    at: now,
  });
  return true;
}

type TalkMoods = {
  talkId: Id<"talks">;
  changes: readonly MoodChange[];
  traces: readonly string[]; // one for each change
  seed: string;
  now: number;
};

/** What a talk did to the moods of its cast, each with its rule and its trace. */
export async function applyTalk(
  ctx: MutationCtx,
  cast: readonly Doc<"chatlings">[],
  { talkId, changes, traces, seed, now }: TalkMoods,
): Promise<void> {
  for (const [index, { speaker, to, unhappyAfter, rule }] of changes.entries()) {
    const chatling = cast[speaker];
    assert(chatling !== undefined, "a change belongs to one of the cast");
    const trace = traces[index] ?? "";
    await change(ctx, chatling, { to, unhappyAfter, cause: "talk", rule, trace, seed, talkId, now });
  }
}

/**
 * One step for what was said in a chat; whoever becomes happy has no strikes left, as after a good talk. At the end of the ladder
 * nothing changes and nothing is written.
 */
export async function shift(ctx: MutationCtx, chatlingId: Id<"chatlings">, by: Shift): Promise<void> {
  const chatling = await ctx.db.get("chatlings", chatlingId);
  assert(chatling !== null, "a mood belongs to a chatling");
  const to = stepped(chatling.mood, by.direction);
  await change(ctx, chatling, {
    to,
    unhappyAfter: to === "happy" ? 0 : chatling.unhappyCount,
    cause: "conversation",
    rule: "chat",
    trace: chatTrace(by.because, chatling.nickname),
    conversationId: by.conversationId,
    now: Date.now(),
  });
}
