// The worker of one reply: claims it, listens to a voice note, lets the ladder of brains tell the words, has them spoken where
// they are to be heard, streams them, stores the end. It holds no state of its own, so it may die at any line; the sweeper sends another.

import { v } from "convex/values";
import { REPLY_HEARTBEAT_MS, STREAM_FLUSH_MS } from "../../lib/limits";
import { createLogger } from "../../lib/log";
import { internal } from "../_generated/api";
import { internalAction } from "../_generated/server";
import type { ActionCtx } from "../_generated/server";
import { backendEnv } from "../model/config";
import type { ReplyBrief } from "../model/replyBriefs";
import type { ReplyResult, Speech } from "../model/replyResults";
import { climb } from "./brainLadder";
import type { Teller, Told } from "./brainLadder";

export const run = internalAction({
  args: { conversationId: v.id("conversations") },
  returns: v.null(),
  handler: async (ctx, { conversationId }) => {
    const token = crypto.randomUUID();
    const brief = await ctx.runMutation(internal.jobs.replies.claim, { conversationId, token });
    if (brief !== null) await answer(ctx, brief);
    return null;
  },
});

async function answer(ctx: ActionCtx, claimed: ReplyBrief): Promise<void> {
  const held = { jobId: claimed.jobId, token: claimed.token };
  const env = backendEnv();
  const log = createLogger("replies", env.logThreshold);
  const teller: Teller = { show: showing(ctx, held), env, log };
  try {
    const brief = await heard(ctx, claimed, teller);
    const told = brief === null ? null : await climb(brief, teller);
    if (brief === null || told === null) return;
    const result = await withVoice(ctx, brief, told, teller);
    await ctx.runMutation(internal.jobs.replies.finish, { ...held, result });
  } catch (error) {
    log.error("a worker broke", { jobId: held.jobId, error: error instanceof Error ? error.message : "unknown" });
    await ctx.runMutation(internal.jobs.replies.release, held);
  }
}

/** With what a voice note says in it, where a service writes it down; else the note alone. Null when the reply was taken away. */
async function heard(ctx: ActionCtx, brief: ReplyBrief, { show, env }: Teller): Promise<ReplyBrief | null> {
  const { jobId, token, userId, conversationId, unheard: mediaId } = brief;
  if (mediaId === undefined || env.sound.transcription.endpoint === null) return brief;
  const listening = ctx.runAction(internal.jobs.sound.transcribe, { userId, conversationId, mediaId });
  const transcript: string | null = await keepingAlive(listening, async () => await show(""));
  if (transcript === null) return brief;
  return await ctx.runMutation(internal.jobs.replies.hear, { jobId, token, mediaId, transcript });
}

/** The same result, with its speech where there is some. What goes wrong with a voice leaves the words as they are. */
async function withVoice(ctx: ActionCtx, brief: ReplyBrief, told: Told, { show }: Teller): Promise<ReplyResult> {
  const { result, aloud } = told;
  if (!aloud) return result;
  const { userId, conversationId, speciesSlug } = brief;
  const speaking = ctx.runAction(internal.jobs.sound.speak, { userId, conversationId, speciesSlug, text: result.text });
  const speech: Speech | null = await keepingAlive(speaking, async () => await show(result.text));
  return speech === null ? result : { ...result, extra: { kind: "audio", speech } };
}

/** Null when it fails. Meanwhile the lease is kept, because no word shows that somebody is at work. */
async function keepingAlive<T>(work: Promise<T>, beat: () => Promise<boolean>): Promise<T | null> {
  const outcome = work.then(
    (value) => ({ value }),
    () => ({ value: null }),
  );
  for (;;) {
    const first = await Promise.race([outcome, pause(REPLY_HEARTBEAT_MS)]);
    if (first !== null) return first.value;
    await beat();
  }
}

async function pause(ms: number): Promise<null> {
  return await new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

type Held = Pick<ReplyBrief, "jobId" | "token">;

/** Writes the stream at most once per flush time; an empty text is a sign of life and goes through at once. */
function showing(ctx: ActionCtx, held: Held): (text: string) => Promise<boolean> {
  let flushedAt = 0;
  return async (text) => {
    const now = Date.now();
    if (text !== "" && now - flushedAt < STREAM_FLUSH_MS) return true;
    flushedAt = now;
    return await ctx.runMutation(internal.jobs.replies.stream, { ...held, text });
  };
}
