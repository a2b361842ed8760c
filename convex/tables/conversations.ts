// A place where a person can write: a companion chat (one person, one chatling) or a room (several in it).

import { defineTable } from "convex/server";
import { v } from "convex/values";

export const vFreeRemaining = v.object({ text: v.number(), media: v.number(), audio: v.number() });

/** direct: the owner with chatlings of their own. private and group: rooms that people are invited to. */
export const vRoomType = v.union(v.literal("private"), v.literal("group"), v.literal("direct"));

const shared = {
  ownerId: v.id("users"), // of a room: who made it
  freeRemaining: vFreeRemaining,
  lastMessageAt: v.number(),
  lastMessagePreview: v.string(),
  clearedUpTo: v.optional(v.number()), // messages up to this createdAt were cleared: nobody is shown them, a job removes them
  createdAt: v.number(),
  updatedAt: v.number(),
};

const vCompanion = v.object({ kind: v.literal("companion"), chatlingId: v.id("chatlings"), ...shared });

const vRoom = v.object({
  kind: v.literal("room"),
  roomType: vRoomType,
  name: v.string(),
  active: v.boolean(), // false: left; it can be read and nobody writes
  // The talk that went on here. Its lines are the messages before the room's own `createdAt`.
  linkedFrom: v.optional(v.object({ talkId: v.id("talks"), statement: v.string() })),
  ...shared,
});

// Written by Conversations.create, Rooms, Messages, Clearing and Quotas. Read by the thread list. Preview and time are
// denormalised here so that the list never opens messages. Read positions and who is in a room live on `members`: they change
// at other times and by other hands.
export const conversations = defineTable(v.union(vCompanion, vRoom))
  .index("by_owner_updated", ["ownerId", "updatedAt"]) // my threads, newest first
  .index("by_owner_chatling", ["ownerId", "chatlingId"]); // start returns the one that exists; rooms have none and come first
