// The living part of one chat: header, lines, composer, and what joins them to the hooks.
"use client";
import { notifications } from "@mantine/notifications";
import { type ReactNode, useCallback, useMemo, useRef, useState } from "react";
import { VoiceDockPanel } from "@/components/media/voice-dock-panel";
import { later } from "@/components/ui/later";
import type { ConversationView, MessageView } from "@/convex/model/views";
import { useDraft } from "@/hooks/browser/use-draft";
import { type Unfinished, useUnfinished } from "@/hooks/browser/use-unfinished";
import { useMarkRead } from "@/hooks/conversations/use-mark-read";
import { useUploads } from "@/hooks/media/use-uploads";
import { useJump } from "@/hooks/messages/use-jump";
import { type Anchor, useMessages } from "@/hooks/messages/use-messages";
import { useOutbox } from "@/hooks/messages/use-outbox";
import { useRegenerationNotice } from "@/hooks/messages/use-regeneration-notice";
import { useConnection } from "@/hooks/use-connection";
import { notYetStored } from "@/lib/outbox";
import type { Quote } from "@/lib/unfinished";
import type { Attachment } from "@/lib/uploads";
import { announcementsSince } from "./announcements";
import { ChatHeader } from "./chat-header";
import classes from "./chat-screen.module.css";
import { useChatTools } from "./chat-tools-panel";
import { ComposerPanel, type ComposerPanelProps } from "./composer-panel";
import { ConnectionBanner } from "./connection-banner";
import { LineActionsPanel, useLineActions } from "./line-actions-panel";
import { LinesPanel } from "./lines-panel";
import { LiveLog } from "./live-log";
import { QuotaMeter } from "./quota-meter";
import { ReplyPreview } from "./reply-preview";
import { RoomHeader } from "./room-header";
import { SessionEnded } from "./session-ended";
import { speakerOf } from "./speakers";

const AwayBannerPanel = later(async () => (await import("./away-banner-panel")).AwayBannerPanel, "seldom");
const RoomLeftPanel = later(async () => (await import("./room-left-panel")).RoomLeftPanel);

const OLD_ANSWER_STAYS = "No new answer came this time, so the old one stays. It cost nothing.";

export interface ConversationPanelProps {
  readonly conversation: ConversationView;
  readonly now: number;
  readonly isSignedOut: boolean;
}

export function ConversationPanel({ conversation, now, isSignedOut }: ConversationPanelProps) {
  const { conversationId, name, room } = conversation;
  const [draft, setDraft] = useDraft(conversationId);
  const unfinished = useUnfinished(conversationId);
  const jump = useJump();
  const sending = useSending(conversation, unfinished.quote, () => {
    unfinished.setQuote(null);
    jump.toNewest();
  });
  const { outbox, waiting, send } = sending;
  useAttention(conversation);
  const read = useMessages(conversation, jump.anchor);
  const place = useRef<HTMLDivElement>(null);
  const focusComposer = useCallback(() => place.current?.querySelector<HTMLElement>("form textarea")?.focus(), []);
  const jumpTo = (line: Anchor) => jump.to(line, isAmong(read.messages, line));
  const { actions, panel } = useLineActions({
    conversation,
    outbox,
    unfinished,
    focusComposer,
    jumpTo,
    putBack: (text) => setDraft(draft.trim() === "" ? text : `${draft}\n${text}`),
  });
  const stopReply = () => {
    unfinished.setQuote(null);
    focusComposer();
  };
  const beginAnew = () => {
    unfinished.setEdit(null);
    jump.toNewest();
    stopReply();
  };
  const tools = useChatTools({ conversation, now, onPick: jumpTo, onCleared: beginAnew });
  const isOffline = useConnection() === "offline";
  const nameOf = (message: MessageView) => speakerOf(conversation, message).nickname;

  return (
    <div ref={place} className={classes.screen}>
      <Header conversation={conversation}>{tools.menu}</Header>
      <ConnectionBanner isOffline={isOffline} waiting={waiting.length} />
      <LinesPanel
        {...{ conversation, read, waiting, jump, now, isOffline, actions }}
        uploads={sending.uploads}
        onAddressed={jumpTo}
        editing={unfinished.edit}
        suggests={
          !isSignedOut && !isAway(conversation) && room?.active !== false && draft === "" && isAtRest(unfinished)
        }
        onSend={send}
      >
        {tools.search}
      </LinesPanel>
      <NewLines messages={conversation.messages} nameOf={nameOf} />
      {isSignedOut ? <SessionEnded conversationId={conversationId} /> : null}
      <ReplyPreview quote={unfinished.quote} name={name} onCancel={stopReply} />
      <VoiceDockPanel messages={conversation.messages} nameOf={nameOf} />
      <Foot
        conversation={conversation}
        text={draft}
        onChange={setDraft}
        onSend={send}
        onSendFiles={sending.sendFiles}
      />
      <LineActionsPanel {...panel} />
      {tools.dialog}
    </div>
  );
}

/** Words and files on their way, and how they get there. `onSent` follows once they are. */
function useSending({ conversationId, messages }: ConversationView, quote: Quote | null, onSent: () => void) {
  const outbox = useOutbox(conversationId);
  const files = useUploads(conversationId);
  return {
    outbox,
    waiting: useMemo(() => notYetStored(outbox.items, messages), [outbox.items, messages]),
    uploads: useMemo(() => notYetStored(files.items, messages), [files.items, messages]),
    send: (text: string): boolean => {
      const isSent = outbox.send(text, quote);
      if (isSent) onSent();
      return isSent;
    },
    sendFiles: (attachments: readonly Attachment[], caption: string) => {
      files.send(attachments, caption, quote);
      onSent();
    },
  };
}

/** What follows from the chat being in front of somebody. */
function useAttention(conversation: ConversationView): void {
  useMarkRead(conversation.conversationId, unreadAt(conversation));
  useRegenerationNotice(conversation, () => notifications.show({ color: "coral", message: OLD_ANSWER_STAYS }));
}

function Header({ conversation, children }: { conversation: ConversationView; children: ReactNode }) {
  const { room, chatling, reply } = conversation;
  if (room !== null) return <RoomHeader conversation={conversation}>{children}</RoomHeader>;
  return (
    <ChatHeader chatling={chatling} reply={reply.kind}>
      {children}
    </ChatHeader>
  );
}

function isAtRest({ quote, edit }: Unfinished): boolean {
  return quote === null && edit === null;
}

type FootProps = { conversation: ConversationView } & Pick<
  ComposerPanelProps,
  "text" | "onChange" | "onSend" | "onSendFiles"
>;

/** Where one writes; in a room that was left, the way back in. */
function Foot({ conversation, ...writing }: FootProps) {
  const { conversationId, chatling, name, room, premium, freeRemaining, textAtZero } = conversation;
  if (room?.active === false) return <RoomLeftPanel conversationId={conversationId} />;
  return (
    <>
      {isAway(conversation) ? <AwayBannerPanel chatlingId={chatling.chatlingId} name={name} /> : null}
      <ComposerPanel
        conversationId={conversationId}
        name={name}
        {...writing}
        note={premium ? null : <QuotaMeter remaining={freeRemaining} textAtZero={textAtZero} name={name} />}
      />
    </>
  );
}

/** A companion that is on a journey. In a room the others answer. */
function isAway({ chatling, room }: ConversationView): boolean {
  return room === null && chatling.status === "runaway";
}

type NewLinesProps = { messages: readonly MessageView[]; nameOf: (message: MessageView) => string };

function NewLines({ messages, nameOf }: NewLinesProps) {
  const [since] = useState(messages.at(-1)?.createdAt ?? 0);
  return <LiveLog announcements={announcementsSince(messages, since, nameOf)} />;
}

function isAmong(messages: readonly MessageView[], line: Anchor): boolean {
  return messages.some((message) => message.messageId === line.messageId);
}

/** The newest line's time while it is newer than the reader's mark. */
function unreadAt({ messages, lastReadAt }: ConversationView): number | null {
  const newest = messages.at(-1)?.createdAt ?? 0;
  return newest > lastReadAt ? newest : null;
}
