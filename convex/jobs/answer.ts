// The worker of one reply: claims it, lets the ladder of brains tell it, streams the words, stores the end. It holds no
// state of its own, so it may die at any line; the sweeper sends another.

import { v } from "convex/values";
import { STREAM_FLUSH_MS } from "../../lib/limits";
import { createLogger } from "../../lib/log";
import { internal } from "../_generated/api";
import { internalAction } from "../_generated/server";
import type { ActionCtx } from "../_generated/server";
import { backendEnv } from "../model/config";
import type { ReplyBrief } from "../model/replyBriefs";
import { climb } from "./brainLadder";

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

async function answer(ctx: ActionCtx, brief: ReplyBrief): Promise<void> {
  const held = { jobId: brief.jobId, token: brief.token };
  const env = backendEnv();
  const log = createLogger("replies", env.logThreshold);
  try {
    const result = await climb(brief, { show: showing(ctx, held), env, log });
    if (result !== null) await ctx.runMutation(internal.jobs.replies.finish, { ...held, result });
  } catch (error) {
    log.error("a worker broke", { jobId: held.jobId, error: error instanceof Error ? error.message : "unknown" });
    await ctx.runMutation(internal.jobs.replies.release, held);
  }
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
