// What can be done with notes. Each shows at once; the live list puts it right if the backend refuses.
import { useMutation } from "convex/react";
import type { OptimisticLocalStore } from "convex/browser";
import { useMemo } from "react";
import { api } from "@/convex/_generated/api";
import type { Id } from "@/convex/_generated/dataModel";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { type Outcome, outcomeOf } from "../outcome";

export interface NoteActions {
  markRead(notificationId: Id<"notifications">): Promise<Outcome<null>>;
  markUnread(notificationId: Id<"notifications">): Promise<Outcome<null>>;
  dismiss(notificationId: Id<"notifications">): Promise<Outcome<null>>;
  markAllRead(): Promise<Outcome<null>>;
}

export function useNoteActions(): NoteActions {
  const markRead = useMutation(api.notifications.markRead);
  const markUnread = useMutation(api.notifications.markUnread);
  const dismiss = useMutation(api.notifications.dismiss);
  const markAllRead = useMutation(api.notifications.markAllRead);
  return useMemo(() => {
    const readOne = markRead.withOptimisticUpdate((store, { notificationId }) =>
      change(store, (notes) => notes.map((note) => (note.notificationId === notificationId ? read(note) : note))),
    );
    const unreadOne = markUnread.withOptimisticUpdate((store, { notificationId }) =>
      change(store, (notes) =>
        notes.map((note) => (note.notificationId === notificationId ? { ...note, isRead: false } : note)),
      ),
    );
    const dismissOne = dismiss.withOptimisticUpdate((store, { notificationId }) =>
      change(store, (notes) => notes.filter((note) => note.notificationId !== notificationId)),
    );
    const readAll = markAllRead.withOptimisticUpdate((store) => change(store, (notes) => notes.map(read)));
    return {
      markRead: async (notificationId) => await outcomeOf(readOne({ notificationId })),
      markUnread: async (notificationId) => await outcomeOf(unreadOne({ notificationId })),
      dismiss: async (notificationId) => await outcomeOf(dismissOne({ notificationId })),
      markAllRead: async () => await outcomeOf(allPages(async () => (await readAll({})).more)),
    };
  }, [markRead, markUnread, dismiss, markAllRead]);
}

/** The backend marks a bounded page at a time. */
async function allPages(step: () => Promise<boolean>): Promise<null> {
  while (await step());
  return null;
}

function read(note: NotificationView): NotificationView {
  return { ...note, isRead: true };
}

type Change = (notes: NotificationView[]) => NotificationView[];

/** Both what is listed and the badge. A note may be listed in two questions, and counts once. */
function change(store: OptimisticLocalStore, changed: Change): void {
  const [before, after] = [new Set<string>(), new Set<string>()];
  for (const { args, value } of store.getAllQueries(api.notifications.list)) {
    if (value === undefined) continue;
    const page = changed(value.page);
    store.setQuery(api.notifications.list, args, { ...value, page });
    addUnread(before, value.page);
    addUnread(after, page);
  }
  moveBadge(store, after.size - before.size);
}

function moveBadge(store: OptimisticLocalStore, by: number): void {
  for (const { args, value } of store.getAllQueries(api.notifications.unread)) {
    if (value === undefined) continue;
    store.setQuery(api.notifications.unread, args, { ...value, count: Math.max(0, value.count + by) });
  }
}

function addUnread(ids: Set<string>, notes: readonly NotificationView[]): void {
  for (const { notificationId, isRead } of notes) if (!isRead) ids.add(notificationId);
}
