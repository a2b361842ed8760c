// What leaves the backend: validators of every view a client gets, and their types by inference.

import { v } from "convex/values";
import type { Infer } from "convex/values";
import { vChatlingStatus, vColour, vMood, vTrait } from "../tables/chatlings";
import { vFreeRemaining } from "../tables/conversations";
import { vMediaKind } from "../tables/media";
import { vReactionKind } from "../tables/reactions";
import { vMemoryScope } from "../tables/memories";
import { vBrain, vMessageKind, vMessageState } from "../tables/messages";
import { vFamily, vRarity, vSpeciesTraits } from "../tables/species";
import { vTeam } from "../tables/talks";
import { vAgeBand, vRole } from "../tables/users";

export const vViewerView = v.object({
  userId: v.id("users"),
  displayName: v.string(),
  email: v.union(v.string(), v.null()),
  isGuest: v.boolean(),
  role: vRole,
  ageBand: vAgeBand,
  remembers: v.boolean(), // whether chatlings keep what they are told
  breakReminder: v.union(v.literal("always"), v.literal("on"), v.literal("off")), // always: not theirs to switch off
  createdAt: v.number(),
});

export const vSpeciesView = v.object({
  slug: v.string(),
  name: v.string(),
  family: vFamily,
  rarity: vRarity,
  blurb: v.string(),
  likes: v.array(v.string()),
  dislikes: v.array(v.string()),
  traits: vSpeciesTraits,
});

export const vChatlingView = v.object({
  chatlingId: v.id("chatlings"),
  nickname: v.string(),
  speciesSlug: v.string(),
  speciesName: v.string(),
  family: vFamily,
  colour: vColour,
  trait: vTrait,
  seed: v.string(),
  mood: vMood,
  status: vChatlingStatus,
  team: v.union(vTeam, v.null()),
});

export const vThreadView = v.object({
  conversationId: v.id("conversations"),
  chatling: vChatlingView, // in a room the first of them
  participants: v.array(vChatlingView),
  name: v.string(),
  preview: v.string(),
  lastMessageAt: v.number(),
  unread: v.boolean(),
  freeTexts: v.union(v.number(), v.null()), // null for premium, which has no end
});

export const vMediaView = v.object({
  mediaId: v.id("media"), // exchanged for a short-lived address by media.signViewBatch
  kind: vMediaKind,
  contentType: v.string(),
  width: v.union(v.number(), v.null()),
  height: v.union(v.number(), v.null()),
  durationSec: v.union(v.number(), v.null()),
  peaks: v.array(v.number()),
  alt: v.union(v.string(), v.null()),
  transcript: v.union(v.string(), v.null()),
});

/** The message that a person's message answers, short. */
export const vQuoteView = v.object({
  messageId: v.id("messages"),
  mine: v.boolean(),
  speaker: v.union(v.string(), v.null()), // the nickname of the chatling who said it
  kind: vMessageKind,
  text: v.string(), // at most PREVIEW_CHARS_MAX characters; empty when it was deleted
  deleted: v.boolean(),
  createdAt: v.number(), // where to find it
});

export const vReactionView = v.object({ kind: vReactionKind, count: v.number(), mine: v.boolean() });

export const vMessageView = v.object({
  messageId: v.id("messages"),
  author: v.union(
    v.object({ kind: v.literal("user"), mine: v.boolean() }),
    v.object({ kind: v.literal("chatling"), chatlingId: v.id("chatlings") }),
    v.object({ kind: v.literal("system") }),
  ),
  kind: vMessageKind,
  text: v.string(),
  state: vMessageState,
  brain: v.union(vBrain, v.null()),
  clientId: v.union(v.string(), v.null()),
  media: v.union(vMediaView, v.null()),
  quote: v.union(vQuoteView, v.null()),
  reactions: v.array(vReactionView),
  editedAt: v.union(v.number(), v.null()),
  deleted: v.boolean(),
  createdAt: v.number(),
});

/** The earlier answer that goes when the one in the making is stored. */
const vReplaced = v.union(v.id("messages"), v.null());

export const vMemoryView = v.object({
  memoryId: v.id("memories"),
  text: v.string(),
  scope: vMemoryScope,
  pinned: v.boolean(),
  edited: v.boolean(),
  at: v.number(),
  expiresAt: v.union(v.number(), v.null()),
  // The words it came from; null when they are gone, or were said in another life of this chat.
  source: v.union(
    v.object({ messageId: v.id("messages"), conversationId: v.id("conversations"), text: v.string(), at: v.number() }),
    v.null(),
  ),
});

const vInTheMaking = { speakerId: v.id("chatlings"), since: v.number(), replaces: vReplaced };

export const vReplyView = v.union(
  v.object({ kind: v.literal("idle") }),
  v.object({ kind: v.literal("thinking"), ...vInTheMaking }),
  v.object({ kind: v.literal("streaming"), text: v.string(), ...vInTheMaking }),
);

/** What only a room has. Lines before `beganAt` are the talk it grew out of. */
export const vRoomView = v.object({
  active: v.boolean(), // false: left, to be read only
  beganAt: v.number(),
  linkedFrom: v.union(v.object({ talkId: v.id("talks"), statement: v.string() }), v.null()),
});

export const vTextAtZero = v.union(v.literal("template"), v.literal("stop"));

export const vConversationView = v.object({
  conversationId: v.id("conversations"),
  chatling: vChatlingView, // in a room the first of them
  participants: v.array(vChatlingView),
  name: v.string(),
  room: v.union(vRoomView, v.null()), // null: a companion chat
  messages: v.array(vMessageView), // ascending, the newest page
  hasOlder: v.boolean(),
  freeRemaining: vFreeRemaining,
  textAtZero: vTextAtZero, // what a text does when none is left
  premium: v.boolean(),
  lastReadAt: v.number(),
  reply: vReplyView,
  suggestions: v.array(v.string()), // short answers to the newest line, when a chatling said it
});

export type ViewerView = Infer<typeof vViewerView>;
export type SpeciesView = Infer<typeof vSpeciesView>;
export type ChatlingView = Infer<typeof vChatlingView>;
export type ThreadView = Infer<typeof vThreadView>;
export type MediaView = Infer<typeof vMediaView>;
export type QuoteView = Infer<typeof vQuoteView>;
export type ReactionView = Infer<typeof vReactionView>;
export type MessageView = Infer<typeof vMessageView>;
export type MemoryView = Infer<typeof vMemoryView>;
export type ReplyView = Infer<typeof vReplyView>;
export type RoomView = Infer<typeof vRoomView>;
export type ConversationView = Infer<typeof vConversationView>;
