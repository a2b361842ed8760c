// Notes for a person in the inbox. A toast is its newest row.

import { literals } from "convex-helpers/validators";
import { defineTable } from "convex/server";
import { v } from "convex/values";

export const NOTIFICATION_TYPES = [
  "talk",
  "mood_low",
  "runaway",
  "recovered",
  "postcard",
  "gift",
  "growth",
  "streak",
  "digest",
  "system",
] as const;
export const vNotificationType = literals(...NOTIFICATION_TYPES);
export const vPriority = v.union(v.literal("low"), v.literal("normal"), v.literal("high"));

// Written by model/notifications.ts only. `visibleAt` lies ahead for what arrives in somebody's quiet hours or waits for their digest:
// until then no list and no badge shows it.
export const notifications = defineTable({
  userId: v.id("users"),
  chatlingId: v.optional(v.id("chatlings")), // whose portrait it shows
  type: vNotificationType,
  priority: vPriority,
  title: v.string(),
  message: v.string(),
  href: v.optional(v.string()), // a path of ours
  lines: v.optional(v.array(v.object({ title: v.string(), href: v.optional(v.string()) }))), // of a digest, DIGEST_LINES_MAX at most
  groupKey: v.optional(v.string()), // an unread row with the same key is replaced, not joined
  count: v.number(), // how many it stands for
  isRead: v.boolean(),
  isDismissed: v.boolean(),
  visibleAt: v.number(),
  createdAt: v.number(),
  readAt: v.optional(v.number()),
})
  .index("by_user_dismissed_visible", ["userId", "isDismissed", "visibleAt"]) // the inbox, newest first
  .index("by_user_read_visible", ["userId", "isRead", "visibleAt"]) // the badge
  .index("by_user_group", ["userId", "groupKey"]); // what it replaces. The sweep of old rows goes by the built-in by_creation_time

// How somebody wants to be told. No row: the defaults of model/notifications.ts.
export const notificationSettings = defineTable({
  userId: v.id("users"),
  quiet: v.union(v.object({ from: v.number(), to: v.number() }), v.null()), // hours of their day, 22 to 8 spans midnight
  digest: v.boolean(), // one note a day instead of many
  timeZone: v.string(), // IANA name
}).index("by_user", ["userId"]);
