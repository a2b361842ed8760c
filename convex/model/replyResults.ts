// What a worker brings back: the words, which brain said them, and a record of every rung it tried.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { vBrain } from "../tables/messages";
import { vUsage } from "../tables/llmInteractions";

export const vRung = v.object({
  promptId: v.string(),
  provider: v.string(),
  model: v.string(),
  brain: vBrain,
  parameters: v.record(v.string(), v.number()),
  response: v.optional(v.string()),
  usage: vUsage,
  durationMs: v.number(),
  error: v.optional(v.string()),
});

/** Speech that is stored already. */
export const vSpeech = v.object({
  objectKey: v.string(),
  contentType: v.string(),
  size: v.number(),
  durationSec: v.number(),
  peaks: v.array(v.number()),
});

/** What comes with the words. A caption is said instead of them when the picture does come. */
export const vExtra = v.union(
  v.object({ kind: v.literal("none") }),
  v.object({ kind: v.union(v.literal("image"), v.literal("video")), tags: v.array(v.string()), caption: v.string() }),
  v.object({ kind: v.literal("audio"), speech: vSpeech }),
);

export const vReplyResult = v.object({
  text: v.string(),
  extra: v.optional(vExtra),
  suggestions: v.optional(v.array(v.string())),
  brain: vBrain,
  rungs: v.array(vRung), // in the order tried; the last one is the one that answered
  moodHint: v.optional(v.object({ direction: v.union(v.literal("up"), v.literal("down")), because: v.string() })),
});

export type Rung = Infer<typeof vRung>;
export type Speech = Infer<typeof vSpeech>;
export type ReplyResult = Infer<typeof vReplyResult>;
