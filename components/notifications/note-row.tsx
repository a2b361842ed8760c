// One note: face, words, time, and what can be done with it. The whole row leads where the note points.
"use client";
import { ActionIcon } from "@mantine/core";
import { Check, Mail, X } from "lucide-react";
import Link from "next/link";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { clockWords, type TimeZone } from "@/lib/format-time";
import { NoteFace } from "./note-face";
import classes from "./notifications.module.css";

export interface NoteRowProps {
  readonly note: NotificationView;
  readonly zone: TimeZone;
  readonly onRead: () => void;
  readonly onUnread: () => void;
  readonly onDismiss: () => void;
}

export function NoteRow({ note, zone, onRead, onUnread, onDismiss }: NoteRowProps) {
  return (
    <li className={classes.row} data-unread={!note.isRead || undefined}>
      <NoteFace note={note} />
      <div className={classes.words}>
        <p className={classes.title}>
          {note.isRead ? null : <span className={classes.dot} aria-hidden />}
          <Title note={note} onRead={onRead} />
          {note.isRead ? null : <span className="visually-hidden"> (unread)</span>}
        </p>
        <p className={classes.message} dir="auto">
          {note.message}
        </p>
        {note.lines.length === 0 ? null : <Lines note={note} onRead={onRead} />}
        <p className={classes.time}>
          <time dateTime={new Date(note.at).toISOString()}>{clockWords(note.at, zone)}</time>
          {note.count > 1 && note.type !== "digest" ? <span>, newest of {note.count}</span> : null}
        </p>
      </div>
      <div className={classes.tools}>
        {/* One button with two faces: it stays where it was, and so does the focus. */}
        <ActionIcon
          size={44}
          color="gray"
          aria-label={`${note.isRead ? "Mark as unread" : "Mark as read"}: ${note.title}`}
          onClick={note.isRead ? onUnread : onRead}
        >
          {note.isRead ? <Mail size={20} aria-hidden /> : <Check size={20} aria-hidden />}
        </ActionIcon>
        <ActionIcon size={44} color="gray" aria-label={`Remove: ${note.title}`} onClick={onDismiss}>
          <X size={20} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}

function Title({ note, onRead }: Pick<NoteRowProps, "note" | "onRead">) {
  if (note.href === null) return <span dir="auto">{note.title}</span>;
  return (
    <Link href={note.href} className={classes.link} onClick={onRead} dir="auto">
      {note.title}
    </Link>
  );
}

/** What a digest gathered. */
function Lines({ note, onRead }: Pick<NoteRowProps, "note" | "onRead">) {
  const more = note.count - note.lines.length;
  return (
    <ul className={classes.lines}>
      {note.lines.map(({ title, href }, place) => (
        // Lines have no id of their own, and their order never changes.
        <li key={place} dir="auto">
          {href === null ? (
            title
          ) : (
            <Link href={href} onClick={onRead}>
              {title}
            </Link>
          )}
        </li>
      ))}
      {more > 0 ? <li>and {more} earlier</li> : null}
    </ul>
  );
}
