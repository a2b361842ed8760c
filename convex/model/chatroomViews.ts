// What the chatroom shows: validators of its views and their types by inference.

import { literals } from "convex-helpers/validators";
import { v } from "convex/values";
import type { Infer } from "convex/values";
import { CARE_KINDS, DISCOVERY_WAYS } from "../../lib/talks";
import { vColour, vMood } from "../tables/chatlings";
import { vLedgerReason } from "../tables/economy";
import { vBrain } from "../tables/messages";
import { vNotificationType, vPriority } from "../tables/notifications";
import { vDifficulty } from "../tables/runaways";
import { vFamily, vRarity } from "../tables/species";
import { vMoodRule, vStance, vTalkEvent, vTalkOutcome, vTeam } from "../tables/talks";
import { vTopicCategory } from "../tables/topics";
import { vChatlingView } from "./views";

export const vParticipantView = v.object({
  chatling: vChatlingView, // as it is today; its mood in the talk is below
  stance: vStance,
  moodBefore: vMood,
  moodAfter: vMood,
  ranAway: v.boolean(), // at the end of this talk
});

export const vTalkLineView = v.object({
  order: v.number(),
  speaker: v.number(), // place in `participants`
  text: v.string(),
  stance: vStance,
  replyTo: v.union(v.number(), v.null()),
});

export const vTalkView = v.object({
  talkId: v.id("talks"),
  slot: v.string(),
  statement: v.string(),
  category: vTopicCategory,
  participants: v.array(vParticipantView),
  lines: v.array(vTalkLineView), // by order
  outcome: vTalkOutcome,
  event: v.union(v.object({ kind: vTalkEvent, coins: v.number() }), v.null()),
  brain: vBrain,
  isRead: v.boolean(),
  conversationId: v.union(v.id("conversations"), v.null()), // of the room it went on in
  createdAt: v.number(),
});

export const vMoodEventView = v.object({
  at: v.number(),
  from: vMood,
  to: vMood,
  unhappyBefore: v.number(),
  unhappyAfter: v.number(),
  rule: v.union(vMoodRule, v.null()),
  words: v.string(),
  talkId: v.union(v.id("talks"), v.null()),
});

/** "Why is Pip sad?": the newest changes first. */
export const vMoodStory = v.object({
  chatling: vChatlingView,
  unhappyCount: v.number(),
  events: v.array(vMoodEventView),
});

/** One tile of the mood dashboard. */
export const vMoodTile = v.object({
  chatling: vChatlingView,
  unhappyCount: v.number(),
  warned: v.boolean(), // close to leaving
  meditatesUntil: v.union(v.number(), v.null()),
  careLeft: v.array(literals(...CARE_KINDS)), // what it can get today
  team: v.union(vTeam, v.null()),
  because: v.union(v.string(), v.null()), // the newest change in words
});

export const vPostcardView = v.object({ number: v.number(), text: v.string(), place: v.string(), at: v.number() });

export const vRunawayView = v.object({
  runawayId: v.id("runaways"),
  chatling: vChatlingView,
  difficulty: vDifficulty,
  chance: v.number(), // percent, help included
  cost: v.number(), // coins of the next search if the free one is used up
  freeSearch: v.boolean(), // the free search of the day is still there
  attempts: v.number(),
  ranAt: v.number(),
  cause: v.string(),
  postcards: v.array(vPostcardView), // the note first
  helpCode: v.union(v.string(), v.null()),
  helped: v.boolean(),
});

export const vSearchResult = v.object({
  success: v.boolean(),
  message: v.string(), // one kind sentence
  roll: v.number(),
  chance: v.number(),
  cost: v.number(),
  difficulty: vDifficulty, // after the search
});

/** What a friend sees who follows the link of a poster. Nothing of the owner's. */
export const vPosterView = v.object({
  nickname: v.string(),
  speciesName: v.string(),
  speciesSlug: v.string(),
  family: vFamily,
  colour: vColour,
  seed: v.string(), // draws the portrait
  state: v.union(v.literal("away"), v.literal("found")),
  isMine: v.boolean(),
  helped: v.boolean(), // by whomever
  helpPoints: v.number(), // percentage points that help adds
});

export const vCareResult = v.object({
  message: v.string(), // how it took it, in its own voice
  mood: vMood, // after it
  xp: v.number(), // that came of it
  discovered: v.union(v.string(), v.null()), // name of a species that a day of care made known
});

export const vWalletView = v.object({
  coins: v.number(),
  xp: v.number(),
  level: v.number(),
  xpOfLevel: v.number(), // where this level began
  xpOfNext: v.number(), // where the next one begins
  streak: v.number(),
  canCheckIn: v.boolean(),
  checkInCoins: v.number(), // what the check-in of today gives, or gave
  freeSearch: v.boolean(),
});

export const vLedgerEntryView = v.object({ reason: vLedgerReason, coins: v.number(), xp: v.number(), at: v.number() });

export const vEdgeView = v.object({
  a: v.id("chatlings"),
  b: v.id("chatlings"),
  affinity: v.number(),
  talks: v.number(),
  lastTalkAt: v.number(),
});
export const vFriendshipMap = v.object({ chatlings: v.array(vChatlingView), edges: v.array(vEdgeView) });

/** `base` plus all deltas is `affinity`. Newest first. */
export const vEdgeStory = v.object({
  a: vChatlingView,
  b: vChatlingView,
  affinity: v.number(),
  base: v.number(),
  history: v.array(
    v.object({ talkId: v.id("talks"), delta: v.number(), agreed: v.boolean(), statement: v.string(), at: v.number() }),
  ),
});

/** One place of the collection shelf. What is not discovered shows its outline, its family and its rarity alone. */
export const vShelfPlace = v.object({
  slug: v.string(),
  name: v.union(v.string(), v.null()),
  family: vFamily,
  rarity: vRarity,
  blurb: v.union(v.string(), v.null()),
  discovered: v.union(v.object({ way: literals(...DISCOVERY_WAYS), at: v.number() }), v.null()),
  egg: v.boolean(), // a gift egg waits
  owned: v.array(vChatlingView),
});

export const vNotificationView = v.object({
  notificationId: v.id("notifications"),
  type: vNotificationType,
  priority: vPriority,
  title: v.string(),
  message: v.string(),
  href: v.union(v.string(), v.null()),
  chatling: v.union(vChatlingView, v.null()),
  lines: v.array(v.object({ title: v.string(), href: v.union(v.string(), v.null()) })), // of a digest
  count: v.number(),
  isRead: v.boolean(),
  at: v.number(),
});

export type TalkView = Infer<typeof vTalkView>;
export type ParticipantView = Infer<typeof vParticipantView>;
export type TalkLineView = Infer<typeof vTalkLineView>;
export type MoodStory = Infer<typeof vMoodStory>;
export type MoodTile = Infer<typeof vMoodTile>;
export type RunawayView = Infer<typeof vRunawayView>;
export type SearchResult = Infer<typeof vSearchResult>;
export type PosterView = Infer<typeof vPosterView>;
export type CareResult = Infer<typeof vCareResult>;
export type WalletView = Infer<typeof vWalletView>;
export type LedgerEntryView = Infer<typeof vLedgerEntryView>;
export type FriendshipMap = Infer<typeof vFriendshipMap>;
export type EdgeStory = Infer<typeof vEdgeStory>;
export type ShelfPlace = Infer<typeof vShelfPlace>;
export type NotificationView = Infer<typeof vNotificationView>;
