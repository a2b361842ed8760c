// How often one person may write. Over the limit is an answer with a waiting time, never silence.

import { defineRateLimits } from "convex-helpers/server/rateLimit";
import { AppError } from "../../lib/errors";
import type { MutationCtx } from "../_generated/server";

const MINUTE_MS = 60_000;

/** Tokens come back steadily; `capacity` is what may be spent in one burst. */
const LIMITS = {
  sendMessage: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  retryReply: { kind: "token bucket", rate: 10, period: MINUTE_MS, capacity: 5 },
  editMessage: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  removeMessage: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  react: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  regenerate: { kind: "token bucket", rate: 10, period: MINUTE_MS, capacity: 5 },
  clearConversation: { kind: "token bucket", rate: 6, period: MINUTE_MS, capacity: 3 },
  /** A permit is good for several sends; twice what the fastest writer needs, and room for several tabs. */
  permitChallenge: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 12 },
  permitIssue: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 12 },
  redeemCode: { kind: "token bucket", rate: 5, period: MINUTE_MS, capacity: 5 },
  checkout: { kind: "token bucket", rate: 5, period: MINUTE_MS, capacity: 5 },
  hatchChatling: { kind: "token bucket", rate: 6, period: MINUTE_MS, capacity: 6 },
  joinTeam: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  startConversation: { kind: "token bucket", rate: 30, period: MINUTE_MS, capacity: 15 },
  markRead: { kind: "token bucket", rate: 120, period: MINUTE_MS, capacity: 60 },
  readTalk: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  searchRunaway: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  letGoRunaway: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  poster: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  checkIn: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 10 },
  /** Somebody with many chatlings goes round and says hello to each. */
  care: { kind: "token bucket", rate: 120, period: MINUTE_MS, capacity: 60 },
  changeMemory: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  updateProfile: { kind: "token bucket", rate: 10, period: MINUTE_MS, capacity: 5 },
  signUpload: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 12 },
  finishUpload: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 12 },
  cancelUpload: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  changeNotification: { kind: "token bucket", rate: 120, period: MINUTE_MS, capacity: 60 },
  saveNotificationSettings: { kind: "token bucket", rate: 30, period: MINUTE_MS, capacity: 20 },
  stepIn: { kind: "token bucket", rate: 12, period: MINUTE_MS, capacity: 6 },
  leaveRoom: { kind: "token bucket", rate: 12, period: MINUTE_MS, capacity: 6 },
  visitHome: { kind: "token bucket", rate: 20, period: MINUTE_MS, capacity: 20 },
  /** Deeds on the operator screen. */
  operate: { kind: "token bucket", rate: 60, period: MINUTE_MS, capacity: 30 },
  startGeneration: { kind: "token bucket", rate: 6, period: MINUTE_MS, capacity: 6 },
  /** All new people together: slows a flood of guests without touching anybody who is already here. */
  newUser: { kind: "token bucket", rate: 300, period: MINUTE_MS, capacity: 300 },
} as const;

export type RateLimitName = keyof typeof LIMITS;

const { rateLimit } = defineRateLimits(LIMITS);

/** Takes one token of the named limit for this key, or throws rate_limited with the time to wait. */
export async function takeToken(ctx: MutationCtx, name: RateLimitName, key: string): Promise<void> {
  const taken = await rateLimit(ctx, { name, key });
  if (taken.ok) return;
  throw new AppError("rate_limited", { retryAfterMs: Math.max(0, Math.ceil((taken.retryAt ?? 0) - Date.now())) });
}
