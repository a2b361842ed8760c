// The inbox: everything that happened while nobody looked, by day, with marks for what is new.
"use client";
import { Button, Text, Title } from "@mantine/core";
import { CheckCheck, Mails } from "lucide-react";
import { useState } from "react";
import { ContentPage } from "@/components/layout/content-page";
import { EmptyState } from "@/components/layout/empty-state";
import { ErrorNotice } from "@/components/layout/error-notice";
import { LinkButton } from "@/components/ui/link-button";
import type { NotificationView } from "@/convex/model/chatroomViews";
import { useNow } from "@/hooks/browser/use-now";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { type InboxPage, useInbox } from "@/hooks/notifications/use-inbox";
import { useNoteActions } from "@/hooks/notifications/use-note-actions";
import { useUnreadNotes } from "@/hooks/notifications/use-unread-notes";
import { noteDays } from "./note-days";
import { NoteRow } from "./note-row";
import classes from "./notifications.module.css";
import { NotificationsSkeleton } from "./notifications-skeleton";

export interface NotificationsScreenProps {
  readonly initial?: InboxPage;
  /** When the server read it: the page's idea of "today" until it is alive. */
  readonly renderedAt: number;
}

export function NotificationsScreen({ initial, renderedAt }: NotificationsScreenProps) {
  const inbox = useInbox(initial);
  switch (inbox.kind) {
    case "loading":
      return <NotificationsSkeleton />;
    case "signed-out":
      return (
        <EmptyState
          order={1}
          title="You are signed out"
          action={<LinkButton href="/sign-in?next=/notifications">Sign in</LinkButton>}
        >
          Your notes are kept. Sign in again to read them.
        </EmptyState>
      );
    case "failed":
      return (
        <ErrorNotice order={1} title="The inbox did not load" onRetry={() => window.location.reload()}>
          Your notes are stored; only this page could not reach them.
        </ErrorNotice>
      );
    case "ready":
      if (inbox.notes.length === 0) return <NothingNew />;
      return <Inbox notes={inbox.notes} loadMore={inbox.loadMore} renderedAt={renderedAt} />;
  }
}

interface InboxProps {
  readonly notes: readonly NotificationView[];
  readonly loadMore: (() => void) | null;
  readonly renderedAt: number;
}

function Inbox({ notes, loadMore, renderedAt }: InboxProps) {
  const actions = useNoteActions();
  const [trouble, setTrouble] = useState<string | null>(null);
  const zone = useTimeZone();
  const now = useNow(renderedAt, 60_000);
  const unread = useUnreadNotes();
  // What is listed may be read and something further back not: the badge knows.
  const isAllRead = unread.isKnown ? unread.count === 0 : notes.every(({ isRead }) => isRead);
  const run = async (done: ReturnType<typeof actions.markRead>) => {
    const outcome = await done;
    setTrouble(outcome.kind === "failed" ? outcome.words : null);
  };
  return (
    <ContentPage
      title="Inbox"
      width="narrow"
      action={
        <Button
          variant="default"
          leftSection={<CheckCheck size={18} aria-hidden />}
          disabled={isAllRead}
          onClick={() => void run(actions.markAllRead())}
        >
          Mark all as read
        </Button>
      }
    >
      {trouble === null ? null : (
        <Text role="alert" c="coral">
          {trouble}
        </Text>
      )}
      {noteDays(notes, now, zone).map(({ title, notes: ofDay }) => (
        <section key={title} aria-label={title} className={classes.day}>
          <Title order={2} size="h4" className={classes.dayTitle}>
            {title}
          </Title>
          <ul className={classes.list}>
            {ofDay.map((note) => (
              <NoteRow
                key={note.notificationId}
                note={note}
                zone={zone}
                onRead={() => void run(actions.markRead(note.notificationId))}
                onUnread={() => void run(actions.markUnread(note.notificationId))}
                onDismiss={() => void run(actions.dismiss(note.notificationId))}
              />
            ))}
          </ul>
        </section>
      ))}
      {loadMore === null ? null : (
        <Button variant="default" className={classes.more} onClick={loadMore}>
          Show older notes
        </Button>
      )}
      <Text size="sm" c="dimmed">
        Notes are kept for 90 days. Quiet hours and one note a day are in your settings.
      </Text>
    </ContentPage>
  );
}

function NothingNew() {
  return (
    <EmptyState
      order={1}
      title="Nothing new"
      picture={
        <span className={classes.emptyPicture} aria-hidden>
          <Mails />
        </span>
      }
      action={<LinkButton href="/chatroom">To the chatroom</LinkButton>}
    >
      When your chatlings find something, feel low or write from a journey, a note waits here until you like to read it.
      What they say to each other is in the chatroom.
    </EmptyState>
  );
}
