// The living part of one chat: header, lines, composer, and what joins them to the hooks.
"use client";
import { notifications } from "@mantine/notifications";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ConversationView, MessageView } from "@/convex/model/views";
import { useDraft } from "@/hooks/browser/use-draft";
import { useTimeZone } from "@/hooks/browser/use-time-zone";
import { useMarkRead } from "@/hooks/conversations/use-mark-read";
import { useMessages } from "@/hooks/messages/use-messages";
import { type Outbox, useOutbox } from "@/hooks/messages/use-outbox";
import { useRetryReply } from "@/hooks/messages/use-retry-reply";
import { useConnection } from "@/hooks/use-connection";
import { notYetStored } from "@/lib/outbox";
import { announcementsSince } from "./announcements";
import { ChatHeader } from "./chat-header";
import classes from "./chat-screen.module.css";
import { Composer } from "./composer";
import { ConnectionBanner } from "./connection-banner";
import { LiveLog } from "./live-log";
import { MessageList } from "./message-list";
import type { RowActions } from "./message-row";
import { chatRows } from "./message-rows";
import { QuotaMeter } from "./quota-meter";
import { SessionEnded } from "./session-ended";

export interface ConversationPanelProps {
  readonly conversation: ConversationView;
  readonly now: number;
  readonly isSignedOut: boolean;
}

export function ConversationPanel({ conversation, now, isSignedOut }: ConversationPanelProps) {
  const { conversationId, chatling, reply, premium, freeRemaining } = conversation;
  const [draft, setDraft] = useDraft(conversationId);
  const { messages, older } = useMessages(conversation);
  const outbox = useOutbox(conversationId);
  const isOffline = useConnection() === "offline";
  const actions = useRowActions(outbox, (text) => setDraft(draft.trim() === "" ? text : `${draft}\n${text}`));
  const zone = useTimeZone();
  const waiting = useMemo(() => notYetStored(outbox.items, messages), [outbox.items, messages]);
  const rows = useMemo(
    () => chatRows({ messages, waiting, reply, zone, hasBeginning: older.kind === "none" }),
    [messages, waiting, reply, zone, older.kind],
  );
  useMarkRead(conversationId, unreadAt(conversation));

  return (
    <div className={classes.screen}>
      <ChatHeader chatling={chatling} reply={reply.kind} />
      <ConnectionBanner isOffline={isOffline} waiting={waiting.length} />
      <MessageList
        rows={rows}
        chatling={chatling}
        older={older.kind}
        now={now}
        isOffline={isOffline}
        actions={actions}
        onNeedOlder={() => {
          if (older.kind === "more") older.load();
        }}
      />
      <NewLines messages={messages} name={chatling.nickname} />
      {isSignedOut ? <SessionEnded conversationId={conversationId} /> : null}
      <Composer
        name={chatling.nickname}
        text={draft}
        onChange={setDraft}
        onSend={outbox.send}
        note={premium ? null : <QuotaMeter remaining={freeRemaining.text} name={chatling.nickname} />}
      />
    </div>
  );
}

function NewLines({ messages, name }: { messages: readonly MessageView[]; name: string }) {
  const [since] = useState(messages.at(-1)?.createdAt ?? 0);
  return <LiveLog announcements={announcementsSince(messages, since, name)} />;
}

/** The newest line's time while it is newer than the reader's mark. */
function unreadAt({ messages, lastReadAt }: ConversationView): number | null {
  const newest = messages.at(-1)?.createdAt ?? 0;
  return newest > lastReadAt ? newest : null;
}

function useRowActions(outbox: Outbox, putBack: (text: string) => void): RowActions {
  const retry = useRetryReply();
  const latest = useRef({ outbox, putBack });
  useEffect(() => {
    latest.current = { outbox, putBack };
  });
  // One object for the life of the screen, so that a streaming answer redraws its own row and no other.
  return useMemo(
    () => ({
      retryReply: (messageId) => {
        void retry(messageId).then((outcome) => {
          if (outcome.kind === "failed") notifications.show({ color: "coral", message: outcome.words });
        });
      },
      retrySend: (item) => latest.current.outbox.retry(item.clientId),
      takeBack: (item) => {
        latest.current.outbox.discard(item.clientId);
        latest.current.putBack(item.text);
      },
    }),
    [retry],
  );
}
