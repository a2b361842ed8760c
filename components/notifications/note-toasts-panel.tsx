// Shows a note that arrives while the app is open as a toast, and tells the backend where the person is, for their quiet hours.
"use client";
import { notifications } from "@mantine/notifications";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { useNoteActions } from "@/hooks/notifications/use-note-actions";
import { useTellTimeZone } from "@/hooks/notifications/use-notification-settings";
import type { UnreadNotes } from "@/hooks/notifications/use-unread-notes";
import { NoteFace } from "./note-face";
import classes from "./notifications.module.css";

export function NoteToastsPanel({ unread }: { unread: UnreadNotes }) {
  const { isKnown, newest, timeZone } = unread;
  const actions = useNoteActions();
  const isInbox = usePathname() === "/notifications";
  /** The newest note that was there before or has been shown; null until the first answer. */
  const shownUpTo = useRef<number | null>(null);
  useTellTimeZone(isKnown, timeZone);
  useEffect(() => {
    if (!isKnown) return;
    const before = shownUpTo.current;
    shownUpTo.current = Math.max(before ?? 0, newest?.at ?? 0);
    // What was there when the page opened is told by the badge, and who looks at the inbox sees it arrive.
    if (before === null || newest === null || newest.at <= before || isInbox) return;
    show(newest, () => void actions.markRead(newest.notificationId));
  }, [isKnown, newest, isInbox, actions]);
  return null;
}

function show(note: NotificationView, onOpen: () => void): void {
  const id = `note-${note.notificationId}`;
  notifications.show({
    id,
    title: note.title,
    message: (
      <Link
        className={classes.toast}
        href={note.href ?? "/notifications"}
        onClick={() => {
          onOpen();
          notifications.hide(id);
        }}
      >
        {note.message}
      </Link>
    ),
    icon: <NoteFace note={note} size={48} />,
    classNames: {
      root: classes.toastRoot ?? "",
      icon: classes.toastFace ?? "",
      closeButton: classes.toastClose ?? "",
    },
    color: "transparent",
    autoClose: 8_000,
    closeButtonProps: { "aria-label": "Close", size: 44 },
  });
}
