// What operators are shown beside runs: usage of brains, topics of a week. Validators and their types by inference.

import { literals } from "convex-helpers/validators";
import { v } from "convex/values";
import type { Infer } from "convex/values";
import { vPurpose } from "../tables/llmInteractions";
import { vBrain } from "../tables/messages";
import { vClaims, vTopicCategory, vTopicSeason, vTopicSource } from "../tables/topics";

export const vUsageRow = v.object({
  purpose: vPurpose,
  brain: vBrain,
  provider: v.string(),
  model: v.string(),
  calls: v.number(),
  failed: v.number(),
  unitsIn: v.number(), // tokens; of speech the characters said, of transcription the seconds listened to
  unitsOut: v.number(), // tokens; of sound none
  costMicros: v.number(),
  averageMs: v.number(),
});

/** Since when; incomplete when there were more calls than one look counts, and `since` is then the oldest one counted. */
export const vUsage = v.object({ rows: v.array(vUsageRow), complete: v.boolean(), since: v.number() });

export const vDials = v.object({
  generationHours: v.string(),
  rolloutPercent: v.number(),
  pausedCohorts: v.string(),
  idleDays: v.number(),
  rareEventPercent: v.number(),
});

export const vControls = v.object({ isPaused: v.boolean(), dials: vDials });

/** week: what talks draw from now. draft: waits for a decision. approved: rests until some week. */
export const vTopicShelf = literals("week", "draft", "approved");

export const vDeskTopic = v.object({
  slug: v.string(),
  statement: v.string(),
  category: vTopicCategory,
  source: vTopicSource,
  season: v.union(vTopicSeason, v.null()),
  claims: v.union(vClaims, v.null()), // of drafts: who decides has to read them
});

export type UsageRow = Infer<typeof vUsageRow>;
export type Usage = Infer<typeof vUsage>;
export type Controls = Infer<typeof vControls>;
export type TopicShelf = Infer<typeof vTopicShelf>;
export type DeskTopic = Infer<typeof vDeskTopic>;
