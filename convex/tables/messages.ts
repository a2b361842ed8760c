// One line of a conversation. The author is one of a closed set, so a message has exactly one source.

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vAuthor = v.union(
  v.object({ kind: v.literal("user"), userId: v.id("users") }),
  v.object({ kind: v.literal("chatling"), chatlingId: v.id("chatlings") }),
  v.object({ kind: v.literal("system") }),
);
export const vMessageKind = v.union(v.literal("text"), v.literal("image"), v.literal("video"), v.literal("audio"));
export const vMessageState = v.union(
  v.object({ kind: v.literal("sent") }),
  v.object({ kind: v.literal("failed"), code: v.string() }),
);
export const vBrain = v.union(v.literal("primary"), v.literal("fallback"), v.literal("template"));

// Written by Messages.add, for Sends, Hatching and Replies. A row changes rarely: when its author edits or deletes it, when
// somebody reacts, when speech got its transcript, and when a reply links the message it answers to the same interaction; so
// older pages stay cached. A reply that still streams is no row here: it lives in replyStreams until it is whole.
export const messages = defineTable({
  conversationId: v.id("conversations"),
  ownerId: v.optional(v.id("users")), // whose search over all their chats finds it: the owner of a companion conversation
  author: vAuthor,
  kind: vMessageKind,
  text: v.string(),
  transcript: v.optional(v.string()), // of a person's voice note: what was said in it, as a service wrote it down
  mediaId: v.optional(v.id("media")), // of an image, video or audio message; `text` is its caption or note
  state: vMessageState,
  brain: v.optional(vBrain),
  clientId: v.optional(v.string()),
  replyTo: v.optional(v.id("messages")), // a chatling's: the message it answers; a person's: the one they quote
  filtered: v.optional(v.boolean()), // a person's words that no provider may see, now or as history
  forgotten: v.optional(v.boolean()), // tells a fact that the person asked to forget: no brain reads it again
  suggestions: v.optional(v.array(v.string())), // a chatling's: short answers offered to the person
  reactionCount: v.optional(v.number()), // rows in `reactions`; absent is 0
  editedAt: v.optional(v.number()),
  deletedAt: v.optional(v.number()), // a tombstone: text and media are gone, its place stays
  llmInteractionId: v.optional(v.id("llmInteractions")),
  createdAt: v.number(), // grows strictly within one conversation, so it is also the order and the page cursor
})
  .index("by_conversation_ts", ["conversationId", "createdAt"]) // a page, newest or oldest first
  .index("by_conversation_client", ["conversationId", "clientId"]) // a send that arrives twice is one message
  .index("by_owner", ["ownerId"]) // what follows a guest into an account
  .searchIndex("by_words", { searchField: "text", filterFields: ["conversationId", "ownerId"] }) // search
  .searchIndex("by_transcript", { searchField: "transcript", filterFields: ["conversationId", "ownerId"] }); // and in voice notes
