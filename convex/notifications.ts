// Public functions of the inbox: what it holds, the badge, and how somebody wants to be told.

import { paginationOptsValidator, paginationResultValidator } from "convex/server";
import { v } from "convex/values";
import { requireOwnNotification } from "./access";
import { userMutation, userQuery } from "./functions";
import { vNotificationView } from "./model/chatroomViews";
import * as Notifications from "./model/notifications";

const vQuiet = v.union(v.object({ from: v.number(), to: v.number() }), v.null());

/**
 * What shows now, newest first. `tick` is a number that a screen raises every few minutes: a question with another number is asked
 * anew, and so finds what had waited for the end of the night.
 */
export const list = userQuery({
  args: { paginationOpts: paginationOptsValidator, tick: v.optional(v.number()) },
  returns: paginationResultValidator(vNotificationView),
  handler: async (ctx, { paginationOpts }) => await Notifications.list(ctx, ctx.user, paginationOpts),
});

/** How many unread notes show now (100 at most) and the newest of them. `tick` as for list. */
export const unread = userQuery({
  args: { tick: v.optional(v.number()) },
  returns: v.object({
    count: v.number(),
    newest: v.union(vNotificationView, v.null()),
    timeZone: v.union(v.string(), v.null()),
  }),
  handler: async (ctx) => await Notifications.unread(ctx, ctx.user),
});

export const markRead = userMutation({
  args: { notificationId: v.id("notifications") },
  returns: v.null(),
  handler: async (ctx, { notificationId }) =>
    await Notifications.markRead(ctx, await requireOwnNotification(ctx, ctx.user, notificationId)),
});

export const markUnread = userMutation({
  args: { notificationId: v.id("notifications") },
  returns: v.null(),
  handler: async (ctx, { notificationId }) =>
    await Notifications.markUnread(ctx, await requireOwnNotification(ctx, ctx.user, notificationId)),
});

/** Marks a page of them; `more` when there are others. */
export const markAllRead = userMutation({
  args: {},
  returns: v.object({ more: v.boolean() }),
  handler: async (ctx) => await Notifications.markAllRead(ctx, ctx.user),
});

export const dismiss = userMutation({
  args: { notificationId: v.id("notifications") },
  returns: v.null(),
  handler: async (ctx, { notificationId }) =>
    await Notifications.dismiss(ctx, await requireOwnNotification(ctx, ctx.user, notificationId)),
});

export const settings = userQuery({
  args: {},
  returns: v.object({ quiet: vQuiet, digest: v.boolean(), timeZone: v.union(v.string(), v.null()) }),
  handler: async (ctx) => await Notifications.settings(ctx, ctx.user),
});

/** What is left out stays as it is. Quiet hours are whole hours of the person's day; null switches them off. */
export const saveSettings = userMutation({
  args: { quiet: v.optional(vQuiet), digest: v.optional(v.boolean()), timeZone: v.optional(v.string()) },
  returns: v.null(),
  handler: async (ctx, change) => await Notifications.saveSettings(ctx, ctx.user, change),
});
