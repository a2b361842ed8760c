// The inbox: one note in the right place at the right time. Quiet hours and the digest are kept here, so that no caller can forget them.

import type { PaginationOptions, PaginationResult } from "convex/server";
import { AppError } from "../../lib/errors";
import { MERGE_ROWS_MAX, PAGE_ROWS_MAX, SWEEP_ROWS_MAX } from "../../lib/limits";
import type { Doc, Id } from "../_generated/dataModel";
import type { MutationCtx, QueryCtx } from "../_generated/server";
import * as Chatlings from "./chatlings";
import type { NotificationView } from "./chatroomViews";
import * as Words from "./notificationWords";
import { afterQuiet, isQuietChoice, isTimeZone, localDay, nextDigest, QUIET_DEFAULT } from "./quietHours";
import type { Quiet } from "./quietHours";
import { takeToken } from "./rateLimits";

/** Notes that a badge counts; above it shows "99+". */
export const UNREAD_COUNTED_MAX = 100;

/** Lines that one digest lists; what happened beyond is counted. */
export const DIGEST_LINES_MAX = 12;

/** Days a note is kept. */
export const NOTES_KEPT_DAYS = 90;

const DAY_MS = 86_400_000;

type Note = Doc<"notifications">;

export type NewNote = {
  userId: Id<"users">;
  type: Exclude<Note["type"], "digest">;
  title: string;
  message: string;
  priority?: Note["priority"];
  chatlingId?: Id<"chatlings">;
  /** A path of ours. */
  href?: string;
  /** An unread note with the same key is replaced, not joined. */
  groupKey?: string;
};

/** Leaves a note. Inside somebody's quiet hours it waits for their end; with the digest it becomes a line of it. */
export async function notify(ctx: MutationCtx, note: NewNote): Promise<null> {
  const [settings, now] = [await settingsOf(ctx, note.userId), Date.now()];
  // Nothing here is so urgent that it may break into somebody's night, whatever its priority.
  if (settings.digest) await gather(ctx, note, settings, now);
  else await place(ctx, note, { visibleAt: settings.visibleFrom(now), now });
  return null;
}

type Moment = { visibleAt: number; now: number };

async function place(ctx: MutationCtx, note: NewNote, { visibleAt, now }: Moment): Promise<void> {
  const before = note.groupKey === undefined ? null : await unreadOfGroup(ctx, note.userId, note.groupKey);
  if (before !== null && before.visibleAt <= now && visibleAt > now) {
    // What shows already is told anew where it is: it would otherwise be gone until the morning, and nobody is woken by that.
    return await ctx.db.patch("notifications", before._id, { ...note, count: before.count + 1, createdAt: now });
  }
  // Removed and written anew rather than changed: it comes to the top, keeps 90 days from now on, and shows as a toast again.
  if (before !== null) await ctx.db.delete("notifications", before._id);
  await ctx.db.insert("notifications", {
    ...note,
    priority: note.priority ?? "normal",
    count: (before?.count ?? 0) + 1,
    isRead: false,
    isDismissed: false,
    visibleAt,
    createdAt: now,
  });
}

/** Adds a line to the digest of that day, which shows in the evening. */
async function gather(ctx: MutationCtx, note: NewNote, settings: Settings, now: number): Promise<void> {
  const visibleAt = nextDigest(now, settings.quiet, settings.zone);
  const groupKey = `digest:${localDay(visibleAt, settings.zone)}`;
  const before = await unreadOfGroup(ctx, note.userId, groupKey);
  const line = { title: note.title, ...(note.href === undefined ? {} : { href: note.href }) };
  const count = (before?.count ?? 0) + 1;
  const change = {
    ...Words.digest(count),
    lines: [...(before?.lines ?? []), line].slice(-DIGEST_LINES_MAX),
    count,
    createdAt: now,
  };
  if (before !== null) return await ctx.db.patch("notifications", before._id, change);
  await ctx.db.insert("notifications", {
    ...change,
    userId: note.userId,
    type: "digest",
    priority: "normal",
    groupKey,
    isRead: false,
    isDismissed: false,
    visibleAt,
  });
}

async function unreadOfGroup(ctx: QueryCtx, userId: Id<"users">, groupKey: string): Promise<Note | null> {
  const newest = await ctx.db
    .query("notifications")
    .withIndex("by_user_group", (q) => q.eq("userId", userId).eq("groupKey", groupKey))
    .order("desc")
    .first();
  return newest === null || newest.isRead || newest.isDismissed ? null : newest;
}

/**
 * What waits for somebody's morning is read and left out, rather than kept outside the range by the present time: a range that ends now
 * would not notice what arrives later, and a page could not be read on under another end. So a page may hold a few notes less.
 */
export async function list(
  ctx: QueryCtx,
  user: Doc<"users">,
  paginationOpts: PaginationOptions,
): Promise<PaginationResult<NotificationView>> {
  const result = await ctx.db
    .query("notifications")
    .withIndex("by_user_dismissed_visible", (q) => q.eq("userId", user._id).eq("isDismissed", false))
    .order("desc")
    .paginate({ ...paginationOpts, numItems: Math.min(paginationOpts.numItems, PAGE_ROWS_MAX) });
  const shown = result.page.filter(isVisible);
  return { ...result, page: await Promise.all(shown.map(async (note) => await viewOf(ctx, note))) };
}

function isVisible({ visibleAt }: Note): boolean {
  return visibleAt <= Date.now();
}

export type Unread = { count: number; newest: NotificationView | null; timeZone: string | null };

/** For the badge and the newest toast. The zone tells a browser whether it has to say where it is. */
export async function unread(ctx: QueryCtx, user: Doc<"users">): Promise<Unread> {
  const notes = await unreadOf(ctx, user._id, UNREAD_COUNTED_MAX);
  const newest = notes[0];
  const row = await settingsRow(ctx, user._id);
  return {
    count: notes.length,
    newest: newest === undefined ? null : await viewOf(ctx, newest),
    timeZone: row?.timeZone ?? null,
  };
}

/** As in list. Of more than `max` unread ones those that wait count as room that is taken, which nobody notices. */
async function unreadOf(ctx: QueryCtx, userId: Id<"users">, max: number): Promise<Note[]> {
  const notes = await ctx.db
    .query("notifications")
    .withIndex("by_user_read_visible", (q) => q.eq("userId", userId).eq("isRead", false))
    .order("desc")
    .take(max);
  return notes.filter(isVisible);
}

export async function markRead(ctx: MutationCtx, note: Note): Promise<null> {
  await takeToken(ctx, "changeNotification", note.userId);
  if (!note.isRead) await ctx.db.patch("notifications", note._id, { isRead: true, readAt: note.readAt ?? Date.now() });
  return null;
}

/** For whoever wants to come back to it: it counts again. When it was first read stays known. */
export async function markUnread(ctx: MutationCtx, note: Note): Promise<null> {
  await takeToken(ctx, "changeNotification", note.userId);
  if (note.isRead && !note.isDismissed) await ctx.db.patch("notifications", note._id, { isRead: false });
  return null;
}

/** All that show; what waits for the morning is not read by that. One page; `more` says whether to ask again. */
export async function markAllRead(ctx: MutationCtx, user: Doc<"users">): Promise<{ more: boolean }> {
  await takeToken(ctx, "changeNotification", user._id);
  const now = Date.now();
  const notes = await ctx.db
    .query("notifications")
    .withIndex("by_user_read_visible", (q) => q.eq("userId", user._id).eq("isRead", false).lte("visibleAt", now))
    .take(SWEEP_ROWS_MAX);
  for (const note of notes) {
    await ctx.db.patch("notifications", note._id, { isRead: true, readAt: note.readAt ?? now });
  }
  return { more: notes.length === SWEEP_ROWS_MAX };
}

/** Gone from the inbox, and read: the badge goes by that. */
export async function dismiss(ctx: MutationCtx, note: Note): Promise<null> {
  await takeToken(ctx, "changeNotification", note.userId);
  const readAt = note.readAt ?? Date.now();
  await ctx.db.patch("notifications", note._id, { isDismissed: true, isRead: true, readAt });
  return null;
}

async function viewOf(ctx: QueryCtx, note: Note): Promise<NotificationView> {
  const { _id, type, priority, title, message, count, isRead, visibleAt } = note;
  const chatling = note.chatlingId === undefined ? null : await ctx.db.get("chatlings", note.chatlingId);
  return {
    notificationId: _id,
    type,
    priority,
    title,
    message,
    href: note.href ?? null,
    // A chatling that was let go has moved on; its note keeps the words.
    chatling: chatling === null || chatling.ownerId !== note.userId ? null : Chatlings.viewOf(chatling),
    lines: (note.lines ?? []).map((line) => ({ title: line.title, href: line.href ?? null })),
    count,
    isRead,
    at: visibleAt,
  };
}

type Settings = {
  quiet: Quiet | null;
  digest: boolean;
  zone: string;
  visibleFrom: (now: number) => number;
};

/** Until a browser has said where somebody is, nobody knows when their night is, and no note waits for its end. */
async function settingsOf(ctx: QueryCtx, userId: Id<"users">): Promise<Settings> {
  const row = await settingsRow(ctx, userId);
  if (row === null) return { quiet: null, digest: false, zone: "UTC", visibleFrom: (now) => now };
  const { quiet, digest, timeZone: zone } = row;
  return { quiet, digest, zone, visibleFrom: (now) => afterQuiet(now, quiet, zone) };
}

async function settingsRow(ctx: QueryCtx, userId: Id<"users">): Promise<Doc<"notificationSettings"> | null> {
  return await ctx.db
    .query("notificationSettings")
    .withIndex("by_user", (q) => q.eq("userId", userId))
    .unique();
}

export type SettingsView = { quiet: Quiet | null; digest: boolean; timeZone: string | null };

export async function settings(ctx: QueryCtx, user: Doc<"users">): Promise<SettingsView> {
  const row = await settingsRow(ctx, user._id);
  if (row === null) return { quiet: QUIET_DEFAULT, digest: false, timeZone: null };
  return { quiet: row.quiet, digest: row.digest, timeZone: row.timeZone };
}

export type SettingsChange = { quiet?: Quiet | null; digest?: boolean; timeZone?: string };

/** Changes what is named and leaves the rest. */
export async function saveSettings(ctx: MutationCtx, user: Doc<"users">, change: SettingsChange): Promise<null> {
  await takeToken(ctx, "saveNotificationSettings", user._id);
  const { quiet = null } = change;
  if (quiet !== null && !isQuietChoice(quiet)) throw new AppError("input_invalid");
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) throw new AppError("input_invalid");
  const row = await settingsRow(ctx, user._id);
  if (row !== null) await ctx.db.patch("notificationSettings", row._id, change);
  else {
    const defaults = { quiet: QUIET_DEFAULT, digest: false, timeZone: "UTC" };
    await ctx.db.insert("notificationSettings", { userId: user._id, ...defaults, ...change });
  }
  return null;
}

/** One bounded page of notes that are 90 days old. */
export async function purge(ctx: MutationCtx): Promise<{ more: boolean }> {
  const before = Date.now() - NOTES_KEPT_DAYS * DAY_MS;
  const notes = await ctx.db
    .query("notifications")
    .withIndex("by_creation_time", (q) => q.lt("_creationTime", before))
    .take(SWEEP_ROWS_MAX);
  for (const note of notes) await ctx.db.delete("notifications", note._id);
  return { more: notes.length === SWEEP_ROWS_MAX };
}

/** A guest's inbox moves in with their account; of two choices the account's own counts. */
export async function handOver(
  ctx: MutationCtx,
  { from, to }: { from: Id<"users">; to: Id<"users"> },
): Promise<{ more: boolean }> {
  const notes = await ctx.db
    .query("notifications")
    .withIndex("by_user_dismissed_visible", (q) => q.eq("userId", from))
    .take(MERGE_ROWS_MAX);
  for (const note of notes) await ctx.db.patch("notifications", note._id, { userId: to });
  const choice = await settingsRow(ctx, from);
  if (choice !== null) {
    if ((await settingsRow(ctx, to)) === null) await ctx.db.patch("notificationSettings", choice._id, { userId: to });
    else await ctx.db.delete("notificationSettings", choice._id);
  }
  return { more: notes.length === MERGE_ROWS_MAX };
}
